#if defined(__linux__)
#include <features.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include "rapport.h"

void rapport_return_large_blocks(void) {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  // Small blocks are reused at once, so the top of the heap is only trimmed from 16 MiB on.
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
}

void rapport_return_memory(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
