"""Reads a network that dlib has serialised: as much of the format as its face recognition network of 2017 uses.

The stream is: version and name of the loss, the versions of all nested layers from the outside in, the input layer, then
each layer from the input upwards with its parameters. Integers are one control byte (low four bits: number of bytes that
follow, high bit: sign) and that many bytes, little end first. Floats are a mantissa and an exponent of two, both such
integers. Tensors are a version (2), four sizes and 32-bit floats. (dlib/serialize.h, dlib/dnn/layers.h)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np


class DlibFormatError(ValueError):
    """The file is not what is expected; says where."""


@dataclass
class Layer:
    """One layer: its kind as dlib names it, and what that kind has."""

    kind: str
    weights: np.ndarray | None = None
    bias: np.ndarray | None = None
    filters: int = 0
    kernel: tuple[int, int] = (0, 0)
    stride: tuple[int, int] = (0, 0)
    padding: tuple[int, int] = (0, 0)


@dataclass
class Network:
    """Input size, the mean colour that is taken off, and the layers from the input upwards."""

    size: tuple[int, int]
    mean: tuple[float, float, float]
    layers: list[Layer] = field(default_factory=list)


class Reader:
    """A position in the file's bytes; every read is bounded."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def fail(self, reason: str) -> DlibFormatError:
        return DlibFormatError(f"byte {self.position}: {reason}")

    def take(self, count: int) -> bytes:
        if count < 0 or self.position + count > len(self.data):
            raise self.fail("the file ends early")
        piece = self.data[self.position : self.position + count]
        self.position += count
        return piece

    def integer(self) -> int:
        control = self.take(1)[0]
        count = control & 0x0F
        if not 1 <= count <= 8 or control & 0x70:
            raise self.fail(f"{control:#04x} does not start an integer")
        value = int.from_bytes(self.take(count), "little")
        return -value if control & 0x80 else value

    def number(self) -> float:
        mantissa, exponent = self.integer(), self.integer()
        if exponent >= 32000:
            raise self.fail("an infinite number where a finite one was expected")
        return float(mantissa) * 2.0**exponent

    def text(self, limit: int = 64) -> str:
        count = self.integer()
        if not 0 <= count <= limit:
            raise self.fail(f"a name of {count} bytes")
        return self.take(count).decode("ascii", "replace")

    def flag(self) -> bool:
        byte = self.take(1)
        if byte not in (b"0", b"1"):
            raise self.fail("neither true nor false")
        return byte == b"1"

    def tensor(self) -> np.ndarray:
        if self.integer() != 2:
            raise self.fail("a tensor of another version")
        shape = [self.integer() for _ in range(4)]
        if any(not 0 <= side <= 1 << 20 for side in shape):
            raise self.fail(f"a tensor of shape {shape}")
        count = int(np.prod(shape, dtype=np.int64))
        return np.frombuffer(self.take(4 * count), "<f4").reshape(shape)

    def alias(self) -> list[int]:
        """The shape of a part of a parameter tensor."""
        if self.integer() != 1:
            raise self.fail("an alias of another version")
        return [self.integer() for _ in range(4)]

    def pair(self) -> tuple[int, int]:
        return self.integer(), self.integer()

    def skip_numbers(self, count: int) -> None:
        for _ in range(count):
            self.number()


def read(path: Path) -> Network:
    """Reads the network in `path`; `DlibFormatError` says at which byte it is not as expected."""
    reader = Reader(path.read_bytes())
    reader.integer()
    loss = reader.text()
    if loss != "loss_metric_2":
        raise reader.fail(f"a network trained with {loss!r}; loss_metric_2 was expected")
    reader.skip_numbers(2)
    versions: list[int] = []
    while reader.data[reader.position + 2 : reader.position + 17] != b"input_rgb_image":
        versions.append(reader.integer())
        if len(versions) > 10_000:
            raise reader.fail("no input layer")
    name = reader.text()
    if name != "input_rgb_image_sized":
        raise reader.fail(f"input layer {name!r}")
    mean = (reader.number(), reader.number(), reader.number())
    network = Network(size=reader.pair(), mean=mean)
    # Versions stand from the outside in, layers from the inside out; those of tags and skips (1) have no layer here.
    layer_versions = [version for version in versions if version != 1][::-1]
    while reader.position < len(reader.data) - 4:
        index = len(network.layers)
        network.layers.append(_layer(reader))
        for _ in range(3):
            reader.flag()
        reader.tensor()  # gradient of the input
        reader.tensor()  # cached output
        if index == 0:
            reader.tensor()  # gradient of the parameters
        version = layer_versions[index] if index < len(layer_versions) else 2
        if index == 0 and version >= 3:
            reader.integer()
        elif index > 0 and version == 2:
            reader.tensor()
    return network


def _layer(reader: Reader) -> Layer:
    kind = reader.text()
    layer = Layer(kind)
    if kind.startswith("con_"):
        parameters = reader.tensor().ravel()
        layer.filters = reader.integer()
        layer.kernel, layer.stride, layer.padding = reader.pair(), reader.pair(), reader.pair()
        shape, bias_shape = reader.alias(), reader.alias()
        reader.skip_numbers(4)
        count, bias_count = int(np.prod(shape)), int(np.prod(bias_shape))
        if count + bias_count > parameters.size:
            raise reader.fail("a convolution with too few parameters")
        layer.weights = parameters[:count].reshape(shape)
        layer.bias = parameters[count : count + bias_count]
    elif kind == "affine_":
        parameters = reader.tensor().ravel()
        count = int(np.prod(reader.alias()))
        reader.alias()
        reader.integer()
        layer.weights, layer.bias = parameters[:count], parameters[count : 2 * count]
    elif kind in ("max_pool_2", "avg_pool_2"):
        layer.kernel, layer.stride, layer.padding = reader.pair(), reader.pair(), reader.pair()
    elif kind == "fc_2":
        outputs, inputs = reader.integer(), reader.integer()
        layer.weights = reader.tensor().reshape(-1, outputs)[:inputs]
        reader.alias()
        reader.alias()
        reader.integer()
        reader.skip_numbers(4)
    elif kind not in ("relu_", "add_prev_"):
        raise reader.fail(f"a layer of unknown kind {kind!r}")
    return layer
