// Exact area averaging; see overt_image.h.
//
// Let s and d be the source's and the destination's length along an axis, divided by their greatest common divisor. On
// a ruler on which source pixel i covers [i·d, (i+1)·d), destination pixel j covers [j·s, (j+1)·s). Every overlap is a
// whole number, and the overlaps of one destination pixel add up to s: no weight is rounded.

#include <string.h>

#include "image_internal.h"
#include "image_mean_avx2.h"

#pragma STDC FP_CONTRACT OFF

struct axis {
    uint32_t s, d;  // reduced lengths; d is also the weight of a pixel covered in full
};

// What a destination pixel covers: pixel `head`, then `full` pixels of weight d, then one more of weight `tail_weight`,
// which may be 0, and that pixel then past the end.
struct span {
    uint32_t head, full;
    uint32_t head_weight, tail_weight;
};

static struct axis make_axis(size_t source, size_t destination) {
    size_t a = source, b = destination;
    while (b != 0) {
        const size_t r = a % b;
        a = b;
        b = r;
    }
    return (struct axis){(uint32_t)(source / a), (uint32_t)(destination / a)};
}

static inline struct span make_span(struct axis axis, size_t j) {
    const uint32_t start = (uint32_t)j * axis.s;  // below 2^30
    const uint32_t left = axis.d - start % axis.d;
    const uint32_t head_weight = left < axis.s ? left : axis.s;
    const uint32_t rest = axis.s - head_weight;
    return (struct span){start / axis.d, rest / axis.d, head_weight, rest % axis.d};
}

// MARK: rows to one row of sums
//
// sums[k] = weighted sum over the rows of byte k, at most 255 · s < 2^23.

struct rows {
    const uint8_t *head, *full, *tail;
    size_t stride;
    struct span span;
    uint32_t full_weight;
};

static struct rows make_rows(const uint8_t *src, size_t stride, struct axis axis, size_t y) {
    const struct span span = make_span(axis, y);
    const uint8_t *head = src + span.head * stride;
    const uint8_t *full = head + stride;
    // Without weight the tail may lie below the image; any row will do.
    const uint8_t *tail = span.tail_weight != 0 ? full + span.full * stride : head;
    return (struct rows){head, full, tail, stride, span, axis.d};
}

static void sum_rows_scalar(const struct rows *rows, size_t from, size_t bytes, uint32_t *sums) {
    for (size_t k = from; k < bytes; k++) {
        uint32_t full = 0;
        for (uint32_t y = 0; y < rows->span.full; y++) full += rows->full[y * rows->stride + k];
        sums[k] = full * rows->full_weight + rows->head[k] * rows->span.head_weight +
                  rows->tail[k] * rows->span.tail_weight;
    }
}

#if defined(__x86_64__)

// One row more than this in a footprint could overflow the signed 16-bit sums.
enum { MAX_FULL_ROWS_AVX2 = 127 };

OVERT_AVX2 static inline __m256i widen(const uint8_t *p) {
    return _mm256_cvtepu8_epi16(_mm_loadu_si128((const __m128i *)p));
}

// Sixteen 16-bit values times 16-bit weights: head and tail as pairs, full rows paired with nothing.
OVERT_AVX2 static inline void weigh(__m256i head, __m256i tail, __m256i full, __m256i part_weights,
                                    __m256i full_weights, uint32_t *out) {
    const __m256i zero = _mm256_setzero_si256();
    const __m256i low = _mm256_add_epi32(_mm256_madd_epi16(_mm256_unpacklo_epi16(head, tail), part_weights),
                                         _mm256_madd_epi16(_mm256_unpacklo_epi16(full, zero), full_weights));
    const __m256i high = _mm256_add_epi32(_mm256_madd_epi16(_mm256_unpackhi_epi16(head, tail), part_weights),
                                          _mm256_madd_epi16(_mm256_unpackhi_epi16(full, zero), full_weights));
    _mm256_storeu_si256((__m256i *)out, _mm256_permute2x128_si256(low, high, 0x20));
    _mm256_storeu_si256((__m256i *)(out + 8), _mm256_permute2x128_si256(low, high, 0x31));
}

