// Made by scripts/embed-theme from the files under templates/: run make theme after adding or removing one.

#include "rapport.h"

// #embed is C23, and clang has it in every mode: the package's C standard stays as it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The NUL at each end keeps an empty file from being an empty array.

static const unsigned char file0[] = {
#embed "../../templates/add.mustache" suffix(,)
  0};

static const unsigned char file1[] = {
#embed "../../templates/agreement.mustache" suffix(,)
  0};

static const unsigned char file2[] = {
#embed "../../templates/agreement_state.mustache" suffix(,)
  0};

static const unsigned char file3[] = {
#embed "../../templates/asset-list.mustache" suffix(,)
  0};

static const unsigned char file4[] = {
#embed "../../templates/asset.mustache" suffix(,)
  0};

static const unsigned char file5[] = {
#embed "../../templates/asset_row.mustache" suffix(,)
  0};

static const unsigned char file6[] = {
#embed "../../templates/assets/add-doors.js" suffix(,)
  0};

static const unsigned char file7[] = {
#embed "../../templates/assets/add-fields.js" suffix(,)
  0};

static const unsigned char file8[] = {
#embed "../../templates/assets/add-picker.js" suffix(,)
  0};

static const unsigned char file9[] = {
#embed "../../templates/assets/add-preview.js" suffix(,)
  0};

static const unsigned char file10[] = {
#embed "../../templates/assets/add-send.js" suffix(,)
  0};

static const unsigned char file11[] = {
#embed "../../templates/assets/add.css" suffix(,)
  0};

static const unsigned char file12[] = {
#embed "../../templates/assets/add.js" suffix(,)
  0};

static const unsigned char file13[] = {
#embed "../../templates/assets/entry-writer.js" suffix(,)
  0};

static const unsigned char file14[] = {
#embed "../../templates/assets/field-checks.js" suffix(,)
  0};

static const unsigned char file15[] = {
#embed "../../templates/assets/hub.js" suffix(,)
  0};

static const unsigned char file16[] = {
#embed "../../templates/assets/icon-180.png" suffix(,)
  0};

static const unsigned char file17[] = {
#embed "../../templates/assets/icon-512.png" suffix(,)
  0};

static const unsigned char file18[] = {
#embed "../../templates/assets/icon.svg" suffix(,)
  0};

static const unsigned char file19[] = {
#embed "../../templates/assets/proposal-ways.js" suffix(,)
  0};

static const unsigned char file20[] = {
#embed "../../templates/assets/search.js/1-words.js" suffix(,)
  0};

static const unsigned char file21[] = {
#embed "../../templates/assets/search.js/2-parts.js" suffix(,)
  0};

static const unsigned char file22[] = {
#embed "../../templates/assets/search.js/3-query.js" suffix(,)
  0};

static const unsigned char file23[] = {
#embed "../../templates/assets/search.js/4-search.js" suffix(,)
  0};

static const unsigned char file24[] = {
#embed "../../templates/assets/search.js/5-palette.js" suffix(,)
  0};

static const unsigned char file25[] = {
#embed "../../templates/assets/search.js/6-find.js" suffix(,)
  0};

static const unsigned char file26[] = {
#embed "../../templates/assets/style.css" suffix(,)
  0};

static const unsigned char file27[] = {
#embed "../../templates/badges.mustache" suffix(,)
  0};

static const unsigned char file28[] = {
#embed "../../templates/banner.mustache" suffix(,)
  0};

static const unsigned char file29[] = {
#embed "../../templates/changes.mustache" suffix(,)
  0};

static const unsigned char file30[] = {
#embed "../../templates/chip.mustache" suffix(,)
  0};

static const unsigned char file31[] = {
#embed "../../templates/competitor.mustache" suffix(,)
  0};

static const unsigned char file32[] = {
#embed "../../templates/entry.mustache" suffix(,)
  0};

static const unsigned char file33[] = {
#embed "../../templates/field.mustache" suffix(,)
  0};

