#if defined(__linux__)
#define _GNU_SOURCE
#include <stdint.h>
#include <sys/syscall.h>
#endif
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "rapport.h"

#ifndef O_PATH
#define O_PATH O_RDONLY
#endif

// Opens a path folder by folder, for kernels without openat2() and for containers that forbid it.
static int open_by_parts(int folder, const char *path, int flags, mode_t mode) {
  int at = folder;
  for (;;) {
    const char *slash = strchr(path, '/');
    size_t length = slash ? (size_t)(slash - path) : strlen(path);
    char name[NAME_MAX + 1];
    int next = -1;
    if (length > NAME_MAX) {
      errno = ENAMETOOLONG;
    } else {
      memcpy(name, path, length);
      name[length] = 0;
      if (length == 0 || !strcmp(name, ".") || !strcmp(name, "..")) {
        errno = EXDEV;
      } else if (slash) {
        next = openat(at, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      } else {
        next = openat(at, name, flags | O_NOFOLLOW, mode);
      }
    }
    int code = errno;
    if (at != folder) close(at);
    errno = code;
    if (next < 0 || !slash) return next;
    at = next;
    path = slash + 1;
  }
}

int rapport_open_beneath(int folder, const char *path, int flags, mode_t mode) {
#if defined(__linux__) && defined(SYS_openat2)
  // struct open_how of linux/openat2.h, which older systems lack: flags, mode, resolve;
  // RESOLVE_NO_MAGICLINKS | RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH.
  struct {
    uint64_t flags, mode, resolve;
  } how = {(uint64_t)flags, flags & O_CREAT ? mode : 0, 0x02 | 0x04 | 0x08};
  int opened;
  do {
    opened = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
  } while (opened < 0 && (errno == EINTR || errno == EAGAIN));
  if (opened >= 0 || (errno != ENOSYS && errno != EPERM)) return opened;
#endif
  return open_by_parts(folder, path, flags, mode);
}
