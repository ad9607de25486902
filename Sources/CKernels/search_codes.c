// Rows as 8-bit codes, with a bound on what that costs.

#include <string.h>

#include "search_internal.h"

static size_t round_up(size_t value, size_t multiple) { return (value + multiple - 1) / multiple * multiple; }

static bool valid_size(size_t count, size_t dim) {
    return count <= OVERT_SEARCH_MAX_ROWS && dim > 0 && dim % LANES == 0 && dim <= OVERT_SEARCH_MAX_DIM;
}

// Where the parts of the codes begin; the last is their end.
struct offsets {
    size_t tiles, scales, halves, bounds, end;
};

static struct offsets offsets_of(size_t count, size_t dim) {
    const size_t blocks = (count + BLOCK - 1) / BLOCK;
    struct offsets at;
    at.tiles = round_up(sizeof(struct codes_head), 64);
    at.scales = at.tiles + blocks * BLOCK * dim;
    at.halves = at.scales + blocks * BLOCK * sizeof(float);
    at.bounds = at.halves + blocks * BLOCK * sizeof(float);
    at.end = round_up(at.bounds + blocks * sizeof(struct block_bound), 64);
    return at;
}

size_t overt_codes_bytes(size_t count, size_t dim) {
    return valid_size(count, dim) ? offsets_of(count, dim).end : 0;
}

struct codes_view overt_codes_view(const void *codes, size_t count, size_t dim) {
    const struct offsets at = offsets_of(count, dim);
    const uint8_t *start = codes;
    return (struct codes_view){
        .head = codes,
        .tiles = start + at.tiles,
        .scales = (const float *)(start + at.scales),
        .halves = (const float *)(start + at.halves),
        .bounds = (const struct block_bound *)(start + at.bounds),
    };
}

// What one row comes to.
struct coded {
    float scale, half;
    double residual, norm;
    bool finite;
};

// A float that is at least `value`, which is 0 or more and itself off by less than 2^-40 of it.
static float rounded_up(double value) { return (float)(value * (1 + 0x1p-22) + 0x1p-148); }

// Writes the codes of a row into its place of a tile.
static struct coded encode(const float *row, size_t dim, uint8_t *place) {
    float largest = 0;
    bool finite = true;
    for (size_t i = 0; i < dim; i++) {
        const float size = __builtin_fabsf(row[i]);
        if (!(size <= __FLT_MAX__)) finite = false;
        if (size > largest) largest = size;
    }
    if (!finite) return (struct coded){0};

    const float scale = (float)((double)largest / CODE_MAX);
    const double inverse = scale > 0 ? 1 / (double)scale : 0;
    double residual = 0, square = 0;
    for (size_t i = 0; i < dim; i++) {
        const double value = (double)row[i];
        double code = round_whole(value * inverse);
        // The scale of a tiny row is itself rounded, and may be too small for its largest element.
        if (code > CODE_MAX) code = CODE_MAX;
        if (code < -CODE_MAX) code = -CODE_MAX;
        const double rest = value - code * (double)scale;
        residual += rest * rest;
        square += value * value;
        place[i / 4 * (BLOCK * 4) + i % 4] = (uint8_t)((int)code + 128);
    }
    return (struct coded){scale, (float)(square / 2), __builtin_sqrt(residual), __builtin_sqrt(square), true};
}

bool overt_codes_fill(const float *rows, size_t count, size_t dim, void *codes) {
    if (!valid_size(count, dim)) return false;
    const struct offsets at = offsets_of(count, dim);
    uint8_t *start = codes;
    memset(start, 0, at.tiles);
    memset(start + at.tiles, 128, at.scales - at.tiles);
    memset(start + at.scales, 0, at.end - at.scales);
    float *scales = (float *)(start + at.scales), *halves = (float *)(start + at.halves);
    struct block_bound *bounds = (struct block_bound *)(start + at.bounds);
    double longest = 0;
    for (size_t i = 0; i < count; i++) {
        const size_t block = i / BLOCK;
        uint8_t *place = start + at.tiles + block * BLOCK * dim + i % BLOCK * 4;
        const struct coded row = encode(rows + i * dim, dim, place);
        if (!row.finite) {
            longest = __builtin_inf();
            continue;
        }
        scales[i] = row.scale;
        halves[i] = row.half;
        const float residual = rounded_up(row.residual), norm = rounded_up(row.norm);
        if (residual > bounds[block].residual) bounds[block].residual = residual;
        if (norm > bounds[block].norm) bounds[block].norm = norm;
        if (norm > longest) longest = norm;
    }
    *(struct codes_head *)codes = (struct codes_head){count, dim, longest};
    return true;
}
