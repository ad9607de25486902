// The system call filter.

#ifndef OVERT_FILTER_H
#define OVERT_FILTER_H

#include <stdbool.h>

/// Installs the filter on every thread of the process; `no_writing` also refuses to open files for writing.
/// 0, or an errno.
int overt_install_filter(bool no_writing);

#endif
