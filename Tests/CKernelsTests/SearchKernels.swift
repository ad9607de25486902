import CKernels

/// The search kernels that this machine has.
enum SearchKernels {
  /// From slow to fast.
  static var available: [Int] {
    defer { overt_search_force_kernel(Int32(OVERT_SEARCH_AUTOMATIC)) }
    return [
      OVERT_SEARCH_SCALAR, OVERT_SEARCH_NEON, OVERT_SEARCH_NEON_DOTPROD, OVERT_SEARCH_AVX2, OVERT_SEARCH_AVX512,
      OVERT_SEARCH_VNNI,
    ].filter { overt_search_force_kernel(Int32($0)) }
  }
}
