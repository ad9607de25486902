import Mandate

/// The part of a card that describes an embedder.
public struct EmbedderCard: Sendable, Equatable {
  /// The graph file.
  public let network: String
  /// What the network takes in.
  public let input: Input
  /// Numbers in a template.
  public let dimension: Int
  /// How templates are compared.
  public let metric: Metric
  /// Where the five landmarks lie in the aligned chip, in pixels, by whose landmarks they are.
  public let alignment: [DetectorCard.LandmarkStyle: Landmarks]
  /// The threshold used where none is given.
  public let threshold: Threshold
  /// What that threshold rests on.
  public let evidence: String

  /// The element types that an embedder may take.
  public enum Element: String, Sendable, CaseIterable {
    /// 8-bit unsigned integers, 0 … 255.
    case u8
    /// 32-bit floating point.
    case f32
  }

  /// The layout and scaling of the network's input.
  public struct Input: Sendable, Equatable {
    /// The chip's width and height in pixels.
    public let size: Int
    /// Whether channels come first ([1, 3, size, size]) or last ([1, size, size, 3]).
    public let channelsFirst: Bool
    /// The element type.
    public let element: Element
    /// Whether the channels' order is blue, green, red.
    public let blueFirst: Bool
    /// Subtracted from each channel's 0 … 255 before scaling; for `f32` inputs.
    public let mean: SIMD3<Float>
    /// Divided by, after the mean is subtracted; for `f32` inputs.
    public let deviation: SIMD3<Float>

    /// The shape of one input.
    public var shape: [Int] { channelsFirst ? [1, 3, size, size] : [1, size, size, 3] }
  }
}
