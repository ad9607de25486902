/// The right to make evaluation templates from labelled still images. It gives no access to video: what takes it cannot
/// import `Capture`, and what recognises in video takes a ``Permit`` for a ``RecognitionPurpose``.
public struct EvaluationPermit: ~Copyable, Sendable {
  /// The name of the person responsible for the evaluation.
  public let responsible: String
  /// When it was declared.
  public let declaredAt: Instant

  fileprivate init(responsible: String, declaredAt: Instant) {
    self.responsible = responsible
    self.declaredAt = declaredAt
  }

  /// Declares an evaluation on labelled still images.
  ///
  /// - Throws: `evaluation-declaration` when nobody is named.
  public static func declare(responsible: String, at now: Instant) throws(Refusal) -> EvaluationPermit {
    guard responsible.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(.evaluationDeclaration, "The evaluation names no responsible person.")
    }
    return EvaluationPermit(responsible: responsible, declaredAt: now)
  }
}