OVERT_AVX2 static void sum_rows_avx2(const struct rows *rows, size_t bytes, uint32_t *sums) {
    const __m256i part_weights = _mm256_set1_epi32((int)(rows->span.head_weight | rows->span.tail_weight << 16));
    const __m256i full_weights = _mm256_set1_epi32((int)rows->full_weight);
    size_t k = 0;
    for (; k + 32 <= bytes; k += 32) {
        __m256i full0 = _mm256_setzero_si256(), full1 = full0;
        const uint8_t *p = rows->full + k;
        for (uint32_t y = 0; y < rows->span.full; y++, p += rows->stride) {
            full0 = _mm256_add_epi16(full0, widen(p));
            full1 = _mm256_add_epi16(full1, widen(p + 16));
        }
        const uint8_t *head = rows->head + k, *tail = rows->tail + k;
        weigh(widen(head), widen(tail), full0, part_weights, full_weights, sums + k);
        weigh(widen(head + 16), widen(tail + 16), full1, part_weights, full_weights, sums + k + 16);
    }
    sum_rows_scalar(rows, k, bytes, sums);
}

// A whole ratio: every row of the footprint has weight 1.
OVERT_AVX2 static void sum_whole_rows_avx2(const struct rows *rows, size_t bytes, uint32_t *sums) {
    size_t k = 0;
    for (; k + 32 <= bytes; k += 32) {
        const uint8_t *p = rows->head + k;
        __m256i sum0 = widen(p), sum1 = widen(p + 16);
        for (uint32_t y = 0; y < rows->span.full; y++) {
            p += rows->stride;
            sum0 = _mm256_add_epi16(sum0, widen(p));
            sum1 = _mm256_add_epi16(sum1, widen(p + 16));
        }
        __m256i *out = (__m256i *)(sums + k);
        _mm256_storeu_si256(out, _mm256_cvtepu16_epi32(_mm256_castsi256_si128(sum0)));
        _mm256_storeu_si256(out + 1, _mm256_cvtepu16_epi32(_mm256_extracti128_si256(sum0, 1)));
        _mm256_storeu_si256(out + 2, _mm256_cvtepu16_epi32(_mm256_castsi256_si128(sum1)));
        _mm256_storeu_si256(out + 3, _mm256_cvtepu16_epi32(_mm256_extracti128_si256(sum1, 1)));
    }
    sum_rows_scalar(rows, k, bytes, sums);
}

#endif

// MARK: a row of sums to pixels

static void sum_columns_scalar(const uint32_t *sums, const struct span *spans, uint64_t full_weight, uint64_t total,
                               uint8_t *dst, size_t dw) {
    for (size_t x = 0; x < dw; x++, dst += 3) {
        const struct span span = spans[x];
        const uint32_t *head = sums + 3 * (size_t)span.head;
        const uint32_t *tail = head + 3 * ((size_t)span.full + 1);
        for (size_t c = 0; c < 3; c++) {
            uint64_t full = 0;
            for (const uint32_t *p = head + 3; p < tail; p += 3) full += p[c];
            const uint64_t sum =
                (uint64_t)head[c] * span.head_weight + full * full_weight + (uint64_t)tail[c] * span.tail_weight;
            dst[c] = (uint8_t)((2 * sum + total) / (2 * total));
        }
    }
}

#if defined(__x86_64__)

// 255 · total must stay below 2^31 for the AVX2 path; 4K video does.
static const uint64_t MAX_TOTAL_AVX2 = INT32_MAX / 255;

