"""Prints how many multiply-adds one run of a network takes, convolutions and matrix products alone.

    multiply_adds.py MODEL DIMENSION...

MODEL is an ONNX file or OpenVINO IR; the dimensions are those of its one input.
"""
import math
import sys

import openvino


def multiply_adds(model):
    total = 0
    for node in model.get_ops():
        kind = node.get_type_name()
        if kind in ("Convolution", "GroupConvolution"):
            output = list(node.output(0).shape)
            kernel = list(node.input_value(1).get_shape())
            # [out, in, …] or, in groups, [groups, out, in, …]: each output value sums over in × kernel.
            total += math.prod(output) * math.prod(kernel[(2 if kind == "GroupConvolution" else 1):])
        elif kind == "MatMul":
            rows = list(node.input_value(0).get_shape())
            transposed = node.get_attributes()["transpose_a"]
            total += math.prod(node.output(0).shape) * rows[-2 if transposed else -1]
    return total


def main():
    model = openvino.Core().read_model(sys.argv[1])
    model.reshape([int(length) for length in sys.argv[2:]])
    print(multiply_adds(model))


if __name__ == "__main__":
    main()