static const unsigned char file34[] = {
#embed "../../templates/field_item.mustache" suffix(,)
  0};

static const unsigned char file35[] = {
#embed "../../templates/field_notes.mustache" suffix(,)
  0};

static const unsigned char file36[] = {
#embed "../../templates/find.mustache" suffix(,)
  0};

static const unsigned char file37[] = {
#embed "../../templates/flags.mustache" suffix(,)
  0};

static const unsigned char file38[] = {
#embed "../../templates/groups.mustache" suffix(,)
  0};

static const unsigned char file39[] = {
#embed "../../templates/home.mustache" suffix(,)
  0};

static const unsigned char file40[] = {
#embed "../../templates/icons.mustache" suffix(,)
  0};

static const unsigned char file41[] = {
#embed "../../templates/journey_cell.mustache" suffix(,)
  0};

static const unsigned char file42[] = {
#embed "../../templates/layout.mustache" suffix(,)
  0};

static const unsigned char file43[] = {
#embed "../../templates/link.mustache" suffix(,)
  0};

static const unsigned char file44[] = {
#embed "../../templates/list.mustache" suffix(,)
  0};

static const unsigned char file45[] = {
#embed "../../templates/list_head.mustache" suffix(,)
  0};

static const unsigned char file46[] = {
#embed "../../templates/mentions.mustache" suffix(,)
  0};

static const unsigned char file47[] = {
#embed "../../templates/moved.mustache" suffix(,)
  0};

static const unsigned char file48[] = {
#embed "../../templates/navigation.mustache" suffix(,)
  0};

static const unsigned char file49[] = {
#embed "../../templates/not-found.mustache" suffix(,)
  0};

static const unsigned char file50[] = {
#embed "../../templates/objection-list.mustache" suffix(,)
  0};

static const unsigned char file51[] = {
#embed "../../templates/objection.mustache" suffix(,)
  0};

static const unsigned char file52[] = {
#embed "../../templates/objection_row.mustache" suffix(,)
  0};

static const unsigned char file53[] = {
#embed "../../templates/pager.mustache" suffix(,)
  0};

static const unsigned char file54[] = {
#embed "../../templates/persona-list.mustache" suffix(,)
  0};

static const unsigned char file55[] = {
#embed "../../templates/persona.mustache" suffix(,)
  0};

static const unsigned char file56[] = {
#embed "../../templates/propose.mustache" suffix(,)
  0};

static const unsigned char file57[] = {
#embed "../../templates/row.mustache" suffix(,)
  0};

static const unsigned char file58[] = {
#embed "../../templates/rows.mustache" suffix(,)
  0};

static const unsigned char file59[] = {
#embed "../../templates/stage-list.mustache" suffix(,)
  0};

static const unsigned char file60[] = {
#embed "../../templates/stage.mustache" suffix(,)
  0};

static const unsigned char file61[] = {
#embed "../../templates/term-list.mustache" suffix(,)
  0};

static const unsigned char file62[] = {
#embed "../../templates/term.mustache" suffix(,)
  0};

static const unsigned char file63[] = {
#embed "../../templates/title.mustache" suffix(,)
  0};

static const unsigned char file64[] = {
#embed "../../templates/trust.mustache" suffix(,)
  0};

