"""Describes photographs the way the face_recognition library does, for comparison with Overt on the same list.

Reads image paths from standard input, one a line, and writes one line of JSON for each: {"image", "faces",
"encoding"}, the encoding being that of the most central face (128 numbers, Euclidean distance) or null where no face
was found. Everything is as the library's documentation shows it: load_image_file, face_locations (HOG, one doubling of
the picture), face_encodings (the five-point predictor, no jitter).
"""
import json
import sys

import face_recognition


def most_central(faces, height, width):
    """Overt's choice, so that both look at the same person: area less twice the squared distance from the middle."""

    def weight(face):
        top, right, bottom, left = face
        across = (left + right) / 2 - width / 2
        down = (top + bottom) / 2 - height / 2
        return (right - left) * (bottom - top) - 2 * (across * across + down * down)

    return max(faces, key=weight)


def main():
    for line in sys.stdin:
        path = line.rstrip("\n")
        image = face_recognition.load_image_file(path)
        faces = face_recognition.face_locations(image)
        encoding = None
        if faces:
            face = most_central(faces, image.shape[0], image.shape[1])
            encoding = face_recognition.face_encodings(image, [face])[0].tolist()
        print(json.dumps({"image": path, "faces": len(faces), "encoding": encoding}), flush=True)


if __name__ == "__main__":
    main()
