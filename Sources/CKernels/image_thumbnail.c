#include "overt_thumbnail.h"

static uint64_t sum_bytes(const uint8_t *row, size_t count)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < count; i++) sum += row[i];
    return sum;
}

static uint64_t sum_samples(const struct overt_sample_plane *plane, const uint8_t *row, size_t from, size_t to)
{
    uint64_t sum = 0;
    if (plane->depth == 8) {
        if (plane->step == 1 && plane->shift == 0) return sum_bytes(row + from, to - from);
        for (size_t x = from; x < to; x++) sum += row[x * plane->step] >> plane->shift;
        return sum;
    }
    const unsigned mask = (1u << plane->depth) - 1;
    for (size_t x = from; x < to; x++) {
        const uint8_t *sample = row + x * plane->step;
        sum += ((sample[0] | (unsigned)sample[1] << 8) >> plane->shift) & mask;
    }
    return sum;
}

bool overt_luma_thumbnail(const struct overt_sample_plane *plane, uint16_t *dst, size_t dw, size_t dh)
{
    if (dw == 0 || dh == 0 || plane->width < dw || plane->height < dh) return false;
    if (plane->width > 32767 || plane->height > 32767) return false;
    if (plane->depth < 8 || plane->depth > 16 || plane->shift > 8 || plane->step == 0) return false;
    for (size_t j = 0; j < dh; j++) {
        const size_t top = j * plane->height / dh, bottom = (j + 1) * plane->height / dh;
        for (size_t i = 0; i < dw; i++) {
            const size_t left = i * plane->width / dw, right = (i + 1) * plane->width / dw;
            uint64_t sum = 0;
            for (size_t y = top; y < bottom; y++)
                sum += sum_samples(plane, plane->bytes + (ptrdiff_t)y * plane->stride, left, right);
            dst[j * dw + i] = (uint16_t)((sum << 8) / ((bottom - top) * (right - left)) >> (plane->depth - 8));
        }
    }
    return true;
}
