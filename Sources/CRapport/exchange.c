#if defined(__linux__)
#define _GNU_SOURCE
#include <sys/syscall.h>
#include <unistd.h>
#else
#include <stdio.h>
#endif
#include <errno.h>
#include <fcntl.h>

#include "rapport.h"

int rapport_exchange(const char *a, const char *b) {
#if defined(__linux__)
  // The system call itself, since musl and older Glibc have no renameat2(); 2 is RENAME_EXCHANGE.
  long result = syscall(SYS_renameat2, AT_FDCWD, a, AT_FDCWD, b, 2u);
#else
  int result = renamex_np(a, b, RENAME_SWAP);
#endif
  return result == 0 ? 0 : errno;
}
