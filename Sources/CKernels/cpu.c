// Processor features, model name, clocks; see overt_cpu.h.

#define _GNU_SOURCE

#include "overt_cpu.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#if defined(__x86_64__)

#include <cpuid.h>

// Bits of XCR0: the operating system saves the registers of both AMX components.
static bool system_saves_amx(void) {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx) || (ecx & bit_OSXSAVE) == 0) return false;
    unsigned low, high;
    __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    const unsigned tiles = 3u << 17;
    return (low & tiles) == tiles;
}

bool overt_cpu_has_amx(void) {
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return false;
    return (edx & (1u << 24)) != 0 && system_saves_amx();
}

bool overt_cpu_has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

bool overt_cpu_has_avx512(void) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

bool overt_cpu_has_bf16(void) {
    if (overt_cpu_has_avx512() && __builtin_cpu_supports("avx512bf16")) return true;
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    if (!__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)) return false;
    return (edx & (1u << 22)) != 0 && overt_cpu_has_amx();
}

bool overt_cpu_has_vnni(void) {
    if (overt_cpu_has_avx512() && __builtin_cpu_supports("avx512vnni")) return true;
    unsigned eax = 0, ebx = 0, ecx = 0, edx = 0;
    if (!__get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx)) return false;
    return (eax & (1u << 4)) != 0 && overt_cpu_has_avx2();
}

static bool read_model_name(char *buffer, size_t length) {
    unsigned registers[12];
    for (unsigned leaf = 0; leaf < 3; leaf++) {
        unsigned *r = registers + 4 * leaf;
        if (!__get_cpuid(0x80000002u + leaf, &r[0], &r[1], &r[2], &r[3])) return false;
    }
    char name[sizeof registers + 1];
    memcpy(name, registers, sizeof registers);
    name[sizeof registers] = '\0';
    size_t start = strspn(name, " ");
    size_t end = strlen(name);
    while (end > start && name[end - 1] == ' ') name[--end] = '\0';
    if (end == start) return false;
    snprintf(buffer, length, "%s", name + start);
    return true;
}

#else

#if defined(__aarch64__) && defined(__linux__)
#include <sys/auxv.h>
bool overt_cpu_has_bf16(void) { return (getauxval(AT_HWCAP2) & (1ul << 14)) != 0; }
bool overt_cpu_has_vnni(void) { return (getauxval(AT_HWCAP) & (1ul << 20)) != 0; }
#else
bool overt_cpu_has_bf16(void) { return false; }
bool overt_cpu_has_vnni(void) { return false; }
#endif

bool overt_cpu_has_avx2(void) { return false; }
bool overt_cpu_has_avx512(void) { return false; }
bool overt_cpu_has_amx(void) { return false; }

// Arm has no name instruction; the kernel gives implementer and part as numbers, which still tell two machines apart.
static bool read_model_name(char *buffer, size_t length) {
    FILE *file = fopen("/proc/cpuinfo", "r");
    if (file == NULL) return false;
    unsigned implementer = 0, part = 0;
    bool complete = false;
    char line[256];
    while (!complete && fgets(line, sizeof line, file) != NULL) {
        sscanf(line, "CPU implementer : %x", &implementer);
        complete = sscanf(line, "CPU part : %x", &part) == 1;
    }
    fclose(file);
    if (complete) snprintf(buffer, length, "Arm implementer 0x%02x part 0x%03x", implementer, part);
    return complete;
}

#endif

void overt_cpu_model_name(char *buffer, size_t length) {
    if (length == 0) return;
    if (!read_model_name(buffer, length)) snprintf(buffer, length, "unknown");
}

static bool clock_id(enum overt_clock clock, clockid_t *out) {
    switch (clock) {
        case OVERT_CLOCK_MONOTONIC: *out = CLOCK_MONOTONIC; return true;
#if defined(CLOCK_BOOTTIME)
        case OVERT_CLOCK_BOOT: *out = CLOCK_BOOTTIME; return true;
#else
        case OVERT_CLOCK_BOOT: return false;
#endif
        case OVERT_CLOCK_REALTIME: *out = CLOCK_REALTIME; return true;
        case OVERT_CLOCK_THREAD_CPU: *out = CLOCK_THREAD_CPUTIME_ID; return true;
        case OVERT_CLOCK_PROCESS_CPU: *out = CLOCK_PROCESS_CPUTIME_ID; return true;
    }
    return false;
}

uint64_t overt_clock_ns(enum overt_clock clock) {
    clockid_t id;
    struct timespec now;
    if (!clock_id(clock, &id) || clock_gettime(id, &now) != 0) return 0;
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

#if defined(__GLIBC__)
#include <malloc.h>
void overt_return_free_memory(void) { malloc_trim(0); }
void overt_keep_memory_whole(void) {
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
    mallopt(M_ARENA_MAX, 2);
}
#else
void overt_return_free_memory(void) {}
void overt_keep_memory_whole(void) {}
#endif
