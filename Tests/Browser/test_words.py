"""`make lint` checks spelling and the project's own word list, and fails if it should."""

import subprocess

import pytest
from hub import ROOT

LINT = ROOT / "scripts/lint-words"


def lint(folder):
    return subprocess.run([LINT, folder], capture_output=True, text=True)


def test_words_are_right():
    ended = lint(ROOT)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_make_lint_runs_it():
    commands = subprocess.run(["make", "--dry-run", "lint"], cwd=ROOT, capture_output=True, text=True).stdout
    assert "scripts/lint-words" in commands.splitlines()


# A file, its text, and the finding.
PLANTED = [
    ("docs/page.md", "A seperate page.", "`seperate` should be `separate`"),  # planted
    ("docs/page.md", "Lines parted by commas.", "`parted` should be `separated`"),  # planted
    ("Sources/Value.swift", "/// How to mend it.", "`mend` should be `fix`"),  # planted
    ("Sources/Value.swift", 'let message = "It bears a day"', "`bears` should be `has`"),  # planted
    ("templates/page.mustache", "<label>For whom?</label>", "`whom` should be `who`"),  # planted
    (".github/ISSUE_TEMPLATE/form.yml", "label: For whom?", "`whom` should be `who`"),  # planted
    ("content/terms/lead.md", "title: Reciept", "`Reciept` should be `Receipt`"),  # planted
]


def write(folder, path, text):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text(text + "\n")


@pytest.fixture
def copy(tmp_path):
    """A repository with one correct sentence, and this project's configuration."""
    for path in ["_typos.toml", "scripts/typos-content.toml"]:
        write(tmp_path, path, (ROOT / path).read_text())
    write(tmp_path, "content/terms/deal.md", "title: Somebody with whom we have spoken")  # planted
    return tmp_path


def test_words_in_content_are_not_restricted(copy):
    ended = lint(copy)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize(("path", "text", "finding"), PLANTED, ids=[finding for _, _, finding in PLANTED])
def test_a_planted_fault_is_found(copy, path, text, finding):
    write(copy, path, text)
    ended = lint(copy)
    assert ended.returncode == 1
    assert f"{path}:1:" in ended.stdout and finding in ended.stdout, ended.stdout + ended.stderr
