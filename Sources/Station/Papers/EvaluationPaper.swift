import Crypto
import Foundation
import Ledger
import Mandate

/// The summary of an evaluation as a file: the last line of `overt evaluate … --json`, or the JSON beside a report.
public struct EvaluationPaper: Sendable {
  /// What was found.
  public let certificate: Certificate
  private let claims: Claims

  /// What the summary says of the system that was evaluated. Stills say nothing of gates and tracks.
  private struct Claims: Sendable {
    let pack: ContentDigest
    let precision: NetworkPrecision
    let runtime: RuntimeVersion
    let instructions: InstructionSet
    let gates: ContentDigest?
    let shots: Int?
    let averaging: Bool?
  }

  /// The largest file that is read.
  public static let maximumBytes = 16 << 20

  /// Reads a summary: the file's last line.
  ///
  /// - Throws: `unusable` with the member that is wrong.
  public init(_ bytes: [UInt8], name: String) throws(StationProblem) {
    guard bytes.count <= Self.maximumBytes else {
      throw .unusable(["\(name): is larger than \(Self.maximumBytes >> 20) MiB"])
    }
    guard let line = bytes.split(separator: 0x0A).last(where: { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D } }) else {
      throw .unusable(["\(name): is empty"])
    }
    do throws(FieldProblem) {
      let value: JSONValue
      do throws(JSONProblem) {
        value = try JSONReader.read(Array(line))
      } catch {
        throw FieldProblem(wanted: "a line of JSON at the end; it \(error)")
      }
      let summary = try SummaryMembers(value, path: "")
      guard try summary.text("type") == "summary" else { throw FieldProblem("type", wanted: "summary") }
      claims = try Self.claims(summary)
      certificate = try Self.certificate(
        summary, report: ContentDigest(bytes: Array(SHA256.hash(data: line))) ?? .zero)
    } catch {
      throw .unusable(["\(name): \(error)"])
    }
  }

  /// The act that puts the evaluation on record for this machine.
  ///
  /// - Parameter here: how this machine's recogniser decides. What the summary says must be so here; what it does not say,
  ///   because stills have no tracks, is as it is here.
  /// - Throws: the first part in which the summary speaks of another system than this machine's.
  public func act(on here: DecisionPolicy, validUntil: Instant) throws(StationProblem) -> EvaluationMade {
    let measured = DecisionPolicy(
      pack: claims.pack, detectorPrecision: here.detectorPrecision, precision: claims.precision,
      runtime: claims.runtime.build == 0 || here.runtime.build == 0
        ? claims.runtime.with(build: here.runtime.build) : claims.runtime,
      instructions: claims.instructions, gates: claims.gates ?? here.gates, shots: claims.shots ?? here.shots,
      averaging: claims.averaging ?? here.averaging)
    if let difference = measured.difference(from: here) {
      throw .refused(.measuredElsewhere(difference))
    }
    return EvaluationMade(system: here, certificate: certificate, validUntil: validUntil, demo: false)
  }

  private static func claims(_ summary: SummaryMembers) throws(FieldProblem) -> Claims {
    guard let runtime = RuntimeVersion(try summary.text("runtime")) else {
      throw FieldProblem("runtime", wanted: "OpenVINO's version such as 2026.4.1")
    }
    return Claims(
      pack: try summary.digest("digest"), precision: try summary.code("precision"), runtime: runtime,
      instructions: try summary.code("instructions"), gates: summary.has("gates") ? try summary.digest("gates") : nil,
      shots: summary.has("shots") ? try summary.count("shots") : nil,
      averaging: summary.has("averaging") ? try summary.flag("averaging") : nil)
  }

  private static func certificate(
    _ summary: SummaryMembers, report: ContentDigest
  ) throws(FieldProblem) -> Certificate {
    let kind: EvaluationKind = try summary.code("kind")
    let material = try summary.record("material")
    if summary.has("fusion"), try summary.text("fusion") != "mean" {
      throw FieldProblem("fusion", wanted: "mean, as a deployment enrols several photographs of one person")
    }
    let images = try material.count("images")
    let failures = try material.count("imagesWithoutTemplate")
    guard failures <= images else { throw FieldProblem("material.imagesWithoutTemplate", wanted: "at most images") }
    return Certificate(
      kind: kind, listSize: kind == .verification ? 1 : try summary.count("people"),
      subjects: try material.count("subjects"), mated: try summary.count("mated"),
      nonMated: try summary.count("nonMated"), failureToEnrol: .exact(failures, in: images),
      equalErrorRate: kind == .verification && summary.has("eer") ? try summary.share("eer") : nil,
      points: try points(summary, kind),
      scores: try summary.counters("scores"), qualities: try summary.counters("qualities"), report: report,
      dataset: try material.digest("listDigest"), images: try material.digest("imagesDigest"))
  }

  /// Operating points, the lowest threshold first, each threshold once.
  private static func points(
    _ summary: SummaryMembers, _ kind: EvaluationKind
  ) throws(FieldProblem) -> [CertifiedPoint] {
    var found: [Threshold: CertifiedPoint] = [:]
    for point in try summary.list(kind == .verification ? "fnmrAtFmr" : "tpirAtFpir") {
      // No threshold keeps to some limits: it is then said to be infinite, which JSON cannot say.
      guard point.has("threshold") else { continue }
      // Rounded up: what was counted at a threshold holds for a higher one, not for a lower one.
      let score = (try point.number("threshold") * 1_000_000).rounded(.up)
      guard score.magnitude <= 2_000_000 else { throw FieldProblem(point.path("threshold"), wanted: "a score") }
      let threshold = Threshold(millionths: Int32(score))
      found[threshold] = CertifiedPoint(
        threshold: threshold, falsePositives: try point.record("falseMatches").rate(),
        falseNegatives: try point.record("misses").rate())
    }
    return found.values.sorted { $0.threshold < $1.threshold }
  }
}

extension RuntimeVersion {
  fileprivate func with(build: Int) -> RuntimeVersion {
    RuntimeVersion(year: year, release: release, patch: patch, build: build)
  }
}
