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

void rapport_limit_processor_time(pid_t process, unsigned seconds) {
#if defined(__linux__)
  // At the first limit it gets SIGXCPU, which ends it unless it is caught; at the second it is killed.
  struct rlimit limit = {seconds, seconds + 1};
  prlimit(process, RLIMIT_CPU, &limit, NULL);
#else
  (void)process;
  (void)seconds;
#endif
}
