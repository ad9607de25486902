// Work on 8-bit RGB images, interleaved R G B, rows `stride` bytes apart (stride ≥ 3 · width; bytes after a row's last
// pixel are neither read nor written).
//
// Width and height are 1 … OVERT_IMAGE_MAX_SIDE. Every function returns false, and writes nothing, when a size or a
// stride is out of range; source and destination must not overlap. Nothing is allocated and no state is kept: any
// number of threads may call at once, each with its own destination and scratch.
//
// Every kernel (scalar, AVX2) computes the same integers, or the same IEEE operations in the same order: results are
// equal to the bit.

#ifndef OVERT_IMAGE_H
#define OVERT_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum {
    OVERT_IMAGE_MAX_SIDE = 32767,     ///< largest width or height in pixels
    OVERT_IMAGE_MAX_SUPERSAMPLE = 8,  ///< largest number of sub-positions per axis
    OVERT_LUMA_CLIP_LOW = 4,          ///< luma up to and including this counts as clipped to black
    OVERT_LUMA_CLIP_HIGH = 251,       ///< luma from this upwards counts as clipped to white
};

/// Kernels of this header, for `overt_image_force_kernel`.
enum {
    OVERT_IMAGE_AUTOMATIC = -1,
    OVERT_IMAGE_SCALAR = 0,
    OVERT_IMAGE_AVX2 = 1,
};

/// The kernel in use: OVERT_IMAGE_SCALAR or OVERT_IMAGE_AVX2.
int overt_image_kernel(void);

/// Uses one kernel from now on, for tests; OVERT_IMAGE_AUTOMATIC goes back to the best. False when the CPU lacks it.
bool overt_image_force_kernel(int kernel);

/// Scratch needed by `overt_area_resize_rgb` from a width of `sw` to one of `dw` pixels, as a number of Floats (4 bytes
/// each).
size_t overt_area_resize_scratch_floats(size_t sw, size_t dw);

/// Exact area averaging: each destination pixel is the mean of the source over its footprint (sw/dw × sh/dh source
/// pixels), pixels that it covers in part weighted by that part, rounded to nearest (halves upwards). Correct for every
/// ratio, integer or not, each axis by itself. The weights are whole numbers and the sums exact.
///
/// `scratch`: `overt_area_resize_scratch_floats(sw, dw)` · 4 bytes, aligned to 4, content irrelevant before and after.
bool overt_area_resize_rgb(const uint8_t *_Nonnull src, size_t sw, size_t sh, size_t sstride, uint8_t *_Nonnull dst,
                           size_t dw, size_t dh, size_t dstride, void *_Nonnull scratch);

/// Samples the source through an affine map from destination to source.
///
/// The centre of pixel i lies at i + 0.5 in both images. A destination position (x, y) comes from
/// sx = m[0]·x + m[1]·y + m[2], sy = m[3]·x + m[4]·y + m[5], bilinear between the four nearest source pixels; a tap
/// outside the source counts as black, each by itself. `supersample` (1 … 8) averages that many positions per axis,
/// spread evenly over the destination pixel. Rounded to nearest. Positions are resolved to 1/16384 pixel. A map with
/// infinities or NaN, or one that leads out of the source, gives black there.
bool overt_affine_sample_rgb(const uint8_t *_Nonnull src, size_t w, size_t h, size_t stride, const float *_Nonnull m,
                             int supersample, uint8_t *_Nonnull dst, size_t dw, size_t dh, size_t dstride);

/// Turns pixels into network input: (value − mean[c]) · inv_scale[c], value in 0 … 255, as [height, width, 3] Float, or
/// [3, height, width] when `planar`. c counts the channels of the output: R G B, or B G R when `bgr`.
/// `dst` holds 3 · width · height Floats.
bool overt_pack_f32(const uint8_t *_Nonnull src, size_t width, size_t height, size_t sstride, bool bgr, bool planar,
                    const float *_Nonnull mean, const float *_Nonnull inv_scale, float *_Nonnull dst);

/// Brightness and sharpness of an aligned face chip. Luma is BT.601, (77 R + 150 G + 29 B + 128) >> 8, 0 … 255.
struct overt_luma_stats {
    float mean;                ///< luma
    float variance;            ///< luma², of the whole chip (divided by the number of pixels)
    float min;                 ///< luma
    float max;                 ///< luma
    float p01;                 ///< luma: smallest value with at least 1 % of the pixels at or below it
    float p99;                 ///< luma: smallest value with at least 99 % of the pixels at or below it
    float laplacian_variance;  ///< variance of 4·centre − 4 neighbours over all pixels with four neighbours; 0 if none
    float left_mean;           ///< mean of columns x < width / 2; 0 for a chip one pixel wide
    float right_mean;          ///< mean of as many columns at the right; an odd middle column counts for neither
    float clipped_low_share;   ///< share of pixels at or below OVERT_LUMA_CLIP_LOW, 0 … 1
    float clipped_high_share;  ///< share of pixels at or above OVERT_LUMA_CLIP_HIGH, 0 … 1
};

/// Measures a chip; see the struct.
bool overt_luma_stats(const uint8_t *_Nonnull src, size_t w, size_t h, size_t stride,
                      struct overt_luma_stats *_Nonnull out);

#ifdef __cplusplus
}
#endif

#endif
