// Made by scripts/embed from the files under templates/: run make theme after adding or removing a file there.

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
#embed "../../templates/assets/add.css" suffix(,)
  0};

static const unsigned char file7[] = {
#embed "../../templates/assets/add/add-address.js" suffix(,)
  0};

static const unsigned char file8[] = {
#embed "../../templates/assets/add/add-page.js" suffix(,)
  0};

static const unsigned char file9[] = {
#embed "../../templates/assets/add/drafts.js" suffix(,)
  0};

static const unsigned char file10[] = {
#embed "../../templates/assets/add/entry-lists.js" suffix(,)
  0};

static const unsigned char file11[] = {
#embed "../../templates/assets/add/entry-name.js" suffix(,)
  0};

static const unsigned char file12[] = {
#embed "../../templates/assets/add/entry-points.js" suffix(,)
  0};

static const unsigned char file13[] = {
#embed "../../templates/assets/add/entry-writer.js" suffix(,)
  0};

static const unsigned char file14[] = {
#embed "../../templates/assets/add/field-checks.js" suffix(,)
  0};

static const unsigned char file15[] = {
#embed "../../templates/assets/add/fields.js" suffix(,)
  0};

static const unsigned char file16[] = {
#embed "../../templates/assets/add/form-checking.js" suffix(,)
  0};

static const unsigned char file17[] = {
#embed "../../templates/assets/add/form-controls.js" suffix(,)
  0};

static const unsigned char file18[] = {
#embed "../../templates/assets/add/form-defaults.js" suffix(,)
  0};

static const unsigned char file19[] = {
#embed "../../templates/assets/add/form-session.js" suffix(,)
  0};

static const unsigned char file20[] = {
#embed "../../templates/assets/add/form-view.js" suffix(,)
  0};

static const unsigned char file21[] = {
#embed "../../templates/assets/add/inputs.js" suffix(,)
  0};

static const unsigned char file22[] = {
#embed "../../templates/assets/add/medium.js" suffix(,)
  0};

static const unsigned char file23[] = {
#embed "../../templates/assets/add/objection-choice.js" suffix(,)
  0};

static const unsigned char file24[] = {
#embed "../../templates/assets/add/objection-search.js" suffix(,)
  0};

static const unsigned char file25[] = {
#embed "../../templates/assets/add/picker.js" suffix(,)
  0};

static const unsigned char file26[] = {
#embed "../../templates/assets/add/preview.js" suffix(,)
  0};

static const unsigned char file27[] = {
#embed "../../templates/assets/add/remembered.js" suffix(,)
  0};

static const unsigned char file28[] = {
#embed "../../templates/assets/add/rule-checks.js" suffix(,)
  0};

static const unsigned char file29[] = {
#embed "../../templates/assets/add/send.js" suffix(,)
  0};

static const unsigned char file30[] = {
#embed "../../templates/assets/add/sent-question.js" suffix(,)
  0};

static const unsigned char file31[] = {
#embed "../../templates/assets/add/slug.js" suffix(,)
  0};

static const unsigned char file32[] = {
#embed "../../templates/assets/add/submission-methods.js" suffix(,)
  0};

static const unsigned char file33[] = {
#embed "../../templates/assets/common/combobox.js" suffix(,)
  0};

static const unsigned char file34[] = {
#embed "../../templates/assets/common/dom.js" suffix(,)
  0};

static const unsigned char file35[] = {
#embed "../../templates/assets/common/storage.js" suffix(,)
  0};

static const unsigned char file36[] = {
#embed "../../templates/assets/common/terms.js" suffix(,)
  0};

static const unsigned char file37[] = {
#embed "../../templates/assets/common/text.js" suffix(,)
  0};

static const unsigned char file38[] = {
#embed "../../templates/assets/hub.js" suffix(,)
  0};

static const unsigned char file39[] = {
#embed "../../templates/assets/icon-180.png" suffix(,)
  0};

static const unsigned char file40[] = {
#embed "../../templates/assets/icon-512.png" suffix(,)
  0};

static const unsigned char file41[] = {
#embed "../../templates/assets/icon.svg" suffix(,)
  0};

static const unsigned char file42[] = {
#embed "../../templates/assets/pages.css" suffix(,)
  0};

static const unsigned char file43[] = {
#embed "../../templates/assets/room/heard-counts.js" suffix(,)
  0};

static const unsigned char file44[] = {
#embed "../../templates/assets/room/heard-page.js" suffix(,)
  0};

