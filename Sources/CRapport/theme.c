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
#embed "../../templates/badges.mustache" suffix(,)
  0};

static const unsigned char file2[] = {
#embed "../../templates/entry.mustache" suffix(,)
  0};

static const unsigned char file3[] = {
#embed "../../templates/field.mustache" suffix(,)
  0};

static const unsigned char file4[] = {
#embed "../../templates/field_item.mustache" suffix(,)
  0};

static const unsigned char file5[] = {
#embed "../../templates/home.mustache" suffix(,)
  0};

static const unsigned char file6[] = {
#embed "../../templates/layout.mustache" suffix(,)
  0};

static const unsigned char file7[] = {
#embed "../../templates/link.mustache" suffix(,)
  0};

static const unsigned char file8[] = {
#embed "../../templates/list.mustache" suffix(,)
  0};

static const unsigned char file9[] = {
#embed "../../templates/moved.mustache" suffix(,)
  0};

static const unsigned char file10[] = {
#embed "../../templates/not-found.mustache" suffix(,)
  0};

static const unsigned char file11[] = {
#embed "../../templates/row.mustache" suffix(,)
  0};

static const unsigned char file12[] = {
#embed "../../templates/rows.mustache" suffix(,)
  0};

static const struct rapport_theme_file files[] = {
  {"assets/style.css", file0, sizeof file0 - 1},
  {"badges.mustache", file1, sizeof file1 - 1},
  {"entry.mustache", file2, sizeof file2 - 1},
  {"field.mustache", file3, sizeof file3 - 1},
  {"field_item.mustache", file4, sizeof file4 - 1},
  {"home.mustache", file5, sizeof file5 - 1},
  {"layout.mustache", file6, sizeof file6 - 1},
  {"link.mustache", file7, sizeof file7 - 1},
  {"list.mustache", file8, sizeof file8 - 1},
  {"moved.mustache", file9, sizeof file9 - 1},
  {"not-found.mustache", file10, sizeof file10 - 1},
  {"row.mustache", file11, sizeof file11 - 1},
  {"rows.mustache", file12, sizeof file12 - 1},
};

size_t rapport_theme_count(void) { return sizeof files / sizeof files[0]; }

struct rapport_theme_file rapport_theme_file(size_t index) { return files[index]; }
