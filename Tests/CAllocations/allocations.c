// The program's own malloc and its kin, which count and then do what the C library's do. A place is the address that the call
// came from: the library that it lies in says who asked.

#define _GNU_SOURCE
#include "allocations.h"

#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

enum { PLACES = 256 };

static _Thread_local _Bool is_counting;
static struct {
    const void *from;
    uint64_t count;
} places[PLACES];
static int place_count;
static uint64_t others;

// Only the thread that counts gets here, and one thread counts at a time.
static void count(const void *from) {
    for (int i = 0; i < place_count; i++) {
        if (places[i].from == from) {
            places[i].count++;
            return;
        }
    }
    if (place_count == PLACES) {
        others++;
        return;
    }
    places[place_count].from = from;
    places[place_count].count = 1;
    place_count++;
}

#define COUNT() \
    if (is_counting) count(__builtin_return_address(0))

void *malloc(size_t size) {
    COUNT();
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    COUNT();
    return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
    COUNT();
    return __libc_realloc(old, size);
}

void *memalign(size_t alignment, size_t size) {
    COUNT();
    return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    COUNT();
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **out, size_t alignment, size_t size) {
    COUNT();
    void *memory = __libc_memalign(alignment, size);
    if (!memory) return ENOMEM;
    *out = memory;
    return 0;
}

void overt_count_allocations(_Bool on) { is_counting = on; }

int overt_allocation_places(void) { return place_count; }

const char *overt_allocation_place(int index, uint64_t *number, uint64_t *offset) {
    *number = 0;
    *offset = 0;
    if (index < 0 || index >= place_count) return "";
    *number = places[index].count;
    Dl_info info;
    if (!dladdr(places[index].from, &info) || !info.dli_fname) return "";
    *offset = (uint64_t)((const char *)places[index].from - (const char *)info.dli_fbase);
    return info.dli_fname;
}

uint64_t overt_other_allocations(void) { return others; }
