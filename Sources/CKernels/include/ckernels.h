// Overt's C kernels: the parts that need memory, vector units or clocks that Swift does not reach by itself.
//
// Everything here is C11 on libc and POSIX threads. The code is compiled for the baseline of the architecture; faster
// instructions are chosen while the program runs, and every choice gives the same bytes.

#ifndef OVERT_CKERNELS_H
#define OVERT_CKERNELS_H

#include "overt_cpu.h"
#include "overt_image.h"
#include "overt_pool.h"
#include "overt_search.h"
#include "overt_thumbnail.h"

#endif
