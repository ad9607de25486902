// Threads and the cores they run on.

#define _GNU_SOURCE
#include "overt_confine.h"

#include <pthread.h>
#include <sched.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

int overt_allowed_cores(void) {
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 1;
    int count = CPU_COUNT(&allowed);
    return count > 0 ? count : 1;
}

bool overt_pin_thread(int index) {
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return false;
    int count = CPU_COUNT(&allowed);
    if (count <= 0 || index < 0) return false;
    int wanted = index % count;
    for (int core = 0; core < CPU_SETSIZE; core++) {
        if (!CPU_ISSET(core, &allowed)) continue;
        if (wanted-- > 0) continue;
        cpu_set_t one;
        CPU_ZERO(&one);
        CPU_SET(core, &one);
        // 0 for itself: a confined process may ask this of no other number.
        return sched_setaffinity(0, sizeof one, &one) == 0;
    }
    return false;
}

bool overt_give_way(void) {
    // As the kernel has it (sched_setattr(2)); the C library's headers do not.
    struct {
        uint32_t size, policy;
        uint64_t flags;
        int32_t nice;
        uint32_t priority;
        uint64_t runtime, deadline, period;
    } wanted = {.size = sizeof wanted, .policy = SCHED_OTHER, .nice = 10};
    return syscall(SYS_sched_setattr, 0, &wanted, 0) == 0;
}

void overt_name_thread(const char *name) {
    char cut[16];
    strncpy(cut, name, sizeof cut - 1);
    cut[sizeof cut - 1] = 0;
    pthread_setname_np(pthread_self(), cut);
}
