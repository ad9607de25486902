import Glibc
import Mandate

extension ModelStore {
  /// The detector to use: the one named, else the one chosen with `overt models use`, else ``detector``.
  public func detector(named name: String?) throws(PackError) -> PackCard {
    let chosen = try chosenDetector()
    let name = name ?? chosen ?? Self.detector
    let card = try self.card(name)
    guard case .detector = card.role else {
      throw .badCard(path: "\(folder)/\(name)/card.yaml", at: "role", reason: "is \(card.roleName); a detector is needed")
    }
    return card
  }

  /// The detector chosen with `overt models use`, if any.
  public func chosenDetector() throws(PackError) -> String? {
    try chosen(in: "default-detector")
  }

  /// Makes `name` the detector that is used where none is named; `nil` goes back to ``detector``.
  public func chooseDetector(_ name: String?) throws(PackError) {
    if let name { _ = try files(of: detector(named: name)) }
    try choose(name, in: "default-detector")
  }
}
