"""Intervals and tests, computed by scipy or in whole numbers. Reads one JSON object, prints one.

    {"proportions": [[count, total]], "tables": [[a, n, b, m]], "families": [[p]], "subjects": [[[count, total]]],
     "dealt": [[[[count, total]], [[count, total]]]]}
"""
import json
import sys
from fractions import Fraction
from math import comb

import numpy as np
from scipy import stats

from figures import draws, exact, one_way


def fisher(a, n, b, m):
    errors = a + b
    ways = {k: comb(n, k) * comb(m, errors - k) for k in range(max(0, errors - m), min(errors, n) + 1)}
    total = sum(ways.values())
    return float(Fraction(sum(value for value in ways.values() if value <= ways[a]), total))


def pooled(a, n, b, m):
    p = (a + b) / (n + m)
    variance = p * (1 - p) * (1 / n + 1 / m)
    if variance <= 0:
        return 1.0
    return float(min(1.0, 2 * stats.norm.sf(abs(a / n - b / m) / variance ** 0.5)))


def dealt(one, other, permutations=9999, enough=50):
    """Besag and Clifford's sequential probability, subjects dealt by Fisher and Yates."""
    everybody = np.array(one + other)
    count, total = everybody.sum(axis=0)
    rate = lambda part: part[:, 0].sum() / part[:, 1].sum()
    truth = abs(rate(np.array(one)) - rate(np.array(other))) - 1e-12
    size = min(len(one), len(other))
    order = np.arange(len(everybody))
    extreme = used = 0
    bounds = np.array([len(everybody) - place for place in range(size)])
    for deal in range(1, permutations + 1):
        places = [int(draws(1, used + place, 1, bounds[place])[0]) for place in range(size)]
        used += size
        for place, step in enumerate(places):
            order[place], order[place + step] = order[place + step], order[place]
        inside = everybody[order[:size]].sum(axis=0)
        outside = (count - inside[0], total - inside[1])
        if abs(inside[0] / inside[1] - outside[0] / outside[1]) >= truth:
            extreme += 1
            if extreme == enough:
                return enough / deal
    return (extreme + 1) / (permutations + 1)


def main():
    job = json.load(open(sys.argv[1]))
    answer = {"exact": [], "wilson": [], "upper": []}
    for count, total in job["proportions"]:
        answer["exact"].append(exact(count, total))
        interval = stats.binomtest(count, total).proportion_ci(0.95, method="wilson")
        answer["wilson"].append([float(interval.low), float(interval.high)])
        answer["upper"].append(1.0 if count == total else float(stats.beta.ppf(0.95, count + 1, total - count)))
    answer["fisher"] = [fisher(*table) for table in job["tables"]]
    answer["pooled"] = [pooled(*table) for table in job["tables"]]
    answer["adjusted"] = [[float(p) for p in stats.false_discovery_control(family)] for family in job["families"]]
    answer["bootstrap"] = [one_way(np.array(s)[:, 0], np.array(s)[:, 1], replicates=500) for s in job["subjects"]]
    answer["dealt"] = [dealt(*groups, permutations=199) for groups in job["dealt"]]
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
