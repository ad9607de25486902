#include "overt_v4l2.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/videodev2.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static int control(int descriptor, unsigned long request, void *argument)
{
    int result;
    do result = ioctl(descriptor, request, argument);
    while (result < 0 && errno == EINTR);
    return result < 0 ? -errno : 0;
}

static const struct {
    enum overt_v4l2_layout layout;
    uint32_t code;
} layouts[] = {
    {OVERT_V4L2_MJPEG, V4L2_PIX_FMT_MJPEG},
    {OVERT_V4L2_NV12, V4L2_PIX_FMT_NV12},
    {OVERT_V4L2_YUYV, V4L2_PIX_FMT_YUYV},
    {OVERT_V4L2_MJPEG, V4L2_PIX_FMT_JPEG},
};

static int check(int descriptor)
{
    struct stat status;
    if (fstat(descriptor, &status) < 0) return -errno;
    if (!S_ISCHR(status.st_mode)) return -ENODEV;
    struct v4l2_capability capability = {0};
    const int result = control(descriptor, VIDIOC_QUERYCAP, &capability);
    if (result < 0) return result == -ENOTTY || result == -EINVAL ? -ENODEV : result;
    const uint32_t can =
        capability.capabilities & V4L2_CAP_DEVICE_CAPS ? capability.device_caps : capability.capabilities;
    return (can & V4L2_CAP_VIDEO_CAPTURE) && (can & V4L2_CAP_STREAMING) ? 0 : -ENODEV;
}

static int choose_format(struct overt_v4l2 *device, uint32_t width, uint32_t height)
{
    const size_t count = sizeof layouts / sizeof layouts[0];
    const bool small = width <= 720 && height <= 576;
    for (size_t i = 0; i < count; i++) {
        const size_t at = small ? count - 1 - i : i;
        struct v4l2_format format = {.type = V4L2_BUF_TYPE_VIDEO_CAPTURE};
        format.fmt.pix.width = width;
        format.fmt.pix.height = height;
        format.fmt.pix.pixelformat = layouts[at].code;
        format.fmt.pix.field = V4L2_FIELD_ANY;
        const int result = control(device->descriptor, VIDIOC_S_FMT, &format);
        if (result == -EBUSY) return result;
        // Drivers put in what they have instead.
        if (result < 0 || format.fmt.pix.pixelformat != layouts[at].code) continue;
        device->layout = layouts[at].layout;
        device->width = format.fmt.pix.width;
        device->height = format.fmt.pix.height;
        device->stride = device->layout == OVERT_V4L2_MJPEG ? 0 : format.fmt.pix.bytesperline;
        const uint32_t space = format.fmt.pix.colorspace, quantization = format.fmt.pix.quantization;
        device->full_range = quantization == V4L2_QUANTIZATION_FULL_RANGE ||
                             (quantization == V4L2_QUANTIZATION_DEFAULT && space == V4L2_COLORSPACE_JPEG);
        device->bt709 = format.fmt.pix.ycbcr_enc == V4L2_YCBCR_ENC_709 ||
                        (format.fmt.pix.ycbcr_enc == V4L2_YCBCR_ENC_DEFAULT && space == V4L2_COLORSPACE_REC709);
        return 0;
    }
    return -EPROTONOSUPPORT;
}

static void choose_rate(struct overt_v4l2 *device, uint32_t rate)
{
    struct v4l2_streamparm parameters = {.type = V4L2_BUF_TYPE_VIDEO_CAPTURE};
    parameters.parm.capture.timeperframe.numerator = 1;
    parameters.parm.capture.timeperframe.denominator = rate;
    // Not every driver lets it be set; what it then does is what counts.
    if (control(device->descriptor, VIDIOC_S_PARM, &parameters) < 0 &&
        control(device->descriptor, VIDIOC_G_PARM, &parameters) < 0)
        return;
    device->rate_numerator = parameters.parm.capture.timeperframe.denominator;
    device->rate_denominator = parameters.parm.capture.timeperframe.numerator;
}

