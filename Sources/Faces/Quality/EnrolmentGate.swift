/// What a photograph must reach beyond a shot's ``QualityGate`` to be enrolled: least values of quality elements.
public struct EnrolmentGate: Hashable, Sendable {
  /// The least value of each element that has one, 0 … 100.
  public var least: [QualityElement: Float]

  /// A gate from its least values.
  public init(least: [QualityElement: Float]) { self.least = least }

  /// The gate used where none is set: it keeps out what nobody could compare with, no more (docs/quality.md).
  public static let standard = EnrolmentGate(least: [
    .underExposurePrevention: 5, .overExposurePrevention: 5, .dynamicRange: 5,
  ])

  /// Judges a photograph: `nil` when it is good enough, else the first element, in the standard's order, that is too low.
  public func objection(to assessment: QualityAssessment) -> QualityElement? {
    QualityElement.allCases.first { element in least[element].map { assessment[element] < $0 } ?? false }
  }
}
