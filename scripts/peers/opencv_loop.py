"""Times OpenCV's FaceDetectorYN over a clip: find faces on frames taken evenly from all of it.

    opencv_loop.py CLIP MODEL [--frames N] [--core N] [--minimum-face N]

Writes one line of JSON for each size that it searches at. Frames come from the ffmpeg program as raw BGR; only this
process's processor time counts: reading the pipe, and finding faces with one thread. Decoding happens in ffmpeg and is
not counted, which favours this side. Nothing is recognised: OpenCV's wheel brings no network for that.

The sizes:
  full       frames as they are.
  reduced    frames reduced so that the smallest face wanted (--minimum-face, 60) is 20 pixels wide, the smallest that
             the network is good at; the reduction is counted, since OpenCV does it.
"""
import argparse
import json
import os
import subprocess
import time

import cv2
import numpy


def clip_of(path):
    words = subprocess.run(
        ["ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height,nb_frames", "-of",
         "json", path], capture_output=True, check=True, text=True).stdout
    stream = json.loads(words)["streams"][0]
    return stream["width"], stream["height"], int(stream["nb_frames"])


def run(name, arguments, step, width, height, scale):
    size = (round(width * scale), round(height * scale))
    detector = cv2.FaceDetectorYN.create(arguments.model, "", size, score_threshold=0.6)
    decoder = subprocess.Popen(
        ["ffmpeg", "-nostdin", "-v", "error", "-i", arguments.clip, "-vf", f"select=not(mod(n\\,{step}))", "-vsync", "0",
         "-f", "rawvideo", "-pix_fmt", "bgr24", "-"], stdout=subprocess.PIPE)
    if arguments.core is not None:
        os.sched_setaffinity(0, {arguments.core})
    times = {"read": 0.0, "find": 0.0}
    frames = faces = 0
    while True:
        start = time.process_time()
        data = decoder.stdout.read(width * height * 3)
        if len(data) < width * height * 3:
            break
        frame = numpy.frombuffer(data, dtype=numpy.uint8).reshape(height, width, 3)
        read = time.process_time()
        if scale != 1:
            frame = cv2.resize(frame, size, interpolation=cv2.INTER_AREA)
        _, found = detector.detect(frame)
        done = time.process_time()
        times["read"] += read - start
        times["find"] += done - read
        frames += 1
        faces += 0 if found is None else sum(1 for face in found if min(face[2], face[3]) / scale >= arguments.minimum)
    decoder.wait()
    if arguments.core is not None:
        os.sched_setaffinity(0, range(os.cpu_count()))
    print(json.dumps({
        "name": name, "frames": frames, "faces": faces, "seconds": sum(times.values()), "parts": times,
        "width": size[0], "height": size[1], "version": cv2.__version__}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clip")
    parser.add_argument("model")
    parser.add_argument("--frames", type=int, default=62)
    parser.add_argument("--core", type=int)
    parser.add_argument("--minimum-face", type=int, default=60, dest="minimum")
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    width, height, count = clip_of(arguments.clip)
    step = max(1, count // arguments.frames)
    run("full", arguments, step, width, height, 1)
    run("reduced", arguments, step, width, height, 20 / arguments.minimum)


main()
