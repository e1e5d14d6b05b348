// Made from the files under templates/ by the test "the binary carries the whole theme":
// after adding or removing one, run RAPPORT_UPDATE=1 swift test --filter ThemeEmbedTests

#include "rapport.h"

// #embed is C23, and clang has it in every mode: the package's C standard stays as it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The NUL at each end keeps an empty file from being an empty array.

static const unsigned char file0[] = {
#embed "../../templates/agreement.mustache" suffix(,)
  0};

static const unsigned char file1[] = {
#embed "../../templates/agreement_state.mustache" suffix(,)
  0};

static const unsigned char file2[] = {
#embed "../../templates/asset-list.mustache" suffix(,)
  0};

static const unsigned char file3[] = {
#embed "../../templates/asset.mustache" suffix(,)
  0};

static const unsigned char file4[] = {
#embed "../../templates/asset_row.mustache" suffix(,)
  0};

static const unsigned char file5[] = {
#embed "../../templates/assets/find.js" suffix(,)
  0};

static const unsigned char file6[] = {
#embed "../../templates/assets/hub.js" suffix(,)
  0};

static const unsigned char file7[] = {
#embed "../../templates/assets/icon-180.png" suffix(,)
  0};

static const unsigned char file8[] = {
#embed "../../templates/assets/icon-512.png" suffix(,)
  0};

static const unsigned char file9[] = {
#embed "../../templates/assets/icon.svg" suffix(,)
  0};

static const unsigned char file10[] = {
#embed "../../templates/assets/palette.js" suffix(,)
  0};

static const unsigned char file11[] = {
#embed "../../templates/assets/parts.js" suffix(,)
  0};

static const unsigned char file12[] = {
#embed "../../templates/assets/query.js" suffix(,)
  0};

static const unsigned char file13[] = {
#embed "../../templates/assets/search.js" suffix(,)
  0};

static const unsigned char file14[] = {
#embed "../../templates/assets/style.css" suffix(,)
  0};

static const unsigned char file15[] = {
#embed "../../templates/assets/words.js" suffix(,)
  0};

static const unsigned char file16[] = {
#embed "../../templates/badges.mustache" suffix(,)
  0};

static const unsigned char file17[] = {
#embed "../../templates/banner.mustache" suffix(,)
  0};

static const unsigned char file18[] = {
#embed "../../templates/changes.mustache" suffix(,)
  0};

static const unsigned char file19[] = {
#embed "../../templates/chip.mustache" suffix(,)
  0};

static const unsigned char file20[] = {
#embed "../../templates/competitor.mustache" suffix(,)
  0};

static const unsigned char file21[] = {
#embed "../../templates/entry.mustache" suffix(,)
  0};

static const unsigned char file22[] = {
#embed "../../templates/field.mustache" suffix(,)
  0};

static const unsigned char file23[] = {
#embed "../../templates/field_item.mustache" suffix(,)
  0};

static const unsigned char file24[] = {
#embed "../../templates/field_notes.mustache" suffix(,)
  0};

static const unsigned char file25[] = {
#embed "../../templates/find.mustache" suffix(,)
  0};

static const unsigned char file26[] = {
#embed "../../templates/flags.mustache" suffix(,)
  0};

static const unsigned char file27[] = {
#embed "../../templates/groups.mustache" suffix(,)
  0};

static const unsigned char file28[] = {
#embed "../../templates/home.mustache" suffix(,)
  0};

static const unsigned char file29[] = {
#embed "../../templates/icons.mustache" suffix(,)
  0};

static const unsigned char file30[] = {
#embed "../../templates/journey_cell.mustache" suffix(,)
  0};

static const unsigned char file31[] = {
#embed "../../templates/layout.mustache" suffix(,)
  0};

static const unsigned char file32[] = {
#embed "../../templates/link.mustache" suffix(,)
  0};

static const unsigned char file33[] = {
#embed "../../templates/list.mustache" suffix(,)
  0};

static const unsigned char file34[] = {
#embed "../../templates/list_head.mustache" suffix(,)
  0};

static const unsigned char file35[] = {
#embed "../../templates/mentions.mustache" suffix(,)
  0};

static const unsigned char file36[] = {
#embed "../../templates/moved.mustache" suffix(,)
  0};

static const unsigned char file37[] = {
#embed "../../templates/navigation.mustache" suffix(,)
  0};

static const unsigned char file38[] = {
#embed "../../templates/not-found.mustache" suffix(,)
  0};

static const unsigned char file39[] = {
#embed "../../templates/objection-list.mustache" suffix(,)
  0};

static const unsigned char file40[] = {
#embed "../../templates/objection.mustache" suffix(,)
  0};

static const unsigned char file41[] = {
#embed "../../templates/objection_row.mustache" suffix(,)
  0};

