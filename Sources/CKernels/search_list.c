// A search through a list: the codes rule out rows, the canonical score decides about the others.

#include <string.h>

#include "search_internal.h"

// MARK: scratch

// Everything of a search that is made from its queries, in the caller's memory.
struct scratch {
    uint64_t compared;
    struct best best[OVERT_SEARCH_BATCH];
    struct query_bound bounds[OVERT_SEARCH_BATCH];
    // A block's limits are bases − (residual · a + norm · b + norm² · c), by query.
    double bases[OVERT_SEARCH_BATCH], a[OVERT_SEARCH_BATCH], b[OVERT_SEARCH_BATCH], c[OVERT_SEARCH_BATCH];
    uint64_t masks[OVERT_SEARCH_BATCH];
    int32_t starts[OVERT_SEARCH_BATCH];
    float weights[OVERT_SEARCH_BATCH], limits[OVERT_SEARCH_BATCH];
    float scores[BLOCK];
    float peaks[OVERT_SEARCH_BATCH][BLOCK];
    int8_t codes[];
};

size_t overt_search_scratch_bytes(size_t dim, size_t queries) {
    if (dim == 0 || dim % LANES != 0 || dim > OVERT_SEARCH_MAX_DIM || queries == 0 || queries > OVERT_SEARCH_BATCH) {
        return 0;
    }
    return sizeof(struct scratch) + queries * dim;
}

size_t overt_search_compared(const void *scratch) { return ((const struct scratch *)scratch)->compared; }

// One search.
struct search {
    const struct overt_list *list;
    enum overt_score score;
    const float *queries;
    size_t count;
    const struct kernel *kernel;
    struct scratch *scratch;
};

// MARK: canonical scores

static void canonical(const struct search *search, const float *rows, size_t n, const float *query, float *out) {
    const size_t dim = search->list->dim;
    switch (search->score) {
        case OVERT_SCORE_DOT: search->kernel->dot(rows, n, dim, query, out); break;
        case OVERT_SCORE_DISTANCE:
            search->kernel->l2sq(rows, n, dim, query, out);
            for (size_t i = 0; i < n; i++) out[i] = 1 - __builtin_sqrtf(out[i]);
            break;
    }
    search->scratch->compared += n;
}

// Compares all rows of a block.
static void compare_block(const struct search *search, size_t query, size_t first, size_t n) {
    struct scratch *scratch = search->scratch;
    struct best *best = &scratch->best[query];
    const size_t dim = search->list->dim;
    float *scores = scratch->scores;
    canonical(search, search->list->rows + first * dim, n, search->queries + query * dim, scores);
    for (size_t i = 0; i < n; i++) {
        if (scores[i] >= best->limit) overt_best_add(best, scores[i], (uint32_t)(first + i));
    }
}

// Compares the rows of a block whose bits are set.
static void compare_marked(const struct search *search, size_t query, size_t first, uint64_t mask) {
    const size_t dim = search->list->dim;
    const float *rows = search->list->rows + first * dim;
    for (uint64_t rest = mask; rest != 0; rest &= rest - 1) {
        const size_t i = (size_t)__builtin_ctzll(rest);
        float score;
        canonical(search, rows + i * dim, 1, search->queries + query * dim, &score);
        overt_best_add(&search->scratch->best[query], score, (uint32_t)(first + i));
    }
}

static void compare_everything(const struct search *search) {
    for (size_t first = 0; first < search->list->count; first += BLOCK) {
        const size_t left = search->list->count - first;
        for (size_t query = 0; query < search->count; query++) {
            compare_block(search, query, first, left < BLOCK ? left : BLOCK);
        }
    }
}

// MARK: codes

static void aim(const struct search *search, size_t query) {
    struct scratch *scratch = search->scratch;
    scratch->bases[query] = overt_bound_target(&scratch->bounds[query], search->score, search->list->dim,
                                               scratch->best[query].limit) -
                            scratch->bounds[query].constant;
}

static bool prepare(const struct search *search, double longest) {
    struct scratch *scratch = search->scratch;
    const size_t dim = search->list->dim;
    for (size_t query = 0; query < search->count; query++) {
        // A limit beyond all scores within range.
        if (scratch->best[query].limit > 1e15f) return false;
        struct query_bound *bound = &scratch->bounds[query];
        if (!overt_bound_query(search->queries + query * dim, dim, search->score, longest, bound,
                               scratch->codes + query * dim)) {
            return false;
        }
        scratch->a[query] = bound->per_residual;
        scratch->b[query] = bound->per_norm;
        scratch->c[query] = bound->per_square;
        scratch->starts[query] = bound->start;
        scratch->weights[query] = bound->weight;
        aim(search, query);
    }
    return true;
}

static struct scan scan_of(const struct search *search, const struct codes_view *view, size_t block) {
    struct scratch *scratch = search->scratch;
    return (struct scan){
        .tile = view->tiles + block * BLOCK * search->list->dim,
        .scales = view->scales + block * BLOCK,
        .halves = search->score == OVERT_SCORE_DISTANCE ? view->halves + block * BLOCK : NULL,
        .dim = search->list->dim,
        .query_count = search->count,
        .queries = scratch->codes,
        .starts = scratch->starts,
        .weights = scratch->weights,
        .limits = scratch->limits,
        .masks = scratch->masks,
    };
}

