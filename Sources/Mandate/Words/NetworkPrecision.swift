/// The arithmetic of a network.
public enum NetworkPrecision: String, Code {
  /// 32-bit floating point.
  case f32
  /// 16-bit brain floating point.
  case bf16
  /// 8-bit integers.
  case i8
}
