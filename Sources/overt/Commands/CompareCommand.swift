import ArgumentParser
import Faces
import Foundation
import Imaging
import Mandate
import Service

/// `overt compare`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare the faces of two photographs, to see how a pack scores.",
    discussion: """
      An evaluation of two still images: nothing is searched and nothing is kept. The score says how alike two \
      photographs look to the pack; it does not say who anybody is.
      """)

  @Argument(help: "A JPEG or PNG file that shows one person.")
  var first: String

  @Argument(help: "Another.")
  var second: String

  @OptionGroup var models: ModelOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() throws {
    let engine = try models.engine(quiet: json)
    do {
      let permit = try EvaluationPermit.declare(responsible: NSUserName(), at: Clock.system.now())
      let one = try template(of: first, engine, permit)
      let other = try template(of: second, engine, permit)
      let score = Double(one.score(other))
      let threshold = engine.embedderCard.threshold
      let reaches = Float(score) >= threshold.score
      if json {
        Standard.output(
          TrialRecords.line(
            Record(
              score: TrialRecords.rounded(score, 6), threshold: Double(threshold.millionths) / 1_000_000,
              reachesThreshold: reaches, pack: engine.pack.name, precision: engine.precision.rawValue)))
      } else {
        Standard.output(
          "score \(Figures.decimal(score, 3)), \(reaches ? "at or above" : "below") the pack's threshold for lists, "
            + "\(threshold)")
      }
    } catch let error as ImageError {
      throw Failure(error)
    } catch let error as FaceError {
      throw Failure(error)
    } catch let refusal as Refusal {
      throw Failure(refusal.description, status: 3)
    }
  }

  private func template(
    of path: String, _ engine: FaceEngine, _ permit: borrowing EvaluationPermit
  ) throws -> EvaluationTemplate {
    let image = try ImageFile.decode(path: path)
    let (face, others) = try engine.onlyFace(in: image, name: path, gate: nil)
    if others > 0 {
      Standard.error("note: \(printable(path)): \(Figures.plural(others, "smaller face")) left out")
    }
    return try engine.evaluationTemplate(of: face, in: image, under: permit)
  }

  private struct Record: Encodable {
    let type = "comparison"
    let score: Double
    let threshold: Double
    let reachesThreshold: Bool
    let pack: String
    let precision: String
  }
}