// The k-th largest of a query's peaks, each the estimate of another row.
static float kth_peak(const float *peaks, size_t k) {
    float largest[BLOCK];
    size_t count = 0;
    for (size_t i = 0; i < BLOCK; i++) {
        if (count == k && !(peaks[i] > largest[count - 1])) continue;
        size_t place = count < k ? count++ : count - 1;
        for (; place > 0 && largest[place - 1] < peaks[i]; place--) largest[place] = largest[place - 1];
        largest[place] = peaks[i];
    }
    return largest[count - 1];
}

// Where only the best k are asked for: from the estimates of some rows, a score that k rows reach. Without it nearly
// every one of the first rows would be compared.
static void raise_limits(const struct search *search, const struct codes_view *view, size_t k) {
    enum { LEAST = 8, MOST = 128, SHARE = 32, LARGEST_K = BLOCK / 2 };
    const size_t whole = search->list->count / BLOCK;
    if (k > LARGEST_K || whole < LEAST) return;
    size_t blocks = whole / SHARE;
    if (blocks < LEAST) blocks = LEAST;
    if (blocks > MOST) blocks = MOST;

    struct scratch *scratch = search->scratch;
    for (size_t query = 0; query < search->count; query++) {
        for (size_t i = 0; i < BLOCK; i++) scratch->peaks[query][i] = -__builtin_inff();
    }
    double residual = 0, norm = 0;
    for (size_t block = 0; block < blocks; block++) {
        struct scan scan = scan_of(search, view, block);
        scan.peaks = scratch->peaks[0];
        search->kernel->scan(&scan);
        if (view->bounds[block].residual > residual) residual = view->bounds[block].residual;
        if (view->bounds[block].norm > norm) norm = view->bounds[block].norm;
    }
    for (size_t query = 0; query < search->count; query++) {
        const struct query_bound *bound = &scratch->bounds[query];
        const float score = overt_bound_score(bound, search->score, search->list->dim,
                                              (double)kth_peak(scratch->peaks[query], k),
                                              slack_of(bound, residual, norm));
        if (score > scratch->best[query].limit) {
            scratch->best[query].limit = score;
            aim(search, query);
        }
    }
}

static void search_codes(const struct search *search, const struct codes_view *view) {
    enum { DENSE = 24 };
    struct scratch *scratch = search->scratch;
    const size_t rows = search->list->count;
    for (size_t first = 0, block = 0; first < rows; first += BLOCK, block++) {
        const double residual = view->bounds[block].residual, norm = view->bounds[block].norm, square = norm * norm;
        for (size_t query = 0; query < search->count; query++) {
            scratch->limits[query] =
                (float)(scratch->bases[query] - (residual * scratch->a[query] + norm * scratch->b[query] +
                                                 square * scratch->c[query]));
        }
        const struct scan scan = scan_of(search, view, block);
        search->kernel->scan(&scan);
        const size_t n = rows - first < BLOCK ? rows - first : BLOCK;
        const uint64_t valid = ~(uint64_t)0 >> (BLOCK - n);
        for (size_t query = 0; query < search->count; query++) {
            const uint64_t mask = scratch->masks[query] & valid;
            if (mask == 0) continue;
            const float before = scratch->best[query].limit;
            if (__builtin_popcountll(mask) >= DENSE) {
                compare_block(search, query, first, n);
            } else {
                compare_marked(search, query, first, mask);
            }
            if (scratch->best[query].limit != before) aim(search, query);
        }
    }
}

// MARK: entry point

static bool valid(const struct overt_list *list, enum overt_score score, size_t query_count) {
    if (overt_codes_bytes(list->count, list->dim) == 0 || query_count == 0 || query_count > OVERT_SEARCH_BATCH) {
        return false;
    }
    if (score != OVERT_SCORE_DOT && score != OVERT_SCORE_DISTANCE) return false;
    if (list->codes == NULL) return true;
    const struct codes_head *head = list->codes;
    return head->count == list->count && head->dim == list->dim;
}

bool overt_search(const struct overt_list *list, enum overt_score score, const float *queries, size_t query_count,
                  float limit, size_t k, struct overt_match *matches, size_t *found, void *memory) {
    if (!valid(list, score, query_count)) return false;
    struct scratch *scratch = memory;
    scratch->compared = 0;
    for (size_t query = 0; query < query_count; query++) {
        scratch->best[query] = (struct best){.matches = matches + query * k, .capacity = k, .limit = limit};
        found[query] = 0;
    }
    if (k == 0 || list->count == 0 || limit != limit) return true;

    const struct search search = {list, score, queries, query_count, overt_search_current_kernel(), scratch};
    bool coded = false;
    if (list->codes != NULL) {
        const struct codes_view view = overt_codes_view(list->codes, list->count, list->dim);
        coded = prepare(&search, view.head->longest);
        if (coded) {
            raise_limits(&search, &view, k);
            search_codes(&search, &view);
        }
    }
    if (!coded) compare_everything(&search);
    for (size_t query = 0; query < query_count; query++) {
        overt_best_sort(&scratch->best[query]);
        found[query] = scratch->best[query].count;
    }
    return true;
}
