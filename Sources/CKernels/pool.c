// The pool of locked slots; see overt_pool.h for the promises.

#define _GNU_SOURCE

#include "overt_pool.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>
#endif

enum { SLOT_ALIGNMENT = 64, MAX_SLOTS = 1 << 24, MAX_SLOT_BYTES = 1 << 30, HUGE_FROM = 4 << 20 };

enum slot_state { SLOT_FREE = 0, SLOT_HELD = 1, SLOT_WIPING = 2 };

struct overt_pool {
    // Set once by overt_pool_create, read without the lock.
    uint8_t *mapping;
    size_t mapping_bytes;
    uint8_t *pages;
    size_t pages_bytes;
    uint8_t *first_slot;
    size_t slot_bytes;
    size_t slots;
    bool locked;

    // Guarded by lock.
    pthread_mutex_t lock;
    struct overt_pool_counts counts;
    size_t free_count;
    int32_t *free_slots;  // a stack: the slot released last is still in the cache
    uint8_t *states;
};

void overt_wipe(void *memory, size_t length) {
#if defined(__GLIBC__)
    explicit_bzero(memory, length);
#else
    memset(memory, 0, length);
    __asm__ volatile("" : : "r"(memory) : "memory");
#endif
}

static size_t round_up(size_t value, size_t multiple) {
    return (value + multiple - 1) / multiple * multiple;
}

static bool lock_pages(void *pages, size_t bytes) {
#if defined(__linux__)
    // Not mlock(): the sanitizers replace that by a function that does nothing and reports success.
    return syscall(SYS_mlock, pages, bytes) == 0;
#else
    return mlock(pages, bytes) == 0;
#endif
}

// Maps pages between guards and sets what must hold of them. 0 or an errno; nothing stays mapped after an error.
static int map_pages(struct overt_pool *pool, size_t guard_bytes) {
    pool->mapping_bytes = pool->pages_bytes + 2 * guard_bytes;
    void *mapping = mmap(NULL, pool->mapping_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapping == MAP_FAILED) return errno;
    pool->mapping = mapping;
    pool->pages = pool->mapping + guard_bytes;

    int error = 0;
    if (mprotect(pool->pages, pool->pages_bytes, PROT_READ | PROT_WRITE) != 0) error = errno;
#if defined(MADV_DONTDUMP)
    if (error == 0 && madvise(pool->pages, pool->pages_bytes, MADV_DONTDUMP) != 0) error = errno;
#endif
#if defined(MADV_DONTFORK)
    if (error == 0 && madvise(pool->pages, pool->pages_bytes, MADV_DONTFORK) != 0) error = errno;
#endif
    if (error != 0) {
        munmap(pool->mapping, pool->mapping_bytes);
        return error;
    }
#if defined(MADV_HUGEPAGE)
    // A large list is read from end to end: large pages make that a tenth to a quarter faster. A wish; a kernel may
    // have none.
    if (pool->pages_bytes >= HUGE_FROM) (void)madvise(pool->pages, pool->pages_bytes, MADV_HUGEPAGE);
#endif
    pool->locked = lock_pages(pool->pages, pool->pages_bytes);
    // Without the lock the pages are not committed yet; the first frames should not pay for that.
    if (!pool->locked) overt_wipe(pool->pages, pool->pages_bytes);
    return 0;
}

static int allocate_bookkeeping(struct overt_pool *pool) {
    pool->free_slots = malloc(pool->slots * sizeof *pool->free_slots);
    pool->states = calloc(pool->slots, 1);
    if (pool->free_slots == NULL || pool->states == NULL) return ENOMEM;
    for (size_t i = 0; i < pool->slots; i++) pool->free_slots[i] = (int32_t)(pool->slots - 1 - i);
    pool->free_count = pool->slots;
    return pthread_mutex_init(&pool->lock, NULL);
}

static void free_bookkeeping(struct overt_pool *pool) {
    free(pool->free_slots);
    free(pool->states);
    free(pool);
}

