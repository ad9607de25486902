// What the codes of a query and of a row can be off by. The letters are those of docs/search.md, which derives every
// constant here; all of this is arithmetic in double, widened by far more than double's own rounding.

#include "search_internal.h"

#define UNIT 0x1p-24       // u: half the distance from 1 to the next float
#define WIDER (1 + 0x1p-20)  // covers double's rounding, and the rounding of a limit to float
#define TINY 0x1p-148      // twice the smallest float

// Queries and rows outside these are compared in full: nothing below can overflow or lose its last bits to underflow.
static const double least = 1e-12, most = 1e9;

// Roundings that an element's product passes on its way into a score: its lane's chain and the tree.
static double roundings(size_t dim) { return (double)(dim / LANES + 4); }

bool overt_bound_query(const float *query, size_t dim, enum overt_score score, double longest,
                       struct query_bound *bound, int8_t *codes) {
    if (!(longest <= most)) return false;
    double largest = 0, square = 0;
    for (size_t i = 0; i < dim; i++) {
        const double size = __builtin_fabs((double)query[i]);
        // Not `size > most`: what is not a number must not pass.
        if (!(size <= most)) return false;
        if (size > largest) largest = size;
        square += size * size;
    }
    if (largest < least) return false;

    const double scale = largest / CODE_MAX;
    double rest_square = 0;
    int32_t sum = 0, code_square = 0;
    for (size_t i = 0; i < dim; i++) {
        const double value = (double)query[i];
        double code = round_whole(value / scale);
        if (code > CODE_MAX) code = CODE_MAX;
        if (code < -CODE_MAX) code = -CODE_MAX;
        const double rest = value - code * scale;
        rest_square += rest * rest;
        codes[i] = (int8_t)code;
        sum += (int32_t)code;
        code_square += (int32_t)code * (int32_t)code;
    }
    const double norm = __builtin_sqrt(square), code_norm = scale * __builtin_sqrt((double)code_square);
    const double residual = __builtin_sqrt(rest_square);
    // Rounding of the canonical score; that of a distance is in its target instead.
    const double steps = roundings(dim);
    const double canonical = score == OVERT_SCORE_DOT ? 1.01 * steps * UNIT : 0;
    bound->scale = scale;
    bound->square = square;
    bound->per_residual = code_norm / scale * (1 + 4 * UNIT) * WIDER;
    bound->per_norm = (residual + canonical * norm + 4 * UNIT * code_norm) / scale * WIDER;
    bound->per_square = score == OVERT_SCORE_DOT ? 0 : 4 * UNIT / scale * WIDER;
    bound->constant = (double)(dim + 8) * TINY * (1 + 1 / scale);
    bound->start = -128 * sum;
    bound->weight = (float)(1 / scale);
    return true;
}

double overt_bound_target(const struct query_bound *bound, enum overt_score score, size_t dim, float limit) {
    const double wanted = (double)limit;
    double target, size;
    switch (score) {
        case OVERT_SCORE_DOT:
            target = wanted / bound->scale;
            size = __builtin_fabs(target);
            break;
        case OVERT_SCORE_DISTANCE: {
            // The largest distance whose rounded score reaches the limit, then the largest exact squared distance.
            const double root = 1 - wanted + 2 * UNIT * __builtin_fabs(wanted) + TINY;
            if (root < 0) return __builtin_inf();
            const double computed = root * root * (1 + 6 * UNIT) + (double)dim * TINY;
            const double exact = computed * (1 + 1.2 * (roundings(dim) + 4) * UNIT);
            target = (bound->square - exact) / 2 / bound->scale;
            size = (bound->square + exact) / 2 / bound->scale;
            break;
        }
    }
    return target - __builtin_fabs(target) * 0x1p-22 - size * 0x1p-48;
}

float overt_bound_score(const struct query_bound *bound, enum overt_score score, size_t dim, double estimate,
                        double slack) {
    // What the row's dot product, or that less half its square, is at least.
    const double value = bound->scale * (estimate - slack);
    double least_score = value;
    switch (score) {
        case OVERT_SCORE_DOT: break;
        case OVERT_SCORE_DISTANCE: {
            double exact = bound->square * (1 + 0x1p-40) - 2 * value;
            if (exact < 0) exact = 0;
            const double computed = exact * (1 + 1.2 * (roundings(dim) + 4) * UNIT) + (double)dim * TINY;
            const double root = __builtin_sqrt(computed) * (1 + 4 * UNIT);
            least_score = 1 - root - 4 * UNIT * (1 + root);
            break;
        }
    }
    least_score -= __builtin_fabs(least_score) * 0x1p-22 + TINY;
    return least_score < -(double)__FLT_MAX__ ? -__builtin_inff() : (float)least_score;
}
