"""Exact and nearly exact search with FAISS and usearch, measured on request, in turns with Overt.

    search.py ROWS QUERIES COUNT DIM K

ROWS and QUERIES are files of 32-bit floats: COUNT rows and 32 queries of DIM numbers each, unit vectors. Every line of
standard input is answered by one line of JSON:

    truth                     the K best rows of each query by 64-bit floats, and their scores
    overhead NAME BATCH N     N calls on a list of a single row: what a call from Python costs by itself
    time NAME BATCH N         the milliseconds of processor time of N searches for BATCH queries
    rows NAME                 the rows that a search for all 32 queries gives

NAME: faiss-flat, faiss-sq8, usearch-f32, usearch-i8. One thread each. What is prepared once for a list (training,
copying, rounding to bytes, of the queries too) is not in the times.
"""
import json
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"

import faiss
import numpy
from usearch.index import MetricKind, search


def to_bytes(vectors):
    return numpy.clip(numpy.rint(vectors * 127), -127, 127).astype(numpy.int8)


def engines(rows, queries, k):
    dim = rows.shape[1]
    flat = faiss.IndexFlatIP(dim)
    flat.add(rows)
    quantised = faiss.IndexScalarQuantizer(dim, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT)
    quantised.train(rows[:100_000])
    quantised.add(rows)
    row_bytes, query_bytes = to_bytes(rows), to_bytes(queries)

    def brute(rows, queries):
        return lambda start, end: search(rows, queries[start:end], k, MetricKind.IP, exact=True, threads=1).keys

    return {
        "faiss-flat": lambda start, end: flat.search(queries[start:end], k)[1],
        "faiss-sq8": lambda start, end: quantised.search(queries[start:end], k)[1],
        "usearch-f32": brute(rows, queries),
        "usearch-i8": brute(row_bytes, query_bytes),
    }


def truth(rows, queries, k):
    best = [([], []) for _ in queries]
    exact = queries.astype(numpy.float64)
    for start in range(0, len(rows), 50_000):
        scores = exact @ rows[start:start + 50_000].astype(numpy.float64).T
        for (found, values), line in zip(best, scores):
            for row in numpy.argpartition(-line, min(k, len(line) - 1))[:k]:
                found.append(int(row) + start)
                values.append(float(line[row]))
    result = []
    for found, values in best:
        order = sorted(range(len(found)), key=lambda i: (-values[i], found[i]))[:k]
        result.append({"rows": [found[i] for i in order], "scores": [values[i] for i in order]})
    return result


def measure(call, batch, times, queries):
    milliseconds = []
    for turn in range(times):
        start = turn * batch % queries
        before = time.process_time_ns()
        call(start, start + batch)
        milliseconds.append((time.process_time_ns() - before) / 1e6)
    return milliseconds


def main():
    rows_path, queries_path, count, dim, k = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
    faiss.omp_set_num_threads(1)
    rows = numpy.fromfile(rows_path, dtype=numpy.float32).reshape(count, dim)
    queries = numpy.fromfile(queries_path, dtype=numpy.float32).reshape(-1, dim)
    whole, single = engines(rows, queries, k), engines(rows[:1].copy(), queries, 1)
    for line in sys.stdin:
        words = line.split()
        if words[0] == "truth":
            answer = truth(rows, queries, k)
        elif words[0] == "rows":
            answer = whole[words[1]](0, len(queries)).astype(int).tolist()
        else:
            chosen = single if words[0] == "overhead" else whole
            answer = measure(chosen[words[1]], int(words[2]), int(words[3]), len(queries))
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
