// The system call filter: what a recogniser never does is refused with EPERM, whatever it has been talked into. It lists
// what is refused rather than what is allowed, since what libraries need differs from one version to the next; files are
// Landlock's, which lists what is allowed.

#define _GNU_SOURCE
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#else
#define THIS_ARCHITECTURE 0
#endif

static const int refused[] = {
    // Other programs and other processes.
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_setns, SYS_unshare,
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    434 /* pidfd_open */, 438 /* pidfd_getfd */, 424 /* pidfd_send_signal */, 440 /* process_madvise */,
    448 /* process_mrelease */, SYS_kcmp, SYS_setpriority, SYS_ioprio_set, SYS_personality,
    // The system.
    SYS_bpf, SYS_perf_event_open, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_swapon, SYS_swapoff,
    428 /* open_tree */, 429 /* move_mount */, 430 /* fsopen */, 431 /* fsconfig */, 432 /* fsmount */,
    433 /* fspick */, 442 /* mount_setattr */, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load,
    SYS_reboot, SYS_acct, SYS_quotactl, SYS_syslog, SYS_settimeofday, SYS_clock_settime, SYS_adjtimex,
    SYS_clock_adjtime, SYS_sethostname, SYS_setdomainname, SYS_nfsservctl,
    // Keys, and ways round the filter.
    SYS_add_key, SYS_request_key, SYS_keyctl, 425 /* io_uring_setup */, 426 /* io_uring_enter */,
    427 /* io_uring_register */, SYS_userfaultfd, SYS_open_by_handle_at, SYS_name_to_handle_at, SYS_vmsplice,
    // Names in folders.
    SYS_mkdirat, SYS_unlinkat, SYS_renameat2, SYS_linkat, SYS_symlinkat, SYS_mknodat, SYS_fchmodat, SYS_fchownat,
    SYS_fchmod, SYS_fchown, SYS_truncate, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_utimensat,
#ifdef SYS_mkdir
    SYS_mkdir, SYS_rmdir, SYS_unlink, SYS_rename, SYS_renameat, SYS_link, SYS_symlink, SYS_mknod, SYS_chmod, SYS_chown,
    SYS_lchown, SYS_creat, SYS_utime, SYS_utimes,
#endif
    // Nobody connects to a recogniser, and it starts with the socket that it needs.
    SYS_listen, SYS_accept, SYS_accept4, SYS_socketpair, SYS_msgget, SYS_semget, SYS_shmget, SYS_mq_open,
};

// Calls whose arguments lie behind a pointer, where a filter cannot look: as if the kernel did not have them, so that
// the C library takes the older call instead.
static const int unknown[] = {435 /* clone3 */, 437 /* openat2 */};

enum { LONGEST = 512 };

struct program {
    struct sock_filter code[LONGEST];
    unsigned short length;
};

static void put(struct program *program, uint16_t code, uint8_t yes, uint8_t no, uint32_t value) {
    if (program->length < LONGEST) {
        program->code[program->length] = (struct sock_filter){code, yes, no, value};
    }
    program->length++;
}

#define LOAD(OFFSET) put(&program, BPF_LD | BPF_W | BPF_ABS, 0, 0, (uint32_t)(OFFSET))
#define LOAD_CALL() LOAD(offsetof(struct seccomp_data, nr))
// The low half of an argument; both machines are little endian.
#define LOAD_ARGUMENT(N) LOAD(offsetof(struct seccomp_data, args) + 8 * (N))
#define LOAD_HIGH(N) LOAD(offsetof(struct seccomp_data, args) + 8 * (N) + 4)
#define EQUAL(VALUE, YES, NO) put(&program, BPF_JMP | BPF_JEQ | BPF_K, YES, NO, (uint32_t)(VALUE))
#define ANY_BIT(VALUE, YES, NO) put(&program, BPF_JMP | BPF_JSET | BPF_K, YES, NO, (uint32_t)(VALUE))
#define RETURN(VALUE) put(&program, BPF_RET | BPF_K, 0, 0, (uint32_t)(VALUE))
#define REFUSE RETURN(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW RETURN(SECCOMP_RET_ALLOW)

