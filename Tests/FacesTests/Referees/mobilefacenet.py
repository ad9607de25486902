"""MobileFaceNet in onnxruntime, on given chips and on chips cut here.

Called with the path of the ONNX file and of a JSON file: {"alignment": five points on the chip, "faces": a list of
{"photograph": path, "chip": path of 112 x 112 pixels of interleaved RGB, "landmarks": five points}}. Prints, as JSON,
for each face the unit vectors of the given chip and of the one cut here out of the photograph.
"""

import json
import sys

import numpy
import onnxruntime
from PIL import Image, ImageOps

SIDE = 112
MEAN = numpy.array([0.485, 0.456, 0.406]) * 255
DEVIATION = numpy.array([0.229, 0.224, 0.225]) * 255


def similarity(source, target):
    """The 2 x 3 matrix of the similarity from source to target by least squares (Umeyama 1991)."""
    source, target = numpy.asarray(source, float), numpy.asarray(target, float)
    a, b = source - source.mean(0), target - target.mean(0)
    u, spread, v = numpy.linalg.svd(b.T @ a)
    sign = numpy.diag([1, numpy.sign(numpy.linalg.det(u @ v))])
    turn = u @ sign @ v
    scale = (spread * numpy.diag(sign)).sum() / (a**2).sum()
    return numpy.column_stack([scale * turn, target.mean(0) - scale * turn @ source.mean(0)])


def bilinear(picture, x, y):
    """The picture at positions in which the centre of pixel i lies at i + 0.5; black outside."""
    x, y = x - 0.5, y - 0.5
    left, top = numpy.floor(x).astype(int), numpy.floor(y).astype(int)
    total = 0
    for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
        i, j = top + row, left + column
        inside = (i >= 0) & (i < picture.shape[0]) & (j >= 0) & (j < picture.shape[1])
        weight = (1 - abs(y - i)) * (1 - abs(x - j)) * inside
        total = total + weight[..., None] * picture[i.clip(0, picture.shape[0] - 1), j.clip(0, picture.shape[1] - 1)]
    return total


def cut(photograph, landmarks, alignment):
    """The aligned chip: each pixel the mean of 8 x 8 positions of the photograph."""
    picture = numpy.asarray(ImageOps.exif_transpose(Image.open(photograph)).convert("RGB"), float)
    back = numpy.linalg.inv(numpy.vstack([similarity(landmarks, alignment), [0, 0, 1]]))
    fine = (numpy.arange(SIDE * 8) + 0.5) / 8
    x, y = numpy.meshgrid(fine, fine)
    samples = bilinear(picture, *numpy.tensordot(back[:2, :2], [x, y], 1) + back[:2, 2, None, None])
    return samples.reshape(SIDE, 8, SIDE, 8, 3).mean((1, 3))


def main(model, manifest):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name

    def vector(chip):
        tensor = ((chip.astype(float) - MEAN) / DEVIATION).transpose(2, 0, 1)[None].astype(numpy.float32)
        values = session.run(None, {name: tensor})[0][0].astype(float)
        return (values / numpy.linalg.norm(values)).tolist()

    with open(manifest) as file:
        asked = json.load(file)
    answer = []
    for face in asked["faces"]:
        chip = numpy.fromfile(face["chip"], numpy.uint8).reshape(SIDE, SIDE, 3)
        own = cut(face["photograph"], face["landmarks"], asked["alignment"])
        answer.append({"given": vector(chip), "cut": vector(own)})
    print(json.dumps(answer))


main(*sys.argv[1:])
