// Yardsticks of this core: fused multiply-adds from registers, bytes read from memory; see overt_cpu.h.

#include "overt_cpu.h"

#include <string.h>

// One stretch: long against the clock's cost, short against a time slice.
enum { STRETCH_STEPS = 20000 };

// The loops are written in assembly, because what counts is that nothing but these instructions runs: a compiler spills
// an array of accumulators, and keeps variables in memory when not optimising, which halves the figure or worse. Twelve
// chains cover four cycles of latency on two units. s = s · a + b with a < 1 stays near b / (1 − a) = 1.

static const float fma_factor = 0.9990234f, fma_addend = 0.0009766f;

#if defined(__x86_64__)

#define FOR_12(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11)
#define CLOBBERED                                                                                               \
    "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", \
        "xmm13", "cc"

#define STRETCH(NAME, SPREAD, START, FMA, END)                                     \
    static void NAME(void) {                                                       \
        long steps = STRETCH_STEPS;                                                \
        __asm__ volatile(SPREAD FOR_12(START) ".p2align 5\n"                       \
                         "1:\n\t" FOR_12(FMA) "dec %[steps]\n\tjnz 1b\n\t" END      \
                         : [steps] "+r"(steps)                                     \
                         : [factor] "m"(fma_factor), [addend] "m"(fma_addend)      \
                         : CLOBBERED);                                             \
    }

#define SPREAD_AVX(R) "vbroadcastss %[factor], %%" R "12\n\tvbroadcastss %[addend], %%" R "13\n\t"
#define START_YMM(N) "vmovaps %%ymm12, %%ymm" #N "\n\t"
#define START_ZMM(N) "vmovaps %%zmm12, %%zmm" #N "\n\t"
#define FMA_YMM(N) "vfmadd213ps %%ymm13, %%ymm12, %%ymm" #N "\n\t"
#define FMA_ZMM(N) "vfmadd213ps %%zmm13, %%zmm12, %%zmm" #N "\n\t"
STRETCH(fma_stretch_avx512, SPREAD_AVX("zmm"), START_ZMM, FMA_ZMM, "vzeroupper")
STRETCH(fma_stretch_avx2, SPREAD_AVX("ymm"), START_YMM, FMA_YMM, "vzeroupper")
// Each lane adds two products of bfloat16; the sums stay far below what a float can hold.
#define DOT_ZMM(N) "vdpbf16ps %%zmm13, %%zmm12, %%zmm" #N "\n\t"
STRETCH(dot_stretch_bf16, SPREAD_AVX("zmm"), START_ZMM, DOT_ZMM, "vzeroupper")

#define SPREAD_SSE                                                                       \
    "movss %[factor], %%xmm12\n\tshufps $0, %%xmm12, %%xmm12\n\t"                       \
    "movss %[addend], %%xmm13\n\tshufps $0, %%xmm13, %%xmm13\n\t"
#define START_XMM(N) "movaps %%xmm12, %%xmm" #N "\n\t"
#define FMA_XMM(N) "mulps %%xmm12, %%xmm" #N "\n\taddps %%xmm13, %%xmm" #N "\n\t"
STRETCH(fma_stretch_baseline, SPREAD_SSE, START_XMM, FMA_XMM, "")

enum { ACCUMULATORS = 12 };

#elif defined(__aarch64__)

// Sixteen chains of s = s + a · b: this instruction has no other form. s stays below 20 000 / 1000.
#define FOR_16(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(16) X(17) X(18) X(19) X(20) X(21) X(22) X(23)
#define START_NEON(N) "movi v" #N ".4s, #0\n\t"
#define FMA_NEON(N) "fmla v" #N ".4s, v24.4s, v25.4s\n\t"
static void fma_stretch_baseline(void) {
    long steps = STRETCH_STEPS;
    __asm__ volatile("ld1r {v24.4s}, [%[factor]]\n\tld1r {v25.4s}, [%[addend]]\n\t" FOR_16(START_NEON) "1:\n\t"
                     FOR_16(FMA_NEON) "subs %[steps], %[steps], #1\n\tb.ne 1b"
                     : [steps] "+r"(steps)
                     : [factor] "r"(&fma_factor), [addend] "r"(&fma_addend)
                     : "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v16", "v17", "v18", "v19", "v20", "v21", "v22",
                       "v23", "v24", "v25", "cc", "memory");
}

enum { ACCUMULATORS = 16 };

#else

static volatile float sink_float;

static void fma_stretch_baseline(void) {
    float s = fma_factor;
    for (int i = 0; i < STRETCH_STEPS; i++) s = s * fma_factor + fma_addend;
    sink_float = s;
}

enum { ACCUMULATORS = 1 };

#endif

struct fma_unit {
    void (*stretch)(void);
    int lanes;
};

