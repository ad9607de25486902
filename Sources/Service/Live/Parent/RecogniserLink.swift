import Mandate

/// A recogniser's process, as the one that holds the station sees it.
package protocol RecogniserLink: Sendable {
  /// Its number.
  var number: Int32 { get }
  /// Tells it something; returns at once.
  func tell(_ instruction: Instruction)
  /// What it has reported since the last call, in order; signs of life, counts and previews are not in it.
  func take() -> [Report]
  /// How many messages came from it.
  var heard: Int { get }
  /// The newest sign of life.
  var heartbeat: Heartbeat? { get }
  /// The newest counts of each camera.
  var counts: [CameraCode: CameraCounts] { get }
  /// The newest pixelated pictures since the last call.
  func takePreviews() -> [CameraCode: [UInt8]]
  /// Why it is gone, in words; `nil` while it is there.
  var end: String? { get }
  /// Ends it at once.
  func kill()
}

/// Starts recognisers' processes.
package protocol RecogniserMaker: Sendable {
  /// A fresh process.
  func start() throws(LiveError) -> any RecogniserLink
}
