// Affine sampling; see overt_image.h.

#include <string.h>

#include "image_internal.h"
#include "image_mean_avx2.h"

// The kernels agree to the bit only if no product is fused into a sum in one of them.
#pragma STDC FP_CONTRACT OFF

enum {
    FRACTION_BITS = 14,  // the largest power of two whose weights fit a signed 16-bit factor
    ONE = 1 << FRACTION_BITS,
    MARGIN = 2,          // positions are clamped to this many pixels outside, where all four taps are black
};

struct source {
    const uint8_t *pixels;
    size_t stride;
    int32_t width, height;
};

// Everything that does not change from row to row.
struct plan {
    struct source source;
    // The map, its constants less the half pixel from edge to centre and plus MARGIN: positions of interest are
    // positive.
    double m[6];
    // Positions are clamped to 0 … limit, where all taps are black.
    double limit_x, limit_y;
    int supersample;
    double offsets[OVERT_IMAGE_MAX_SUPERSAMPLE];  // of the sub-positions within a destination pixel
    int32_t total;                                // sum of all weights of one destination pixel, at most 2^20
};

// MARK: scalar

// Upper left of four taps, which may lie outside, and their weights, which add up to ONE.
struct taps {
    int32_t column, row;
    int32_t weights[4];
};

// NaN compares false and so becomes the limit, as in the vector instruction.
static inline int32_t fixed_position(double position, double limit) {
    position = position < limit ? position : limit;
    position = position > 0 ? position : 0;
    return (int32_t)(position * (double)ONE + 0.5);
}

static inline struct taps make_taps(int32_t x, int32_t y) {
    const int32_t fx = x & (ONE - 1), fy = y & (ONE - 1);
    const int32_t both = (fx * fy + ONE / 2) >> FRACTION_BITS;
    return (struct taps){
        (x >> FRACTION_BITS) - MARGIN,
        (y >> FRACTION_BITS) - MARGIN,
        {ONE - fx - fy + both, fx - both, fy - both, both},
    };
}

static inline void add_tap(const struct source *source, int32_t column, int32_t row, int32_t weight, int32_t *sum) {
    if (column < 0 || row < 0 || column >= source->width || row >= source->height) return;
    const uint8_t *p = source->pixels + (size_t)row * source->stride + 3 * (size_t)column;
    for (int c = 0; c < 3; c++) sum[c] += weight * p[c];
}

static void add_sample(const struct source *source, const struct taps *taps, int32_t *sum) {
    add_tap(source, taps->column, taps->row, taps->weights[0], sum);
    add_tap(source, taps->column + 1, taps->row, taps->weights[1], sum);
    add_tap(source, taps->column, taps->row + 1, taps->weights[2], sum);
    add_tap(source, taps->column + 1, taps->row + 1, taps->weights[3], sum);
}

// One destination pixel. Its sums stay below 255 · ONE · 64 < 2^28.
static void sample_pixel(const struct plan *plan, size_t x, size_t y, uint8_t *out) {
    const double *m = plan->m;
    int32_t sum[3] = {0};
    for (int j = 0; j < plan->supersample; j++) {
        const double dy = (double)y + plan->offsets[j];
        const double row_x = m[1] * dy + m[2], row_y = m[4] * dy + m[5];
        for (int i = 0; i < plan->supersample; i++) {
            const double dx = (double)x + plan->offsets[i];
            const struct taps taps = make_taps(fixed_position(m[0] * dx + row_x, plan->limit_x),
                                               fixed_position(m[3] * dx + row_y, plan->limit_y));
            add_sample(&plan->source, &taps, sum);
        }
    }
    for (int c = 0; c < 3; c++) out[c] = (uint8_t)((sum[c] + plan->total / 2) / plan->total);
}

static void sample_row_scalar(const struct plan *plan, size_t y, uint8_t *out, size_t dw) {
    for (size_t x = 0; x < dw; x++) sample_pixel(plan, x, y, out + 3 * x);
}

// MARK: AVX2, four destination pixels at a time

#if defined(__x86_64__)

// The taps of four positions; `upper` holds the weights of the two upper taps in its low and high 16 bits, `lower`
// those of the two lower ones.
struct four_taps {
    __m128i column, row, upper, lower;
};

OVERT_AVX2 static inline __m128i four_fixed_positions(__m256d position, __m256d limit) {
    const __m256d clamped = _mm256_max_pd(_mm256_min_pd(position, limit), _mm256_setzero_pd());
    const __m256d scaled = _mm256_mul_pd(clamped, _mm256_set1_pd((double)ONE));
    return _mm256_cvttpd_epi32(_mm256_add_pd(scaled, _mm256_set1_pd(0.5)));
}

