// Estimates from codes, in plain C and for Arm; those for x86-64 are in search_scan_x86.c. What every kernel has to
// compute is said with `struct scan`.

#include "search_internal.h"

#pragma STDC FP_CONTRACT OFF

// MARK: scalar

void overt_scan_scalar(const struct scan *scan) {
    for (size_t query = 0; query < scan->query_count; query++) {
        int32_t sums[BLOCK];
        for (size_t i = 0; i < BLOCK; i++) sums[i] = scan->starts[query];
        for (size_t k = 0; k < scan->dim; k += 4) {
            const int8_t *q = scan->queries + query * scan->dim + k;
            const uint8_t *rows = scan->tile + k * BLOCK;
            for (size_t i = 0; i < BLOCK; i++) {
                for (size_t l = 0; l < 4; l++) sums[i] += rows[4 * i + l] * q[l];
            }
        }
        uint64_t mask = 0;
        for (size_t i = 0; i < BLOCK; i++) {
            float estimate = (float)sums[i] * scan->scales[i];
            if (scan->halves != NULL) {
                const float half = scan->halves[i] * scan->weights[query];
                estimate = estimate - half;
            }
            if (scan->peaks != NULL) {
                float *peak = scan->peaks + query * BLOCK + i;
                *peak = estimate > *peak ? estimate : *peak;
            } else {
                mask |= (uint64_t)!(estimate < scan->limits[query]) << i;
            }
        }
        scan->masks[query] = mask;
    }
}

// MARK: Arm

#if defined(__aarch64__)

#include <arm_neon.h>

// Sums of 16 rows, four to a register, for one query. A macro, because the two instructions need different targets.
#define NEON_SCAN(name, attributes, ADD)                                                                              \
    attributes void name(const struct scan *scan) {                                                                   \
        for (size_t query = 0; query < scan->query_count; query++) {                                                  \
            const int8_t *codes = scan->queries + query * scan->dim;                                                  \
            const float32x4_t limit = vdupq_n_f32(scan->limits[query]), weight = vdupq_n_f32(scan->weights[query]);   \
            uint64_t mask = 0;                                                                                        \
            for (size_t first = 0; first < BLOCK; first += 16) {                                                      \
                int32x4_t sums[4] = {vdupq_n_s32(0), vdupq_n_s32(0), vdupq_n_s32(0), vdupq_n_s32(0)};                 \
                for (size_t k = 0; k < scan->dim; k += 4) {                                                           \
                    int32_t four;                                                                                     \
                    __builtin_memcpy(&four, codes + k, sizeof four);                                                  \
                    const int8x16_t q = vreinterpretq_s8_s32(vdupq_n_s32(four));                                      \
                    const uint8_t *rows = scan->tile + k * BLOCK + 4 * first;                                         \
                    for (size_t j = 0; j < 4; j++) {                                                                  \
                        const uint8x16_t shifted = veorq_u8(vld1q_u8(rows + 16 * j), vdupq_n_u8(128));                \
                        const int8x16_t r = vreinterpretq_s8_u8(shifted);                                             \
                        ADD(sums[j], r, q);                                                                           \
                    }                                                                                                 \
                }                                                                                                     \
                for (size_t j = 0; j < 4; j++) {                                                                      \
                    const size_t place = first + 4 * j;                                                               \
                    float32x4_t estimate = vmulq_f32(vcvtq_f32_s32(sums[j]), vld1q_f32(scan->scales + place));        \
                    if (scan->halves != NULL) {                                                                       \
                        const float32x4_t half = vmulq_f32(vld1q_f32(scan->halves + place), weight);                  \
                        estimate = vsubq_f32(estimate, half);                                                         \
                    }                                                                                                 \
                    if (scan->peaks != NULL) {                                                                        \
                        float *peak = scan->peaks + query * BLOCK + place;                                            \
                        vst1q_f32(peak, vmaxq_f32(estimate, vld1q_f32(peak)));                                        \
                    } else {                                                                                          \
                        const uint32x4_t keep = vmvnq_u32(vcltq_f32(estimate, limit));                                \
                        const uint32x4_t bits = {1, 2, 4, 8};                                                         \
                        mask |= (uint64_t)vaddvq_u32(vandq_u32(keep, bits)) << place;                                 \
                    }                                                                                                 \
                }                                                                                                     \
            }                                                                                                         \
            scan->masks[query] = mask;                                                                                \
        }                                                                                                             \
    }

// Products of two codes fit into 16 bits, and so does the sum of two: 2 · 127 · 127 < 2^15.
#define ADD_PRODUCTS(sum, r, q)                                                                               \
    do {                                                                                                      \
        const int32x4_t low = vpaddlq_s16(vmull_s8(vget_low_s8(r), vget_low_s8(q)));                          \
        const int32x4_t high = vpaddlq_s16(vmull_high_s8(r, q));                                              \
        sum = vaddq_s32(sum, vpaddq_s32(low, high));                                                          \
    } while (0)
#define ADD_DOTS(sum, r, q) sum = vdotq_s32(sum, r, q)

NEON_SCAN(overt_scan_neon, , ADD_PRODUCTS)
NEON_SCAN(overt_scan_neon_dotprod, __attribute__((target("dotprod"))), ADD_DOTS)

#endif
