// Counts what this program's threads allocate, by who asked: for a program that a test starts.

#ifndef OVERT_ALLOCATIONS_H
#define OVERT_ALLOCATIONS_H

#include <stdint.h>

/// Begins to count the calling thread's allocations; with `false` ends it.
void overt_count_allocations(_Bool on);

/// How many places asked for memory while it was counted, at most 256; what came after those is in `overt_other_allocations`.
int overt_allocation_places(void);

/// The library or program that a place lies in, or an empty text, and how often it asked.
const char *_Nonnull overt_allocation_place(int index, uint64_t *_Nonnull count, uint64_t *_Nonnull offset);

/// Allocations from places beyond the table.
uint64_t overt_other_allocations(void);

#endif
