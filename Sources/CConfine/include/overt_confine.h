// A process that can do nothing else: how it is started, what it gives up, and on which core a thread of it runs.
//
// Nothing here keeps state. Everything that a process gives up it gives up for good.

#ifndef OVERT_CONFINE_H
#define OVERT_CONFINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

// MARK: Starting

/// Makes a pair of connected Unix stream sockets, both closed on exec. 0, or an errno.
int overt_socket_pair(int *_Nonnull first, int *_Nonnull second);

/// Starts `path` with one socket as its standard input, standard output to /dev/null, standard error passed on, every
/// other descriptor closed and all signals as a fresh process has them. `arguments` and `environment` end with NULL.
/// 0 with the process's number in `*out_pid`, or an errno.
int overt_spawn(const char *_Nonnull path, const char *_Nullable const *_Nonnull arguments,
                const char *_Nullable const *_Nonnull environment, int socket, pid_t *_Nonnull out_pid);

/// Collects a process of one's own: 1 when it was collected (with its wait status), 0 while it runs, −1 when there is
/// none. Waits when `wait`.
int overt_collect(pid_t pid, bool wait, int *_Nonnull out_status);

/// Writes all bytes; no SIGPIPE. 0, or an errno.
int overt_send_all(int socket, const void *_Nonnull bytes, size_t count);

/// Reads exactly `count` bytes. 0, an errno, or −1 when the other end closed before the last of them.
int overt_receive_all(int socket, void *_Nonnull bytes, size_t count);

// MARK: Giving up

/// What a process may still do, and what came of asking for it.
struct overt_confinement {
    int landlock_abi;       ///< the kernel's version of Landlock; 0 when it has none
    bool landlock;          ///< Landlock holds
    bool network;           ///< TCP connections are limited to the ports given (version 4)
    bool scopes;            ///< signals and abstract sockets stay inside (version 6)
    bool seccomp;           ///< the system call filter holds on every thread
    bool unprivileged;      ///< no capability is left
    int failed;             ///< errno of the first step that failed although the kernel has it; else 0
};

/// First acts, before anything is read: no core dumps, not to be traced, no new privileges, no file grows.
/// 0, or an errno.
int overt_give_up_first(void);

/// Threads of this process; Landlock covers only the calling thread and those it starts later. 0 when not known.
int overt_thread_count(void);

/// Gives up everything but reading what lies beneath `readable`, listing what lies beneath `listable`, reading and
/// writing the devices in `devices`, and connecting by TCP to `ports`; the filter also refuses to start processes, to trace, to make Unix sockets and more.
/// Lists end with NULL; paths that are not there are passed over. Call it on the only thread there is.
void overt_confine(const char *_Nullable const *_Nonnull readable, const char *_Nullable const *_Nonnull listable,
                   const char *_Nullable const *_Nonnull devices, const uint16_t *_Nonnull ports, size_t port_count,
                   struct overt_confinement *_Nonnull out);

// MARK: Cores

/// How many cores the calling thread may run on; at least 1.
int overt_allowed_cores(void);

/// Pins the calling thread to the `index`-th core that the process may run on, counted round. False when it cannot be.
bool overt_pin_thread(int index);

/// Lets the calling thread have about a tenth of a core while other threads want all of it. False when it cannot be.
bool overt_give_way(void);

/// Names the calling thread; at most 15 bytes count.
void overt_name_thread(const char *_Nonnull name);

#ifdef __cplusplus
}
#endif

#endif
