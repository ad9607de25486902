"""YuNet in onnxruntime, decoded in numpy as its authors tell it.

Called with the ONNX file and pictures as PNG files that are looked at as they are, without reduction. Prints, as JSON,
for each picture a list of faces, best first: [left, top, right, bottom, confidence, five x, five y].
"""

import json
import sys

import numpy
import onnxruntime
from PIL import Image

THRESHOLD = 0.6


def cells(outputs, stride, width):
    cls, obj, box, points = (outputs[f"{name}_{stride}"][0].astype(float) for name in ("cls", "obj", "bbox", "kps"))
    number = numpy.arange(len(cls))
    corner = numpy.stack([number % (width // stride), number // (width // stride)], 1)
    centre = (corner + box[:, :2]) * stride
    half = numpy.exp(box[:, 2:]) * stride / 2
    places = (points.reshape(-1, 5, 2) + corner[:, None]) * stride
    score = numpy.sqrt(cls[:, 0] * obj[:, 0])
    return numpy.column_stack([centre - half, centre + half, score, places[:, :, 0], places[:, :, 1]])


def suppress(faces, limit):
    faces = faces[numpy.argsort(-faces[:, 4], kind="stable")]
    kept = []
    for face in faces:
        for other in kept:
            across = min(face[2], other[2]) - max(face[0], other[0])
            down = min(face[3], other[3]) - max(face[1], other[1])
            shared = max(across, 0) * max(down, 0)
            whole = sum((one[2] - one[0]) * (one[3] - one[1]) for one in (face, other)) - shared
            if shared > limit * whole:
                break
        else:
            kept.append(face)
    return kept


def main(model, *pictures):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    names = [output.name for output in session.get_outputs()]
    answer = []
    for path in pictures:
        picture = numpy.asarray(Image.open(path).convert("RGB"))
        height, width = (-(-length // 32) * 32 for length in picture.shape[:2])
        canvas = numpy.zeros((height, width, 3), numpy.float32)
        canvas[: picture.shape[0], : picture.shape[1]] = picture
        tensor = numpy.ascontiguousarray(canvas[:, :, ::-1].transpose(2, 0, 1)[None])
        outputs = dict(zip(names, session.run(names, {session.get_inputs()[0].name: tensor})))
        found = numpy.concatenate([cells(outputs, stride, width) for stride in (8, 16, 32)])
        answer.append([face.tolist() for face in suppress(found[found[:, 4] > THRESHOLD], 0.4)])
    print(json.dumps(answer))


main(*sys.argv[1:])
