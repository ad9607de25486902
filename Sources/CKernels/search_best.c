// The k best rows of a search: a heap in the caller's memory.

#include "search_internal.h"

static bool worse(struct overt_match a, struct overt_match b) {
    return a.score < b.score || (a.score == b.score && a.row > b.row);
}

// Moves `match` down from `place` until both below it are better.
static void sink(struct overt_match *heap, size_t count, size_t place, struct overt_match match) {
    for (;;) {
        size_t child = 2 * place + 1;
        if (child >= count) break;
        if (child + 1 < count && worse(heap[child + 1], heap[child])) child++;
        if (!worse(heap[child], match)) break;
        heap[place] = heap[child];
        place = child;
    }
    heap[place] = match;
}

static void rise(struct overt_match *heap, size_t place, struct overt_match match) {
    while (place > 0) {
        const size_t parent = (place - 1) / 2;
        if (!worse(match, heap[parent])) break;
        heap[place] = heap[parent];
        place = parent;
    }
    heap[place] = match;
}

void overt_best_add(struct best *best, float score, uint32_t row) {
    // Not `score < limit`: a score that is not a number is no match.
    if (!(score >= best->limit)) return;
    const struct overt_match match = {score, row};
    if (best->count < best->capacity) {
        rise(best->matches, best->count, match);
        best->count++;
    } else if (worse(best->matches[0], match)) {
        sink(best->matches, best->count, 0, match);
    }
    if (best->count == best->capacity && best->matches[0].score > best->limit) best->limit = best->matches[0].score;
}

void overt_best_sort(struct best *best) {
    struct overt_match *heap = best->matches;
    for (size_t last = best->count; last > 1; last--) {
        const struct overt_match worst = heap[0];
        sink(heap, last - 1, 0, heap[last - 1]);
        heap[last - 1] = worst;
    }
}
