// Pixels to network input; see overt_image.h.

#include "image_internal.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// One subtraction and one multiplication, each rounded: the same on every kernel only if they are never fused.
#pragma STDC FP_CONTRACT OFF

struct packing {
    const float *mean, *scale;
    size_t first;  // the source's channel that comes first, 0 or 2
    size_t plane;  // Floats from one channel to the next when planar
};

// MARK: scalar, from pixel `x` of a row on

static void pack_interleaved_scalar(const struct packing *packing, const uint8_t *src, size_t x, size_t width,
                                    float *dst) {
    const float *mean = packing->mean, *scale = packing->scale;
    for (; x < width; x++) {
        dst[3 * x] = ((float)src[3 * x + packing->first] - mean[0]) * scale[0];
        dst[3 * x + 1] = ((float)src[3 * x + 1] - mean[1]) * scale[1];
        dst[3 * x + 2] = ((float)src[3 * x + 2 - packing->first] - mean[2]) * scale[2];
    }
}

static void pack_planar_scalar(const struct packing *packing, const uint8_t *src, size_t x, size_t width, float *dst) {
    const float *mean = packing->mean, *scale = packing->scale;
    for (; x < width; x++) {
        dst[x] = ((float)src[3 * x + packing->first] - mean[0]) * scale[0];
        dst[packing->plane + x] = ((float)src[3 * x + 1] - mean[1]) * scale[1];
        dst[2 * packing->plane + x] = ((float)src[3 * x + 2 - packing->first] - mean[2]) * scale[2];
    }
}

// MARK: AVX2, eight pixels at a time

#if defined(__x86_64__)

OVERT_AVX2 static inline void normalise(__m256i values, __m256 mean, __m256 scale, float *out) {
    _mm256_storeu_ps(out, _mm256_mul_ps(_mm256_sub_ps(_mm256_cvtepi32_ps(values), mean), scale));
}

OVERT_AVX2 static void pack_interleaved_avx2(const struct packing *packing, const uint8_t *src, size_t x, size_t width,
                                             float *dst) {
    // The three channels come round every three vectors of eight.
    float means[24], scales[24];
    for (size_t i = 0; i < 24; i++) {
        means[i] = packing->mean[i % 3];
        scales[i] = packing->scale[i % 3];
    }
    const __m256 mean0 = _mm256_loadu_ps(means), mean1 = _mm256_loadu_ps(means + 8);
    const __m256 mean2 = _mm256_loadu_ps(means + 16);
    const __m256 scale0 = _mm256_loadu_ps(scales), scale1 = _mm256_loadu_ps(scales + 8);
    const __m256 scale2 = _mm256_loadu_ps(scales + 16);
    // Sixteen bytes from 0, 6 and 8 of the 24 hold all that the eight bytes at 0, 8 and 16 need, in either order.
    const bool swap = packing->first == 2;
    const __m128i order0 = swap ? _mm_setr_epi8(2, 1, 0, 5, 4, 3, 8, 7, -1, -1, -1, -1, -1, -1, -1, -1)
                                : _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, -1, -1, -1, -1, -1, -1, -1, -1);
    const __m128i order1 = swap ? _mm_setr_epi8(0, 5, 4, 3, 8, 7, 6, 11, -1, -1, -1, -1, -1, -1, -1, -1)
                                : _mm_setr_epi8(2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1, -1, -1);
    const __m128i order2 = swap ? _mm_setr_epi8(8, 7, 12, 11, 10, 15, 14, 13, -1, -1, -1, -1, -1, -1, -1, -1)
                                : _mm_setr_epi8(8, 9, 10, 11, 12, 13, 14, 15, -1, -1, -1, -1, -1, -1, -1, -1);
    for (; x + 8 <= width; x += 8) {
        const uint8_t *p = src + 3 * x;
        const __m128i bytes0 = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)p), order0);
        const __m128i bytes1 = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(p + 6)), order1);
        const __m128i bytes2 = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(p + 8)), order2);
        normalise(_mm256_cvtepu8_epi32(bytes0), mean0, scale0, dst + 3 * x);
        normalise(_mm256_cvtepu8_epi32(bytes1), mean1, scale1, dst + 3 * x + 8);
        normalise(_mm256_cvtepu8_epi32(bytes2), mean2, scale2, dst + 3 * x + 16);
    }
    pack_interleaved_scalar(packing, src, x, width, dst);
}

OVERT_AVX2 static void pack_planar_avx2(const struct packing *packing, const uint8_t *src, size_t x, size_t width,
                                        float *dst) {
    const float *mean = packing->mean, *scale = packing->scale;
    // Every third byte of four pixels, to 32 bits.
    const __m256i third = _mm256_setr_epi8(0, -1, -1, -1, 3, -1, -1, -1, 6, -1, -1, -1, 9, -1, -1, -1,  //
                                           0, -1, -1, -1, 3, -1, -1, -1, 6, -1, -1, -1, 9, -1, -1, -1);
    // One byte further; the bytes of ones, which make zeros, take no carry.
    const __m256i third1 = _mm256_add_epi32(third, _mm256_set1_epi32(1));
    const __m256i third2 = _mm256_add_epi32(third, _mm256_set1_epi32(2));
    const __m256i order0 = packing->first == 2 ? third2 : third, order2 = packing->first == 2 ? third : third2;
    // Sixteen bytes are read from the fifth pixel on, of which four pixels count: two pixels more must exist.
    for (; x + 10 <= width; x += 8) {
        const uint8_t *p = src + 3 * x;
        const __m256i bytes = _mm256_setr_m128i(_mm_loadu_si128((const __m128i *)p),
                                                _mm_loadu_si128((const __m128i *)(p + 12)));
        normalise(_mm256_shuffle_epi8(bytes, order0), _mm256_set1_ps(mean[0]), _mm256_set1_ps(scale[0]), dst + x);
        normalise(_mm256_shuffle_epi8(bytes, third1), _mm256_set1_ps(mean[1]), _mm256_set1_ps(scale[1]),
                  dst + packing->plane + x);
        normalise(_mm256_shuffle_epi8(bytes, order2), _mm256_set1_ps(mean[2]), _mm256_set1_ps(scale[2]),
                  dst + 2 * packing->plane + x);
    }
    pack_planar_scalar(packing, src, x, width, dst);
}

#endif

bool overt_pack_f32(const uint8_t *src, size_t width, size_t height, size_t sstride, bool bgr, bool planar,
                    const float *mean, const float *inv_scale, float *dst) {
    if (!overt_image_is_valid(width, height, sstride)) return false;
    const struct packing packing = {mean, inv_scale, bgr ? 2 : 0, width * height};
    const size_t row_floats = planar ? width : 3 * width;

    void (*pack)(const struct packing *, const uint8_t *, size_t, size_t, float *) =
        planar ? pack_planar_scalar : pack_interleaved_scalar;
#if defined(__x86_64__)
    if (overt_image_uses_avx2()) pack = planar ? pack_planar_avx2 : pack_interleaved_avx2;
#endif
    for (size_t y = 0; y < height; y++) pack(&packing, src + y * sstride, 0, width, dst + y * row_floats);
    return true;
}
