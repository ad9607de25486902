// Brightness and sharpness of a face chip; see overt_image.h.
//
// All sums are whole numbers, so the result does not depend on the order of summation.

#include <string.h>

#include "image_internal.h"

enum { TILE = 256 };  // columns worked on at a time, so that three rows of luma fit the stack whatever the width

static inline uint8_t luma(const uint8_t *p) { return (uint8_t)((77u * p[0] + 150u * p[1] + 29u * p[2] + 128u) >> 8); }

struct sums {
    uint32_t histogram[256];
    uint64_t left, right;
    int64_t laplacian, laplacian_squared;
    uint64_t laplacian_count;
};

// Luma of columns from ..< end of one row.
static void luma_row(const uint8_t *row, size_t from, size_t end, uint8_t *out) {
    for (size_t x = from; x < end; x++) out[x - from] = luma(row + 3 * x);
}

static void add_laplacian(const uint8_t *above, const uint8_t *here, const uint8_t *below, size_t count,
                          struct sums *sums) {
    int32_t sum = 0;
    int64_t squares = 0;
    for (size_t i = 1; i + 1 < count; i++) {
        const int32_t v = 4 * here[i] - here[i - 1] - here[i + 1] - above[i] - below[i];
        sum += v;
        squares += v * v;
    }
    sums->laplacian += sum;
    sums->laplacian_squared += squares;
    sums->laplacian_count += count > 2 ? count - 2 : 0;
}

// Columns first ..< end belong to this tile; the Laplacian also looks at one column at either side.
static void add_tile(const uint8_t *src, size_t w, size_t h, size_t stride, size_t first, size_t end,
                     struct sums *sums) {
    const size_t from = first > 0 ? first - 1 : 0, to = end < w ? end + 1 : w;
    uint8_t rows[3][TILE + 2];
    for (size_t y = 0; y < h; y++, src += stride) {
        uint8_t *here = rows[y % 3];
        luma_row(src, from, to, here);
        for (size_t x = first; x < end; x++) {
            const uint8_t v = here[x - from];
            sums->histogram[v]++;
            if (x < w / 2) sums->left += v;
            if (x >= w - w / 2) sums->right += v;
        }
        if (y >= 2) add_laplacian(rows[(y - 2) % 3], rows[(y - 1) % 3], here, to - from, sums);
    }
}

// The smallest luma with at least `percent` of the pixels at or below it.
static float percentile(const uint32_t *histogram, uint64_t pixels, uint64_t percent) {
    uint64_t below = 0;
    for (int v = 0; v < 256; v++) {
        below += histogram[v];
        if (below > 0 && below * 100 >= pixels * percent) return (float)v;
    }
    return 255;
}

static double variance(double sum, double squares, double count) {
    if (count == 0) return 0;
    const double mean = sum / count;
    const double value = squares / count - mean * mean;
    return value > 0 ? value : 0;
}

static void summarise(const struct sums *sums, size_t w, size_t h, struct overt_luma_stats *out) {
    const uint64_t pixels = (uint64_t)w * h;
    uint64_t sum = 0, squares = 0, low = 0, high = 0;
    int min = 255, max = 0;
    for (int v = 0; v < 256; v++) {
        const uint64_t count = sums->histogram[v];
        if (count == 0) continue;
        sum += count * (uint64_t)v;
        squares += count * (uint64_t)(v * v);
        if (v <= OVERT_LUMA_CLIP_LOW) low += count;
        if (v >= OVERT_LUMA_CLIP_HIGH) high += count;
        if (v < min) min = v;
        max = v;
    }
    const double half = (double)(w / 2 * h);
    *out = (struct overt_luma_stats){
        .mean = (float)((double)sum / (double)pixels),
        .variance = (float)variance((double)sum, (double)squares, (double)pixels),
        .min = (float)min,
        .max = (float)max,
        .p01 = percentile(sums->histogram, pixels, 1),
        .p99 = percentile(sums->histogram, pixels, 99),
        .laplacian_variance = (float)variance((double)sums->laplacian, (double)sums->laplacian_squared,
                                              (double)sums->laplacian_count),
        .left_mean = half > 0 ? (float)((double)sums->left / half) : 0,
        .right_mean = half > 0 ? (float)((double)sums->right / half) : 0,
        .clipped_low_share = (float)((double)low / (double)pixels),
        .clipped_high_share = (float)((double)high / (double)pixels),
    };
}

bool overt_luma_stats(const uint8_t *src, size_t w, size_t h, size_t stride, struct overt_luma_stats *out) {
    if (!overt_image_is_valid(w, h, stride)) return false;
    struct sums sums = {0};
    for (size_t first = 0; first < w; first += TILE) {
        const size_t end = first + TILE < w ? first + TILE : w;
        add_tile(src, w, h, stride, first, end, &sums);
    }
    summarise(&sums, w, h, out);
    return true;
}
