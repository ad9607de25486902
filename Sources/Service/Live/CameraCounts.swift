import Faces
import Mandate
import Recognition

/// What a camera's thread has counted since it began.
struct CameraCounts: Sendable {
  /// What its recognisers counted.
  var tallies = Tallies()
  /// Frames that were due to be looked at and were not.
  var dropped = 0
  /// When its last look was over.
  var lastLookAt: Instant?
  /// What became of the passers-by's templates.
  var templates: TemplateCounts?
}
