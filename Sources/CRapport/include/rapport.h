#ifndef RAPPORT_H
#define RAPPORT_H

#include <stddef.h>

/// Exchanges what two paths name, in one step: both paths exist at every moment.
/// Both must exist, on the same file system.
/// Returns 0, or the `errno` of the failure.
int rapport_exchange(const char *a, const char *b);

/// Copies bytes from one open file to another, from the current offset of each, as far as the kernel can do it alone.
/// The caller must read and write the rest.
void rapport_copy_within_kernel(int from, int to);

/// One file of the embedded theme.
struct rapport_theme_file {
  /// Path below `templates/`.
  const char *name;
  /// The bytes of the file; a NUL that is not counted follows them.
  const unsigned char *bytes;
  size_t length;
};

/// The number of files in the embedded theme.
size_t rapport_theme_count(void);

/// The file at `index`, which must be below `rapport_theme_count()`; files are in byte order of their names.
struct rapport_theme_file rapport_theme_file(size_t index);

#endif