static const unsigned char file45[] = {
#embed "../../templates/assets/room/reviews.js" suffix(,)
  0};

static const unsigned char file46[] = {
#embed "../../templates/assets/search/cards.js" suffix(,)
  0};

static const unsigned char file47[] = {
#embed "../../templates/assets/search/characters.js" suffix(,)
  0};

static const unsigned char file48[] = {
#embed "../../templates/assets/search/compounds.js" suffix(,)
  0};

static const unsigned char file49[] = {
#embed "../../templates/assets/search/corrections.js" suffix(,)
  0};

static const unsigned char file50[] = {
#embed "../../templates/assets/search/decoding.js" suffix(,)
  0};

static const unsigned char file51[] = {
#embed "../../templates/assets/search/dictionary.js" suffix(,)
  0};

static const unsigned char file52[] = {
#embed "../../templates/assets/search/engine.js" suffix(,)
  0};

static const unsigned char file53[] = {
#embed "../../templates/assets/search/excerpts.js" suffix(,)
  0};

static const unsigned char file54[] = {
#embed "../../templates/assets/search/files.js" suffix(,)
  0};

static const unsigned char file55[] = {
#embed "../../templates/assets/search/filters.js" suffix(,)
  0};

static const unsigned char file56[] = {
#embed "../../templates/assets/search/find-address.js" suffix(,)
  0};

static const unsigned char file57[] = {
#embed "../../templates/assets/search/find-filters.js" suffix(,)
  0};

static const unsigned char file58[] = {
#embed "../../templates/assets/search/find-page.js" suffix(,)
  0};

static const unsigned char file59[] = {
#embed "../../templates/assets/search/find-table.js" suffix(,)
  0};

static const unsigned char file60[] = {
#embed "../../templates/assets/search/highlight.js" suffix(,)
  0};

static const unsigned char file61[] = {
#embed "../../templates/assets/search/home-search.js" suffix(,)
  0};

static const unsigned char file62[] = {
#embed "../../templates/assets/search/meaning.js" suffix(,)
  0};

static const unsigned char file63[] = {
#embed "../../templates/assets/search/names.js" suffix(,)
  0};

static const unsigned char file64[] = {
#embed "../../templates/assets/search/opener.js" suffix(,)
  0};

static const unsigned char file65[] = {
#embed "../../templates/assets/search/palette-keys.js" suffix(,)
  0};

static const unsigned char file66[] = {
#embed "../../templates/assets/search/palette.js" suffix(,)
  0};

static const unsigned char file67[] = {
#embed "../../templates/assets/search/parts.js" suffix(,)
  0};

static const unsigned char file68[] = {
#embed "../../templates/assets/search/preference.js" suffix(,)
  0};

static const unsigned char file69[] = {
#embed "../../templates/assets/search/query.js" suffix(,)
  0};

static const unsigned char file70[] = {
#embed "../../templates/assets/search/question.js" suffix(,)
  0};

static const unsigned char file71[] = {
#embed "../../templates/assets/search/records.js" suffix(,)
  0};

static const unsigned char file72[] = {
#embed "../../templates/assets/search/reranking.js" suffix(,)
  0};

static const unsigned char file73[] = {
#embed "../../templates/assets/search/results.js" suffix(,)
  0};

static const unsigned char file74[] = {
#embed "../../templates/assets/search/rows.js" suffix(,)
  0};

static const unsigned char file75[] = {
#embed "../../templates/assets/search/scoring.js" suffix(,)
  0};

static const unsigned char file76[] = {
#embed "../../templates/assets/search/unfound.js" suffix(,)
  0};

static const unsigned char file77[] = {
#embed "../../templates/assets/search/words.js" suffix(,)
  0};

static const unsigned char file78[] = {
#embed "../../templates/assets/start/boxes.js" suffix(,)
  0};

static const unsigned char file79[] = {
#embed "../../templates/assets/start/cards.js" suffix(,)
  0};

static const unsigned char file80[] = {
#embed "../../templates/assets/style.css" suffix(,)
  0};

static const unsigned char file81[] = {
#embed "../../templates/badges.mustache" suffix(,)
  0};

static const unsigned char file82[] = {
#embed "../../templates/banner.mustache" suffix(,)
  0};

static const unsigned char file83[] = {
#embed "../../templates/campaign.mustache" suffix(,)
  0};

static const unsigned char file84[] = {
#embed "../../templates/changed_words.mustache" suffix(,)
  0};

