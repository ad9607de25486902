// Which kernel the image functions use.

#include <stdatomic.h>

#include "image_internal.h"

// AUTOMATIC until first asked or forced. Threads that ask at the same time find the same answer.
static _Atomic int chosen = OVERT_IMAGE_AUTOMATIC;

static bool is_available(int kernel) {
#if defined(__x86_64__)
    if (kernel == OVERT_IMAGE_AVX2) return __builtin_cpu_supports("avx2");
#endif
    return kernel == OVERT_IMAGE_SCALAR;
}

static int best(void) { return is_available(OVERT_IMAGE_AVX2) ? OVERT_IMAGE_AVX2 : OVERT_IMAGE_SCALAR; }

int overt_image_kernel(void) {
    int kernel = atomic_load_explicit(&chosen, memory_order_relaxed);
    if (kernel == OVERT_IMAGE_AUTOMATIC) {
        kernel = best();
        atomic_store_explicit(&chosen, kernel, memory_order_relaxed);
    }
    return kernel;
}

bool overt_image_force_kernel(int kernel) {
    if (kernel == OVERT_IMAGE_AUTOMATIC) kernel = best();
    if (!is_available(kernel)) return false;
    atomic_store_explicit(&chosen, kernel, memory_order_relaxed);
    return true;
}

#if defined(__x86_64__)
bool overt_image_uses_avx2(void) { return overt_image_kernel() == OVERT_IMAGE_AVX2; }
#endif
