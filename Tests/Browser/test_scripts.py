"""`make lint` checks JavaScript, and fails if it should."""

import shutil
import subprocess

import pytest
from hub import ROOT

LINT = ROOT / "scripts/lint-scripts"
FOLDERS = ["templates/assets", "Sources/RapportServer/Page", "bench/pages", "Tests/Fixtures/search"]


def lint(folder):
    return subprocess.run([LINT, folder], capture_output=True, text=True)


def test_scripts_are_sound():
    ended = lint(ROOT)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_make_lint_runs_it():
    commands = subprocess.run(["make", "--dry-run", "lint"], cwd=ROOT, capture_output=True, text=True).stdout
    assert "scripts/lint-scripts" in commands.splitlines()


LONG_FUNCTION = "const long = () => {\n" + "  document.title += 1\n" * 40 + "}\nlong()\n"

# A file, what is appended to it, and a word from the finding.
PLANTED = [
    ("templates/assets/hub.js", "if (document.title == 1) print()\n", "eqeqeq"),
    ("templates/assets/search/engine.js", "var old = 1\nprint(old)\n", "no-var"),
    ("templates/assets/search/engine.js", "const unused = 1\n", "no-unused-vars"),
    ("templates/assets/add/picker.js", "let never = 1\nprint(never)\n", "prefer-const"),
    ("templates/assets/add/picker.js", "print(missing)\n", "no-undef"),
    ("templates/assets/common/dom.js", LONG_FUNCTION, "max-lines-per-function"),
    ("bench/pages/ours.js", "const a = 1;\na = 2;\nprint(a);\n", "no-const-assign"),
    ("Tests/Fixtures/search/words.cjs", f"// {'wide ' * 22}\n", "longer than 110 characters"),
]


@pytest.mark.parametrize(("path", "text", "finding"), PLANTED, ids=[finding for _, _, finding in PLANTED])
def test_a_planted_fault_is_found(tmp_path, path, text, finding):
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / ".oxlintrc.json", tmp_path)
    with open(tmp_path / path, "a") as file:
        file.write(text)
    ended = lint(tmp_path)
    assert ended.returncode == 1
    assert finding in ended.stdout + ended.stderr
