// Estimates from codes with AVX2 and with AVX-512 VNNI; `struct scan` says what they have to compute.

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "search_internal.h"

#pragma STDC FP_CONTRACT OFF

static inline int32_t four_codes(const int8_t *codes) {
    int32_t four;
    memcpy(&four, codes, sizeof four);
    return four;
}

// MARK: AVX-512 VNNI

#define VNNI __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))

// A step of the tile is read this far ahead; a list is read from front to back.
enum { PREFETCH_DISTANCE = 8192 };

// A block and `n` queries: four registers of sixteen rows, and as many sums for each query.
VNNI static inline __attribute__((always_inline)) void vnni_queries(const struct scan *scan, size_t first, const int n,
                                                                    const bool prefetch) {
    __m512i sums[4][4];
    for (int q = 0; q < n; q++) {
        for (int j = 0; j < 4; j++) sums[q][j] = _mm512_set1_epi32(scan->starts[first + (size_t)q]);
    }
    const int8_t *queries = scan->queries + first * scan->dim;
    const uint8_t *rows = scan->tile;
    for (size_t k = 0; k < scan->dim; k += 4, rows += BLOCK * 4) {
        if (prefetch) {
            for (int line = 0; line < 4; line++) {
                const uintptr_t address = (uintptr_t)rows + PREFETCH_DISTANCE + 64 * (uintptr_t)line;
                __builtin_prefetch((const void *)address, 0, 3);
            }
        }
        __m512i r[4];
        for (int j = 0; j < 4; j++) r[j] = _mm512_loadu_si512(rows + 64 * j);
        for (int q = 0; q < n; q++) {
            const __m512i codes = _mm512_set1_epi32(four_codes(queries + (size_t)q * scan->dim + k));
            for (int j = 0; j < 4; j++) sums[q][j] = _mm512_dpbusd_epi32(sums[q][j], r[j], codes);
        }
    }
    for (int q = 0; q < n; q++) {
        const size_t query = first + (size_t)q;
        const __m512 limit = _mm512_set1_ps(scan->limits[query]);
        uint64_t mask = 0;
        for (int j = 0; j < 4; j++) {
            __m512 estimate = _mm512_mul_ps(_mm512_cvtepi32_ps(sums[q][j]), _mm512_loadu_ps(scan->scales + 16 * j));
            if (scan->halves != NULL) {
                const __m512 weight = _mm512_set1_ps(scan->weights[query]);
                const __m512 half = _mm512_mul_ps(_mm512_loadu_ps(scan->halves + 16 * j), weight);
                estimate = _mm512_sub_ps(estimate, half);
            }
            if (scan->peaks != NULL) {
                float *peak = scan->peaks + query * BLOCK + 16 * j;
                _mm512_storeu_ps(peak, _mm512_max_ps(estimate, _mm512_loadu_ps(peak)));
            } else {
                mask |= (uint64_t)_mm512_cmp_ps_mask(estimate, limit, _CMP_NLT_UQ) << (16 * j);
            }
        }
        scan->masks[query] = mask;
    }
}

VNNI void overt_scan_vnni(const struct scan *scan) {
    size_t query = 0;
    // Prefetching pays where reading is the work: with few queries, and once a block.
    if (scan->query_count == 1) {
        vnni_queries(scan, 0, 1, true);
        return;
    }
    for (; query + 4 <= scan->query_count; query += 4) vnni_queries(scan, query, 4, query == 0);
    switch (scan->query_count - query) {
        case 3: vnni_queries(scan, query, 3, query == 0); break;
        case 2: vnni_queries(scan, query, 2, query == 0); break;
        case 1: vnni_queries(scan, query, 1, false); break;
        default: break;
    }
}

// MARK: AVX2

#define AVX2 __attribute__((target("avx2,fma")))

// Half a block and `n` queries: four registers of eight rows. The instruction multiplies unsigned by signed bytes and
// adds two products in 16 bits, where it saturates: |r| · (±q) is r · q, and 2 · 127 · 127 < 2^15.
AVX2 static inline __attribute__((always_inline)) uint32_t avx2_query(const struct scan *scan, size_t query,
                                                                      size_t first) {
    __m256i sums[4] = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256()};
    const __m256i shift = _mm256_set1_epi8((char)-128), ones = _mm256_set1_epi16(1);
    const int8_t *codes = scan->queries + query * scan->dim;
    const uint8_t *rows = scan->tile + 4 * first;
    for (size_t k = 0; k < scan->dim; k += 4, rows += BLOCK * 4) {
        const __m256i q = _mm256_set1_epi32(four_codes(codes + k));
        for (int j = 0; j < 4; j++) {
            const __m256i r = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)(rows + 32 * j)), shift);
            const __m256i pairs = _mm256_maddubs_epi16(_mm256_abs_epi8(r), _mm256_sign_epi8(q, r));
            sums[j] = _mm256_add_epi32(sums[j], _mm256_madd_epi16(pairs, ones));
        }
    }
    const __m256 limit = _mm256_set1_ps(scan->limits[query]);
    uint32_t mask = 0;
    for (int j = 0; j < 4; j++) {
        const size_t place = first + 8 * (size_t)j;
        __m256 estimate = _mm256_mul_ps(_mm256_cvtepi32_ps(sums[j]), _mm256_loadu_ps(scan->scales + place));
        if (scan->halves != NULL) {
            const __m256 weight = _mm256_set1_ps(scan->weights[query]);
            estimate = _mm256_sub_ps(estimate, _mm256_mul_ps(_mm256_loadu_ps(scan->halves + place), weight));
        }
        if (scan->peaks != NULL) {
            float *peak = scan->peaks + query * BLOCK + place;
            _mm256_storeu_ps(peak, _mm256_max_ps(estimate, _mm256_loadu_ps(peak)));
        } else {
            mask |= (uint32_t)_mm256_movemask_ps(_mm256_cmp_ps(estimate, limit, _CMP_NLT_UQ)) << (8 * j);
        }
    }
    return mask;
}

AVX2 void overt_scan_avx2(const struct scan *scan) {
    for (size_t query = 0; query < scan->query_count; query++) {
        const uint64_t low = avx2_query(scan, query, 0), high = avx2_query(scan, query, BLOCK / 2);
        scan->masks[query] = low | high << 32;
    }
}

#endif
