import Mandate

extension Station {
  /// The names of a new installation's two administrators, each put on record by the other.
  ///
  /// - Returns: an invitation for each, to be told to that person and nobody else.
  public func nameFounders(_ first: Person, _ second: Person) throws(StationProblem) -> [String] {
    for person in [first, second] {
      guard Self.isHandle(person.handle) else {
        throw .unusable(["“\(person.handle)” is no name for signing in: 1 to 40 of a-z, 0-9, . and -"])
      }
    }
    guard first.handle != second.handle else { throw .unusable(["two administrators have two names"]) }
    let one = OfficerID(1)
    let two = OfficerID(2)
    try perform(.officerAdded(OfficerAdded(officer: one, name: first.name, handle: first.handle)), by: .officer(two))
    try perform(.officerAdded(OfficerAdded(officer: two, name: second.name, handle: second.handle)), by: .officer(one))
    return [try invite(one), try invite(two)]
  }

  /// Whether a text can be a name for signing in.
  public static func isHandle(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
  }
}
