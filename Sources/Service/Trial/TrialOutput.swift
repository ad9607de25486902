import Mandate
import Recognition

/// What a running trial tells, as it happens.
public enum TrialOutput: Sendable {
  /// The trial was declared and its permit issued.
  case authorised(TrialBeginning)
  /// A photograph of a volunteer was enrolled: how many of how many.
  case enrolled(Int, of: Int)
  /// A photograph shows further, smaller faces, which were ignored.
  case ignoredFaces(path: String, count: Int)
  /// Where the work stands.
  case progress(TrialProgress)
  /// An alert.
  case alert(Alert)
  /// A source was damaged or ended early; one line that names it.
  case damaged(String)
}
