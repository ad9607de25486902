import Mandate

/// Tells the recogniser's process whose previews are wanted, and passes on what comes.
struct PreviewDesk {
  private let previews: LivePreviews?
  /// What the process was told, and which process that was.
  private var told: Set<CameraCode> = []
  private var process = 0

  init(_ previews: LivePreviews?) {
    self.previews = previews
  }

  /// Once in every round while the cameras look.
  mutating func attend(_ crew: RecogniserCrew, cameras: [LiveCamera]) {
    guard let previews else { return }
    if process != crew.processes { (process, told) = (crew.processes, []) }
    let wanted = previews.wanted()
    for camera in cameras.map(\.code) where wanted.contains(camera) != told.contains(camera) {
      crew.tell(.preview(camera, wanted: wanted.contains(camera)))
      if told.remove(camera) == nil { told.insert(camera) }
    }
    previews.keep(crew.takePreviews())
  }

  /// Looking ended, or begins anew: nothing of before is shown.
  func clear(_ crew: RecogniserCrew) {
    _ = crew.takePreviews()
    previews?.forget()
  }
}
