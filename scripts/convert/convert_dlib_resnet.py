"""dlib's face recognition network as an OpenVINO model: convert_dlib_resnet.py FOLDER

Input `image`: 8-bit RGB, [1, 150, 150, 3]; mean and scale are inside. Output `descriptor`: [1, 128] Float. The affine
layers (batch normalisation, frozen) are folded into the convolutions before them.
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import openvino
from openvino import opset13 as ops

import dlib_dat
import ir

WEIGHTS = "models/dlib_face_recognition_resnet_model_v1.dat"


class Builder:
    """Walks through dlib's layers and keeps what the next residual sum needs."""

    def __init__(self, network: dlib_dat.Network) -> None:
        self.layers = network.layers
        self.channels, self.side = 3, network.size[0]
        self.image = ops.parameter([1, *network.size, 3], np.uint8, name="image")
        self.image.output(0).set_names({"image"})
        mean = np.array(network.mean).reshape(1, 3, 1, 1)
        scale = np.full((1, 1, 1, 1), 1 / 256)
        floats = ops.transpose(ops.convert(self.image, "f32"), np.array([0, 3, 1, 2]))
        self.value = ops.multiply(ops.subtract(floats, ir.constant(mean)), ir.constant(scale))
        self.shortcut = self.value
        self.shortcut_shape = (self.channels, self.side)
        self.in_block = False

    def convolve(self, layer: dlib_dat.Layer, affine: dlib_dat.Layer) -> None:
        pad = layer.padding[0]
        weights = layer.weights * affine.weights.reshape(-1, 1, 1, 1)
        bias = layer.bias * affine.weights + affine.bias
        result = ops.convolution(
            self.value, ir.constant(weights), list(layer.stride), [pad, pad], [pad, pad], [1, 1]
        )
        self.value = ops.add(result, ir.constant(bias.reshape(1, -1, 1, 1)))
        self.side = (self.side + 2 * pad - layer.kernel[0]) // layer.stride[0] + 1
        self.channels = layer.filters

    def add_shortcut(self) -> None:
        """dlib's sum fills the smaller of both with zeros, in channels and in size."""
        side = max(self.side, self.shortcut_shape[1])
        self.value = ops.add(
            self._filled(self.value, self.channels, self.side, side),
            self._filled(self.shortcut, *self.shortcut_shape, side),
        )
        self.side = side

    def _filled(self, node: openvino.Node, channels: int, side: int, wanted: int) -> openvino.Node:
        if channels == self.channels and side == wanted:
            return node
        ends = np.array([0, self.channels - channels, wanted - side, wanted - side])
        return ops.pad(node, np.zeros(4, np.int64), ends, "constant", np.float32(0))

    def build(self) -> openvino.Model:
        index, stem = 0, True
        while index < len(self.layers):
            layer = self.layers[index]
            if layer.kind.startswith("con_"):
                if not stem and not self.in_block:
                    self.shortcut, self.shortcut_shape = self.value, (self.channels, self.side)
                    self.in_block = True
                self.convolve(layer, self.layers[index + 1])
                index += 1
            elif layer.kind == "relu_":
                self.value = ops.relu(self.value)
            elif layer.kind == "max_pool_2":
                self.value = ops.max_pool(
                    self.value, [2, 2], [1, 1], [0, 0], [0, 0], [3, 3], "floor"
                ).output(0)
                self.side, stem = (self.side - 3) // 2 + 1, False
            elif layer.kind == "avg_pool_2" and layer.kernel == (2, 2):
                self.shortcut = ops.avg_pool(
                    self.shortcut, [2, 2], [0, 0], [0, 0], [2, 2], False, "floor"
                )
                channels, side = self.shortcut_shape
                self.shortcut_shape = (channels, (side - 2) // 2 + 1)
            elif layer.kind == "avg_pool_2":
                self.value = ops.reduce_mean(self.value, np.array([2, 3]), False)
            elif layer.kind == "add_prev_":
                self.add_shortcut()
                self.in_block = False
            elif layer.kind == "fc_2":
                self.value = ops.matmul(self.value, ir.constant(layer.weights), False, False)
            index += 1
        result = ops.result(self.value)
        result.input(0).get_source_output().set_names({"descriptor"})
        return openvino.Model([result], [self.image], "dlib_resnet")


def main() -> None:
    package = importlib.util.find_spec("face_recognition_models")
    if package is None or not package.submodule_search_locations:
        sys.exit("face_recognition_models is not installed")
    weights = Path(package.submodule_search_locations[0]) / WEIGHTS
    try:
        network = dlib_dat.read(weights)
    except (OSError, dlib_dat.DlibFormatError) as error:
        sys.exit(f"{weights.name}: {error}")
    ir.save(Builder(network).build(), Path(sys.argv[1]), "resnet")


if __name__ == "__main__":
    main()
