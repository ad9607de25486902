/// The processor's widest vector instructions that the networks use.
public enum InstructionSet: String, Code {
  /// None.
  case scalar
  /// AVX2.
  case avx2
  /// AVX-512.
  case avx512
  /// AMX.
  case amx
  /// NEON.
  case neon
}
