// Made by scripts/embed from the files under starter/: run make theme after adding or removing a file there.

#include "rapport.h"

// #embed is C23, and clang has it in every mode: the package's C standard stays as it is.
#pragma clang diagnostic ignored "-Wc23-extensions"

// The NUL at each end keeps an empty file from being an empty array.

static const unsigned char file0[] = {
#embed "../../starter/both/hub/README.md" suffix(,)
  0};

static const unsigned char file1[] = {
#embed "../../starter/both/hub/content/hub.yml" suffix(,)
  0};

static const unsigned char file2[] = {
#embed "../../starter/both/hub/content/stages/customer.md" suffix(,)
  0};

static const unsigned char file3[] = {
#embed "../../starter/both/hub/content/stages/decision.md" suffix(,)
  0};

static const unsigned char file4[] = {
#embed "../../starter/both/hub/content/stages/evaluation.md" suffix(,)
  0};

static const unsigned char file5[] = {
#embed "../../starter/both/hub/content/stages/interest.md" suffix(,)
  0};

static const unsigned char file6[] = {
#embed "../../starter/both/hub/dot-gitignore" suffix(,)
  0};

static const unsigned char file7[] = {
#embed "../../starter/both/parts/publish.txt" suffix(,)
  0};

static const unsigned char file8[] = {
#embed "../../starter/empty/hub/content/pages/first-steps.md" suffix(,)
  0};

static const unsigned char file9[] = {
#embed "../../starter/empty/parts/people.txt" suffix(,)
  0};

static const unsigned char file10[] = {
#embed "../../starter/example/hub/content/agreements/lead-handover.md" suffix(,)
  0};

static const unsigned char file11[] = {
#embed "../../starter/example/hub/content/assets/after-the-first-call.md" suffix(,)
  0};

static const unsigned char file12[] = {
#embed "../../starter/example/hub/content/campaigns/before-the-summer.md" suffix(,)
  0};

static const unsigned char file13[] = {
#embed "../../starter/example/hub/content/competitors/spreadsheets.md" suffix(,)
  0};

static const unsigned char file14[] = {
#embed "../../starter/example/hub/content/meetings/first-meeting.md" suffix(,)
  0};

static const unsigned char file15[] = {
#embed "../../starter/example/hub/content/notes/we-use-a-spreadsheet.md" suffix(,)
  0};

static const unsigned char file16[] = {
#embed "../../starter/example/hub/content/objections/we-use-a-spreadsheet.md" suffix(,)
  0};

static const unsigned char file17[] = {
#embed "../../starter/example/hub/content/pages/first-steps.md" suffix(,)
  0};

static const unsigned char file18[] = {
#embed "../../starter/example/hub/content/personas/operations-manager.md" suffix(,)
  0};

static const unsigned char file19[] = {
#embed "../../starter/example/hub/content/plays/first-call.md" suffix(,)
  0};

static const unsigned char file20[] = {
#embed "../../starter/example/hub/content/products/shifts.md" suffix(,)
  0};

static const unsigned char file21[] = {
#embed "../../starter/example/hub/content/proofs/harbour-bakery-five-hours.md" suffix(,)
  0};

static const unsigned char file22[] = {
#embed "../../starter/example/hub/content/terms/qualified-lead.md" suffix(,)
  0};

static const unsigned char file23[] = {
#embed "../../starter/example/parts/examples.txt" suffix(,)
  0};

static const unsigned char file24[] = {
#embed "../../starter/example/parts/people.txt" suffix(,)
  0};

static const unsigned char file25[] = {
#embed "../../starter/github/parts/publish.txt" suffix(,)
  0};

static const unsigned char file26[] = {
#embed "../../starter/github/root/dot-github/CODEOWNERS" suffix(,)
  0};

static const unsigned char file27[] = {
#embed "../../starter/github/root/dot-github/ISSUE_TEMPLATE/config.yml" suffix(,)
  0};

static const unsigned char file28[] = {
#embed "../../.github/ISSUE_TEMPLATE/have.yml" suffix(,)
  0};

static const unsigned char file29[] = {
#embed "../../.github/ISSUE_TEMPLATE/heard.yml" suffix(,)
  0};

static const unsigned char file30[] = {
#embed "../../.github/ISSUE_TEMPLATE/need.yml" suffix(,)
  0};

static const unsigned char file31[] = {
#embed "../../.github/ISSUE_TEMPLATE/wrong.yml" suffix(,)
  0};

static const unsigned char file32[] = {
#embed "../../.github/pull_request_template.md" suffix(,)
  0};

static const unsigned char file33[] = {
#embed "../../starter/github/root/dot-github/workflows/hub.yml" suffix(,)
  0};

static const unsigned char file34[] = {
#embed "../../starter/gitlab/parts/publish.txt" suffix(,)
  0};

static const unsigned char file35[] = {
#embed "../../starter/gitlab/root/dot-gitlab-ci.yml" suffix(,)
  0};

