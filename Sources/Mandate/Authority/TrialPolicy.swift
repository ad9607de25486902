/// The numbers a trial is judged by.
public struct TrialPolicy: Hashable, Sendable {
  /// The most people a Blue List may hold.
  public let maximumListSize: Int
  /// The longest window.
  public let maximumWindow: Span

  /// The built-in policy; these are also the laxest values any policy may have.
  public static let builtIn = TrialPolicy(maximumListSize: 500, maximumWindow: .hours(24))
}
