#ifndef RAPPORT_H
#define RAPPORT_H

#include <stddef.h>

/// Exchanges what two paths name, in one step: at no time does either path lead nowhere.
/// Both must exist and lie on one file system.
/// Returns 0, or the `errno` of the failure.
int rapport_exchange(const char *a, const char *b);

/// Copies bytes from one open file to another, from where each stands, as far as the kernel can do it alone.
/// What is left must be read and written.
void rapport_copy_within_kernel(int from, int to);

/// One file of the embedded theme.
struct rapport_theme_file {
  /// Path below `templates/`.
  const char *name;
  /// The bytes of the file; a NUL that is not counted follows them.
  const unsigned char *bytes;
  size_t length;
};

/// How many files the embedded theme has.
size_t rapport_theme_count(void);

/// The file at `index`, which must be below `rapport_theme_count()`; files are in byte order of their names.
struct rapport_theme_file rapport_theme_file(size_t index);

#endif
