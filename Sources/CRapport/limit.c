#if defined(__linux__)
#define _GNU_SOURCE
#include <sys/resource.h>
#endif

#include "rapport.h"

void rapport_limit_memory(pid_t process, size_t most) {
#if defined(__linux__)
  struct rlimit limit = {most, most};
  prlimit(process, RLIMIT_DATA, &limit, NULL);
#else
  (void)process;
  (void)most;
#endif
}
