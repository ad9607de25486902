/// The part of a card that describes a detector.
public struct DetectorCard: Sendable, Equatable {
  /// Which decoder reads its outputs.
  public let family: Family
  /// The graph file of each stage, in order.
  public let stages: [String]
  /// The confidence that a candidate must exceed at each stage, 0 … 1.
  public let thresholds: [Float]
  /// Pixels across the smallest face that the first network finds in its input. The picture is reduced so that the
  /// smallest face asked for has about as many.
  public let smallest: Int

  /// The detector families that there are decoders for.
  public enum Family: String, Sendable, CaseIterable {
    /// Multi-task cascaded networks with five landmarks (Zhang and others, 2016).
    case mtcnn
    /// One network, three grids, five landmarks (Wu and others, 2023).
    case yunet
    /// YuNet finds, MTCNN's output network confirms and places the landmarks.
    case yunetONet = "yunet-onet"

    /// How many networks the family has.
    public var stages: Int {
      switch self {
      case .mtcnn: 3
      case .yunet: 1
      case .yunetONet: 2
      }
    }

    /// Whose five points this family gives: an embedder's card says where those belong on the chip.
    public var landmarks: LandmarkStyle {
      switch self {
      case .mtcnn, .yunetONet: .mtcnn
      case .yunet: .yunet
      }
    }
  }

  /// Networks place the five points a little differently each; alignment has to know whose they are.
  public enum LandmarkStyle: String, Sendable, CaseIterable {
    /// As MTCNN's output network places them.
    case mtcnn
    /// As YuNet places them.
    case yunet
  }
}
