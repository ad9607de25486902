import Confinement
import Mandate

/// A recogniser that is ready to be given a list.
package struct Readiness: Hashable, Sendable {
  /// The embedder's name.
  package let pack: String
  /// The networks' precision.
  package let precision: String
  /// The embedder's weakness, where that has to be said.
  package let warning: String?
  /// Whether templates are locked in memory.
  package let memoryIsLocked: Bool
  /// Worker threads.
  package let workers: Int
  /// What it has given up.
  package let confinement: Confinement

  /// A readiness from its parts.
  package init(
    pack: String, precision: String, warning: String?, memoryIsLocked: Bool, workers: Int, confinement: Confinement
  ) {
    self.pack = pack
    self.precision = precision
    self.warning = warning
    self.memoryIsLocked = memoryIsLocked
    self.workers = workers
    self.confinement = confinement
  }
}

extension Readiness {
  func write(to writer: inout WireWriter) {
    writer.put(pack)
    writer.put(precision)
    writer.put(warning) { $0.put($1) }
    writer.put(memoryIsLocked)
    writer.put(workers)
    writer.put(confinement.landlockVersion)
    for holds in [
      confinement.files, confinement.network, confinement.scopes, confinement.filter, confinement.unprivileged,
    ] { writer.put(holds) }
  }

  init(from reader: inout WireReader) throws(WireError) {
    pack = try reader.text("pack")
    precision = try reader.text("precision")
    warning = try reader.optional("warning") { (reader) throws(WireError) in try reader.text("warning") }
    memoryIsLocked = try reader.bool("locked memory")
    workers = try reader.int("workers", in: 1...1_024)
    confinement = Confinement(
      landlockVersion: try reader.int("Landlock", in: 0...10_000), files: try reader.bool("files"),
      network: try reader.bool("network"), scopes: try reader.bool("scopes"), filter: try reader.bool("filter"),
      unprivileged: try reader.bool("privileges"))
  }
}