// Passed by value: a pointer could point into the bytes being written, and would be read again for every pixel.
// Which pixels a destination pixel sums, and how; constants wherever they are inlined.
enum columns_kind {
    WHOLE_COLUMNS,  // the ratio is a whole number: every weight is 1
    FEW_COLUMNS,    // the ratio is below 2: three pixels, some without weight, and no branch on their number
    ANY_COLUMNS,
};

// FEW_COLUMNS keeps its spans in this form.
struct taps {
    uint32_t head;
    uint32_t weights[3];
};

static struct taps make_taps(struct axis axis, size_t x) {
    const struct span span = make_span(axis, x);
    if (span.full == 0) return (struct taps){span.head, {span.head_weight, span.tail_weight, 0}};
    return (struct taps){span.head, {span.head_weight, axis.d, span.tail_weight}};
}

struct columns {
    const uint32_t *sums;
    const struct span *spans;  // unless FEW_COLUMNS
    const struct taps *taps;   // if FEW_COLUMNS
    struct axis axis;
    uint64_t total;
    size_t dw;
};

// R G B of a pixel and R of the next.
OVERT_AVX2 static inline __m128i load_sums(const uint32_t *pixel) { return _mm_loadu_si128((const __m128i *)pixel); }

OVERT_AVX2 static inline __m128i weighted(const uint32_t *pixel, uint32_t weight) {
    return _mm_mullo_epi32(load_sums(pixel), _mm_set1_epi32((int)weight));
}

// R G B of destination pixel x, and a fourth value that is dropped later. All below 255 · total < 2^31.
OVERT_AVX2 static inline __attribute__((always_inline)) __m128i sum_columns(struct columns columns, size_t x,
                                                                            const enum columns_kind kind) {
    if (kind == WHOLE_COLUMNS) {
        const uint32_t *p = columns.sums + 3 * columns.axis.s * x;
        __m128i sum = load_sums(p);
        for (uint32_t i = 1; i < columns.axis.s; i++) sum = _mm_add_epi32(sum, load_sums(p += 3));
        return sum;
    }
    if (kind == FEW_COLUMNS) {
        const struct taps *taps = &columns.taps[x];
        const uint32_t *p = columns.sums + 3 * (size_t)taps->head;
        const __m128i sum = _mm_add_epi32(weighted(p, taps->weights[0]), weighted(p + 3, taps->weights[1]));
        return _mm_add_epi32(sum, weighted(p + 6, taps->weights[2]));
    }
    const struct span *span = &columns.spans[x];
    const uint32_t *p = columns.sums + 3 * (size_t)span->head;
    const __m128i head = weighted(p, span->head_weight);
    __m128i full = _mm_setzero_si128();
    for (uint32_t i = 0; i < span->full; i++) full = _mm_add_epi32(full, load_sums(p += 3));
    full = _mm_mullo_epi32(full, _mm_set1_epi32((int)columns.axis.d));
    return _mm_add_epi32(_mm_add_epi32(head, full), weighted(p + 3, span->tail_weight));
}

OVERT_AVX2 static inline __attribute__((always_inline)) void make_pixels(const struct columns columns, uint8_t *dst,
                                                                         const enum columns_kind kind) {
    const struct overt_divisor by = overt_make_divisor(columns.total);
    size_t x = 0;
    for (; x + 4 <= columns.dw; x += 4) {
        const __m128i a = sum_columns(columns, x, kind), b = sum_columns(columns, x + 1, kind);
        const __m128i c = sum_columns(columns, x + 2, kind), d = sum_columns(columns, x + 3, kind);
        overt_store_12(dst + 3 * x, overt_mean_bytes(a, b, c, d, by));
    }
    const __m128i zero = _mm_setzero_si128();
    for (; x < columns.dw; x++) {
        const __m128i a = sum_columns(columns, x, kind);
        const int32_t pixel = _mm_cvtsi128_si32(overt_mean_bytes(a, zero, zero, zero, by));
        memcpy(dst + 3 * x, &pixel, 3);
    }
}

