/// Names what is erased together, a class and a subject within it: `watchlist/7`, `alert/7/12`, `officers/3`.
///
/// The form is `[a-z]+(/[0-9]+){0,3}`, at most 64 bytes.
public struct ScopeName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The name as it is written.
  public let text: String

  /// The most bytes that a name has.
  public static let maximumBytes = 64
  /// The most numbers that follow the class.
  public static let maximumNumbers = 3

  /// The name written as `text`; `nil` when that has not the form.
  public init?(_ text: String) {
    let bytes = text.utf8
    guard bytes.count <= Self.maximumBytes else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 1 + Self.maximumNumbers else { return nil }
    guard !first.isEmpty, first.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else { return nil }
    for number in parts.dropFirst() {
      guard !number.isEmpty, number.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
        return nil
      }
    }
    self.text = text
  }

  /// All of a class.
  public init(_ retentionClass: RetentionClass) {
    text = retentionClass.rawValue
  }

  /// A subject of a class.
  public init(_ retentionClass: RetentionClass, _ subject: UInt32) {
    text = "\(retentionClass.rawValue)/\(subject)"
  }

  /// Part of a subject of a class, such as one alert of a deployment.
  public init(_ retentionClass: RetentionClass, _ subject: UInt32, _ part: UInt32) {
    text = "\(retentionClass.rawValue)/\(subject)/\(part)"
  }

  /// The class; `nil` when the first word is none that is known.
  public var retentionClass: RetentionClass? {
    RetentionClass(rawValue: String(text.prefix { $0 != "/" }))
  }

  /// Whether this is `outer` or a part of it: `alert/7/12` is within `alert/7`, `alert/71` is not.
  public func isWithin(_ outer: ScopeName) -> Bool {
    text == outer.text || text.hasPrefix(outer.text + "/")
  }

  /// The order of the bytes.
  public static func < (left: ScopeName, right: ScopeName) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The name as it is written.
  public var description: String { text }
}