static const unsigned char file85[] = {
#embed "../../templates/changes.mustache" suffix(,)
  0};

static const unsigned char file86[] = {
#embed "../../templates/chip.mustache" suffix(,)
  0};

static const unsigned char file87[] = {
#embed "../../templates/commitments.mustache" suffix(,)
  0};

static const unsigned char file88[] = {
#embed "../../templates/competitor.mustache" suffix(,)
  0};

static const unsigned char file89[] = {
#embed "../../templates/entry.mustache" suffix(,)
  0};

static const unsigned char file90[] = {
#embed "../../templates/field.mustache" suffix(,)
  0};

static const unsigned char file91[] = {
#embed "../../templates/field_item.mustache" suffix(,)
  0};

static const unsigned char file92[] = {
#embed "../../templates/field_notes.mustache" suffix(,)
  0};

static const unsigned char file93[] = {
#embed "../../templates/find.mustache" suffix(,)
  0};

static const unsigned char file94[] = {
#embed "../../templates/flags.mustache" suffix(,)
  0};

static const unsigned char file95[] = {
#embed "../../templates/gap_rows.mustache" suffix(,)
  0};

static const unsigned char file96[] = {
#embed "../../templates/groups.mustache" suffix(,)
  0};

static const unsigned char file97[] = {
#embed "../../templates/home.mustache" suffix(,)
  0};

static const unsigned char file98[] = {
#embed "../../templates/icons.mustache" suffix(,)
  0};

static const unsigned char file99[] = {
#embed "../../templates/journey_cell.mustache" suffix(,)
  0};

static const unsigned char file100[] = {
#embed "../../templates/layout.mustache" suffix(,)
  0};

static const unsigned char file101[] = {
#embed "../../templates/link.mustache" suffix(,)
  0};

static const unsigned char file102[] = {
#embed "../../templates/list.mustache" suffix(,)
  0};

static const unsigned char file103[] = {
#embed "../../templates/list_head.mustache" suffix(,)
  0};

static const unsigned char file104[] = {
#embed "../../templates/meeting.mustache" suffix(,)
  0};

static const unsigned char file105[] = {
#embed "../../templates/mentions.mustache" suffix(,)
  0};

static const unsigned char file106[] = {
#embed "../../templates/mentions_folded.mustache" suffix(,)
  0};

static const unsigned char file107[] = {
#embed "../../templates/metric.mustache" suffix(,)
  0};

static const unsigned char file108[] = {
#embed "../../templates/metric_row.mustache" suffix(,)
  0};

static const unsigned char file109[] = {
#embed "../../templates/month_table.mustache" suffix(,)
  0};

static const unsigned char file110[] = {
#embed "../../templates/moved.mustache" suffix(,)
  0};

static const unsigned char file111[] = {
#embed "../../templates/navigation.mustache" suffix(,)
  0};

static const unsigned char file112[] = {
#embed "../../templates/not-found.mustache" suffix(,)
  0};

static const unsigned char file113[] = {
#embed "../../templates/note_row.mustache" suffix(,)
  0};

static const unsigned char file114[] = {
#embed "../../templates/objection-list.mustache" suffix(,)
  0};

static const unsigned char file115[] = {
#embed "../../templates/objection.mustache" suffix(,)
  0};

static const unsigned char file116[] = {
#embed "../../templates/objection_row.mustache" suffix(,)
  0};

static const unsigned char file117[] = {
#embed "../../templates/own_fields.mustache" suffix(,)
  0};

static const unsigned char file118[] = {
#embed "../../templates/page.mustache" suffix(,)
  0};

static const unsigned char file119[] = {
#embed "../../templates/pager.mustache" suffix(,)
  0};

static const unsigned char file120[] = {
#embed "../../templates/persona-list.mustache" suffix(,)
  0};

static const unsigned char file121[] = {
#embed "../../templates/persona.mustache" suffix(,)
  0};

static const unsigned char file122[] = {
#embed "../../templates/play.mustache" suffix(,)
  0};

static const unsigned char file123[] = {
#embed "../../templates/product.mustache" suffix(,)
  0};

static const unsigned char file124[] = {
#embed "../../templates/proof-list.mustache" suffix(,)
  0};

static const unsigned char file125[] = {
#embed "../../templates/proof.mustache" suffix(,)
  0};

static const unsigned char file126[] = {
#embed "../../templates/proof_row.mustache" suffix(,)
  0};

static const unsigned char file127[] = {
#embed "../../templates/propose.mustache" suffix(,)
  0};