OVERT_AVX2 static void make_pixels_avx2(const struct columns columns, enum columns_kind kind, uint8_t *dst) {
    switch (kind) {
        case WHOLE_COLUMNS: make_pixels(columns, dst, WHOLE_COLUMNS); return;
        case FEW_COLUMNS: make_pixels(columns, dst, FEW_COLUMNS); return;
        case ANY_COLUMNS: make_pixels(columns, dst, ANY_COLUMNS); return;
    }
}

#endif

// MARK: entry points

// Readable sums behind the row's last pixel: up to two pixels without weight, and the fourth word of a vector.
enum { PADDING = 8 };

size_t overt_area_resize_scratch_floats(size_t sw, size_t dw) {
    return dw * (sizeof(struct span) / sizeof(float)) + 3 * sw + PADDING;
}

struct image {
    const uint8_t *pixels;
    size_t stride, row_bytes;
};

static void resize_scalar(const struct image *src, struct axis columns, struct axis rows, uint8_t *dst, size_t dw,
                          size_t dh, size_t dstride, struct span *spans, uint32_t *sums) {
    for (size_t x = 0; x < dw; x++) spans[x] = make_span(columns, x);
    const uint64_t total = (uint64_t)columns.s * rows.s;
    for (size_t y = 0; y < dh; y++) {
        const struct rows footprint = make_rows(src->pixels, src->stride, rows, y);
        sum_rows_scalar(&footprint, 0, src->row_bytes, sums);
        sum_columns_scalar(sums, spans, columns.d, total, dst + y * dstride, dw);
    }
}

#if defined(__x86_64__)

static void resize_avx2(const struct image *src, struct axis columns, struct axis rows, uint8_t *dst, size_t dw,
                        size_t dh, size_t dstride, struct span *spans, uint32_t *sums) {
    struct taps *taps = (struct taps *)spans;
    const enum columns_kind kind = columns.d == 1               ? WHOLE_COLUMNS
                                   : columns.s < 2 * columns.d ? FEW_COLUMNS
                                                               : ANY_COLUMNS;
    for (size_t x = 0; x < dw; x++) {
        if (kind == FEW_COLUMNS) {
            taps[x] = make_taps(columns, x);
        } else {
            spans[x] = make_span(columns, x);
        }
    }
    const struct columns plan = {sums, spans, taps, columns, (uint64_t)columns.s * rows.s, dw};
    for (size_t y = 0; y < dh; y++) {
        const struct rows footprint = make_rows(src->pixels, src->stride, rows, y);
        if (rows.d == 1) {
            sum_whole_rows_avx2(&footprint, src->row_bytes, sums);
        } else {
            sum_rows_avx2(&footprint, src->row_bytes, sums);
        }
        make_pixels_avx2(plan, kind, dst + y * dstride);
    }
}

#endif

bool overt_area_resize_rgb(const uint8_t *src, size_t sw, size_t sh, size_t sstride, uint8_t *dst, size_t dw, size_t dh,
                           size_t dstride, void *scratch) {
    if (!overt_image_is_valid(sw, sh, sstride) || !overt_image_is_valid(dw, dh, dstride)) return false;
    const struct axis columns = make_axis(sw, dw), rows = make_axis(sh, dh);
    const struct image image = {src, sstride, 3 * sw};
    struct span *spans = scratch;
    uint32_t *sums = (uint32_t *)(spans + dw);
    memset(sums + 3 * sw, 0, PADDING * sizeof *sums);
#if defined(__x86_64__)
    const bool in_range = (uint64_t)columns.s * rows.s <= MAX_TOTAL_AVX2 && rows.s / rows.d <= MAX_FULL_ROWS_AVX2;
    if (in_range && overt_image_uses_avx2()) {
        resize_avx2(&image, columns, rows, dst, dw, dh, dstride, spans, sums);
        return true;
    }
#endif
    resize_scalar(&image, columns, rows, dst, dw, dh, dstride, spans, sums);
    return true;
}
