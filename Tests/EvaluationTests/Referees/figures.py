"""Every figure of `overt evaluate`, computed again in numpy and scipy from the scores that it wrote.

    figures.py verification SCORES.csv      the file of --scores
    figures.py identification SEARCHES.csv  the file of --searches

Nothing here is shared with the program but the definitions of ISO/IEC 19795-1 and the generator of the bootstrap's draws
(SplitMix64), without which no two bootstraps agree. Prints one line of JSON.
"""
import csv
import json
import sys

import numpy as np
from scipy import stats


def draws(seed, start, count, below):
    """SplitMix64's numbers start ... start + count - 1 of a seed, as indices below a bound."""
    with np.errstate(over="ignore"):
        state = np.uint64(seed) + np.arange(start + 1, start + count + 1, dtype=np.uint64) * np.uint64(
            0x9E3779B97F4A7C15)
        z = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z = z ^ (z >> np.uint64(31))
        return ((z >> np.uint64(32)) * np.uint64(below) >> np.uint64(32)).astype(np.int64)


def exact(count, total):
    low = 0.0 if count == 0 else stats.beta.ppf(0.025, count, total - count + 1)
    high = 1.0 if count == total else stats.beta.ppf(0.975, count + 1, total - count)
    return [float(low), float(high)]


def one_way(errors, totals, replicates=2000, seed=1):
    kept = totals > 0
    errors, totals = errors[kept], totals[kept]
    index = draws(seed, 0, replicates * len(errors), len(errors)).reshape(replicates, len(errors))
    shares = errors[index].sum(axis=1) / totals[index].sum(axis=1)
    return [float(value) for value in np.quantile(shares, [0.025, 0.975])]


def two_way(first, second, errors, totals, subjects, replicates=1000, seed=1):
    index = draws(seed, 0, replicates * subjects, subjects).reshape(replicates, subjects)
    shares = []
    for row in index:
        weight = np.bincount(row, minlength=subjects)
        weight = weight[first] * weight[second]
        total = (weight * totals).sum()
        if total > 0:
            shares.append((weight * errors).sum() / total)
    return [float(value) for value in np.quantile(shares, [0.025, 0.975])]


def clustered(errors, totals):
    count, total = int(errors.sum()), int(totals.sum())
    takes_part = int((totals > 0).sum())
    if (totals > 1).any() and count >= 10 and takes_part >= 20:
        return one_way(errors, totals), "clustered-bootstrap"
    return exact(count, total), "exact"


def threshold(non_mated, limit):
    """The lowest of all thresholds that keeps to a limit: scores, and one above them all."""
    scores = np.unique(non_mated[np.isfinite(non_mated)])
    candidates = np.concatenate([[np.float32(-np.inf)], np.nextafter(scores, np.float32(np.inf))])
    ordered = np.sort(non_mated)
    matches = len(non_mated) - np.searchsorted(ordered, candidates, side="left")
    matches[0] = np.isfinite(non_mated).sum()
    return candidates[np.flatnonzero(matches / len(non_mated) <= limit)[0]]


def equal_error_rate(mated, non_mated):
    every = np.unique(np.concatenate([mated, non_mated]))
    every = every[np.isfinite(every)]
    thresholds = np.append(every, np.nextafter(every[-1], np.float32(np.inf)))
    misses = np.searchsorted(np.sort(mated), thresholds, side="left") / len(mated)
    matches = (len(non_mated) - np.searchsorted(np.sort(non_mated), thresholds, side="left")) / len(non_mated)
    gap = matches - misses
    after = np.flatnonzero(gap <= 0)[0]
    if after == 0:
        return float(misses[0])
    share = gap[after - 1] / (gap[after - 1] - gap[after])
    return float(misses[after - 1] + share * (misses[after] - misses[after - 1]))


def number(text):
    return np.float32(text) if text else np.float32(-np.inf)


def verification(path):
    rows = list(csv.DictReader(open(path, newline="")))
    subjects = {}
    folder = lambda name: name.rpartition("/")[0]
    for row in rows:
        for name in (row["path_a"], row["path_b"]):
            subjects.setdefault(folder(name), len(subjects))
    score = np.array([number(row["score"]) for row in rows], dtype=np.float32)
    same = np.array([row["same"] == "1" for row in rows])
    first = np.array([subjects[folder(row["path_a"])] for row in rows])
    second = np.array([subjects[folder(row["path_b"])] for row in rows])
    mated, non_mated = score[same], score[~same]
    points = []
    for limit in [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6]:
        if limit * len(non_mated) < 1:
            continue
        t = threshold(non_mated, limit)
        errors = np.bincount(first[same], weights=~(mated >= t), minlength=len(subjects))
        totals = np.bincount(first[same], minlength=len(subjects))
        interval, method = clustered(errors, totals)
        wrong = (non_mated >= t) & np.isfinite(non_mated)
        few = wrong.sum() < 10 or len(subjects) < 20
        ones = np.ones(len(wrong))
        matches = (exact(int(wrong.sum()), len(wrong)) if few else
                   two_way(first[~same], second[~same], wrong, ones, len(subjects)))
        points.append({"limit": limit, "threshold": float(t), "misses": float((~(mated >= t)).mean()),
                       "interval": interval, "method": method, "falseMatches": float(wrong.mean()),
                       "falseMatchInterval": matches})
    return {"points": points, "eer": equal_error_rate(mated, non_mated), "mated": len(mated),
            "nonMated": len(non_mated)}


def identification(path):
    rows = list(csv.DictReader(open(path, newline="")))
    mated = [row for row in rows if row["role"] == "probe_mated"]
    others = [row for row in rows if row["role"] == "probe_nonmated"]
    people = {}
    for row in mated:
        people.setdefault(row["identity"], len(people))
    who = np.array([people[row["identity"]] for row in mated])
    rank = np.array([int(row["mate_rank"] or 0) for row in mated])
    mate = np.array([number(row["mate_score"]) for row in mated], dtype=np.float32)
    best = np.array([number(row["candidate_score"]) for row in others], dtype=np.float32)
    totals = np.bincount(who)
    points = []
    for limit in [1e-1, 1e-2, 1e-3, 1e-4]:
        if limit * len(best) < 1:
            continue
        t = threshold(best, limit)
        missed = ~((rank == 1) & (mate >= t))
        interval, method = clustered(np.bincount(who, weights=missed), totals)
        points.append({"limit": limit, "threshold": float(t), "misses": float(missed.mean()),
                       "interval": [1 - interval[1], 1 - interval[0]], "method": method,
                       "falseMatches": float(((best >= t) & np.isfinite(best)).mean())})
    ranks = {str(r): float(((rank >= 1) & (rank <= r)).mean()) for r in (1, 5, 10, 20, 50)}
    return {"points": points, "ranks": ranks}


if __name__ == "__main__":
    print(json.dumps({"verification": verification, "identification": identification}[sys.argv[1]](sys.argv[2])))