static const unsigned char file128[] = {
#embed "../../templates/review_row.mustache" suffix(,)
  0};

static const unsigned char file129[] = {
#embed "../../templates/room_coverage.mustache" suffix(,)
  0};

static const unsigned char file130[] = {
#embed "../../templates/room_freshness.mustache" suffix(,)
  0};

static const unsigned char file131[] = {
#embed "../../templates/room_heard.mustache" suffix(,)
  0};

static const unsigned char file132[] = {
#embed "../../templates/room_meeting.mustache" suffix(,)
  0};

static const unsigned char file133[] = {
#embed "../../templates/room_menu.mustache" suffix(,)
  0};

static const unsigned char file134[] = {
#embed "../../templates/room_overview.mustache" suffix(,)
  0};

static const unsigned char file135[] = {
#embed "../../templates/room_promises.mustache" suffix(,)
  0};

static const unsigned char file136[] = {
#embed "../../templates/room_thanks.mustache" suffix(,)
  0};

static const unsigned char file137[] = {
#embed "../../templates/row.mustache" suffix(,)
  0};

static const unsigned char file138[] = {
#embed "../../templates/rows.mustache" suffix(,)
  0};

static const unsigned char file139[] = {
#embed "../../templates/scorecard.mustache" suffix(,)
  0};

static const unsigned char file140[] = {
#embed "../../templates/stage-list.mustache" suffix(,)
  0};

static const unsigned char file141[] = {
#embed "../../templates/stage.mustache" suffix(,)
  0};

static const unsigned char file142[] = {
#embed "../../templates/start_here.mustache" suffix(,)
  0};

static const unsigned char file143[] = {
#embed "../../templates/term-list.mustache" suffix(,)
  0};

static const unsigned char file144[] = {
#embed "../../templates/term.mustache" suffix(,)
  0};

static const unsigned char file145[] = {
#embed "../../templates/title.mustache" suffix(,)
  0};

static const unsigned char file146[] = {
#embed "../../templates/trust.mustache" suffix(,)
  0};

static const unsigned char file147[] = {
#embed "../../templates/trust_line.mustache" suffix(,)
  0};

static const unsigned char file148[] = {
#embed "../../templates/unanswered.mustache" suffix(,)
  0};

static const unsigned char file149[] = {
#embed "../../templates/use_row.mustache" suffix(,)
  0};

static const unsigned char file150[] = {
#embed "../../templates/words/de.yml" suffix(,)
  0};

static const unsigned char file151[] = {
#embed "../../templates/words/en.yml" suffix(,)
  0};

static const unsigned char file152[] = {
#embed "../../templates/words/fr.yml" suffix(,)
  0};

