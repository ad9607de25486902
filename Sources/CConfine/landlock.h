// What <linux/landlock.h> of an older system lacks: rights, rules and scopes up to version 7 of the interface, from the
// kernel's documentation (userspace-api/landlock).

#ifndef OVERT_LANDLOCK_H
#define OVERT_LANDLOCK_H

#include <stdint.h>

enum {
    LL_FS_EXECUTE = 1 << 0,
    LL_FS_WRITE_FILE = 1 << 1,
    LL_FS_READ_FILE = 1 << 2,
    LL_FS_READ_DIR = 1 << 3,
    LL_FS_REMOVE_DIR = 1 << 4,
    LL_FS_REMOVE_FILE = 1 << 5,
    LL_FS_MAKE_CHAR = 1 << 6,
    LL_FS_MAKE_SYM = 1 << 12,
    LL_FS_REFER = 1 << 13,      // version 2
    LL_FS_TRUNCATE = 1 << 14,   // version 3
    LL_FS_IOCTL_DEV = 1 << 15,  // version 5
    LL_NET_BIND_TCP = 1 << 0,   // version 4
    LL_NET_CONNECT_TCP = 1 << 1,
    LL_SCOPE_ABSTRACT_UNIX_SOCKET = 1 << 0,  // version 6
    LL_SCOPE_SIGNAL = 1 << 1,
    LL_RULE_PATH_BENEATH = 1,
    LL_RULE_NET_PORT = 2,
    LL_CREATE_RULESET_VERSION = 1,
};

struct ll_ruleset {
    uint64_t handled_access_fs;
    uint64_t handled_access_net;
    uint64_t scoped;
};

struct ll_path_beneath {
    uint64_t allowed_access;
    int32_t parent_fd;
} __attribute__((packed));

struct ll_net_port {
    uint64_t allowed_access;
    uint64_t port;
};

#endif
