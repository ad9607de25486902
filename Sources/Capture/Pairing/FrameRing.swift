import CFFmpeg
import Imaging
import Synchronization

/// The last few decoded frames of one feed, put in by its own thread and taken out by another.
///
/// Sendable although frames are not: slots are touched under the lock only, and what leaves is a reference of its own to
/// a picture that nobody writes to any more.
final class FrameRing: @unchecked Sendable {
  /// How the frames are to be turned and what they are called in errors.
  struct Shape: Sendable, Equatable {
    var storedWidth: Int
    var storedHeight: Int
    var orientation: Orientation
    var name: String
    var frameRate: Double
  }

  private struct Slot {
    let frame: FrameHandle
    var stamp: LiveStamp
  }

  private let lock = Mutex(())
  private let capacity: Int
  private var slots: [Slot] = []
  private var moments: [FrameMoment] = []
  private var events: [CameraEvent] = []
  private var shape: Shape?
  private var ended = false

  /// Events that nobody takes: the oldest go. Never reached while somebody asks.
  private static let maximumEvents = 256

  /// Nil without memory.
  init?(capacity: Int) {
    self.capacity = max(2, capacity)
    for _ in 0..<self.capacity {
      guard let frame = FrameHandle() else { return nil }
      spare.append(frame)
    }
    slots.reserveCapacity(self.capacity)
    moments.reserveCapacity(self.capacity)
    events.reserveCapacity(16)
  }

  private var spare: [FrameHandle] = []

  /// Puts a frame in; the oldest makes room.
  func put(_ frame: FrameHandle, _ stamp: LiveStamp) {
    lock.withLock { _ in
      if slots.count == capacity { dropOldest() }
      guard let own = spare.popLast() else { return }
      guard unsafe av_frame_ref(own.pointer, frame.pointer) >= 0 else {
        spare.append(own)
        return
      }
      slots.append(Slot(frame: own, stamp: stamp))
      moments.append(FrameMoment(stamp))
    }
  }

  /// Says something about the feed; frames from before a loss are let go.
  func say(_ event: CameraEvent, _ shape: Shape?) {
    lock.withLock { _ in
      if events.count >= Self.maximumEvents { events.removeFirst() }
      events.append(event)
      if case .lost = event {
        self.shape = nil
        while !slots.isEmpty { dropOldest() }
      }
      if let shape { self.shape = shape }
    }
  }

  /// No more will come.
  func end() {
    lock.withLock { _ in
      ended = true
      shape = nil
      while !slots.isEmpty { dropOldest() }
    }
  }

  /// What was said and not heard yet.
  func takeEvent() -> CameraEvent? {
    lock.withLock { _ in events.isEmpty ? nil : events.removeFirst() }
  }

  /// The frame that belongs to `stamp`, as `frame` from then on.
  func find(_ stamp: LiveStamp, into frame: FrameHandle) -> (FramePairing.Outcome, LiveStamp?, Shape?) {
    lock.withLock { _ in
      guard let shape, !ended else { return (.none, nil, nil) }
      let outcome = FramePairing.find(FrameMoment(stamp), in: moments, interval: 1 / shape.frameRate)
      guard case .pair(let index) = outcome else { return (outcome, nil, shape) }
      unsafe av_frame_unref(frame.pointer)
      guard unsafe av_frame_ref(frame.pointer, slots[index].frame.pointer) >= 0 else { return (.none, nil, shape) }
      return (outcome, slots[index].stamp, shape)
    }
  }

  private func dropOldest() {
    guard !slots.isEmpty else { return }
    let slot = slots.removeFirst()
    moments.removeFirst()
    unsafe av_frame_unref(slot.frame.pointer)
    spare.append(slot.frame)
  }
}
