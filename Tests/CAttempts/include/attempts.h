// What a confined process is made to try, so that tests see it refused. No product has any of this.

#ifndef OVERT_ATTEMPTS_H
#define OVERT_ATTEMPTS_H

#include <stdint.h>
#include <sys/types.h>

// Each returns 0 when it succeeded, else the errno that refused it.
int overt_try_create(const char *_Nonnull path);
int overt_try_open_for_writing(const char *_Nonnull path);
int overt_try_read(const char *_Nonnull path);
int overt_try_execute(const char *_Nonnull path);
int overt_try_fork(void);
int overt_try_trace(pid_t pid);
int overt_try_read_memory(pid_t pid);
int overt_try_signal(pid_t pid);
int overt_try_schedule(pid_t pid);
int overt_try_unix_socket(const char *_Nonnull path);
int overt_try_tcp(uint16_t port);
int overt_try_raise_core_limit(void);
int overt_try_listen(void);
int overt_try_io_uring(void);
int overt_try_truncate(const char *_Nonnull path);

#endif
