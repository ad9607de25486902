/// Stands in until the report is drawn.
public struct EvaluationReport {
  /// The page.
  public let html: String
  /// The report of `summary`.
  public init(_ summary: EvaluationSummary) { html = "" }
}
