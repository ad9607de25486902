"""MTCNN's three networks as OpenVINO models: convert_mtcnn.py FOLDER

Weights are those of the Python package mtcnn, stored in Keras' order. Inputs `image` are 8-bit RGB with channels last;
the scaling to −1 … 1 is inside. Outputs: `prob`, the probability of a face; `reg`, four offsets of the box in units of
its size; for the third network `landmarks`, five x and five y in units of the box.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import joblib
import numpy as np
import openvino
from openvino import opset13 as ops

import ir


class Builder:
    """Takes a network's arrays one after the other, as Keras would give them to its layers."""

    def __init__(self, weights: Path, shape: list[int]) -> None:
        self.arrays = iter([np.asarray(array) for array in joblib.load(weights)])
        self.image = ops.parameter(shape, np.uint8, name="image")
        self.image.output(0).set_names({"image"})
        one = (1, 1, 1, 1)
        centred = ops.subtract(ops.convert(self.image, "f32"), ir.constant(np.full(one, 127.5)))
        scaled = ops.multiply(centred, ir.constant(np.full(one, 1 / 128)))
        self.input = ops.transpose(scaled, np.array([0, 3, 1, 2]))

    def convolve(self, value: openvino.Node) -> openvino.Node:
        kernel, bias = next(self.arrays), next(self.arrays)
        result = ops.convolution(
            value, ir.constant(kernel.transpose(3, 2, 0, 1)), [1, 1], [0, 0], [0, 0], [1, 1]
        )
        return ops.add(result, ir.constant(bias.reshape(1, -1, 1, 1)))

    def rectify(self, value: openvino.Node) -> openvino.Node:
        return ops.prelu(value, ir.constant(next(self.arrays).ravel()))

    def block(self, value: openvino.Node) -> openvino.Node:
        return self.rectify(self.convolve(value))

    def dense(self, value: openvino.Node) -> openvino.Node:
        kernel, bias = next(self.arrays), next(self.arrays)
        product = ops.matmul(value, ir.constant(kernel), False, False)
        return ops.add(product, ir.constant(bias.reshape(1, -1)))

    def model(self, name: str, **outputs: openvino.Node) -> openvino.Model:
        results = []
        for output, value in outputs.items():
            result = ops.result(value)
            result.input(0).get_source_output().set_names({output})
            results.append(result)
        return openvino.Model(results, [self.image], name)


def pool(value: openvino.Node, kernel: int, padded: bool) -> openvino.Node:
    """Max pooling by 2; `padded` fills up at the right and lower end, as Keras' "same" does for these sizes."""
    rest = ["floor", "same_upper"] if padded else ["floor"]
    return ops.max_pool(value, [2, 2], [1, 1], [0, 0], [0, 0], [kernel, kernel], *rest).output(0)


def flatten(value: openvino.Node) -> openvino.Node:
    """In the order width, height, channel, in which the dense layers were trained."""
    turned = ops.transpose(value, np.array([0, 3, 2, 1]))
    return ops.reshape(turned, np.array([0, -1]), True)


def face(value: openvino.Node) -> openvino.Node:
    """The second of two classes, after softmax."""
    one = np.array([1])
    chosen = ops.slice(ops.softmax(value, 1), one, np.array([2]), one, one)
    return ops.squeeze(chosen, one)


def proposal(weights: Path) -> openvino.Model:
    net = Builder(weights, [1, -1, -1, 3])
    value = pool(net.block(net.input), 2, True)
    value = net.block(net.block(value))
    reg = net.convolve(value)
    return net.model("mtcnn_pnet", reg=reg, prob=face(net.convolve(value)))


def refinement(weights: Path) -> openvino.Model:
    net = Builder(weights, [-1, 24, 24, 3])
    value = pool(net.block(net.input), 3, True)
    value = pool(net.block(value), 3, False)
    value = net.rectify(net.dense(flatten(net.block(value))))
    reg = net.dense(value)
    return net.model("mtcnn_rnet", reg=reg, prob=face(net.dense(value)))


def output(weights: Path) -> openvino.Model:
    net = Builder(weights, [-1, 48, 48, 3])
    value = pool(net.block(net.input), 3, True)
    value = pool(net.block(value), 3, False)
    value = pool(net.block(value), 2, True)
    value = net.rectify(net.dense(flatten(net.block(value))))
    reg, landmarks = net.dense(value), net.dense(value)
    return net.model("mtcnn_onet", reg=reg, landmarks=landmarks, prob=face(net.dense(value)))


def main() -> None:
    # The package itself would ask for TensorFlow; only its data are wanted.
    package = importlib.util.find_spec("mtcnn")
    if package is None or not package.submodule_search_locations:
        sys.exit("mtcnn is not installed")
    weights = Path(package.submodule_search_locations[0]) / "assets" / "weights"
    for name, build in (("pnet", proposal), ("rnet", refinement), ("onet", output)):
        ir.save(build(weights / f"{name}.lz4"), Path(sys.argv[1]), name)


if __name__ == "__main__":
    main()