static struct fma_unit widest_unit(void) {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f")) return (struct fma_unit){fma_stretch_avx512, 16};
    if (overt_cpu_has_avx2()) return (struct fma_unit){fma_stretch_avx2, 8};
    return (struct fma_unit){fma_stretch_baseline, 4};
#elif defined(__aarch64__)
    return (struct fma_unit){fma_stretch_baseline, 4};
#else
    return (struct fma_unit){fma_stretch_baseline, 1};
#endif
}

static uint64_t duration_ns(double seconds) {
    if (!(seconds >= 0.001)) seconds = 0.001;
    if (seconds > 60) seconds = 60;
    return (uint64_t)(seconds * 1e9);
}

static double measure_unit(struct fma_unit unit, double seconds) {
    const uint64_t length = duration_ns(seconds);
    const uint64_t start = overt_clock_ns(OVERT_CLOCK_MONOTONIC);
    uint64_t best = UINT64_MAX;
    uint64_t before = start;
    do {
        unit.stretch();
        const uint64_t after = overt_clock_ns(OVERT_CLOCK_MONOTONIC);
        if (after > before && after - before < best) best = after - before;
        before = after;
    } while (before - start < length);
    const double operations = (double)(STRETCH_STEPS * ACCUMULATORS * unit.lanes);
    return best == UINT64_MAX ? 0 : operations / (double)best;
}

double overt_measure_fma_f32_gmacs(double seconds) { return measure_unit(widest_unit(), seconds); }

double overt_measure_fma_bf16_gmacs(double seconds) {
#if defined(__x86_64__)
    if (overt_cpu_has_bf16()) return measure_unit((struct fma_unit){dot_stretch_bf16, 32}, seconds);
#else
    (void)seconds;
#endif
    return 0;
}

static volatile uint64_t sink_bits;  // so that no pass is dead

// Reads whole 256-byte blocks. The exclusive or keeps every load alive and costs less than the load.
static uint64_t read_blocks_baseline(const uint8_t *p, size_t blocks) {
    uint64_t x0 = 0, x1 = 0, x2 = 0, x3 = 0;
    for (size_t i = 0; i < blocks; i++, p += 256) {
        for (size_t k = 0; k < 256; k += 32) {
            uint64_t v[4];
            memcpy(v, p + k, sizeof v);
            x0 ^= v[0];
            x1 ^= v[1];
            x2 ^= v[2];
            x3 ^= v[3];
        }
    }
    return x0 ^ x1 ^ x2 ^ x3;
}

#if defined(__x86_64__)
// In assembly for the same reason as above. The prefetches are those of the search kernels.
static void read_blocks_avx2(const uint8_t *p, size_t blocks) {
    __asm__ volatile(
        ".p2align 5\n"
        "1:\n\t"
        "prefetcht0 4096(%[p])\n\tprefetcht0 4160(%[p])\n\tprefetcht0 4224(%[p])\n\tprefetcht0 4288(%[p])\n\t"
        "vmovups (%[p]), %%ymm0\n\tvmovups 32(%[p]), %%ymm1\n\tvmovups 64(%[p]), %%ymm2\n\t"
        "vmovups 96(%[p]), %%ymm3\n\tvmovups 128(%[p]), %%ymm4\n\tvmovups 160(%[p]), %%ymm5\n\t"
        "vmovups 192(%[p]), %%ymm6\n\tvmovups 224(%[p]), %%ymm7\n\t"
        "add $256, %[p]\n\tdec %[blocks]\n\tjnz 1b\n\tvzeroupper"
        : [p] "+r"(p), [blocks] "+r"(blocks)
        :
        : "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "cc", "memory");
}
#endif

static void read_blocks(const uint8_t *p, size_t blocks) {
#if defined(__x86_64__)
    if (overt_cpu_has_avx2()) {
        read_blocks_avx2(p, blocks);
        return;
    }
#endif
    sink_bits = read_blocks_baseline(p, blocks);
}

double overt_measure_read_gbs(const void *buffer, size_t bytes, double seconds) {
    const size_t blocks = bytes / 256;
    if (blocks < 16) return 0;
    // Several passes over a small buffer per reading of the clock.
    const size_t passes = blocks < 4096 ? 4096 / blocks : 1;
    const uint64_t length = duration_ns(seconds);
    const uint64_t start = overt_clock_ns(OVERT_CLOCK_MONOTONIC);
    uint64_t best = UINT64_MAX;
    uint64_t before = start;
    do {
        for (size_t i = 0; i < passes; i++) read_blocks(buffer, blocks);
        const uint64_t after = overt_clock_ns(OVERT_CLOCK_MONOTONIC);
        if (after > before && after - before < best) best = after - before;
        before = after;
    } while (before - start < length);
    return best == UINT64_MAX ? 0 : (double)(passes * blocks * 256) / (double)best;
}
