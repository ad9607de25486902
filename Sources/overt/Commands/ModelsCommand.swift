import ArgumentParser
import Faces
import Foundation
import Imaging

/// `overt models`
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List, add, verify and choose model packs.",
    subcommands: [ModelsList.self, ModelsAdd.self, ModelsVerify.self, ModelsUse.self],
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
      let used = try? store.embedder(named: nil).name
      for name in try store.names() {
        let card = try store.card(name)
        let installed = store.isInstalled(card)
        if json {
          Standard.output(TrialRecords.line(PackRecord(card, installed: installed, used: used == name)))
          continue
        }
        let state = installed ? (used == name ? "installed, in use" : "installed") : "not installed"
        Standard.output("\(name)  (\(card.roleName); \(state))")
        Standard.output("  \(card.summary)")
        Standard.output("  licence   \(card.provenance.licence)")
        Standard.output("  origin    \(card.provenance.origin)")
        Standard.output("  training  \(card.provenance.training)")
        Standard.output("  weakness  \(card.provenance.weakness)")
        Standard.output("  card      \(card.digest)")
        if !installed { Standard.output("  add it    overt models add \(name) [--from FILE]") }
      }
    } catch let error as PackError {
      throw Failure(error)
    }
  }

  private struct PackRecord: Encodable {
    let type = "pack"
    let name: String
    let role: String
    let installed: Bool
    let used: Bool
    let digest: String
    let summary: String
    let licence: String

    init(_ card: PackCard, installed: Bool, used: Bool) {
      name = card.name
      role = card.roleName
      self.installed = installed
      self.used = used
      digest = card.digest.description
      summary = card.summary
      licence = card.provenance.licence
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
    commandName: "use", abstract: "Choose the embedder that is used where none is named.",
    discussion: "`overt models use default` goes back to the built-in order of preference.")

  @Argument(help: "The pack's name, or “default”.")
  var name: String

  func run() throws {
    do {
      let store = try ModelOptions.store
      try store.choose(name == "default" ? nil : name)
      Standard.output("in use: \(try store.embedder(named: nil).name)")
    } catch let error as PackError {
      throw Failure(error)
    }
  }
}
