// a · b + c rounded once, on machines without the instruction too, without the mathematics library.

#ifndef OVERT_FUSED_H
#define OVERT_FUSED_H

#include <stdint.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF

/// Equal to fmaf, except for the payload of a NaN.
///
/// The product of two floats is exact in double; the sum with the third is not, and rounding it twice (to double, then
/// to float) can miss by one unit. Rounding to odd in between cures that, because double has more than two bits to
/// spare (Boldo and Melquiond, "Emulation of a FMA and correctly rounded sums", IEEE Transactions on Computers 57(4),
/// 2008).
static inline float overt_fused(float a, float b, float c) {
#if defined(__FMA__) || defined(__aarch64__)
    return __builtin_fmaf(a, b, c);
#else
    const double product = (double)a * (double)b;
    const double addend = (double)c;
    double sum = product + addend;
    // The exact error of the sum (Knuth's two-sum); NaN when the sum is not finite, and then no bit is touched.
    const double part = sum - product;
    const double error = (product - (sum - part)) + (addend - part);
    uint64_t bits;
    memcpy(&bits, &sum, sizeof bits);
    if ((error > 0 || error < 0) && (bits & 1) == 0) {
        bits += (error > 0) == (sum > 0) ? 1 : (uint64_t)-1;
        memcpy(&sum, &bits, sizeof sum);
    }
    return (float)sum;
#endif
}

#endif
