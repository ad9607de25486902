// What the processor can do, what time it is, and how fast this core is.
// Every function may be called from any thread.

#ifndef OVERT_CPU_H
#define OVERT_CPU_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// bfloat16 arithmetic: AVX512_BF16 (or AMX-BF16) on x86-64, FEAT_BF16 on Arm.
bool overt_cpu_has_bf16(void);
/// AVX2 and FMA, usable under this operating system. False on Arm.
bool overt_cpu_has_avx2(void);
/// AVX-512 F, BW, DQ and VL, usable under this operating system. False on Arm.
bool overt_cpu_has_avx512(void);
/// Integer dot products: AVX512_VNNI or AVX_VNNI on x86-64, FEAT_DotProd on Arm.
bool overt_cpu_has_vnni(void);
/// AMX tiles, enabled by the operating system (which may still want to be asked by each process). False on Arm.
bool overt_cpu_has_amx(void);

/// Writes the processor's name, cut to `length` bytes including the final zero; "unknown" when it has none.
void overt_cpu_model_name(char *_Nonnull buffer, size_t length);

enum overt_clock {
    OVERT_CLOCK_MONOTONIC = 0,    ///< since some start, stops while the machine sleeps
    OVERT_CLOCK_BOOT = 1,         ///< since boot, counts while the machine sleeps
    OVERT_CLOCK_REALTIME = 2,     ///< since 1970-01-01T00:00:00Z; can be set, can jump
    OVERT_CLOCK_THREAD_CPU = 3,   ///< processor time of the calling thread
    OVERT_CLOCK_PROCESS_CPU = 4,  ///< processor time of the process, all threads
};

/// A clock's value in nanoseconds; 0 when the system has no such clock.
uint64_t overt_clock_ns(enum overt_clock clock);

/// Gives memory that was freed back to the system, as far as the C library can: after something large that will not come again
/// soon. A few milliseconds.
void overt_return_free_memory(void);

/// For a process that lives for hours while large memory comes and goes: from now on whatever has 256 KiB or more is taken from
/// the system by itself and goes back to it at once when it is freed, however often that happens, and all threads take smaller
/// memory from two pools. Otherwise the C library learns to keep what is freed, pool by pool, and small memory that stays
/// lies between the holes. Call it before threads are started.
void overt_keep_memory_whole(void);

/// This core's peak of fused multiply-adds on 32-bit floats, in 10^9 multiply-adds per second: a loop on registers
/// alone, in the widest vector unit there is, run for about `seconds` (0.001 … 60); the best of many short stretches
/// counts, so that other work on the machine disturbs it little. The yardstick for other figures, not a promise.
/// Without FMA, a multiplication and an addition count as one.
double overt_measure_fma_f32_gmacs(double seconds);

/// The same with factors of 16 bits (bfloat16) and sums of 32: the yardstick of networks in that precision. 0 on a core
/// that has no such instruction.
double overt_measure_fma_bf16_gmacs(double seconds);

/// Read bandwidth of one thread in 10^9 bytes per second: reads `bytes` (at least 4096) at `buffer` again and again for
/// about `seconds`, at least once; the best pass counts. A buffer larger than the caches measures memory. 0 when too
/// short.
double overt_measure_read_gbs(const void *_Nonnull buffer, size_t bytes, double seconds);

#ifdef __cplusplus
}
#endif

#endif