static int map_buffers(struct overt_v4l2 *device)
{
    struct v4l2_requestbuffers request = {
        .count = 4, .type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_MMAP};
    int result = control(device->descriptor, VIDIOC_REQBUFS, &request);
    if (result < 0) return result;
    if (request.count < 2) return -ENOMEM;
    for (unsigned i = 0; i < request.count && i < 8; i++) {
        struct v4l2_buffer buffer = {.index = i, .type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_MMAP};
        result = control(device->descriptor, VIDIOC_QUERYBUF, &buffer);
        if (result < 0) return result;
        void *start =
            mmap(NULL, buffer.length, PROT_READ | PROT_WRITE, MAP_SHARED, device->descriptor, buffer.m.offset);
        if (start == MAP_FAILED) return -errno;
        device->starts[i] = start;
        device->lengths[i] = buffer.length;
        device->buffers = i + 1;
        result = overt_v4l2_give(device, (int)i);
        if (result < 0) return result;
    }
    return 0;
}

int overt_v4l2_open(struct overt_v4l2 *device, const char *path, uint32_t width, uint32_t height, uint32_t rate)
{
    memset(device, 0, sizeof *device);
    device->descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (device->descriptor < 0) {
        const int result = -errno;
        device->descriptor = -1;
        return result;
    }
    int result = check(device->descriptor);
    if (result == 0) result = choose_format(device, width, height);
    if (result == 0) {
        choose_rate(device, rate);
        result = map_buffers(device);
    }
    if (result == 0) {
        int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
        result = control(device->descriptor, VIDIOC_STREAMON, &type);
    }
    if (result < 0) overt_v4l2_close(device);
    return result;
}

int overt_v4l2_wait(const struct overt_v4l2 *device, int milliseconds)
{
    struct pollfd waiting = {.fd = device->descriptor, .events = POLLIN};
    const int result = poll(&waiting, 1, milliseconds);
    if (result < 0) return errno == EINTR ? 0 : -errno;
    if (result > 0 && (waiting.revents & (POLLERR | POLLHUP | POLLNVAL))) return -ENODEV;
    return result > 0;
}

int overt_v4l2_take(const struct overt_v4l2 *device, const uint8_t **bytes, size_t *count, bool *damaged,
                    int64_t *microseconds)
{
    struct v4l2_buffer buffer = {.type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_MMAP};
    const int result = control(device->descriptor, VIDIOC_DQBUF, &buffer);
    if (result < 0) return result;
    if (buffer.index >= device->buffers) return -EIO;
    *bytes = device->starts[buffer.index];
    *count = buffer.bytesused <= device->lengths[buffer.index] ? buffer.bytesused : device->lengths[buffer.index];
    *damaged = (buffer.flags & V4L2_BUF_FLAG_ERROR) != 0;
    *microseconds = (int64_t)buffer.timestamp.tv_sec * 1000000 + buffer.timestamp.tv_usec;
    return (int)buffer.index;
}

int overt_v4l2_give(const struct overt_v4l2 *device, int number)
{
    struct v4l2_buffer buffer = {
        .index = (unsigned)number, .type = V4L2_BUF_TYPE_VIDEO_CAPTURE, .memory = V4L2_MEMORY_MMAP};
    return control(device->descriptor, VIDIOC_QBUF, &buffer);
}

void overt_v4l2_close(struct overt_v4l2 *device)
{
    if (device->descriptor < 0) return;
    int type = V4L2_BUF_TYPE_VIDEO_CAPTURE;
    control(device->descriptor, VIDIOC_STREAMOFF, &type);
    for (unsigned i = 0; i < device->buffers; i++) munmap(device->starts[i], device->lengths[i]);
    close(device->descriptor);
    device->descriptor = -1;
    device->buffers = 0;
}
