import Evaluation
import Foundation

/// Prints what an evaluation came to: for people, or as lines of JSON.
struct EvaluatePrinter {
  let json: Bool

  /// Groups first, the summary last.
  func tell(_ summary: EvaluationSummary) throws {
    guard json else {
      for line in EvaluationText(summary).lines { Standard.output(line) }
      return
    }
    for group in summary.equity?.groups ?? [] { Standard.output(TrialRecords.line(group)) }
    for division in summary.equity?.divisions ?? [] { Standard.output(TrialRecords.line(division)) }
    Standard.output(TrialRecords.line(summary.line))
  }

  /// A deployment's thresholds.
  func tell(_ advice: ThresholdAdvice) {
    guard json else {
      for line in AdviceText(advice).lines { Standard.output(line) }
      return
    }
    Standard.output(TrialRecords.line(AdviceRecord(advice)))
  }
}
