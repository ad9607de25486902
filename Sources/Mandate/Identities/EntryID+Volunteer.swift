extension EntryID {
  /// Where volunteers stand in a gallery that holds both lists: beyond the longest watchlist that can be recorded.
  private static let volunteers = 1_000_000

  /// A volunteer as an entry of a gallery that holds watchlist and Blue List.
  public init(_ volunteer: VolunteerID) {
    self.init(volunteer.number.clampedSum(Self.volunteers))
  }

  /// The volunteer that an entry of such a gallery is; nothing for an entry of the watchlist.
  public var volunteer: VolunteerID? {
    number > Self.volunteers ? VolunteerID(number - Self.volunteers) : nil
  }
}
