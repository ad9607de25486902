/// The part of a card that describes a detector.
public struct DetectorCard: Sendable, Equatable {
  /// Which decoder reads its outputs.
  public let family: Family
  /// The graph file of each stage, in order.
  public let stages: [String]
  /// The confidence that a candidate must exceed at each stage, 0 … 1.
  public let thresholds: [Float]

  /// The detector families that there are decoders for.
  public enum Family: String, Sendable, CaseIterable {
    /// Multi-task cascaded networks with five landmarks (Zhang and others, 2016).
    case mtcnn
  }
}
