import ArgumentParser
import Faces
import Foundation
import Imaging

/// `overt models`
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List, add, verify and choose model packs.",
    subcommands: [ModelsList.self, ModelsShow.self, ModelsAdd.self, ModelsVerify.self, ModelsUse.self],
    defaultSubcommand: ModelsList.self)
}

/// `overt models list`
struct ModelsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the packs and what is known of them.")

  @Flag(help: "Print one JSON object per pack.")
  var json = false

  func run() throws {
    do {
      let store = try ModelOptions.store
      let used = [try? store.embedder(named: nil).name, try? store.detector(named: nil).name]
      for name in try store.names() {
        let card = try store.card(name)
        try Self.tell(card, in: store, used: used.contains(name), json: json)
      }
    } catch let error as PackError {
      throw Failure(error)
    }
  }

  /// Prints what is known of a pack.
  static func tell(_ card: PackCard, in store: ModelStore, used: Bool, json: Bool) throws(PackError) {
    let installed = store.isInstalled(card)
    var chain: ChainIdentity?
    if case .embedder = card.role { chain = try store.chain(named: card.name) }
    if json {
      return Standard.output(TrialRecords.line(PackRecord(card, chain: chain, installed: installed, used: used)))
    }
    let state = installed ? (used ? "installed, in use" : "installed") : "not installed"
    Standard.output("\(card.name)  (\(card.roleName); \(state))")
    Standard.output("  \(card.summary)")
    Standard.output("  licence   \(card.provenance.licence)")
    Standard.output("  origin    \(card.provenance.origin)")
    Standard.output("  training  \(card.provenance.training)")
    Standard.output("  weakness  \(card.provenance.weakness)")
    Standard.output("  card      \(card.digest)")
    if let chain {
      Standard.output("  pack      \(chain.digest)  (with its detector, as an application names it)")
      Standard.output("  threshold \(chain.threshold)")
    }
    if !installed { Standard.output("  add it    overt models add \(card.name) [--from FILE]") }
  }

  private struct PackRecord: Encodable {
    let type = "pack"
    let name: String
    let role: String
    let installed: Bool
    let used: Bool
    let digest: String
    let pack: String?
    let threshold: Int32?
    let summary: String
    let licence: String

    init(_ card: PackCard, chain: ChainIdentity?, installed: Bool, used: Bool) {
      name = card.name
      role = card.roleName
      self.installed = installed
      self.used = used
      digest = card.digest.description
      pack = chain?.digest.description
      threshold = chain?.threshold.millionths
      summary = card.summary
      licence = card.provenance.licence
    }
  }
}

/// `overt models show`
struct ModelsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Say what is known of a pack, the one in use where none is named.")

  @Argument(help: "The pack's name.")
  var name: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let store = try ModelOptions.store
    do {
      let used = [try? store.embedder(named: nil).name, try? store.detector(named: nil).name]
      let card = if let name { try store.card(name) } else { try store.embedder(named: nil) }
      try ModelsList.tell(card, in: store, used: used.contains(card.name), json: json)
    } catch {
      throw Failure(error)
    }
  }
}

/// `overt models verify`
struct ModelsVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check every file of the installed packs against its digest.")

  @Argument(help: "The packs to check; all installed ones where none is named.")
  var names: [String] = []

  func run() throws {
    let store = try ModelOptions.store
    var problems: [String] = []
    let chosen: [String]
    do {
      chosen = try names.isEmpty ? store.names() : names
    } catch {
      throw Failure(error)
    }
    for name in chosen {
      do {
        let card = try store.card(name)
        if names.isEmpty, !store.isInstalled(card) { continue }
        _ = try store.files(of: card)
        Standard.output("\(name): \(Figures.plural(card.files.count, "file")), digests right")
      } catch {
        problems.append("overt: \(error)")
      }
    }
    if !problems.isEmpty { throw Failure(problems.joined(separator: "\n")) }
  }
}

/// `overt models use`
struct ModelsUse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "use", abstract: "Choose the embedder, or the detector, that is used where none is named.",
    discussion: "`overt models use default` goes back to the built-in order of preference for both.")

  @Argument(help: "The pack's name, or “default”.")
  var name: String

  func run() throws {
    do {
      let store = try ModelOptions.store
      if name == "default" {
        try store.choose(nil)
        try store.chooseDetector(nil)
      } else if case .detector = try store.card(name).role {
        try store.chooseDetector(name)
      } else {
        try store.choose(name)
      }
      Standard.output("in use: \(try store.embedder(named: nil).name), \(try store.detector(named: nil).name)")
    } catch let error as PackError {
      throw Failure(error)
    }
  }
}
