#if defined(__linux__)
#define _GNU_SOURCE
#include <sys/mman.h>
#else
#include <fcntl.h>
#include <stdlib.h>
#endif
#include <unistd.h>

#include "rapport.h"

int rapport_memory_file(void) {
#if defined(__linux__)
  return memfd_create("rapport", MFD_CLOEXEC);
#else
  char path[] = "/tmp/rapport-XXXXXX";
  int file = mkstemp(path);
  if (file >= 0) {
    unlink(path);
    fcntl(file, F_SETFD, FD_CLOEXEC);
  }
  return file;
#endif
}
