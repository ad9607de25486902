// Weighted sums of pixels to rounded means, on AVX2.

#ifndef OVERT_IMAGE_MEAN_AVX2_H
#define OVERT_IMAGE_MEAN_AVX2_H

#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "image_internal.h"

#pragma STDC FP_CONTRACT OFF

// Sums to means, to nearest: floor((sum + total/2) / total), with the quotient nudged up by a quarter of its smallest
// possible distance from a whole number (1 / total, or half of it), so that rounding errors cannot carry it across one.
// In double they never can. In float, sum + half is exact below 2^22, and the product is off by less than 255.5 ·
// 2^-23, which is smaller than that quarter up to OVERT_MAX_TOTAL_FLOAT.
static const uint64_t OVERT_MAX_TOTAL_FLOAT = 8192;

struct overt_divisor {
    bool in_float;
    __m256 half_float, reciprocal_float;
    __m256d half_double, reciprocal_double;
};

OVERT_AVX2 static inline struct overt_divisor overt_make_divisor(uint64_t total) {
    return (struct overt_divisor){
        .in_float = total <= OVERT_MAX_TOTAL_FLOAT,
        .half_float = _mm256_set1_ps(0.5f * (float)total + 0.25f),
        .reciprocal_float = _mm256_set1_ps(1.0f / (float)total),
        .half_double = _mm256_set1_pd(0.5 * (double)total + 0.25),
        .reciprocal_double = _mm256_set1_pd(1.0 / (double)total),
    };
}

OVERT_AVX2 static inline __m128i overt_mean_double(__m128i sum, struct overt_divisor by) {
    const __m256d quotient =
        _mm256_mul_pd(_mm256_add_pd(_mm256_cvtepi32_pd(sum), by.half_double), by.reciprocal_double);
    return _mm256_cvttpd_epi32(quotient);
}

OVERT_AVX2 static inline __m256i overt_mean_float(__m128i low, __m128i high, struct overt_divisor by) {
    const __m256 sums = _mm256_cvtepi32_ps(_mm256_setr_m128i(low, high));
    return _mm256_cvttps_epi32(_mm256_mul_ps(_mm256_add_ps(sums, by.half_float), by.reciprocal_float));
}

// R G B x of four pixels to R G B.
OVERT_AVX2 static inline __m128i overt_drop_fourth(__m128i bytes) {
    return _mm_shuffle_epi8(bytes, _mm_setr_epi8(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, -1));
}

// Four pixels of four numbers in 0 … 255 to twelve bytes.
OVERT_AVX2 static inline __m128i overt_pack_bytes(__m128i a, __m128i b, __m128i c, __m128i d) {
    return overt_drop_fourth(_mm_packus_epi16(_mm_packs_epi32(a, b), _mm_packs_epi32(c, d)));
}

// The means of four pixels' sums, as twelve bytes.
OVERT_AVX2 static inline __m128i overt_mean_bytes(__m128i a, __m128i b, __m128i c, __m128i d, struct overt_divisor by) {
    if (by.in_float) {
        // Packing works within 128-bit halves: a and b come to lie in the lower, c and d in the upper.
        const __m256i words = _mm256_packs_epi32(overt_mean_float(a, c, by), overt_mean_float(b, d, by));
        const __m128i low = _mm256_castsi256_si128(words), high = _mm256_extracti128_si256(words, 1);
        return overt_drop_fourth(_mm_packus_epi16(low, high));
    }
    return overt_pack_bytes(overt_mean_double(a, by), overt_mean_double(b, by), overt_mean_double(c, by),
                            overt_mean_double(d, by));
}

OVERT_AVX2 static inline void overt_store_12(uint8_t *dst, __m128i bytes) {
    const int32_t rest = _mm_extract_epi32(bytes, 2);
    _mm_storel_epi64((__m128i *)dst, bytes);
    memcpy(dst + 8, &rest, sizeof rest);
}

#endif

#endif
