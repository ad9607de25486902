"""Times the face_recognition library's loop over a clip: find faces, describe each, compare with the enrolled.

    face_recognition_loop.py CLIP [--frames N] [--core N] < PATHS

Reads the paths of the enrolled photographs from standard input, one a line, and writes one line of JSON for each way of
searching. Frames are taken evenly from the whole clip and come from the ffmpeg program as raw RGB. Only this process's
processor time counts: reading the pipe, finding, describing, comparing. Decoding and scaling happen in ffmpeg and are
not counted, which favours this side.

The two ways:
  same-face  the smallest face that Overt looks for: the HOG detector's window is 80 pixels, so frames are enlarged by
             80 / 60 and searched as they are (number_of_times_to_upsample=0).
  default    what the library's documentation shows: frames as they are, one doubling inside (faces from 40 pixels).
"""
import argparse
import json
import os
import subprocess
import sys
import time

import face_recognition
import numpy


def clip_of(path):
    words = subprocess.run(
        ["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height,nb_frames", "-of",
         "json", path], capture_output=True, check=True, text=True).stdout
    stream = json.loads(words)["streams"][0]
    return stream["width"], stream["height"], int(stream["nb_frames"])


def enrol(paths):
    known = []
    for path in paths:
        image = face_recognition.load_image_file(path)
        faces = face_recognition.face_locations(image)
        if faces:
            largest = max(faces, key=lambda face: face[2] - face[0])
            known.append(face_recognition.face_encodings(image, [largest])[0])
    return known


def run(name, path, step, width, height, scale, upsample, known, core):
    width, height = round(width * scale), round(height * scale)
    # ffmpeg keeps the machine's other cores; this process gets one.
    decoder = subprocess.Popen(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", path, "-vf", f"select=not(mod(n\\,{step})),scale={width}:{height}",
         "-vsync", "0", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"], stdout=subprocess.PIPE)
    if core is not None:
        os.sched_setaffinity(0, {core})
    size = width * height * 3
    times = {"read": 0.0, "find": 0.0, "describe": 0.0, "compare": 0.0}
    frames = faces = matches = 0
    wall = time.monotonic()
    while True:
        start = time.process_time()
        data = decoder.stdout.read(size)
        if len(data) < size:
            break
        frame = numpy.frombuffer(data, dtype=numpy.uint8).reshape(height, width, 3)
        read = time.process_time()
        boxes = face_recognition.face_locations(frame, number_of_times_to_upsample=upsample)
        found = time.process_time()
        encodings = face_recognition.face_encodings(frame, boxes)
        described = time.process_time()
        for encoding in encodings:
            matches += any(face_recognition.compare_faces(known, encoding))
        compared = time.process_time()
        times["read"] += read - start
        times["find"] += found - read
        times["describe"] += described - found
        times["compare"] += compared - described
        frames += 1
        faces += len(boxes)
    decoder.wait()
    if core is not None:
        os.sched_setaffinity(0, range(os.cpu_count()))
    print(json.dumps({
        "name": name, "frames": frames, "faces": faces, "matches": matches, "enrolled": len(known),
        "wallSeconds": time.monotonic() - wall, "seconds": sum(times.values()), "parts": times}), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("clip")
    parser.add_argument("--frames", type=int, default=60)
    parser.add_argument("--core", type=int)
    arguments = parser.parse_args()
    known = enrol([line.rstrip("\n") for line in sys.stdin])
    width, height, count = clip_of(arguments.clip)
    step = max(1, count // arguments.frames)
    run("same-face", arguments.clip, step, width, height, 80 / 60, 0, known, arguments.core)
    run("default", arguments.clip, step, width, height, 1, 1, known, arguments.core)


if __name__ == "__main__":
    main()
