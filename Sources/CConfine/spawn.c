// Starting a process, and speaking to it.

#define _GNU_SOURCE
#include "overt_confine.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int overt_socket_pair(int *first, int *second) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return errno;
    *first = ends[0];
    *second = ends[1];
    return 0;
}

int overt_spawn(const char *path, const char *const *arguments, const char *const *environment, int socket,
                pid_t *out_pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int wrong = posix_spawn_file_actions_init(&actions);
    if (wrong != 0) return wrong;
    wrong = posix_spawnattr_init(&attributes);
    if (wrong != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return wrong;
    }
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    wrong = posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    if (wrong == 0) wrong = posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    if (wrong == 0) wrong = posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    if (wrong == 0) wrong = posix_spawnattr_setsigmask(&attributes, &none);
    if (wrong == 0) wrong = posix_spawnattr_setsigdefault(&attributes, &all);
    // A group of its own: Ctrl-C at the terminal reaches the parent, which decides what becomes of the child.
    if (wrong == 0) wrong = posix_spawnattr_setpgroup(&attributes, 0);
    if (wrong == 0) {
        wrong = posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    if (wrong == 0) {
        wrong = posix_spawn(out_pid, path, &actions, &attributes, (char *const *)arguments, (char *const *)environment);
    }
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return wrong;
}

int overt_collect(pid_t pid, bool wait, int *out_status) {
    for (;;) {
        pid_t found = waitpid(pid, out_status, wait ? 0 : WNOHANG);
        if (found == pid) return 1;
        if (found == 0) return 0;
        if (errno != EINTR) return -1;
    }
}

int overt_send_all(int socket, const void *bytes, size_t count) {
    const char *next = bytes;
    while (count > 0) {
        ssize_t sent = send(socket, next, count, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0) return errno;
        next += sent;
        count -= (size_t)sent;
    }
    return 0;
}

int overt_receive_all(int socket, void *bytes, size_t count) {
    char *next = bytes;
    while (count > 0) {
        ssize_t received = recv(socket, next, count, 0);
        if (received < 0 && errno == EINTR) continue;
        if (received < 0) return errno;
        if (received == 0) return -1;
        next += received;
        count -= (size_t)received;
    }
    return 0;
}
