/// A sign of life, several times a second.
package struct Heartbeat: Hashable, Sendable {
  /// When it was sent.
  package let at: BootMoment
  /// When the last look at any camera was over.
  package let lastLook: BootMoment?
  /// Looks at all cameras since the process began.
  package let looks: Int
  /// Whether a lease stands.
  package let hasLease: Bool

  /// A sign of life from its parts.
  package init(at: BootMoment, lastLook: BootMoment?, looks: Int, hasLease: Bool) {
    self.at = at
    self.lastLook = lastLook
    self.looks = looks
    self.hasLease = hasLease
  }

  func write(to writer: inout WireWriter) {
    writer.put(at)
    writer.put(lastLook) { $0.put($1) }
    writer.put(looks)
    writer.put(hasLease)
  }

  init(from reader: inout WireReader) throws(WireError) {
    at = try reader.moment("when")
    lastLook = try reader.optional("last look") { (reader) throws(WireError) in try reader.moment("last look") }
    looks = try reader.int("looks")
    hasLease = try reader.bool("lease")
  }
}
