import ArgumentParser
import Disclosure
import Foundation
import Imaging
import Ledger
import Mandate
import Web

/// `overt verify`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a published log: its structure, its rules, its figures.",
    discussion: """
      Three columns: what is shown by public statements alone; what rests on sealed evidence and is attested by an auditor, or \
      not; what is opened by an oversight bundle whose openings match the log.

      The log shows that nothing recorded was changed and that what is recorded follows the rules. It cannot show that nothing \
      ran outside it.

      Exit status: 0 everything holds, 2 wrong use, 4 something does not.
      """)

  @Argument(help: "The published folder, or its address.") var log: String
  @Option(help: ArgumentHelp("Names the log's key, witnesses, and how many must have cosigned.", valueName: "file"))
  var trust: String?
  @Option(help: ArgumentHelp("A checkpoint that you kept: the log must extend it.", valueName: "file")) var checkpoint:
    String?
  @Option(help: ArgumentHelp("Another copy of the log: names the first entry that differs.", valueName: "dir|url"))
  var against: String?
  @Option(help: ArgumentHelp("Openings given to an oversight body.", valueName: "file")) var bundle: String?
  @Flag(help: "Print one JSON object per line.") var json = false

  mutating func run() async throws {
    let opened = try bundle.map { path in
      do {
        return try OversightBundle(Self.bytes(path, limit: OversightBundle.maximumBytes))
      } catch let problem as EntryProblem {
        throw Failure("overt: \(path): \(problem)", status: 4)
      }
    }
    var verification = Verification(bundle: opened)
    let report: LogReport
    do {
      let published = try await PublishedLog.open(Self.source(log), trust: trusted())
      let old = try checkpoint.map { try Note(Self.bytes($0, limit: Note.maximumBytes)) }
      report = try await published.verify(extends: old, against: against.map(Self.source)) { index, bytes in
        verification.take(index, bytes)
      }
    } catch let problem as LogProblem {
      if json {
        Standard.output(
          StationOptions.line(.object(["type": .string("structure"), "broken": .string("\(problem)")])))
      }
      throw Failure("verify: \(log): \(problem)", status: 4)
    } catch let problem as NoteProblem {
      throw Failure("overt: \(checkpoint ?? ""): \(problem)")
    }
    let findings = verification.report()
    VerifyPrinter(json: json).tell(findings, of: report, compared: against)
    if findings.isBroken { throw ExitCode(4) }
  }

  private func trusted() throws -> LogTrust {
    guard let trust else { return .published }
    do {
      return .policy(try TrustPolicy(Self.bytes(trust, limit: TrustPolicy.maximumBytes)))
    } catch let problem as TrustProblem {
      throw Failure("overt: \(trust): \(problem)")
    }
  }

  private static func source(_ place: String) -> any TileSource {
    place.hasPrefix("http://") || place.hasPrefix("https://") ? HTTPTileSource(place) : FolderTileSource(place)
  }

  private static func bytes(_ path: String, limit: Int) throws -> [UInt8] {
    do {
      guard let bytes = try RegularFile(path: path).readAll(maximum: limit) else {
        throw Failure("overt: \(path): is larger than \(limit) bytes")
      }
      return bytes
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure("overt: \(path): cannot be read")
    }
  }
}
