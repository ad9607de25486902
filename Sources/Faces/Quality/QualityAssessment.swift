/// What a photograph for enrolment is worth, element by element.
public struct QualityAssessment: Hashable, Sendable {
  private var values: [Float]

  /// Nothing measured: all elements 0.
  public init() { values = QualityElement.allCases.map { _ in 0 } }

  /// An element's value, 0 … 100; what is set is cut to that, and what is no number is 0.
  public subscript(element: QualityElement) -> Float {
    get { Self.position(element).map { values[$0] } ?? 0 }
    set {
      guard let position = Self.position(element) else { return }
      values[position] = newValue.isNaN ? 0 : min(100, max(0, newValue))
    }
  }

  /// All in one, 0 … 100: the geometric mean of the elements by their ``QualityElement/weight``, so that one that fails
  /// cannot be made up for by others. An element below 1 counts as 1.
  public var unified: Float {
    var sum: Float = 0
    var weights: Float = 0
    for (element, value) in zip(QualityElement.allCases, values) {
      sum += element.weight * logarithm(max(1, value) / 100)
      weights += element.weight
    }
    return 100 * exponential(sum / weights)
  }

  private static func position(_ element: QualityElement) -> Int? { QualityElement.allCases.firstIndex(of: element) }
}