OVERT_AVX2 static inline struct four_taps make_four_taps(__m128i x, __m128i y) {
    const __m128i fraction = _mm_set1_epi32(ONE - 1), margin = _mm_set1_epi32(MARGIN);
    const __m128i fx = _mm_and_si128(x, fraction), fy = _mm_and_si128(y, fraction);
    // Both factors fit 15 bits and the upper halves are zero, so that the 16-bit multiply-add is an exact product.
    const __m128i product = _mm_add_epi32(_mm_madd_epi16(fx, fy), _mm_set1_epi32(ONE / 2));
    const __m128i both = _mm_srli_epi32(product, FRACTION_BITS);
    const __m128i right = _mm_sub_epi32(fx, both), below = _mm_sub_epi32(fy, both);
    const __m128i here = _mm_sub_epi32(_mm_sub_epi32(_mm_set1_epi32(ONE), fx), below);
    return (struct four_taps){
        _mm_sub_epi32(_mm_srli_epi32(x, FRACTION_BITS), margin),
        _mm_sub_epi32(_mm_srli_epi32(y, FRACTION_BITS), margin),
        _mm_or_si128(here, _mm_slli_epi32(right, 16)),
        _mm_or_si128(below, _mm_slli_epi32(both, 16)),
    };
}

// Whether the four taps of all positions lie inside, and with them the eight bytes from each left tap on.
OVERT_AVX2 static inline bool are_inside(const struct source *source, const struct four_taps *taps) {
    const __m128i zero = _mm_setzero_si128();
    const __m128i before = _mm_or_si128(_mm_cmpgt_epi32(zero, taps->column), _mm_cmpgt_epi32(zero, taps->row));
    const __m128i behind = _mm_or_si128(_mm_cmpgt_epi32(taps->column, _mm_set1_epi32(source->width - 3)),
                                        _mm_cmpgt_epi32(taps->row, _mm_set1_epi32(source->height - 2)));
    const __m128i outside = _mm_or_si128(before, behind);
    return _mm_testz_si128(outside, outside);
}

// Four taps that lie inside, weighted: R G B and 0.
OVERT_AVX2 static inline __m128i sample_inside(const uint8_t *p, size_t stride, __m128i upper, __m128i lower) {
    // R G B R G B of two neighbours to pairs of 16-bit numbers R R, G G, B B.
    const __m128i pairs = _mm_setr_epi8(0, -1, 3, -1, 1, -1, 4, -1, 2, -1, 5, -1, -1, -1, -1, -1);
    const __m128i above = _mm_shuffle_epi8(_mm_loadl_epi64((const __m128i *)p), pairs);
    const __m128i below = _mm_shuffle_epi8(_mm_loadl_epi64((const __m128i *)(p + stride)), pairs);
    return _mm_add_epi32(_mm_madd_epi16(above, upper), _mm_madd_epi16(below, lower));
}

// Four taps that may lie outside.
OVERT_AVX2 __attribute__((noinline)) static __m128i sample_border(const struct source *source, int32_t column,
                                                                  int32_t row, int32_t upper, int32_t lower) {
    const struct taps taps = {column, row, {upper & 0xffff, upper >> 16, lower & 0xffff, lower >> 16}};
    int32_t sum[4] = {0};
    add_sample(source, &taps, sum);
    return _mm_loadu_si128((const __m128i *)sum);
}

OVERT_AVX2 static inline __attribute__((always_inline)) void add_four(const struct source *source,
                                                                      const struct four_taps *taps, __m128i sum[4]) {
    const __m128i across = _mm_add_epi32(taps->column, _mm_add_epi32(taps->column, taps->column));
    const __m128i offsets = _mm_add_epi32(_mm_mullo_epi32(taps->row, _mm_set1_epi32((int)source->stride)), across);
    if (are_inside(source, taps)) {
        // Two offsets per register: cheaper than four moves.
        const uint64_t first = (uint64_t)_mm_cvtsi128_si64(offsets), second = (uint64_t)_mm_extract_epi64(offsets, 1);
        const uint8_t *p[4] = {source->pixels + (uint32_t)first, source->pixels + (first >> 32),
                               source->pixels + (uint32_t)second, source->pixels + (second >> 32)};
        sum[0] = _mm_add_epi32(sum[0], sample_inside(p[0], source->stride, _mm_shuffle_epi32(taps->upper, 0x00),
                                                     _mm_shuffle_epi32(taps->lower, 0x00)));
        sum[1] = _mm_add_epi32(sum[1], sample_inside(p[1], source->stride, _mm_shuffle_epi32(taps->upper, 0x55),
                                                     _mm_shuffle_epi32(taps->lower, 0x55)));
        sum[2] = _mm_add_epi32(sum[2], sample_inside(p[2], source->stride, _mm_shuffle_epi32(taps->upper, 0xaa),
                                                     _mm_shuffle_epi32(taps->lower, 0xaa)));
        sum[3] = _mm_add_epi32(sum[3], sample_inside(p[3], source->stride, _mm_shuffle_epi32(taps->upper, 0xff),
                                                     _mm_shuffle_epi32(taps->lower, 0xff)));
    } else {
        int32_t column[4], row[4], upper[4], lower[4];
        _mm_storeu_si128((__m128i *)column, taps->column);
        _mm_storeu_si128((__m128i *)row, taps->row);
        _mm_storeu_si128((__m128i *)upper, taps->upper);
        _mm_storeu_si128((__m128i *)lower, taps->lower);
#pragma clang loop unroll(full)
        for (int i = 0; i < 4; i++) {
            sum[i] = _mm_add_epi32(sum[i], sample_border(source, column[i], row[i], upper[i], lower[i]));
        }
    }
}