static const unsigned char file42[] = {
#embed "../../templates/pager.mustache" suffix(,)
  0};

static const unsigned char file43[] = {
#embed "../../templates/persona-list.mustache" suffix(,)
  0};

static const unsigned char file44[] = {
#embed "../../templates/persona.mustache" suffix(,)
  0};

static const unsigned char file45[] = {
#embed "../../templates/row.mustache" suffix(,)
  0};

static const unsigned char file46[] = {
#embed "../../templates/rows.mustache" suffix(,)
  0};

static const unsigned char file47[] = {
#embed "../../templates/stage-list.mustache" suffix(,)
  0};

static const unsigned char file48[] = {
#embed "../../templates/stage.mustache" suffix(,)
  0};

static const unsigned char file49[] = {
#embed "../../templates/term-list.mustache" suffix(,)
  0};

static const unsigned char file50[] = {
#embed "../../templates/term.mustache" suffix(,)
  0};

static const unsigned char file51[] = {
#embed "../../templates/title.mustache" suffix(,)
  0};

static const unsigned char file52[] = {
#embed "../../templates/trust.mustache" suffix(,)
  0};

static const struct rapport_theme_file files[] = {
  {"agreement.mustache", file0, sizeof file0 - 1},
  {"agreement_state.mustache", file1, sizeof file1 - 1},
  {"asset-list.mustache", file2, sizeof file2 - 1},
  {"asset.mustache", file3, sizeof file3 - 1},
  {"asset_row.mustache", file4, sizeof file4 - 1},
  {"assets/find.js", file5, sizeof file5 - 1},
  {"assets/hub.js", file6, sizeof file6 - 1},
  {"assets/icon-180.png", file7, sizeof file7 - 1},
  {"assets/icon-512.png", file8, sizeof file8 - 1},
  {"assets/icon.svg", file9, sizeof file9 - 1},
  {"assets/palette.js", file10, sizeof file10 - 1},
  {"assets/parts.js", file11, sizeof file11 - 1},
  {"assets/query.js", file12, sizeof file12 - 1},
  {"assets/search.js", file13, sizeof file13 - 1},
  {"assets/style.css", file14, sizeof file14 - 1},
  {"assets/words.js", file15, sizeof file15 - 1},
  {"badges.mustache", file16, sizeof file16 - 1},
  {"banner.mustache", file17, sizeof file17 - 1},
  {"changes.mustache", file18, sizeof file18 - 1},
  {"chip.mustache", file19, sizeof file19 - 1},
  {"competitor.mustache", file20, sizeof file20 - 1},
  {"entry.mustache", file21, sizeof file21 - 1},
  {"field.mustache", file22, sizeof file22 - 1},
  {"field_item.mustache", file23, sizeof file23 - 1},
  {"field_notes.mustache", file24, sizeof file24 - 1},
  {"find.mustache", file25, sizeof file25 - 1},
  {"flags.mustache", file26, sizeof file26 - 1},
  {"groups.mustache", file27, sizeof file27 - 1},
  {"home.mustache", file28, sizeof file28 - 1},
  {"icons.mustache", file29, sizeof file29 - 1},
  {"journey_cell.mustache", file30, sizeof file30 - 1},
  {"layout.mustache", file31, sizeof file31 - 1},
  {"link.mustache", file32, sizeof file32 - 1},
  {"list.mustache", file33, sizeof file33 - 1},
  {"list_head.mustache", file34, sizeof file34 - 1},
  {"mentions.mustache", file35, sizeof file35 - 1},
  {"moved.mustache", file36, sizeof file36 - 1},
  {"navigation.mustache", file37, sizeof file37 - 1},
  {"not-found.mustache", file38, sizeof file38 - 1},
  {"objection-list.mustache", file39, sizeof file39 - 1},
  {"objection.mustache", file40, sizeof file40 - 1},
  {"objection_row.mustache", file41, sizeof file41 - 1},
  {"pager.mustache", file42, sizeof file42 - 1},
  {"persona-list.mustache", file43, sizeof file43 - 1},
  {"persona.mustache", file44, sizeof file44 - 1},
  {"row.mustache", file45, sizeof file45 - 1},
  {"rows.mustache", file46, sizeof file46 - 1},
  {"stage-list.mustache", file47, sizeof file47 - 1},
  {"stage.mustache", file48, sizeof file48 - 1},
  {"term-list.mustache", file49, sizeof file49 - 1},
  {"term.mustache", file50, sizeof file50 - 1},
  {"title.mustache", file51, sizeof file51 - 1},
  {"trust.mustache", file52, sizeof file52 - 1},
};

size_t rapport_theme_count(void) { return sizeof files / sizeof files[0]; }

struct rapport_theme_file rapport_theme_file(size_t index) { return files[index]; }
