#ifndef RAPPORT_H
#define RAPPORT_H

#include <stddef.h>
#include <sys/types.h>

/// Exchanges what two paths name, in one step, so that both paths exist at every moment. Both must exist, on
/// the same file system. Returns 0, or the `errno` of the failure.
int rapport_exchange(const char *a, const char *b);

/// Copies bytes from one open file to another, from the current offset of each, as far as the kernel can do
/// that by itself. The caller must read and write the rest.
void rapport_copy_within_kernel(int from, int to);

/// Opens a file by a path below an open folder. No part of the path may be a link or lead upwards; the open
/// folder itself may have been reached through links. Returns the descriptor, or -1 with `errno`: ELOOP or
/// ENOTDIR for a link, EXDEV for a path that leads out.
int rapport_open_beneath(int folder, const char *path, int flags, mode_t mode);

/// Limits the memory that a running child may use for its data, in bytes. Does nothing on systems that can't.
void rapport_limit_memory(pid_t process, size_t most);

/// Limits the CPU time that a running child may use, in seconds. Does nothing on systems that can't.
void rapport_limit_processor_time(pid_t process, unsigned seconds);

/// Makes the allocator return blocks of 256 KiB and more to the system once they are free. Only glibc needs
/// to be asked: otherwise it keeps blocks of sizes that were freed before, up to 32 MiB.
void rapport_return_large_blocks(void);

/// Returns free memory to the system, where the allocator has to be asked for that.
void rapport_return_memory(void);

/// Opens an empty file without a name, which disappears when it is closed. Returns the descriptor, or -1 with
/// `errno`.
int rapport_memory_file(void);

/// One file that the binary contains.
struct rapport_file {
  /// Path below its folder.
  const char *name;
  /// The bytes of the file; a NUL that is not counted follows them.
  const unsigned char *bytes;
  size_t length;
};

/// The number of files in the embedded theme.
size_t rapport_theme_count(void);

/// The file of the theme at `index`, which must be below `rapport_theme_count()`; files are in byte order of
/// their names.
struct rapport_file rapport_theme_file(size_t index);

/// The number of files from which a new hub is made.
size_t rapport_starter_count(void);

/// The file of the starter at `index`, which must be below `rapport_starter_count()`; files are in byte order
/// of their names.
struct rapport_file rapport_starter_file(size_t index);

#endif
