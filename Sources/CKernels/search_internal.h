// What the files of exact search share; docs/search.md explains the method and proves it.

#ifndef OVERT_SEARCH_INTERNAL_H
#define OVERT_SEARCH_INTERNAL_H

#include "overt_search.h"

// Floats of a score's lanes; rows of a block of codes; the largest magnitude of a code.
enum { LANES = 16, BLOCK = 64, CODE_MAX = 127 };

// MARK: codes

// At the front of the codes of a list. Behind it, each aligned to 64:
//   tiles   [blocks][dim / 4][BLOCK][4] bytes, code + 128: four elements of each row of a block, then the next four
//   scales  [blocks][BLOCK] float, what a code is worth
//   halves  [blocks][BLOCK] float, half the squared length of the row, rounded to nearest
//   bounds  [blocks], the worst of the block's rows
// Rows that fill up the last block have codes, scale and half of zero.
struct codes_head {
    uint64_t count, dim;
    double longest;  // at least the length of every row; infinite when one is not finite
};

struct block_bound {
    float residual;  // at least the distance of every row from what its codes say
    float norm;      // at least the length of every row
};

struct codes_view {
    const struct codes_head *head;
    const uint8_t *tiles;
    const float *scales, *halves;
    const struct block_bound *bounds;
};

struct codes_view overt_codes_view(const void *codes, size_t count, size_t dim);

// Rounds to the nearest whole number, halves to even; for magnitudes below 2^51.
static inline double round_whole(double value) {
    const double shift = 0x1.8p52;
    return (value + shift) - shift;
}

// MARK: kernels

// One block of codes beside some queries: for each query the rows that may reach its limit, bit i for row i.
//
// A row's estimate is fl(fl(code sum) · scale), for distances less fl(half · weight): the same float operations on
// every kernel, so the same bits.
struct scan {
    const uint8_t *tile;
    const float *scales;
    const float *halves;  // NULL for dot products
    size_t dim, query_count;
    const int8_t *queries;  // [query_count][dim]
    const int32_t *starts;  // [query_count]: −128 · sum of the query's codes, because the rows' are shifted by 128
    const float *weights;   // [query_count]
    const float *limits;    // [query_count]
    uint64_t *masks;        // [query_count]: written
    float *peaks;           // NULL, or [query_count][BLOCK]: the best estimate of each row's place so far
};

typedef void (*scores_function)(const float *rows, size_t n, size_t dim, const float *query, float *out);
typedef void (*scan_function)(const struct scan *scan);

struct kernel {
    int identifier;
    const char *name;
    scores_function dot, l2sq;
    scan_function scan;
};

const struct kernel *overt_search_current_kernel(void);

void overt_scan_scalar(const struct scan *scan);
#if defined(__x86_64__)
void overt_scan_avx2(const struct scan *scan);
void overt_scan_vnni(const struct scan *scan);
#elif defined(__aarch64__)
void overt_scan_neon(const struct scan *scan);
void overt_scan_neon_dotprod(const struct scan *scan);
#endif

// MARK: bounds

// A query in codes, and what its estimates can be off by, in units of the codes: for a row of a block with bounds
// e and n, no more than per_residual · e + per_norm · n + per_square · n² + constant.
struct query_bound {
    double scale;    // what a code of the query is worth
    double square;   // its squared length
    double per_residual, per_norm, per_square, constant;
    int32_t start;
    float weight;
};

// Fills `bound` and `codes` [dim]. False when query or list lie outside the range for which the bound is proved; then
// every row is compared.
bool overt_bound_query(const float *query, size_t dim, enum overt_score score, double longest,
                       struct query_bound *bound, int8_t *codes);

// The estimate, before any slack, below which no row's canonical score reaches `limit`.
double overt_bound_target(const struct query_bound *bound, enum overt_score score, size_t dim, float limit);

// A canonical score that every row reaches whose estimate is at least `estimate`, given its slack.
float overt_bound_score(const struct query_bound *bound, enum overt_score score, size_t dim, double estimate,
                        double slack);

static inline double slack_of(const struct query_bound *bound, double residual, double norm) {
    return bound->per_residual * residual + bound->per_norm * norm + bound->per_square * norm * norm + bound->constant;
}

// MARK: the best k

// A query's best rows so far: a heap with the worst on top. Worse is a lower score, or the same further down the list.
struct best {
    struct overt_match *matches;
    size_t count, capacity;
    float limit;  // what a row must reach to be of interest now
};

void overt_best_add(struct best *best, float score, uint32_t row);
void overt_best_sort(struct best *best);

#endif