static const unsigned char file36[] = {
#embed "../../starter/gitlab/root/dot-gitlab/CODEOWNERS" suffix(,)
  0};

static const unsigned char file37[] = {
#embed "../../starter/gitlab/root/dot-gitlab/issue_templates/Have.md" suffix(,)
  0};

static const unsigned char file38[] = {
#embed "../../starter/gitlab/root/dot-gitlab/issue_templates/Heard.md" suffix(,)
  0};

static const unsigned char file39[] = {
#embed "../../starter/gitlab/root/dot-gitlab/issue_templates/Need.md" suffix(,)
  0};

static const unsigned char file40[] = {
#embed "../../starter/gitlab/root/dot-gitlab/issue_templates/Wrong.md" suffix(,)
  0};

static const struct rapport_file files[] = {
  {"both/hub/README.md", file0, sizeof file0 - 1},
  {"both/hub/content/hub.yml", file1, sizeof file1 - 1},
  {"both/hub/content/stages/customer.md", file2, sizeof file2 - 1},
  {"both/hub/content/stages/decision.md", file3, sizeof file3 - 1},
  {"both/hub/content/stages/evaluation.md", file4, sizeof file4 - 1},
  {"both/hub/content/stages/interest.md", file5, sizeof file5 - 1},
  {"both/hub/dot-gitignore", file6, sizeof file6 - 1},
  {"both/parts/publish.txt", file7, sizeof file7 - 1},
  {"empty/hub/content/pages/first-steps.md", file8, sizeof file8 - 1},
  {"empty/parts/people.txt", file9, sizeof file9 - 1},
  {"example/hub/content/agreements/lead-handover.md", file10, sizeof file10 - 1},
  {"example/hub/content/assets/after-the-first-call.md", file11, sizeof file11 - 1},
  {"example/hub/content/campaigns/before-the-summer.md", file12, sizeof file12 - 1},
  {"example/hub/content/competitors/spreadsheets.md", file13, sizeof file13 - 1},
  {"example/hub/content/meetings/first-meeting.md", file14, sizeof file14 - 1},
  {"example/hub/content/notes/we-use-a-spreadsheet.md", file15, sizeof file15 - 1},
  {"example/hub/content/objections/we-use-a-spreadsheet.md", file16, sizeof file16 - 1},
  {"example/hub/content/pages/first-steps.md", file17, sizeof file17 - 1},
  {"example/hub/content/personas/operations-manager.md", file18, sizeof file18 - 1},
  {"example/hub/content/plays/first-call.md", file19, sizeof file19 - 1},
  {"example/hub/content/products/shifts.md", file20, sizeof file20 - 1},
  {"example/hub/content/proofs/harbour-bakery-five-hours.md", file21, sizeof file21 - 1},
  {"example/hub/content/terms/qualified-lead.md", file22, sizeof file22 - 1},
  {"example/parts/examples.txt", file23, sizeof file23 - 1},
  {"example/parts/people.txt", file24, sizeof file24 - 1},
  {"github/parts/publish.txt", file25, sizeof file25 - 1},
  {"github/root/dot-github/CODEOWNERS", file26, sizeof file26 - 1},
  {"github/root/dot-github/ISSUE_TEMPLATE/config.yml", file27, sizeof file27 - 1},
  {"github/root/dot-github/ISSUE_TEMPLATE/have.yml", file28, sizeof file28 - 1},
  {"github/root/dot-github/ISSUE_TEMPLATE/heard.yml", file29, sizeof file29 - 1},
  {"github/root/dot-github/ISSUE_TEMPLATE/need.yml", file30, sizeof file30 - 1},
  {"github/root/dot-github/ISSUE_TEMPLATE/wrong.yml", file31, sizeof file31 - 1},
  {"github/root/dot-github/pull_request_template.md", file32, sizeof file32 - 1},
  {"github/root/dot-github/workflows/hub.yml", file33, sizeof file33 - 1},
  {"gitlab/parts/publish.txt", file34, sizeof file34 - 1},
  {"gitlab/root/dot-gitlab-ci.yml", file35, sizeof file35 - 1},
  {"gitlab/root/dot-gitlab/CODEOWNERS", file36, sizeof file36 - 1},
  {"gitlab/root/dot-gitlab/issue_templates/Have.md", file37, sizeof file37 - 1},
  {"gitlab/root/dot-gitlab/issue_templates/Heard.md", file38, sizeof file38 - 1},
  {"gitlab/root/dot-gitlab/issue_templates/Need.md", file39, sizeof file39 - 1},
  {"gitlab/root/dot-gitlab/issue_templates/Wrong.md", file40, sizeof file40 - 1},
};

size_t rapport_starter_count(void) { return sizeof files / sizeof files[0]; }

struct rapport_file rapport_starter_file(size_t index) { return files[index]; }