static const struct rapport_file files[] = {
  {"add.mustache", file0, sizeof file0 - 1},
  {"agreement.mustache", file1, sizeof file1 - 1},
  {"agreement_state.mustache", file2, sizeof file2 - 1},
  {"asset-list.mustache", file3, sizeof file3 - 1},
  {"asset.mustache", file4, sizeof file4 - 1},
  {"asset_row.mustache", file5, sizeof file5 - 1},
  {"assets/add.css", file6, sizeof file6 - 1},
  {"assets/add/add-address.js", file7, sizeof file7 - 1},
  {"assets/add/add-page.js", file8, sizeof file8 - 1},
  {"assets/add/drafts.js", file9, sizeof file9 - 1},
  {"assets/add/entry-lists.js", file10, sizeof file10 - 1},
  {"assets/add/entry-name.js", file11, sizeof file11 - 1},
  {"assets/add/entry-points.js", file12, sizeof file12 - 1},
  {"assets/add/entry-writer.js", file13, sizeof file13 - 1},
  {"assets/add/field-checks.js", file14, sizeof file14 - 1},
  {"assets/add/fields.js", file15, sizeof file15 - 1},
  {"assets/add/form-checking.js", file16, sizeof file16 - 1},
  {"assets/add/form-controls.js", file17, sizeof file17 - 1},
  {"assets/add/form-defaults.js", file18, sizeof file18 - 1},
  {"assets/add/form-session.js", file19, sizeof file19 - 1},
  {"assets/add/form-view.js", file20, sizeof file20 - 1},
  {"assets/add/inputs.js", file21, sizeof file21 - 1},
  {"assets/add/medium.js", file22, sizeof file22 - 1},
  {"assets/add/objection-choice.js", file23, sizeof file23 - 1},
  {"assets/add/objection-search.js", file24, sizeof file24 - 1},
  {"assets/add/picker.js", file25, sizeof file25 - 1},
  {"assets/add/preview.js", file26, sizeof file26 - 1},
  {"assets/add/remembered.js", file27, sizeof file27 - 1},
  {"assets/add/rule-checks.js", file28, sizeof file28 - 1},
  {"assets/add/send.js", file29, sizeof file29 - 1},
  {"assets/add/sent-question.js", file30, sizeof file30 - 1},
  {"assets/add/slug.js", file31, sizeof file31 - 1},
  {"assets/add/submission-methods.js", file32, sizeof file32 - 1},
  {"assets/common/combobox.js", file33, sizeof file33 - 1},
  {"assets/common/dom.js", file34, sizeof file34 - 1},
  {"assets/common/storage.js", file35, sizeof file35 - 1},
  {"assets/common/terms.js", file36, sizeof file36 - 1},
  {"assets/common/text.js", file37, sizeof file37 - 1},
  {"assets/hub.js", file38, sizeof file38 - 1},
  {"assets/icon-180.png", file39, sizeof file39 - 1},
  {"assets/icon-512.png", file40, sizeof file40 - 1},
  {"assets/icon.svg", file41, sizeof file41 - 1},
  {"assets/pages.css", file42, sizeof file42 - 1},
  {"assets/room/heard-counts.js", file43, sizeof file43 - 1},
  {"assets/room/heard-page.js", file44, sizeof file44 - 1},
  {"assets/room/reviews.js", file45, sizeof file45 - 1},
  {"assets/search/cards.js", file46, sizeof file46 - 1},
  {"assets/search/characters.js", file47, sizeof file47 - 1},
  {"assets/search/compounds.js", file48, sizeof file48 - 1},
  {"assets/search/corrections.js", file49, sizeof file49 - 1},
  {"assets/search/decoding.js", file50, sizeof file50 - 1},
  {"assets/search/dictionary.js", file51, sizeof file51 - 1},
  {"assets/search/engine.js", file52, sizeof file52 - 1},
  {"assets/search/excerpts.js", file53, sizeof file53 - 1},
  {"assets/search/files.js", file54, sizeof file54 - 1},
  {"assets/search/filters.js", file55, sizeof file55 - 1},
  {"assets/search/find-address.js", file56, sizeof file56 - 1},
  {"assets/search/find-filters.js", file57, sizeof file57 - 1},
  {"assets/search/find-page.js", file58, sizeof file58 - 1},
  {"assets/search/find-table.js", file59, sizeof file59 - 1},
  {"assets/search/highlight.js", file60, sizeof file60 - 1},
  {"assets/search/home-search.js", file61, sizeof file61 - 1},
  {"assets/search/meaning.js", file62, sizeof file62 - 1},
  {"assets/search/names.js", file63, sizeof file63 - 1},
  {"assets/search/opener.js", file64, sizeof file64 - 1},
  {"assets/search/palette-keys.js", file65, sizeof file65 - 1},
  {"assets/search/palette.js", file66, sizeof file66 - 1},
  {"assets/search/parts.js", file67, sizeof file67 - 1},
  {"assets/search/preference.js", file68, sizeof file68 - 1},
  {"assets/search/query.js", file69, sizeof file69 - 1},
  {"assets/search/question.js", file70, sizeof file70 - 1},
  {"assets/search/records.js", file71, sizeof file71 - 1},
  {"assets/search/reranking.js", file72, sizeof file72 - 1},
  {"assets/search/results.js", file73, sizeof file73 - 1},
  {"assets/search/rows.js", file74, sizeof file74 - 1},
  {"assets/search/scoring.js", file75, sizeof file75 - 1},
  {"assets/search/unfound.js", file76, sizeof file76 - 1},
  {"assets/search/words.js", file77, sizeof file77 - 1},
  {"assets/start/boxes.js", file78, sizeof file78 - 1},
  {"assets/start/cards.js", file79, sizeof file79 - 1},
  {"assets/style.css", file80, sizeof file80 - 1},
  {"badges.mustache", file81, sizeof file81 - 1},
  {"banner.mustache", file82, sizeof file82 - 1},
  {"campaign.mustache", file83, sizeof file83 - 1},
  {"changed_words.mustache", file84, sizeof file84 - 1},
  {"changes.mustache", file85, sizeof file85 - 1},
  {"chip.mustache", file86, sizeof file86 - 1},
  {"commitments.mustache", file87, sizeof file87 - 1},
  {"competitor.mustache", file88, sizeof file88 - 1},
  {"entry.mustache", file89, sizeof file89 - 1},
  {"field.mustache", file90, sizeof file90 - 1},
  {"field_item.mustache", file91, sizeof file91 - 1},
  {"field_notes.mustache", file92, sizeof file92 - 1},
  {"find.mustache", file93, sizeof file93 - 1},
  {"flags.mustache", file94, sizeof file94 - 1},
  {"gap_rows.mustache", file95, sizeof file95 - 1},
  {"groups.mustache", file96, sizeof file96 - 1},
  {"home.mustache", file97, sizeof file97 - 1},
  {"icons.mustache", file98, sizeof file98 - 1},
  {"journey_cell.mustache", file99, sizeof file99 - 1},
  {"layout.mustache", file100, sizeof file100 - 1},
  {"link.mustache", file101, sizeof file101 - 1},
  {"list.mustache", file102, sizeof file102 - 1},
  {"list_head.mustache", file103, sizeof file103 - 1},
  {"meeting.mustache", file104, sizeof file104 - 1},
  {"mentions.mustache", file105, sizeof file105 - 1},
  {"mentions_folded.mustache", file106, sizeof file106 - 1},
  {"metric.mustache", file107, sizeof file107 - 1},
  {"metric_row.mustache", file108, sizeof file108 - 1},
  {"month_table.mustache", file109, sizeof file109 - 1},
  {"moved.mustache", file110, sizeof file110 - 1},
  {"navigation.mustache", file111, sizeof file111 - 1},
  {"not-found.mustache", file112, sizeof file112 - 1},
  {"note_row.mustache", file113, sizeof file113 - 1},
  {"objection-list.mustache", file114, sizeof file114 - 1},
  {"objection.mustache", file115, sizeof file115 - 1},
  {"objection_row.mustache", file116, sizeof file116 - 1},
  {"own_fields.mustache", file117, sizeof file117 - 1},
  {"page.mustache", file118, sizeof file118 - 1},
  {"pager.mustache", file119, sizeof file119 - 1},
  {"persona-list.mustache", file120, sizeof file120 - 1},
  {"persona.mustache", file121, sizeof file121 - 1},
  {"play.mustache", file122, sizeof file122 - 1},
  {"product.mustache", file123, sizeof file123 - 1},
  {"proof-list.mustache", file124, sizeof file124 - 1},
  {"proof.mustache", file125, sizeof file125 - 1},
  {"proof_row.mustache", file126, sizeof file126 - 1},
  {"propose.mustache", file127, sizeof file127 - 1},
  {"review_row.mustache", file128, sizeof file128 - 1},
  {"room_coverage.mustache", file129, sizeof file129 - 1},
  {"room_freshness.mustache", file130, sizeof file130 - 1},
  {"room_heard.mustache", file131, sizeof file131 - 1},
  {"room_meeting.mustache", file132, sizeof file132 - 1},
  {"room_menu.mustache", file133, sizeof file133 - 1},
  {"room_overview.mustache", file134, sizeof file134 - 1},
  {"room_promises.mustache", file135, sizeof file135 - 1},
  {"room_thanks.mustache", file136, sizeof file136 - 1},
  {"row.mustache", file137, sizeof file137 - 1},
  {"rows.mustache", file138, sizeof file138 - 1},
  {"scorecard.mustache", file139, sizeof file139 - 1},
  {"stage-list.mustache", file140, sizeof file140 - 1},
  {"stage.mustache", file141, sizeof file141 - 1},
  {"start_here.mustache", file142, sizeof file142 - 1},
  {"term-list.mustache", file143, sizeof file143 - 1},
  {"term.mustache", file144, sizeof file144 - 1},
  {"title.mustache", file145, sizeof file145 - 1},
  {"trust.mustache", file146, sizeof file146 - 1},
  {"trust_line.mustache", file147, sizeof file147 - 1},
  {"unanswered.mustache", file148, sizeof file148 - 1},
  {"use_row.mustache", file149, sizeof file149 - 1},
  {"words/de.yml", file150, sizeof file150 - 1},
  {"words/en.yml", file151, sizeof file151 - 1},
  {"words/fr.yml", file152, sizeof file152 - 1},
};

size_t rapport_theme_count(void) { return sizeof files / sizeof files[0]; }

struct rapport_file rapport_theme_file(size_t index) { return files[index]; }
