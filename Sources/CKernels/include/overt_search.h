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
#include <stdint.h>

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
    OVERT_SEARCH_VNNI = 4,         ///< AVX-512 F, BW, VL and VNNI
    OVERT_SEARCH_NEON_DOTPROD = 5, ///< NEON with the dot product of bytes
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

/// Its name: "scalar", "avx2", "avx512", "avx512-vnni", "neon" or "neon-dotprod".
const char *_Nonnull overt_search_kernel_name(void);

/// Uses one kernel from now on, in all threads, for tests; OVERT_SEARCH_AUTOMATIC goes back to the best.
/// False, and nothing changes, when this machine lacks it.
bool overt_search_force_kernel(int kernel);

// MARK: the best of a list
//
// A list is n rows of floats and, beside them, the same rows as 8-bit codes with a bound on what that costs. A search
// reads the codes, leaves out every row whose score provably does not reach what is asked for, and computes the
// canonical score above of the others. What it gives equals what comparing every row gives, to the bit, on every
// kernel; docs/search.md has the proof.

/// How rows are compared; higher is more alike.
enum overt_score {
    OVERT_SCORE_DOT = 0,       ///< overt_dot_one
    OVERT_SCORE_DISTANCE = 1,  ///< 1 − √ overt_l2sq_one, the root and the difference rounded to float
};

/// The largest number of queries in one call, the largest dimension and the largest number of rows of a list.
enum { OVERT_SEARCH_BATCH = 32, OVERT_SEARCH_MAX_DIM = 4096, OVERT_SEARCH_MAX_ROWS = 1 << 28 };

/// A list. The caller owns the memory, which must not change during a search.
struct overt_list {
    const float *_Nonnull rows;    ///< [count, dim]
    const void *_Nullable codes;   ///< as `overt_codes_fill` wrote them, or NULL: then every row is compared
    size_t count;                  ///< rows, up to OVERT_SEARCH_MAX_ROWS
    size_t dim;                    ///< a multiple of 16, 16 … OVERT_SEARCH_MAX_DIM
};

/// A row and its canonical score.
struct overt_match {
    float score;
    uint32_t row;
};

/// Bytes that the codes of so many rows take; 0 when the size is out of range.
size_t overt_codes_bytes(size_t count, size_t dim);

/// Writes the codes of `rows` [count, dim] to `codes`, aligned to 64, overt_codes_bytes long. Rows may hold any floats.
/// False, and nothing is written, when the size is out of range.
bool overt_codes_fill(const float *_Nonnull rows, size_t count, size_t dim, void *_Nonnull codes);

/// Bytes of scratch that a search of so many queries needs; 0 when the size is out of range. What a search leaves there
/// is made from the queries: wipe it.
size_t overt_search_scratch_bytes(size_t dim, size_t queries);

/// For each of `queries` [query_count, dim] the `k` best rows (at most) whose score is `limit` or more, best first,
/// equal scores by row. A score that is not a number is no match; with a limit that is not one there are none.
///
/// `matches`: [query_count, k]; `found`: [query_count], how many of them there are. `scratch`: aligned to 64. Nothing is
/// allocated; any number of threads may search one list, each with its own matches and scratch.
///
/// False, and nothing is written, when a size or the score is out of range.
bool overt_search(const struct overt_list *_Nonnull list, enum overt_score score, const float *_Nonnull queries,
                  size_t query_count, float limit, size_t k, struct overt_match *_Nonnull matches,
                  size_t *_Nonnull found, void *_Nonnull scratch);

/// How many canonical scores the last search with this scratch computed: what the codes could not rule out.
size_t overt_search_compared(const void *_Nonnull scratch);

#ifdef __cplusplus
}
#endif

#endif
