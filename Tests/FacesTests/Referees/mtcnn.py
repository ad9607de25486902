"""The cascade of MTCNN as its paper tells it: every level of the pyramid by itself, in numpy, the networks in OpenVINO.

Called with the folder of the networks, the smallest face in pixels, where the second stage's crops are cut from
("picture", or "sizes" for the nearest size in which the picture was drawn), and pictures as PNG files. The third stage
looks at the picture itself, and once more at each face it confirmed, for the landmarks. Prints, as JSON, for each
picture a list of faces: [left, top, right, bottom, confidence, five x, five y].
"""

import json
import sys

import numpy
import openvino
from PIL import Image

THRESHOLDS = (0.6, 0.7, 0.8)
FACTOR = 0.709


def load(folder):
    core = openvino.Core()
    settings = {"INFERENCE_NUM_THREADS": 1, "NUM_STREAMS": 1, "INFERENCE_PRECISION_HINT": "f32"}
    return [core.compile_model(f"{folder}/{name}.xml", "CPU", settings) for name in ("pnet", "rnet", "onet")]


def area_weights(source, target):
    """How much each source pixel counts in the mean that becomes each target pixel."""
    start = numpy.arange(target) * source / target
    end = start + source / target
    pixels = numpy.arange(source)
    shared = numpy.minimum(end[:, None], pixels + 1) - numpy.maximum(start[:, None], pixels)
    return shared.clip(0) * target / source


def shrink(picture, width, height):
    rows, columns = area_weights(picture.shape[0], height), area_weights(picture.shape[1], width)
    mean = numpy.einsum("yr,rxc->yxc", rows, numpy.einsum("xs,rsc->rxc", columns, picture.astype(float), optimize=True))
    return numpy.floor(mean + 0.5 + 1e-9).astype(numpy.uint8)


def drawn(picture, smallest):
    """The picture in all sizes, and how many of them lie above the first level of the pyramid."""
    height, width = picture.shape[:2]
    first = 12 / max(12, smallest)
    scales = [first / FACTOR**2, first / FACTOR] if first / FACTOR**2 < 0.8 else []
    above = len(scales)
    scale = first
    while min(height, width) * scale >= 12 or scale == first:
        scales.append(scale)
        scale *= FACTOR
    sizes = []
    for scale in scales:
        # Each size from the one of about twice its own, the first two from the picture.
        source = picture if len(sizes) < 2 else sizes[-2]
        sizes.append(shrink(source, *[max(12, int(numpy.floor(length * scale + 0.5))) for length in (width, height)]))
    return sizes, above


def suppress(boxes, limit, measure="union"):
    boxes = boxes[numpy.argsort(-boxes[:, 4], kind="stable")]
    area = (boxes[:, 2] - boxes[:, 0]).clip(0) * (boxes[:, 3] - boxes[:, 1]).clip(0)
    rest, kept = numpy.arange(len(boxes)), []
    while len(rest):
        best, rest = rest[0], rest[1:]
        kept.append(best)
        across = numpy.minimum(boxes[best, 2], boxes[rest, 2]) - numpy.maximum(boxes[best, 0], boxes[rest, 0])
        down = numpy.minimum(boxes[best, 3], boxes[rest, 3]) - numpy.maximum(boxes[best, 1], boxes[rest, 1])
        shared = across.clip(0) * down.clip(0)
        whole = area[best] + area[rest] - shared if measure == "union" else numpy.minimum(area[best], area[rest])
        rest = rest[shared <= limit * whole]
    return boxes[kept]


def proposals(network, picture, levels):
    found = []
    for level in levels:
        result = network(level[None])
        offsets, confidence = result["reg"][0], result["prob"][0]
        rows, columns = numpy.nonzero(confidence > THRESHOLDS[0])
        corner = numpy.stack([columns * 2, rows * 2, columns * 2 + 12, rows * 2 + 12], 1)
        step = [picture.shape[1] / level.shape[1], picture.shape[0] / level.shape[0]] * 2
        boxes = (corner + offsets[:, rows, columns].T * 12) * step
        found.append(suppress(numpy.column_stack([boxes, confidence[rows, columns]]), 0.5))
    return suppress(numpy.concatenate(found), 0.7)


