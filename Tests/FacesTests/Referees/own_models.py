"""Makes small networks with random weights, as somebody might bring their own, and computes them in onnxruntime.

Called with a folder and a JSON file: {"models": [{"name", "size", "layout": "nchw" | "nhwc", "dimension", "kind"}],
"chips": [paths of size x size pixels of interleaved RGB], "mean", "deviation", "channels"}; the last three may stand with a
model. Kinds: "embedder" gives [1, n]; "column" gives [1, n, 1, 1]; "classes" ends in a softmax; "constant" ignores the picture;
"two" has two outputs; "grey" takes one channel. Without chips the networks are only made. Prints, as JSON, for each
network and chip the template: for cosine the unit vector, for Euclidean the numbers themselves.
"""

import json
import sys

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper


def network(asked, seed):
    random = numpy.random.default_rng(seed)
    size, last, kind = asked["size"], asked["layout"] == "nhwc", asked.get("kind", "embedder")
    channels, dimension = (1 if kind == "grey" else 3), asked["dimension"]
    weights, nodes = [], []

    def weight(name, *shape):
        values = random.normal(size=shape) / numpy.sqrt(numpy.prod(shape[1:]) if len(shape) > 1 else 1)
        weights.append(numpy_helper.from_array(values.astype(numpy.float32), name))
        return name

    def node(kind, inputs, output, **attributes):
        nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    value = node("Transpose", ["input"], "first", perm=[0, 3, 1, 2]) if last else "input"
    for layer, (before, after) in enumerate(((channels, 8), (8, 16), (16, 32))):
        value = node("Conv", [value, weight(f"w{layer}", after, before, 3, 3), weight(f"b{layer}", after)], f"c{layer}",
                     strides=[2, 2], pads=[1, 1, 1, 1])
        value = node("Relu", [value], f"r{layer}")
    value = node("AveragePool", [value], "pooled", kernel_shape=[4, 4], strides=[4, 4])
    value = node("Flatten", [value], "flat")
    inner = 32 * (-(-size // 8) // 4) ** 2
    value = node("Gemm", [value, weight("wg", inner, dimension), weight("bg", dimension)], "template")
    outputs = {"template": [1, dimension]}
    if kind == "column":
        weights.append(numpy_helper.from_array(numpy.array([1, dimension, 1, 1]), "shape"))
        outputs = {node("Reshape", [value, "shape"], "column"): [1, dimension, 1, 1]}
    elif kind == "classes":
        outputs = {node("Softmax", [value], "classes", axis=1): [1, dimension]}
    elif kind == "constant":
        weights.append(numpy_helper.from_array(numpy.zeros(1, numpy.float32), "nought"))
        outputs = {node("Add", [node("Mul", [value, "nought"], "none"), "bg"], "constant"): [1, dimension]}
    elif kind == "two":
        outputs = {"template": [1, dimension], node("Relu", [value], "boxes"): [1, dimension]}
    shape = [1, size, size, channels] if last else [1, channels, size, size]
    graph = helper.make_graph(
        nodes, asked["name"], [helper.make_tensor_value_info("input", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def main(folder, manifest):
    with open(manifest) as file:
        asked = json.load(file)
    answer = []
    for seed, one in enumerate(asked["models"]):
        path = f"{folder}/{one['name']}.onnx"
        onnx.save(network(one, seed + 1), path)
        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"]) if one.get("chips") else None
        templates = []
        for chip in one.get("chips", []):
            pixels = numpy.fromfile(chip, numpy.uint8).reshape(one["size"], one["size"], 3).astype(numpy.float64)
            if one["channels"] == "bgr":
                pixels = pixels[:, :, ::-1]
            tensor = ((pixels - one["mean"]) / one["deviation"]).astype(numpy.float32)[None]
            if one["layout"] == "nchw":
                tensor = tensor.transpose(0, 3, 1, 2)
            values = session.run(None, {"input": numpy.ascontiguousarray(tensor)})[0].reshape(-1).astype(float)
            templates.append((values / numpy.linalg.norm(values) if one["metric"] == "cosine" else values).tolist())
        answer.append(templates)
    print(json.dumps(answer))


main(*sys.argv[1:])
