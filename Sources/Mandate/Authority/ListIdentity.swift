/// A watchlist or Blue List as the rules see it: whose it is, what it is, how many people are on it.
public struct ListIdentity: Hashable, Sendable {
  /// The authority the list was built for.
  public let owner: AuthorityID
  /// ContentDigest over the list's entries and the digests of their images.
  public let digest: ContentDigest
  /// People on the list.
  public let people: Int

  /// Describes a list that was built for `owner`.
  public init(owner: AuthorityID, digest: ContentDigest, people: Int) {
    self.owner = owner
    self.digest = digest
    self.people = people
  }

  /// Whether this is another list after somebody was withdrawn from it: the same list, of fewer people.
  public func narrows(_ other: ListIdentity) -> Bool {
    owner == other.owner && digest == other.digest && people < other.people
  }
}
