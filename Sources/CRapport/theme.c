// Made from the files under templates/ by the test "the binary carries the whole theme":
// after adding or removing one, run RAPPORT_UPDATE=1 swift test --filter ThemeEmbedTests

#include "rapport.h"

// #embed is C23, and clang has it in every mode: the package's C standard stays as it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The NUL at each end keeps an empty file from being an empty array.

static const unsigned char file0[] = {
#embed "../../templates/assets/style.css" suffix(,)
  0};

static const unsigned char file1[] = {
#embed "../../templates/layout.mustache" suffix(,)
  0};

static const struct rapport_theme_file files[] = {
  {"assets/style.css", file0, sizeof file0 - 1},
  {"layout.mustache", file1, sizeof file1 - 1},
};

size_t rapport_theme_count(void) { return sizeof files / sizeof files[0]; }

struct rapport_theme_file rapport_theme_file(size_t index) { return files[index]; }
