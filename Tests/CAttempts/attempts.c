// What a confined process is made to try, so that tests see it refused.

#define _GNU_SOURCE
#include "attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static int opened(int descriptor) {
    if (descriptor < 0) return errno;
    close(descriptor);
    return 0;
}

int overt_try_create(const char *path) { return opened(open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0600)); }

int overt_try_open_for_writing(const char *path) { return opened(open(path, O_WRONLY | O_CLOEXEC)); }

int overt_try_read(const char *path) { return opened(open(path, O_RDONLY | O_CLOEXEC)); }

int overt_try_truncate(const char *path) { return truncate(path, 0) == 0 ? 0 : errno; }

int overt_try_execute(const char *path) {
    char *const arguments[] = {(char *)path, NULL};
    execv(path, arguments);
    return errno;
}

int overt_try_fork(void) {
    pid_t child = fork();
    if (child < 0) return errno;
    if (child == 0) _exit(0);
    waitpid(child, NULL, 0);
    return 0;
}

int overt_try_trace(pid_t pid) {
    if (ptrace(PTRACE_SEIZE, pid, NULL, NULL) != 0) return errno;
    ptrace(PTRACE_DETACH, pid, NULL, NULL);
    return 0;
}

int overt_try_read_memory(pid_t pid) {
    char here[8];
    struct iovec local = {here, sizeof here}, remote = {(void *)0x400000, sizeof here};
    return process_vm_readv(pid, &local, 1, &remote, 1, 0) >= 0 ? 0 : errno;
}

int overt_try_schedule(pid_t pid) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(0, &cores);
    return sched_setaffinity(pid, sizeof cores, &cores) == 0 ? 0 : errno;
}

int overt_try_signal(pid_t pid) { return kill(pid, 0) == 0 ? 0 : errno; }

int overt_try_unix_socket(const char *path) {
    int end = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (end < 0) return errno;
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    int wrong = connect(end, (struct sockaddr *)&address, sizeof address) == 0 ? 0 : errno;
    close(end);
    return wrong;
}

int overt_try_tcp(uint16_t port) {
    int end = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (end < 0) return errno;
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
    int wrong = connect(end, (struct sockaddr *)&address, sizeof address) == 0 ? 0 : errno;
    close(end);
    return wrong;
}

int overt_try_raise_core_limit(void) {
    struct rlimit limit = {1 << 20, 1 << 20};
    return setrlimit(RLIMIT_CORE, &limit) == 0 ? 0 : errno;
}

int overt_try_listen(void) {
    int end = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (end < 0) return errno;
    int wrong = listen(end, 1) == 0 ? 0 : errno;
    close(end);
    return wrong;
}

int overt_try_io_uring(void) {
    char settings[256];
    memset(settings, 0, sizeof settings);
    long end = syscall(425, 1, settings);
    if (end < 0) return errno;
    close((int)end);
    return 0;
}
