import Foundation
import Rehearsal
import Synchronization

/// Resident memory of the recogniser's process and of this one, every second.
final class MemoryLog: Sendable {
  /// One look.
  struct Sample: Sendable {
    let seconds: Double
    /// Of the recogniser's process, and of the one that holds the station, in bytes.
    let recogniser: Int, station: Int
  }

  private let number = Mutex<Int32?>(nil)
  private let kept = Mutex<[Sample]>([])

  /// What was seen.
  var samples: [Sample] { kept.withLock(\.self) }

  /// The process to look at.
  func watch(_ process: Int32) { number.withLock { $0 = process } }

  /// Looks until it is cancelled, and says how long there is to go.
  func keep(minutes: Double) async {
    let begun = ContinuousClock.now
    while !Task.isCancelled {
      let passed = Double((ContinuousClock.now - begun).components.seconds)
      if let process = number.withLock(\.self), let recogniser = ProcessUse.taken(by: process)?.resident,
        let station = ProcessUse.taken(by: ProcessInfo.processInfo.processIdentifier)?.resident
      {
        kept.withLock { $0.append(Sample(seconds: passed, recogniser: recogniser, station: station)) }
        if Int(passed) % 60 == 0 {
          Output.note(
            "\(Int(passed) / 60) of \(Int(minutes)) min; recogniser \(recogniser / 1_000_000) MB, station "
              + "\(station / 1_000_000) MB")
        }
      }
      try? await Task.sleep(for: .seconds(1))
    }
  }
}
