import Faces

/// One frame of a labelled clip beside what a tracker made of it.
public struct LabelledFrame: Sendable {
  /// Where each person's face is.
  public var truth: [(person: Int, box: Box)]
  /// Where the tracker has which track.
  public var tracked: [(track: Int, box: Box)]

  /// A frame.
  public init(truth: [(person: Int, box: Box)], tracked: [(track: Int, box: Box)]) {
    self.truth = truth
    self.tracked = tracked
  }
}