int overt_install_filter(bool no_writing) {
    struct program program = {.length = 0};
    if (THIS_ARCHITECTURE == 0) return EINVAL;
    LOAD(offsetof(struct seccomp_data, arch));
    EQUAL(THIS_ARCHITECTURE, 1, 0);
    RETURN(SECCOMP_RET_KILL_PROCESS);
    LOAD_CALL();
#if defined(__x86_64__)
    // The x32 calls are other numbers for the same doors.
    put(&program, BPF_JMP | BPF_JGE | BPF_K, 0, 1, 0x40000000);
    REFUSE;
#endif
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        EQUAL(refused[i], 0, 1);
        REFUSE;
    }
    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        EQUAL(unknown[i], 0, 1);
        RETURN(SECCOMP_RET_ERRNO | ENOSYS);
    }
    // Threads, and never processes or namespaces.
    EQUAL(SYS_clone, 0, 4);
    LOAD_ARGUMENT(0);
    ANY_BIT(CLONE_THREAD, 0, 1);
    ALLOW;
    REFUSE;
    // The internet, and asking the kernel for addresses; no Unix socket, on which a station may listen.
    EQUAL(SYS_socket, 0, 6);
    LOAD_ARGUMENT(0);
    EQUAL(AF_INET, 3, 0);
    EQUAL(AF_INET6, 2, 0);
    EQUAL(AF_NETLINK, 1, 0);
    REFUSE;
    ALLOW;
    // Signals to itself.
    uint32_t self = (uint32_t)getpid();
    const int signals[] = {SYS_kill, SYS_tgkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo};
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        EQUAL(signals[i], 0, 4);
        LOAD_ARGUMENT(0);
        EQUAL(self, 0, 1);
        ALLOW;
        REFUSE;
    }
    EQUAL(SYS_tkill, 0, 1);
    REFUSE;
    // A thread says where and how it runs itself; nobody else's.
    const int scheduling[] = {SYS_sched_setaffinity, SYS_sched_setscheduler, SYS_sched_setparam, SYS_sched_setattr};
    for (size_t i = 0; i < sizeof scheduling / sizeof scheduling[0]; i++) {
        EQUAL(scheduling[i], 0, 4);
        LOAD_ARGUMENT(0);
        EQUAL(0, 0, 1);
        ALLOW;
        REFUSE;
    }
    // What was given up is not taken back: dumps stay off, limits stay as they are.
    EQUAL(SYS_prctl, 0, 6);
    LOAD_ARGUMENT(0);
    EQUAL(PR_SET_DUMPABLE, 0, 3);
    LOAD_ARGUMENT(1);
    EQUAL(0, 1, 0);
    REFUSE;
    ALLOW;
    EQUAL(SYS_prlimit64, 0, 6);
    LOAD_ARGUMENT(2);
    EQUAL(0, 0, 3);
    LOAD_HIGH(2);
    EQUAL(0, 0, 1);
    ALLOW;
    REFUSE;
#ifdef SYS_setrlimit
    EQUAL(SYS_setrlimit, 0, 1);
    REFUSE;
#endif
    // Nobody types into somebody else's terminal.
    EQUAL(SYS_ioctl, 0, 4);
    LOAD_ARGUMENT(1);
    EQUAL(TIOCSTI, 0, 1);
    REFUSE;
    ALLOW;
    if (no_writing) {
        const uint32_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
        EQUAL(SYS_openat, 0, 4);
        LOAD_ARGUMENT(2);
        ANY_BIT(writing, 0, 1);
        REFUSE;
        ALLOW;
#ifdef SYS_open
        EQUAL(SYS_open, 0, 4);
        LOAD_ARGUMENT(1);
        ANY_BIT(writing, 0, 1);
        REFUSE;
        ALLOW;
#endif
    }
    ALLOW;
    if (program.length > LONGEST) return E2BIG;
    struct sock_fprog filter = {.len = program.length, .filter = program.code};
    long wrong = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
    if (wrong > 0) return EBUSY;
    return wrong == 0 ? 0 : errno;
}