def around(boxes):
    """The squares around the same centres with the longer sides."""
    width, height = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    side = numpy.maximum(width, height)
    left, top = boxes[:, 0] + width / 2 - side / 2, boxes[:, 1] + height / 2 - side / 2
    return numpy.column_stack([left, top, left + side, top + side, boxes[:, 4:]])


def squared(boxes, picture):
    """The same squares, without those that are too small or lie outside the picture."""
    boxes = around(boxes)
    inside = (boxes[:, 0] < picture.shape[1]) & (boxes[:, 1] < picture.shape[0]) & (boxes[:, 2:4] > 0).all(1)
    return boxes[inside & (boxes[:, 2] - boxes[:, 0] >= 4)]


def crop(picture, box, side, sizes):
    """A square of the picture, each pixel the mean of as many bilinear samples as it is smaller; black outside.

    It is cut from the smallest of `sizes` that has at least about as many pixels, else from the picture itself.
    """
    step = (box[2] - box[0]) / side
    near = [size for size in sizes if picture.shape[1] / size.shape[1] <= step * 1.1]
    source = near[-1] if near else picture
    scale = numpy.array([picture.shape[1] / source.shape[1], picture.shape[0] / source.shape[0]])
    number = int(min(4, max(1, numpy.floor(step / scale[0] + 0.1 + 0.5))))
    fine = (numpy.arange(side * number) + 0.5) / number / side

    def axis(start, end, length):
        position = start + fine * (end - start) - 0.5
        first = numpy.floor(position).astype(int)
        weight = numpy.zeros((len(position), length))
        for tap, share in ((first, 1 - (position - first)), (first + 1, position - first)):
            inside = (tap >= 0) & (tap < length)
            weight[numpy.nonzero(inside)[0], tap[inside]] += share[inside]
        weight = weight.reshape(side, number, length).mean(1)
        used = numpy.flatnonzero(weight.any(0))
        part = slice(used[0], used[-1] + 1) if len(used) else slice(0, 1)
        return weight[:, part], part

    columns, across = axis(box[0] / scale[0], box[2] / scale[0], source.shape[1])
    rows, down = axis(box[1] / scale[1], box[3] / scale[1], source.shape[0])
    mean = numpy.einsum("yr,rxc->yxc", rows, numpy.einsum("xs,rsc->rxc", columns, source[down, across].astype(float)))
    return numpy.floor(mean + 0.5).astype(numpy.uint8)


def refined(boxes, offsets):
    size = boxes[:, 2:4] - boxes[:, 0:2] + 1
    return numpy.column_stack([boxes[:, :4] + offsets * numpy.concatenate([size, size], 1), boxes[:, 4:]])


def third(network, picture, boxes):
    """The third stage's confidence, offsets and landmarks for squares of the picture."""
    result = network(numpy.stack([crop(picture, box, 48, []) for box in boxes]))
    size = boxes[:, 2:4] - boxes[:, 0:2] + 1
    x = boxes[:, 0:1] + result["landmarks"][:, :5] * size[:, 0:1] - 1
    y = boxes[:, 1:2] + result["landmarks"][:, 5:] * size[:, 1:2] - 1
    return result["prob"], result["reg"], numpy.column_stack([x, y])


def detect(networks, picture, smallest, source):
    proposal, refinement, output = networks
    sizes, above = drawn(picture, smallest)
    boxes = squared(proposals(proposal, picture, sizes[above:]), picture)
    if source == "picture":
        sizes = []
    if len(boxes) == 0:
        return []
    result = refinement(numpy.stack([crop(picture, box, 24, sizes) for box in boxes]))
    boxes[:, 4] = result["prob"]
    sure = boxes[:, 4] > THRESHOLDS[1]
    boxes = squared(suppress(refined(boxes[sure], result["reg"][sure]), 0.7), picture)
    if len(boxes) == 0:
        return []
    boxes[:, 4], offsets, _ = third(output, picture, boxes)
    sure = boxes[:, 4] > THRESHOLDS[2]
    boxes = suppress(refined(boxes[sure], offsets[sure]), 0.7, "smaller")
    if len(boxes) == 0:
        return []
    return numpy.column_stack([boxes, third(output, picture, around(boxes))[2]]).tolist()


def main(folder, smallest, source, *pictures):
    networks = load(folder)
    loaded = [numpy.asarray(Image.open(path).convert("RGB")) for path in pictures]
    print(json.dumps([detect(networks, picture, int(smallest), source) for picture in loaded]))


main(*sys.argv[1:])
