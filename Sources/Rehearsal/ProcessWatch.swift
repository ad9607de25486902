import CKernels
import Foundation
import Service
import Synchronization

/// Watches what the recogniser's process takes, from the moment at which all cameras are looked at.
final class ProcessWatch: Sendable {
  private struct State {
    var number: Int32?
    var looking: Set<String> = []
    var first: (at: Double, processor: Double)?
    var use = ProcessUse()
  }

  private let cameras: Int
  private let state = Mutex(State())

  init(cameras: Int) {
    self.cameras = cameras
  }

  /// Whether all cameras are looked at.
  var isLooking: Bool { state.withLock { $0.looking.count >= cameras } }
  /// What was taken.
  var use: ProcessUse { state.withLock { $0.use } }

  /// Hears what the recogniser tells.
  func hear(_ output: LiveOutput) {
    state.withLock { state in
      switch output {
      case .process(let number, _, _): state.number = number
      case .looking(let camera, _, _, _): state.looking.insert(camera.code)
      default: break
      }
    }
  }

  /// Looks what was taken until now.
  func look() {
    guard let number = state.withLock(\.number), let taken = ProcessUse.taken(by: number) else { return }
    let now = Double(overt_clock_ns(OVERT_CLOCK_MONOTONIC)) / 1e9
    state.withLock { state in
      let first = state.first ?? (now, taken.processor)
      state.first = first
      state.use.seconds = now - first.at
      state.use.processorSeconds = taken.processor - first.processor
      state.use.peakBytes = max(state.use.peakBytes, taken.resident)
    }
  }
}
