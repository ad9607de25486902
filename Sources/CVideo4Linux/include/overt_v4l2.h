// A capture device of Video4Linux (linux/videodev2.h): opened, streaming into mapped buffers, closed.
//
// Every function returns 0 or more, or a negative errno. One thread at a time for one device.

#ifndef OVERT_V4L2_H
#define OVERT_V4L2_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum overt_v4l2_layout {
    OVERT_V4L2_MJPEG = 1,  ///< one JPEG picture in each buffer
    OVERT_V4L2_NV12 = 2,   ///< a plane of luma, then one of chroma pairs at half the resolution
    OVERT_V4L2_YUYV = 3,   ///< luma and chroma in turn, chroma at half the horizontal resolution
};

struct overt_v4l2 {
    int descriptor;
    unsigned buffers;
    void *_Nullable starts[8];
    size_t lengths[8];
    enum overt_v4l2_layout layout;
    uint32_t width;               ///< pixels
    uint32_t height;              ///< pixels
    uint32_t stride;              ///< bytes from row to row of luma (of everything for YUYV), 0 for MJPEG
    uint32_t rate_numerator;      ///< frames per second, as a fraction; 0 where the device does not say
    uint32_t rate_denominator;
    bool full_range;              ///< luma takes 0…255 instead of 16…235
    bool bt709;                   ///< the matrix is BT.709 instead of BT.601
};

/// Opens a device and starts it: `width` × `height` at `rate` frames per second, or what it has next to that; MJPEG
/// before NV12 before YUYV above 720 × 576, the other way round up to there. ENODEV: it is no camera. EPROTONOSUPPORT:
/// none of the three layouts.
int overt_v4l2_open(struct overt_v4l2 *_Nonnull device, const char *_Nonnull path, uint32_t width, uint32_t height,
                    uint32_t rate);

/// Waits at most so long for a frame: 1 when there is one, 0 when not.
int overt_v4l2_wait(const struct overt_v4l2 *_Nonnull device, int milliseconds);

/// Takes the next frame, if there is one (EAGAIN). `damaged`: the driver says that part of it is wrong. `microseconds`
/// by the driver's clock. The bytes are valid until `overt_v4l2_give` with the returned number.
int overt_v4l2_take(const struct overt_v4l2 *_Nonnull device, const uint8_t *_Nullable *_Nonnull bytes,
                    size_t *_Nonnull count, bool *_Nonnull damaged, int64_t *_Nonnull microseconds);

/// Gives a buffer back.
int overt_v4l2_give(const struct overt_v4l2 *_Nonnull device, int buffer);

/// Stops and closes it.
void overt_v4l2_close(struct overt_v4l2 *_Nonnull device);

#endif
