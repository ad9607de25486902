/// The version of OpenVINO that the networks run on, such as 2026.4.1: another one may round otherwise, and so decide
/// otherwise.
public struct RuntimeVersion: PublicRecord, CustomStringConvertible {
  /// The year.
  public let year: Int
  /// The release of the year.
  public let release: Int
  /// The patch of the release.
  public let patch: Int
  /// The number of the build; 0 where it is not told.
  public let build: Int

  /// Its fields.
  public static let publicShape = PublicShape<RuntimeVersion>(
    RuntimeVersion.init(year:release:patch:build:),
    Member("year", \.year, "the year"),
    Member("release", \.release, "the release of the year"),
    Member("patch", \.patch, "the patch of the release"),
    Member("build", \.build, "the number of the build; 0 where it is not told"))

  /// Collects the fields; nothing is judged here.
  public init(year: Int, release: Int, patch: Int, build: Int = 0) {
    self.year = year
    self.release = release
    self.patch = patch
    self.build = build
  }

  /// Reads `2026.4.1`, or `2026.4.1-21894-…` as OpenVINO says it; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = (parts.first ?? "").split(separator: ".", omittingEmptySubsequences: false).map(Self.number)
    guard numbers.count == 3, let year = numbers[0], let release = numbers[1], let patch = numbers[2] else {
      return nil
    }
    self.init(year: year, release: release, patch: patch, build: parts.count > 1 ? Self.number(parts[1]) ?? 0 : 0)
  }

  private static func number(_ text: Substring) -> Int? {
    guard 1...9 ~= text.utf8.count, text.utf8.allSatisfy({ 48...57 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// `2026.4.1`, with the build where it is told.
  public var description: String { "\(year).\(release).\(patch)" + (build == 0 ? "" : "-\(build)") }
}
