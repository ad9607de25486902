// Very small pictures of luma: enough to see that a camera is covered or turned away, too coarse for any face.

#ifndef OVERT_THUMBNAIL_H
#define OVERT_THUMBNAIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One plane of samples of 8 to 16 bits.
struct overt_sample_plane {
    const uint8_t *_Nonnull bytes;  ///< the first row's first sample
    size_t width;                   ///< samples in a row
    size_t height;                  ///< rows
    ptrdiff_t stride;               ///< bytes from one row to the next, negative where the last row comes first
    size_t step;                    ///< bytes from one sample to the next
    unsigned depth;                 ///< bits of a sample: 8, or 9 … 16 in two bytes, the lower first
    unsigned shift;                 ///< unused bits below them
};

/// Averages a plane over `dw` × `dh` cells of whole samples. Each value is the mean in 1/256 of an 8-bit level,
/// rounded down: 0 … 65535. False, and nothing written, where a cell would be empty, a side exceeds 32767 or the depth
/// is another.
bool overt_luma_thumbnail(const struct overt_sample_plane *_Nonnull plane, uint16_t *_Nonnull dst, size_t dw,
                          size_t dh);

#ifdef __cplusplus
}
#endif

#endif