static const struct rapport_theme_file files[] = {
  {"add.mustache", file0, sizeof file0 - 1},
  {"agreement.mustache", file1, sizeof file1 - 1},
  {"agreement_state.mustache", file2, sizeof file2 - 1},
  {"asset-list.mustache", file3, sizeof file3 - 1},
  {"asset.mustache", file4, sizeof file4 - 1},
  {"asset_row.mustache", file5, sizeof file5 - 1},
  {"assets/add-doors.js", file6, sizeof file6 - 1},
  {"assets/add-fields.js", file7, sizeof file7 - 1},
  {"assets/add-picker.js", file8, sizeof file8 - 1},
  {"assets/add-preview.js", file9, sizeof file9 - 1},
  {"assets/add-send.js", file10, sizeof file10 - 1},
  {"assets/add.css", file11, sizeof file11 - 1},
  {"assets/add.js", file12, sizeof file12 - 1},
  {"assets/entry-writer.js", file13, sizeof file13 - 1},
  {"assets/field-checks.js", file14, sizeof file14 - 1},
  {"assets/hub.js", file15, sizeof file15 - 1},
  {"assets/icon-180.png", file16, sizeof file16 - 1},
  {"assets/icon-512.png", file17, sizeof file17 - 1},
  {"assets/icon.svg", file18, sizeof file18 - 1},
  {"assets/proposal-ways.js", file19, sizeof file19 - 1},
  {"assets/search.js/1-words.js", file20, sizeof file20 - 1},
  {"assets/search.js/2-parts.js", file21, sizeof file21 - 1},
  {"assets/search.js/3-query.js", file22, sizeof file22 - 1},
  {"assets/search.js/4-search.js", file23, sizeof file23 - 1},
  {"assets/search.js/5-palette.js", file24, sizeof file24 - 1},
  {"assets/search.js/6-find.js", file25, sizeof file25 - 1},
  {"assets/style.css", file26, sizeof file26 - 1},
  {"badges.mustache", file27, sizeof file27 - 1},
  {"banner.mustache", file28, sizeof file28 - 1},
  {"changes.mustache", file29, sizeof file29 - 1},
  {"chip.mustache", file30, sizeof file30 - 1},
  {"competitor.mustache", file31, sizeof file31 - 1},
  {"entry.mustache", file32, sizeof file32 - 1},
  {"field.mustache", file33, sizeof file33 - 1},
  {"field_item.mustache", file34, sizeof file34 - 1},
  {"field_notes.mustache", file35, sizeof file35 - 1},
  {"find.mustache", file36, sizeof file36 - 1},
  {"flags.mustache", file37, sizeof file37 - 1},
  {"groups.mustache", file38, sizeof file38 - 1},
  {"home.mustache", file39, sizeof file39 - 1},
  {"icons.mustache", file40, sizeof file40 - 1},
  {"journey_cell.mustache", file41, sizeof file41 - 1},
  {"layout.mustache", file42, sizeof file42 - 1},
  {"link.mustache", file43, sizeof file43 - 1},
  {"list.mustache", file44, sizeof file44 - 1},
  {"list_head.mustache", file45, sizeof file45 - 1},
  {"mentions.mustache", file46, sizeof file46 - 1},
  {"moved.mustache", file47, sizeof file47 - 1},
  {"navigation.mustache", file48, sizeof file48 - 1},
  {"not-found.mustache", file49, sizeof file49 - 1},
  {"objection-list.mustache", file50, sizeof file50 - 1},
  {"objection.mustache", file51, sizeof file51 - 1},
  {"objection_row.mustache", file52, sizeof file52 - 1},
  {"pager.mustache", file53, sizeof file53 - 1},
  {"persona-list.mustache", file54, sizeof file54 - 1},
  {"persona.mustache", file55, sizeof file55 - 1},
  {"propose.mustache", file56, sizeof file56 - 1},
  {"row.mustache", file57, sizeof file57 - 1},
  {"rows.mustache", file58, sizeof file58 - 1},
  {"stage-list.mustache", file59, sizeof file59 - 1},
  {"stage.mustache", file60, sizeof file60 - 1},
  {"term-list.mustache", file61, sizeof file61 - 1},
  {"term.mustache", file62, sizeof file62 - 1},
  {"title.mustache", file63, sizeof file63 - 1},
  {"trust.mustache", file64, sizeof file64 - 1},
};

size_t rapport_theme_count(void) { return sizeof files / sizeof files[0]; }

struct rapport_theme_file rapport_theme_file(size_t index) { return files[index]; }
