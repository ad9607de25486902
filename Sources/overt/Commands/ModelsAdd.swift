import ArgumentParser
import Faces
import Foundation
import Imaging
import Mandate

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `overt models add`
struct ModelsAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a model pack.",
    discussion: """
      NAME is a pack whose card is here already: its file is fetched from the address on the card, or taken from --from.
      With --card a new pack is described by a card of one's own; --from then takes its files, or a folder with them.
      Nothing is put in place whose SHA-256 is not the one on the card.
      """)

  @Argument(help: "The pack's name.")
  var name: String?

  @Option(help: ArgumentHelp("The pack's file or files, or a folder that holds them.", valueName: "file"))
  var from: [String] = []

  @Option(help: ArgumentHelp("The card of a pack that is not known here yet.", valueName: "card.yaml"))
  var card: String?

  func validate() throws {
    guard (name == nil) != (card == nil) else { throw ValidationError("give either the name of a pack or --card") }
    guard card == nil || !from.isEmpty else { throw ValidationError("--card needs --from") }
  }

  func run() throws {
    do {
      let store = try ModelOptions.store
      if let card {
        let bytes = try ModelStore.read(card, maximum: PackCard.maximumBytes)
        let parsed = try PackCard(yaml: bytes, digest: ContentDigest(hashing: bytes), path: card)
        // All files are checked before anything is put in place.
        let files = try parsed.files.map { ($0, try taken($0)) }
        try PackCheck.judge(
          parsed, files: Dictionary(files.map { ($0.0.path, $0.1) }) { first, _ in first })
        let added = try store.add(card: bytes, from: card)
        for (file, bytes) in files { try store.add(bytes, as: file, of: added, from: file.path) }
        Standard.output("added \(added.name)")
        return
      }
      let pack = try store.card(name ?? "")
      for file in pack.files where !store.holds(file, of: pack) {
        let (bytes, source) = try from.isEmpty ? fetched(file, of: pack) : (taken(file), from[0])
        try store.add(bytes, as: file, of: pack, from: printable(source))
      }
      Standard.output("added \(pack.name)")
    } catch let error as PackError {
      throw Failure(error)
    }
  }

  /// The given file, or the one of the right name among several or in a given folder.
  private func taken(_ file: PackFile) throws -> [UInt8] {
    var found: String?
    for place in from {
      if isFolder(place) == true {
        found = "\(place)/\(file.path)"
      } else if from.count == 1 || place.split(separator: "/").last.map(String.init) == file.path {
        found = place
      }
    }
    guard let found else { throw Failure("overt: none of the files given is called \(file.path)") }
    let bytes = try ModelStore.read(found, maximum: ModelStore.maximumFileBytes)
    let digest = ContentDigest(hashing: bytes)
    guard digest == file.digest else {
      throw PackError.wrongDigest(
        path: printable(found), expected: file.digest.description, found: digest.description)
    }
    return bytes
  }

  private func fetched(_ file: PackFile, of pack: PackCard) throws -> ([UInt8], String) {
    guard let address = file.address, let url = URL(string: address) else {
      throw Failure(
        "overt: the card of \(pack.name) gives no address for \(file.path); take it from a file with --from FILE")
    }
    Standard.error("fetching \(address)")
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 10
    configuration.timeoutIntervalForResource = 300
    let done = DispatchSemaphore(value: 0)
    let box = Fetched()
    let session = URLSession(configuration: configuration)
    session.dataTask(with: url) { data, response, error in
      let status = (response as? HTTPURLResponse)?.statusCode
      if let data, status == 200 {
        box.set(.success([UInt8](data)))
      } else {
        box.set(
          .failure(
            Failure(
              "overt: \(address) could not be fetched: \(error?.localizedDescription ?? "status \(status ?? 0)"); "
                + "take it from a file with --from FILE")))
      }
      done.signal()
    }.resume()
    done.wait()
    session.finishTasksAndInvalidate()
    return (try box.get(), address)
  }
}
