/// A recogniser that stands still.
package struct StandStill: Hashable, Sendable {
  /// When the last look at any camera was over; `nil` when it looked at nothing.
  package let lastLook: BootMoment?
  /// When it stood still.
  package let at: BootMoment
  /// Alerts that were not told any more.
  package let discarded: Int

  /// A stand-still from its parts.
  package init(lastLook: BootMoment?, at: BootMoment, discarded: Int) {
    self.lastLook = lastLook
    self.at = at
    self.discarded = discarded
  }

  func write(to writer: inout WireWriter) {
    writer.put(lastLook) { $0.put($1) }
    writer.put(at)
    writer.put(discarded)
  }

  init(from reader: inout WireReader) throws(WireError) {
    lastLook = try reader.optional("last look") { (reader) throws(WireError) in try reader.moment("last look") }
    at = try reader.moment("when")
    discarded = try reader.int("discarded alerts")
  }
}
