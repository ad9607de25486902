import Glibc
import Mandate

extension ModelStore {
  /// The detector to use: the one named, else the one chosen with `overt models use`, else the first installed one of
  /// ``detectors``.
  public func detector(named name: String?) throws(PackError) -> PackCard {
    let chosen = try chosenDetector()
    if let name = name ?? chosen {
      let card = try self.card(name)
      guard case .detector = card.role else {
        throw .badCard(
          path: "\(folder)/\(name)/card.yaml", at: "role", reason: "is \(card.roleName); a detector is needed")
      }
      return card
    }
    let known = try names()
    for name in Self.detectors where known.contains(name) {
      let card = try self.card(name)
      if case .detector = card.role, isInstalled(card) { return card }
    }
    throw .nothingInstalled(folder: folder)
  }

  /// The detector chosen with `overt models use`, if any.
  public func chosenDetector() throws(PackError) -> String? {
    try chosen(in: "default-detector")
  }

  /// Makes `name` the detector that is used where none is named; `nil` goes back to the order of preference.
  public func chooseDetector(_ name: String?) throws(PackError) {
    if let name { _ = try files(of: detector(named: name)) }
    try choose(name, in: "default-detector")
  }
}
