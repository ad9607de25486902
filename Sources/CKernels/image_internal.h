// What the image kernels share.

#ifndef OVERT_IMAGE_INTERNAL_H
#define OVERT_IMAGE_INTERNAL_H

#include "overt_image.h"

/// Whether width, height and stride describe an image.
static inline bool overt_image_is_valid(size_t width, size_t height, size_t stride) {
    return width > 0 && width <= OVERT_IMAGE_MAX_SIDE && height > 0 && height <= OVERT_IMAGE_MAX_SIDE &&
           stride >= 3 * width;
}

#if defined(__x86_64__)
#define OVERT_AVX2 __attribute__((target("avx2")))
/// Whether the AVX2 kernels are in use.
bool overt_image_uses_avx2(void);
#endif

#endif
