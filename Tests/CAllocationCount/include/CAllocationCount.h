#ifndef CALLOCATIONCOUNT_H
#define CALLOCATIONCOUNT_H

#include <stdint.h>

/// Calls of malloc, calloc, realloc and aligned_alloc of this process so far; 0 where the C library
/// does not let a program count them.
uint64_t cac_allocations(void);

/// Instructions of this thread so far outside the kernel; 0 where the system does not count them.
uint64_t cac_instructions(void);

#endif
