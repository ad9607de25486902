/// What is wrong with a model pack: one line that names the file and the reason.
public enum PackError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The card is not a card; `where` is the key or line.
  case badCard(path: String, at: String, reason: String)
  /// A network is not what the card says it is; `field` is the card's key that it contradicts.
  case unfitNetwork(path: String, field: String, reason: String)
  /// A file of the pack is not there.
  case missingFile(pack: String, path: String)
  /// A file's bytes are not those that the card names.
  case wrongDigest(path: String, expected: String, found: String)
  /// A file cannot be read or written.
  case unusableFile(path: String, reason: String)
  /// There is no pack of that name.
  case unknownPack(name: String, known: [String])
  /// No pack for this role is installed.
  case nothingInstalled(folder: String)
  /// A pack of that name is there already.
  case alreadyThere(name: String)

  /// What went wrong, in words for the person who reads it.
  public var description: String {
    switch self {
    case .badCard(let path, let place, let reason): "\(path): \(place): \(reason)"
    case .unfitNetwork(let path, let field, let reason): "\(path): \(reason) (the card's \(field))"
    case .missingFile(let pack, let path):
      "\(path): not there, though the pack \(pack) needs it; `overt models list` says how to add it"
    case .wrongDigest(let path, let expected, let found):
      "\(path): its SHA-256 is \(found), the card says \(expected); the file is not used"
    case .unusableFile(let path, let reason): "\(path): \(reason)"
    case .unknownPack(let name, let known):
      "no model pack is called \(name); known here: \(known.isEmpty ? "none" : known.joined(separator: ", "))"
    case .nothingInstalled(let folder): "no model pack is installed in \(folder); run `make build` or `scripts/setup`"
    case .alreadyThere(let name): "a model pack called \(name) is installed already"
    }
  }
}
