import Foundation

/// What a process took from the machine while it looked.
package struct ProcessUse: Hashable, Sendable {
  /// Seconds of processor time.
  package var processorSeconds = 0.0
  /// Seconds that passed meanwhile.
  package var seconds = 0.0
  /// The most memory that was resident, in bytes.
  package var peakBytes = 0

  /// Processor time as a share of one core.
  package var cores: Double { seconds > 0 ? processorSeconds / seconds : 0 }

  /// Processor time and resident memory of a process, as the system tells them.
  package static func taken(by number: Int32) -> (processor: Double, resident: Int)? {
    guard let text = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
      let name = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: name)...].split(separator: " ")
    guard fields.count > 21, let user = Double(fields[11]), let system = Double(fields[12]), let pages = Int(fields[21])
    else { return nil }
    return ((user + system) / Double(sysconf(Int32(_SC_CLK_TCK))), pages * Int(sysconf(Int32(_SC_PAGESIZE))))
  }
}
