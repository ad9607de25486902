/// The right to make evaluation templates of faces that a label names, on stills and in labelled clips. It recognises nobody:
/// that takes a ``Permit`` for a ``RecognitionPurpose``. Of what takes it only `TrackEvaluation` may import `Capture`, and that
/// describes no face without a label (docs/decisions/0010).
public struct EvaluationPermit: ~Copyable, Sendable {
  /// The name of the person responsible for the evaluation.
  public let responsible: String
  /// When it was declared.
  public let declaredAt: Instant

  fileprivate init(responsible: String, declaredAt: Instant) {
    self.responsible = responsible
    self.declaredAt = declaredAt
  }

  /// Declares an evaluation on labelled images.
  ///
  /// - Throws: `evaluation-declaration` when nobody is named.
  public static func declare(responsible: String, at now: Instant) throws(Refusal) -> EvaluationPermit {
    guard responsible.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.evaluationDeclaration, "The evaluation names no responsible person.")
    }
    return EvaluationPermit(responsible: responsible, declaredAt: now)
  }
}
