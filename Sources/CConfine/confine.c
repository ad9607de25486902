// What the recogniser gives up: files by Landlock, system calls by seccomp, privileges, core dumps.

#define _GNU_SOURCE
#include "overt_confine.h"

#include "filter.h"
#include "landlock.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef __NR_landlock_create_ruleset
#define __NR_landlock_create_ruleset 444
#define __NR_landlock_add_rule 445
#define __NR_landlock_restrict_self 446
#endif

int overt_give_up_first(void) {
    // Locked memory is for templates: as much as may be had, before the right to it is given up.
    struct rlimit locked = {RLIM_INFINITY, RLIM_INFINITY};
    (void)setrlimit(RLIMIT_MEMLOCK, &locked);
    struct rlimit none = {0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0) return errno;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
    if (setrlimit(RLIMIT_FSIZE, &none) != 0) return errno;
    // A write beyond that limit, or to a closed socket, is an error to be told, not the end.
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    return 0;
}

int overt_thread_count(void) {
    DIR *tasks = opendir("/proc/self/task");
    if (tasks == NULL) return 0;
    int count = 0;
    struct dirent *entry;
    while ((entry = readdir(tasks)) != NULL) {
        if (entry->d_name[0] != '.') count++;
    }
    closedir(tasks);
    return count;
}

// Nothing but the rights that make sense for a file can be given to one.
static int allow(int rules, const char *path, uint64_t rights) {
    int place = open(path, O_PATH | O_CLOEXEC);
    if (place < 0) return 0;
    struct stat found;
    if (fstat(place, &found) == 0 && !S_ISDIR(found.st_mode)) rights &= ~(uint64_t)LL_FS_READ_DIR;
    if (rights == 0) {
        close(place);
        return 0;
    }
    struct ll_path_beneath rule = {.allowed_access = rights, .parent_fd = place};
    int wrong = syscall(__NR_landlock_add_rule, rules, LL_RULE_PATH_BENEATH, &rule, 0) == 0 ? 0 : errno;
    close(place);
    return wrong;
}

static int restrict_files(const char *const *readable, const char *const *listable, const char *const *devices,
                          const uint16_t *ports, size_t port_count, struct overt_confinement *out) {
    long abi = syscall(__NR_landlock_create_ruleset, NULL, 0, LL_CREATE_RULESET_VERSION);
    if (abi <= 0) return 0;
    out->landlock_abi = (int)abi;
    struct ll_ruleset wanted = {.handled_access_fs = 2 * LL_FS_MAKE_SYM - 1};
    if (abi >= 2) wanted.handled_access_fs |= LL_FS_REFER;
    if (abi >= 3) wanted.handled_access_fs |= LL_FS_TRUNCATE;
    if (abi >= 5) wanted.handled_access_fs |= LL_FS_IOCTL_DEV;
    if (abi >= 4) wanted.handled_access_net = LL_NET_BIND_TCP | LL_NET_CONNECT_TCP;
    if (abi >= 6) wanted.scoped = LL_SCOPE_ABSTRACT_UNIX_SOCKET | LL_SCOPE_SIGNAL;
    size_t size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
    int rules = (int)syscall(__NR_landlock_create_ruleset, &wanted, size, 0);
    if (rules < 0) return errno;
    int wrong = 0;
    for (size_t i = 0; wrong == 0 && readable[i] != NULL; i++) {
        wrong = allow(rules, readable[i], LL_FS_READ_FILE | LL_FS_READ_DIR);
    }
    for (size_t i = 0; wrong == 0 && listable[i] != NULL; i++) wrong = allow(rules, listable[i], LL_FS_READ_DIR);
    uint64_t device = LL_FS_READ_FILE | LL_FS_WRITE_FILE | (abi >= 5 ? LL_FS_IOCTL_DEV : 0);
    for (size_t i = 0; wrong == 0 && devices[i] != NULL; i++) wrong = allow(rules, devices[i], device);
    for (size_t i = 0; wrong == 0 && abi >= 4 && i < port_count; i++) {
        struct ll_net_port rule = {.allowed_access = LL_NET_CONNECT_TCP, .port = ports[i]};
        if (syscall(__NR_landlock_add_rule, rules, LL_RULE_NET_PORT, &rule, 0) != 0) wrong = errno;
    }
    if (wrong == 0 && syscall(__NR_landlock_restrict_self, rules, 0) != 0) wrong = errno;
    close(rules);
    if (wrong != 0) return wrong;
    out->landlock = true;
    out->network = abi >= 4;
    out->scopes = abi >= 6;
    return 0;
}

static bool drop_capabilities(void) {
    for (int capability = 0; capability < 64; capability++) {
        if (prctl(PR_CAPBSET_READ, capability, 0, 0, 0) == 1) (void)prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    }
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    struct __user_cap_data_struct none[2];
    memset(none, 0, sizeof none);
    return syscall(SYS_capset, &header, none) == 0;
}

void overt_confine(const char *const *readable, const char *const *listable, const char *const *devices,
                   const uint16_t *ports, size_t port_count, struct overt_confinement *out) {
    memset(out, 0, sizeof *out);
    out->failed = restrict_files(readable, listable, devices, ports, port_count, out);
    out->unprivileged = drop_capabilities();
    int wrong = overt_install_filter(!out->landlock);
    out->seccomp = wrong == 0;
    // A kernel without filters says EINVAL; anything else is a failure.
    if (wrong != 0 && wrong != EINVAL && out->failed == 0) out->failed = wrong;
}
