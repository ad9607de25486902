import CKernels

/// The template of a labelled still image, made under an ``Mandate/EvaluationPermit`` to measure an algorithm. It is
/// another type than a passer-by's: it may be kept and compared with others of its kind, and never with a list.
public struct EvaluationTemplate: Sendable, Equatable {
  /// The numbers, [dimension padded to a multiple of 16] Float.
  public let values: [Float]
  /// How templates of this pack are compared.
  public let metric: Metric

  init(values: [Float], metric: Metric) {
    self.values = values
    self.metric = metric
  }

  /// The comparison score with another template of the same pack; higher is more alike. NaN for different packs.
  public func score(_ other: EvaluationTemplate) -> Float {
    guard metric == other.metric, values.count == other.values.count else { return .nan }
    return values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        guard let left = left.baseAddress, let right = right.baseAddress else { return .nan }
        return switch metric {
        case .cosine: overt_dot_one(left, right, values.count)
        case .euclidean: 1 - overt_l2sq_one(left, right, values.count).squareRoot()
        }
      }
    }
  }
}
