// A fixed number of equal slots of locked memory: the only place in which the template or the crop of a passer-by lives
// (invariant I11).
//
// All slots lie in one private anonymous mapping between two PROT_NONE guard pages; the last slot ends exactly at the
// upper guard. The pages are locked (as far as RLIMIT_MEMLOCK allows), left out of core dumps (MADV_DONTDUMP) and not
// mapped into a forked child (MADV_DONTFORK). DONTFORK rather than WIPEONFORK: a child that touched the pool by mistake
// would compare templates of zeros under the second and faults under the first. The bookkeeping lies elsewhere, so an
// overrun of a slot cannot make a held slot look free.
//
// What this cannot promise: registers, stacks and caches of the code that works on a slot, hibernation, a privileged
// reader, a debugger.
//
// Every function may be called from any thread at any time, except `overt_pool_destroy`, which needs the pool to
// itself.

#ifndef OVERT_POOL_H
#define OVERT_POOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct overt_pool overt_pool;

/// What has happened to slots since the pool was created. Always made = destroyed + sealed + held.
struct overt_pool_counts {
    uint64_t made;       ///< slots handed out
    uint64_t destroyed;  ///< slots given back and wiped
    uint64_t sealed;     ///< slots given back and wiped after their content was sealed elsewhere
    uint64_t held;       ///< slots out at this moment, those just being wiped included
    uint64_t refused;    ///< requests turned away because the pool was full; not part of made
};

/// What a pool occupies, in bytes, and its shape.
struct overt_pool_usage {
    size_t slots;              ///< number of slots
    size_t slot_bytes;         ///< size of one slot, a multiple of 64
    size_t mapped_bytes;       ///< readable pages
    size_t guard_bytes;        ///< address space of the two guard pages (no memory behind it)
    size_t locked_bytes;       ///< mapped_bytes when locked, else 0
    size_t bookkeeping_bytes;  ///< heap memory for the list of free slots
};

/// Creates a pool of `slots` slots (1 … 2^24) of at least `slot_bytes` bytes (1 … 2^30), rounded up to a multiple of 64
/// and aligned to 64. All pages are committed before it returns.
///
/// Returns NULL when the pool cannot be had, with the reason in `*out_errno`: EINVAL for sizes out of range, else the
/// error of mmap, mprotect, madvise or malloc. A refusal to lock is no failure: ask `overt_pool_is_locked`.
overt_pool *_Nullable overt_pool_create(size_t slots, size_t slot_bytes, int *_Nullable out_errno);

/// Wipes every slot, held or not, unmaps the memory and frees the pool. No other call may run or follow. NULL is
/// allowed.
void overt_pool_destroy(overt_pool *_Nullable pool);

/// Whether the pages are locked into memory. False: they can reach swap; the caller should say so or refuse to start.
bool overt_pool_is_locked(const overt_pool *_Nonnull pool);

/// Takes a free slot: all zeros, the caller's until it is released. −1 when none is free, which is counted as refused.
int32_t overt_pool_acquire(overt_pool *_Nonnull pool);

/// Wipes a held slot, then makes it free; counted as destroyed. False, and nothing happens, when the slot is not held
/// (never acquired, released already, out of range).
bool overt_pool_release(overt_pool *_Nonnull pool, int32_t slot);

/// As `overt_pool_release`, for content that was sealed elsewhere (an alert): counted as sealed.
bool overt_pool_release_sealed(overt_pool *_Nonnull pool, int32_t slot);

/// The memory of a held slot, `slot_bytes` long, 64-byte aligned, valid until it is released. NULL when not held.
void *_Nullable overt_pool_slot(overt_pool *_Nonnull pool, int32_t slot);

/// Reads all counts at one moment.
void overt_pool_counts(overt_pool *_Nonnull pool, struct overt_pool_counts *_Nonnull out);

/// The readable pages, so that a test can search memory outside them. The slots end where the range ends.
void overt_pool_range(const overt_pool *_Nonnull pool, const void *_Nullable *_Nonnull out_base,
                      size_t *_Nonnull out_length);

/// What the pool occupies.
void overt_pool_usage(const overt_pool *_Nonnull pool, struct overt_pool_usage *_Nonnull out);

/// Overwrites `length` bytes with zeros in a way that the compiler may not leave out.
void overt_wipe(void *_Nonnull memory, size_t length);

#ifdef __cplusplus
}
#endif

#endif