// `supersample` is a constant where it is 1, so that its loops go away.
OVERT_AVX2 static inline __attribute__((always_inline)) __m128i sample_four(const struct plan *plan, int supersample,
                                                                            const double *row_x, const double *row_y,
                                                                            size_t x, struct overt_divisor by) {
    const __m256d columns = _mm256_add_pd(_mm256_set1_pd((double)(int64_t)x), _mm256_setr_pd(0, 1, 2, 3));
    const __m256d limit_x = _mm256_set1_pd(plan->limit_x), limit_y = _mm256_set1_pd(plan->limit_y);
    const __m256d step_x = _mm256_set1_pd(plan->m[0]), step_y = _mm256_set1_pd(plan->m[3]);
    const __m128i zero = _mm_setzero_si128();
    __m128i sum[4] = {zero, zero, zero, zero};
    for (int i = 0; i < supersample; i++) {
        const __m256d dx = _mm256_add_pd(columns, _mm256_set1_pd(plan->offsets[i]));
        const __m256d across_x = _mm256_mul_pd(step_x, dx), across_y = _mm256_mul_pd(step_y, dx);
        for (int j = 0; j < supersample; j++) {
            const __m256d sx = _mm256_add_pd(across_x, _mm256_set1_pd(row_x[j]));
            const __m256d sy = _mm256_add_pd(across_y, _mm256_set1_pd(row_y[j]));
            const struct four_taps taps =
                make_four_taps(four_fixed_positions(sx, limit_x), four_fixed_positions(sy, limit_y));
            add_four(&plan->source, &taps, sum);
        }
    }
    if (supersample != 1) return overt_mean_bytes(sum[0], sum[1], sum[2], sum[3], by);
    const __m128i half = _mm_set1_epi32(ONE / 2);
    for (int i = 0; i < 4; i++) sum[i] = _mm_srli_epi32(_mm_add_epi32(sum[i], half), FRACTION_BITS);
    return overt_pack_bytes(sum[0], sum[1], sum[2], sum[3]);
}

OVERT_AVX2 static inline __attribute__((always_inline)) void sample_row(const struct plan *shared, int supersample,
                                                                        size_t y, uint8_t *out, size_t dw) {
    const struct plan plan = *shared;  // a copy, which the bytes written cannot be part of
    const struct overt_divisor by = overt_make_divisor((uint64_t)plan.total);
    double row_x[OVERT_IMAGE_MAX_SUPERSAMPLE], row_y[OVERT_IMAGE_MAX_SUPERSAMPLE];
    for (int j = 0; j < supersample; j++) {
        const double dy = (double)y + plan.offsets[j];
        row_x[j] = plan.m[1] * dy + plan.m[2];
        row_y[j] = plan.m[4] * dy + plan.m[5];
    }
    for (size_t x = 0; x < dw; x += 4) {
        const __m128i bytes = sample_four(&plan, supersample, row_x, row_y, x, by);
        if (x + 4 <= dw) {
            overt_store_12(out + 3 * x, bytes);
        } else {
            uint8_t last[12];
            overt_store_12(last, bytes);
            memcpy(out + 3 * x, last, 3 * (dw - x));
        }
    }
}

OVERT_AVX2 static void sample_row_avx2(const struct plan *plan, size_t y, uint8_t *out, size_t dw) {
    if (plan->supersample == 1) {
        sample_row(plan, 1, y, out, dw);
    } else {
        sample_row(plan, plan->supersample, y, out, dw);
    }
}

#endif

// MARK: entry point

bool overt_affine_sample_rgb(const uint8_t *src, size_t w, size_t h, size_t stride, const float *m, int supersample,
                             uint8_t *dst, size_t dw, size_t dh, size_t dstride) {
    if (!overt_image_is_valid(w, h, stride) || !overt_image_is_valid(dw, dh, dstride)) return false;
    if (supersample < 1 || supersample > OVERT_IMAGE_MAX_SUPERSAMPLE) return false;
    const double shift = (double)MARGIN - 0.5;
    struct plan plan = {
        .source = {src, stride, (int32_t)w, (int32_t)h},
        .m = {m[0], m[1], m[2] + shift, m[3], m[4], m[5] + shift},
        .limit_x = (double)(w + 1 + MARGIN),
        .limit_y = (double)(h + 1 + MARGIN),
        .supersample = supersample,
        .total = ONE * supersample * supersample,
    };
    for (int i = 0; i < supersample; i++) plan.offsets[i] = (i + 0.5) / supersample;

    void (*sample)(const struct plan *, size_t, uint8_t *, size_t) = sample_row_scalar;
#if defined(__x86_64__)
    // Its offsets into the source have 31 bits.
    if (h * stride <= INT32_MAX && overt_image_uses_avx2()) sample = sample_row_avx2;
#endif
    for (size_t y = 0; y < dh; y++) sample(&plan, y, dst + y * dstride, dw);
    return true;
}