static overt_pool *create(size_t slots, size_t slot_bytes, int *error) {
    const long page = sysconf(_SC_PAGESIZE);
    if (slots == 0 || slots > MAX_SLOTS || slot_bytes == 0 || slot_bytes > MAX_SLOT_BYTES || page < SLOT_ALIGNMENT) {
        *error = EINVAL;
        return NULL;
    }
    overt_pool *pool = calloc(1, sizeof *pool);
    if (pool == NULL) {
        *error = ENOMEM;
        return NULL;
    }
    pool->slots = slots;
    pool->slot_bytes = round_up(slot_bytes, SLOT_ALIGNMENT);
    pool->pages_bytes = round_up(slots * pool->slot_bytes, (size_t)page);

    *error = allocate_bookkeeping(pool);
    if (*error != 0) {
        free_bookkeeping(pool);
        return NULL;
    }
    *error = map_pages(pool, (size_t)page);
    if (*error != 0) {
        pthread_mutex_destroy(&pool->lock);
        free_bookkeeping(pool);
        return NULL;
    }
    // The slack of the last page goes in front, so that running over the end of the last slot faults at once.
    pool->first_slot = pool->pages + (pool->pages_bytes - slots * pool->slot_bytes);
    return pool;
}

overt_pool *overt_pool_create(size_t slots, size_t slot_bytes, int *out_errno) {
    int error = 0;
    overt_pool *pool = create(slots, slot_bytes, &error);
    if (out_errno != NULL) *out_errno = error;
    return pool;
}

void overt_pool_destroy(overt_pool *pool) {
    if (pool == NULL) return;
    overt_wipe(pool->pages, pool->pages_bytes);
    munmap(pool->mapping, pool->mapping_bytes);
    pthread_mutex_destroy(&pool->lock);
    free_bookkeeping(pool);
}

bool overt_pool_is_locked(const overt_pool *pool) { return pool->locked; }

int32_t overt_pool_acquire(overt_pool *pool) {
    int32_t slot = -1;
    pthread_mutex_lock(&pool->lock);
    if (pool->free_count > 0) {
        slot = pool->free_slots[--pool->free_count];
        pool->states[slot] = SLOT_HELD;
        pool->counts.made++;
        pool->counts.held++;
    } else {
        pool->counts.refused++;
    }
    pthread_mutex_unlock(&pool->lock);
    return slot;
}

static bool in_range(const overt_pool *pool, int32_t slot) { return slot >= 0 && (size_t)slot < pool->slots; }

static uint8_t *slot_address(const overt_pool *pool, int32_t slot) {
    return pool->first_slot + (size_t)slot * pool->slot_bytes;
}

static bool release(overt_pool *pool, int32_t slot, bool sealed) {
    if (!in_range(pool, slot)) return false;

    pthread_mutex_lock(&pool->lock);
    const bool was_held = pool->states[slot] == SLOT_HELD;
    if (was_held) pool->states[slot] = SLOT_WIPING;
    pthread_mutex_unlock(&pool->lock);
    if (!was_held) return false;

    // Outside the lock, because a crop takes microseconds. The slot is neither held (a second release is refused) nor
    // free (nobody gets it before it is clean), and it still counts as held.
    overt_wipe(slot_address(pool, slot), pool->slot_bytes);

    pthread_mutex_lock(&pool->lock);
    pool->states[slot] = SLOT_FREE;
    pool->free_slots[pool->free_count++] = slot;
    pool->counts.held--;
    if (sealed) {
        pool->counts.sealed++;
    } else {
        pool->counts.destroyed++;
    }
    pthread_mutex_unlock(&pool->lock);
    return true;
}

bool overt_pool_release(overt_pool *pool, int32_t slot) { return release(pool, slot, false); }

bool overt_pool_release_sealed(overt_pool *pool, int32_t slot) { return release(pool, slot, true); }

void *overt_pool_slot(overt_pool *pool, int32_t slot) {
    if (!in_range(pool, slot)) return NULL;
    pthread_mutex_lock(&pool->lock);
    const bool held = pool->states[slot] == SLOT_HELD;
    pthread_mutex_unlock(&pool->lock);
    return held ? slot_address(pool, slot) : NULL;
}

void overt_pool_counts(overt_pool *pool, struct overt_pool_counts *out) {
    pthread_mutex_lock(&pool->lock);
    *out = pool->counts;
    pthread_mutex_unlock(&pool->lock);
}

void overt_pool_range(const overt_pool *pool, const void **out_base, size_t *out_length) {
    *out_base = pool->pages;
    *out_length = pool->pages_bytes;
}

void overt_pool_usage(const overt_pool *pool, struct overt_pool_usage *out) {
    *out = (struct overt_pool_usage){
        .slots = pool->slots,
        .slot_bytes = pool->slot_bytes,
        .mapped_bytes = pool->pages_bytes,
        .guard_bytes = pool->mapping_bytes - pool->pages_bytes,
        .locked_bytes = pool->locked ? pool->pages_bytes : 0,
        .bookkeeping_bytes = sizeof *pool + pool->slots * (sizeof *pool->free_slots + sizeof *pool->states),
    };
}
