"""Error rates from comparison scores, counted in numpy by the definitions of ISO/IEC 19795-1 and in no other way.

Reads a file of lines "1 SCORE" (mated) and "0 SCORE" (non-mated), SCORE empty where an image could not be enrolled, and
prints one line of JSON.
"""
import json
import sys

import numpy as np


def read(path):
    scores = {"1": [], "0": []}
    for line in open(path):
        label, score = line.rstrip("\n").split(" ")
        scores[label].append(float(score) if score else -np.inf)
    return np.float32(scores["1"]), np.float32(scores["0"])


def main():
    mated, non_mated = read(sys.argv[1])
    limits = [float(limit) for limit in sys.argv[2:]]
    every = np.unique(np.concatenate([mated, non_mated]))
    every = every[np.isfinite(every)]
    # Between two scores the rates are constant: a threshold at each score and one above all of them are all there are.
    thresholds = np.append(every, np.nextafter(every[-1], np.float32(np.inf)))
    misses = (mated[None, :] < thresholds[:, None]).mean(axis=1)
    matches = (non_mated[None, :] >= thresholds[:, None]).mean(axis=1)

    points = []
    for limit in limits:
        first = np.flatnonzero(matches <= limit)[0]
        points.append({"misses": misses[first], "falseMatches": matches[first]})

    # The equal error rate: the line through all operating points against the diagonal.
    gap = matches - misses
    after = np.flatnonzero(gap <= 0)[0]
    if after == 0:
        equal = misses[0]
    else:
        share = gap[after - 1] / (gap[after - 1] - gap[after])
        equal = misses[after - 1] + share * (misses[after] - misses[after - 1])
    print(json.dumps({"equalErrorRate": equal, "points": points}))


if __name__ == "__main__":
    main()
