/// A few events in the order in which they came about, without memory taken per frame.
struct EventQueue {
  private var events: [CameraEvent] = []
  private var taken = 0

  init() { events.reserveCapacity(16) }

  mutating func add(_ event: CameraEvent) { events.append(event) }

  mutating func take() -> CameraEvent? {
    guard taken < events.count else {
      events.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    defer { taken += 1 }
    return events[taken]
  }
}
