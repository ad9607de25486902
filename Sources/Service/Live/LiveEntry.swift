import Mandate

/// Somebody on the watchlist, with the photographs to enrol.
public struct LiveEntry: Hashable, Sendable {
  /// The entry.
  public let entry: EntryID
  /// The photographs' files.
  public let photographs: [[UInt8]]

  /// An entry with its photographs.
  public init(entry: EntryID, photographs: [[UInt8]]) {
    self.entry = entry
    self.photographs = photographs
  }
}
