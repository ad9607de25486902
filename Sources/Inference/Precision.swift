import CKernels

/// The arithmetic a network is computed in. Scores belong to one precision; an evaluation names it.
public enum Precision: String, Sendable, CaseIterable {
  /// 32-bit floating point.
  case f32
  /// bfloat16 multiplications with 32-bit sums; only where the processor has them.
  case bf16

  /// bf16 where this processor computes it natively, else f32.
  public static var preferred: Precision { overt_cpu_has_bf16() ? .bf16 : .f32 }
}
