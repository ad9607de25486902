"""Writes OpenVINO models so that the same input gives the same bytes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

import numpy as np
import openvino
from openvino import opset13 as ops


def constant(values: np.ndarray) -> openvino.Node:
    """A 32-bit constant."""
    return ops.constant(np.ascontiguousarray(values, dtype=np.float32))


def save(model: openvino.Model, folder: Path, name: str) -> None:
    """Writes `name`.xml and `name`.bin into `folder`, both whole or not at all.

    Names of nodes, which OpenVINO numbers as they are made, are given anew in the order of computation.
    """
    for index, node in enumerate(model.get_ordered_ops()):
        node.set_friendly_name(f"{node.get_type_name().lower()}_{index}")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".part-") as place:
        part = Path(place)
        openvino.save_model(model, part / f"{name}.xml", compress_to_fp16=False)
        for suffix in ("bin", "xml"):
            os.chmod(part / f"{name}.{suffix}", 0o644)
            os.replace(part / f"{name}.{suffix}", folder / f"{name}.{suffix}")
    for suffix in ("xml", "bin"):
        path = folder / f"{name}.{suffix}"
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}")
