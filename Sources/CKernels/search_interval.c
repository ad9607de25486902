// What the codes alone say of one row, by the bound that searches use.

#include "search_internal.h"

bool overt_codes_interval(const struct overt_list *list, enum overt_score score, const float *query, size_t row,
                          int8_t *codes, double *low, double *high) {
    if (list->codes == NULL || row >= list->count || overt_codes_bytes(list->count, list->dim) == 0) return false;
    if (score != OVERT_SCORE_DOT && score != OVERT_SCORE_DISTANCE) return false;
    const struct codes_view view = overt_codes_view(list->codes, list->count, list->dim);
    struct query_bound bound;
    if (!overt_bound_query(query, list->dim, score, view.head->longest, &bound, codes)) return false;

    const size_t block = row / BLOCK;
    float peaks[BLOCK], limit = 0;
    for (size_t i = 0; i < BLOCK; i++) peaks[i] = -__builtin_inff();
    uint64_t mask = 0;
    const struct scan scan = {
        .tile = view.tiles + block * BLOCK * list->dim,
        .scales = view.scales + block * BLOCK,
        .halves = score == OVERT_SCORE_DISTANCE ? view.halves + block * BLOCK : NULL,
        .dim = list->dim,
        .query_count = 1,
        .queries = codes,
        .starts = &bound.start,
        .weights = &bound.weight,
        .limits = &limit,
        .masks = &mask,
        .peaks = peaks,
    };
    overt_search_current_kernel()->scan(&scan);

    const double estimate = (double)peaks[row % BLOCK];
    const double slack = slack_of(&bound, (double)view.bounds[block].residual, (double)view.bounds[block].norm);
    *low = (double)overt_bound_score(&bound, score, list->dim, estimate, slack);
    // The lowest limit that the row misses by its estimate lies between these; halve until they are neighbours.
    double reached = *low, missed = score == OVERT_SCORE_DOT ? 1e30 : 1;
    for (;;) {
        const float middle = (float)(reached + (missed - reached) / 2);
        if (!((double)middle > reached && (double)middle < missed)) break;
        if (estimate + slack < overt_bound_target(&bound, score, list->dim, middle)) {
            missed = (double)middle;
        } else {
            reached = (double)middle;
        }
    }
    *high = missed;
    return true;
}
