// Exact one-to-many comparison on rows of 32-bit floats.
//
// One score, on every machine, to the bit. 16 lanes; lane l takes elements l, l + 16, l + 32, … in that order, each by
// one fused multiply-add starting from +0; then a fixed tree of additions: lane l + lane l + 8, then + 4, + 2, + 1. The
// dot product takes fma(r, q, acc). The squared distance takes t = r − q, rounded to float, then fma(t, t, acc). A
// score therefore does not depend on the CPU, on the number of rows, on a row's place among them, or on whether it was
// computed alone. (Where a result is NaN its payload is not defined.)
//
// `dim` is a multiple of 16, 16 or more; callers pad with zeros, which changes no score. Rows follow each other without
// gaps. No alignment is needed; 64 bytes is best. Nothing is allocated; any number of threads may call at once.

#ifndef OVERT_SEARCH_H
#define OVERT_SEARCH_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Kernels, for `overt_search_kernel` and `overt_search_force_kernel`.
enum {
    OVERT_SEARCH_AUTOMATIC = -1,
    OVERT_SEARCH_SCALAR = 0,
    OVERT_SEARCH_AVX2 = 1,    ///< AVX2 and FMA
    OVERT_SEARCH_AVX512 = 2,  ///< AVX-512 F
    OVERT_SEARCH_NEON = 3,
};

/// out[i] = dot(rows[i], query) for i in 0 ..< n. `rows`: [n, dim], `query`: [dim], `out`: [n].
/// False, and nothing is written, when `dim` is not a positive multiple of 16.
bool overt_dot_scores(const float *_Nonnull rows, size_t n, size_t dim, const float *_Nonnull query,
                      float *_Nonnull out);

/// out[i] = sum of (rows[i] − query)², shapes and result as in `overt_dot_scores`.
bool overt_l2sq_scores(const float *_Nonnull rows, size_t n, size_t dim, const float *_Nonnull query,
                       float *_Nonnull out);

/// Dot product of two vectors [dim]; NaN when `dim` is not a positive multiple of 16.
float overt_dot_one(const float *_Nonnull a, const float *_Nonnull b, size_t dim);

/// Squared distance of two vectors [dim]; NaN when `dim` is not a positive multiple of 16.
float overt_l2sq_one(const float *_Nonnull a, const float *_Nonnull b, size_t dim);

/// The kernel in use, one of the constants above.
int overt_search_kernel(void);

/// Its name: "scalar", "avx2", "avx512" or "neon".
const char *_Nonnull overt_search_kernel_name(void);

/// Uses one kernel from now on, in all threads, for tests; OVERT_SEARCH_AUTOMATIC goes back to the best.
/// False, and nothing changes, when this machine lacks it.
bool overt_search_force_kernel(int kernel);

#ifdef __cplusplus
}
#endif

#endif
