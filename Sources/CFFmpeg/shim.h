// FFmpeg 5.1 for Swift: the headers, and the few things that the importer of C cannot carry over.
#pragma once

#include <errno.h>
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/error.h>
#include <libavutil/imgutils.h>
#include <libavutil/log.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>

// Function-like macros are not imported.
static const int overt_error_end_of_file = AVERROR_EOF;
static const int overt_error_again = AVERROR(EAGAIN);
static const int overt_error_invalid_data = AVERROR_INVALIDDATA;
static const int overt_error_not_permitted = AVERROR(EPERM);
static const int overt_error_input = AVERROR(EIO);
static const int overt_error_argument = AVERROR(EINVAL);
static const int overt_error_memory = AVERROR(ENOMEM);
static const int overt_error_exit = AVERROR_EXIT;
static const int overt_error_unauthorised = AVERROR_HTTP_UNAUTHORIZED;
static const int overt_error_forbidden = AVERROR_HTTP_FORBIDDEN;
static const int overt_error_not_found = AVERROR_HTTP_NOT_FOUND;
static const int overt_error_other_request = AVERROR_HTTP_OTHER_4XX;
static const int overt_error_server = AVERROR_HTTP_SERVER_ERROR;
static const int overt_error_refused = AVERROR(ECONNREFUSED);
static const int overt_error_unsupported = AVERROR_PATCHWELCOME;
static const int64_t overt_no_timestamp = AV_NOPTS_VALUE;

// AVFrame keeps its planes in C arrays, which Swift sees as tuples: converting here needs no array per frame.
// Writes the whole frame as one packed picture; returns the rows written, or a negative error.
static inline int overt_convert_frame(struct SwsContext *scaler, const AVFrame *frame, uint8_t *target, int stride)
{
    uint8_t *const planes[4] = {target, NULL, NULL, NULL};
    const int strides[4] = {stride, 0, 0, 0};
    return sws_scale(scaler, (const uint8_t *const *)frame->data, frame->linesize, 0, frame->height, planes, strides);
}

// The coefficients are returned as a pointer to a table inside the library, which Swift would have to rebind.
// full_range: 1 where luma takes 0...255, 0 where it takes 16...235. The target is RGB and takes 0...255.
static inline int overt_set_colour(struct SwsContext *scaler, int matrix, int full_range)
{
    const int *table = sws_getCoefficients(matrix);
    return sws_setColorspaceDetails(scaler, table, full_range, table, 1, 0, 1 << 16, 1 << 16);
}

// The buffer with this number of a frame, or NULL: `AVFrame.buf` is an array, a tuple in Swift.
static inline AVBufferRef *overt_frame_buffer(const AVFrame *frame, int index)
{
    return index >= 0 && index < AV_NUM_DATA_POINTERS ? frame->buf[index] : NULL;
}

// One plane of a frame and its stride, for the same reason.
static inline uint8_t *overt_frame_plane(const AVFrame *frame, int index)
{
    return index >= 0 && index < AV_NUM_DATA_POINTERS ? frame->data[index] : NULL;
}

static inline int overt_frame_stride(const AVFrame *frame, int index)
{
    return index >= 0 && index < AV_NUM_DATA_POINTERS ? frame->linesize[index] : 0;
}
