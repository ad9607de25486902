"""A network as a processor with bfloat16 computes it, on any processor: both factors of every product are rounded.

Called with the path of a network, the name of its pack and the path of a JSON file that lists chips (files of interleaved
RGB). Prints, as JSON, for each chip the output with weights and inputs of every convolution and matrix product rounded to
bfloat16; sums stay in 32 bits, as the processor keeps them.
"""

import json
import sys

import numpy
import openvino
from openvino import opset13 as ops

MULTIPLYING = ("Convolution", "GroupConvolution", "MatMul")


def rounded(values):
    """To the nearest bfloat16, ties to even."""
    bits = values.astype(numpy.float32).view(numpy.uint32).astype(numpy.uint64)
    bits = (bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000
    return bits.astype(numpy.uint32).view(numpy.float32)


def emulate(model):
    """Rounds the factors of every product in `model` and says how many products there are."""
    products = [node for node in model.get_ordered_ops() if node.get_type_name() in MULTIPLYING]
    for node in products:
        for index in (0, 1):
            source = node.input_value(index)
            if source.get_node().get_type_name() == "Constant":
                factor = ops.constant(rounded(source.get_node().data.copy()))
            else:
                factor = ops.convert(ops.convert(source, "bf16"), "f32")
            node.input(index).replace_source_output(factor.output(0))
    return len(products)


def prepared(pack, chip):
    """A chip as the pack's network takes it."""
    if pack == "dlib-resnet":
        return chip.reshape(1, 150, 150, 3)
    scaled = (chip.reshape(112, 112, 3) / 255 - [0.485, 0.456, 0.406]) / [0.229, 0.224, 0.225]
    return scaled.transpose(2, 0, 1)[None].astype(numpy.float32)


def main():
    network, pack, manifest = sys.argv[1:4]
    with open(manifest, encoding="utf-8") as file:
        chips = [numpy.fromfile(path, numpy.uint8) for path in json.load(file)]
    core = openvino.Core()
    model = core.read_model(network)
    if emulate(model) < 10:
        sys.exit("hardly a product was found to round")
    compiled = core.compile_model(model, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    print(json.dumps([compiled(prepared(pack, chip))[0][0].tolist() for chip in chips]))


if __name__ == "__main__":
    main()
