"""*Who helped* in histories of every kind: each number is counted again from the files and Git's commits."""

import csv
import datetime
import os
import shutil
import subprocess

import pytest
from git_facts import History, WhoHelped
from hub import CONTENT, DAY, RAPPORT, ROOT

NUMBERS = ["added", "answers", "reviewed", "gaps", "notes"]
TODAY = datetime.date.fromisoformat(DAY)


class Repository:
    """The frozen hub, committed piece by piece."""

    def __init__(self, folder):
        self.folder, self.content = folder, folder / "content"
        self.content.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch", "main")

    def git(self, *arguments, **variables):
        names = {
            "AUTHOR_NAME": "A",
            "AUTHOR_EMAIL": "a@example.com",
            "COMMITTER_NAME": "C",
            "COMMITTER_EMAIL": "c@example.com",
        }
        environment = {**os.environ, **{f"GIT_{name}": value for name, value in (names | variables).items()}}
        subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env=environment | {"GIT_CONFIG_GLOBAL": os.devnull},
            check=True,
        )

    def commit(self, at, who, address, message="A change", written=None):
        self.git("add", "--all")
        self.git(
            "commit",
            "--quiet",
            "--allow-empty",
            "--message",
            message,
            AUTHOR_NAME=who,
            AUTHOR_EMAIL=address,
            AUTHOR_DATE=written or at,
            COMMITTER_DATE=at,
        )

    def copy(self, *paths):
        for path in paths:
            (self.content / path).parent.mkdir(exist_ok=True)
            shutil.copy(CONTENT / path, self.content / path)

    def change(self, path, line="One more line."):
        file = self.content / path
        file.write_text(file.read_text() + f"\n{line}\n")


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """A history with Git's difficult cases: every commit has something that must count, or must not."""
    hub = Repository(tmp_path_factory.mktemp("helped") / "repository")
    late = {
        f"assets/{name}.md"
        for name in ("six-minute-close", "replay-pilot-questions", "rules-to-borrow", "one-page-for-it")
    }
    renamed = {"objections/too-small.md": "objections/we-are-small.md", "terms/sal.md": "terms/sql.md"}
    first = {str(path.relative_to(CONTENT)) for path in CONTENT.rglob("*") if path.is_file()}
    hub.copy(*sorted(first - late - renamed.keys() - set(renamed.values()) - {"objections/over-budget.md"}))
    for path, old in renamed.items():
        shutil.copy(CONTENT / path, hub.content / old)
    before = "---\ntitle: Questions, before\ntype: faq\npersonas: all\nstages: [evaluation]\nreviewed: 2025-12-01\n---\n\nAn answer.\n"
    (hub.content / "assets/questions-before.md").write_text(before)
    # The address is in some programs' notation, and only the mailmap knows another one.
    (hub.folder / ".mailmap").write_text("Maren Holt <maren.holt@example.com> M H <maren@old.example>\n")
    hub.commit("2026-01-05T12:00:00Z", "Maren Holt", "Maren.Holt@Example.com")
    hub.change("objections/close-is-fine.md")
    hub.commit("2026-02-03T12:00:00Z", "M H", "maren@old.example")
    # Two files are renamed, one of them with a change; then another file gets one's old name.
    for path, old in renamed.items():
        hub.git("mv", f"content/{old}", f"content/{path}")
    hub.change("objections/too-small.md")
    hub.commit("2026-03-31T23:30:00-05:00", "Tobias Renn", "tobias.renn@example.com")
    hub.copy("terms/sql.md")
    hub.commit("2026-04-09T12:00:00Z", "Ines Calloway", "ines.calloway@example.com")
    # People in a trailer are co-authors, and merging is no contribution. Both branches change one file, which
    # is renamed on one of them.
    hub.git("checkout", "--quiet", "-b", "proposal")
    hub.copy("assets/six-minute-close.md")
    hub.commit(
        "2026-05-04T12:00:00Z",
        "Dana",
        "dana.whitlow@example.com",
        "Add\n\nCo-authored-by: Colm <colm@example.com>",
    )
    hub.git("mv", "content/objections/we-use-spreadsheets.md", "content/objections/sheets.md")
    hub.commit("2026-05-05T12:00:00Z", "Dana", "dana.whitlow@example.com")
    hub.git("checkout", "--quiet", "main")
    hub.change("objections/we-use-spreadsheets.md")
    hub.commit("2026-05-06T12:00:00Z", "Joss Adeyemi", "joss.adeyemi@example.com")
    hub.git(
        "merge",
        "--quiet",
        "--no-ff",
        "--message",
        "Merge",
        "proposal",
        AUTHOR_NAME="Ravi",
        AUTHOR_EMAIL="ravi.lindqvist@example.com",
        AUTHOR_DATE="2026-05-07T12:00:00Z",
        COMMITTER_DATE="2026-05-07T12:00:00Z",
    )
    hub.git("mv", "content/objections/sheets.md", "content/objections/we-use-spreadsheets.md")
    shutil.copy(CONTENT / "objections/we-use-spreadsheets.md", hub.content / "objections")
    hub.commit("2026-05-08T12:00:00Z", "Robot", "robot@example.com")
    # Removed and added again; written long before it was committed; by somebody who isn't in the hub.
    (hub.content / "terms/icp.md").unlink()
    hub.commit("2026-07-01T12:00:00Z", "Hal Ormsby", "hal@example.com")
    hub.copy("terms/icp.md")
    hub.commit(
        "2026-10-01T12:00:00Z", "Ravi Lindqvist", "ravi.lindqvist@example.com", written="2026-07-02T12:00:00Z"
    )
    hub.copy("assets/one-page-for-it.md")
    hub.commit("2026-10-05T12:00:00Z", "Somebody", "somebody@example.com")
    # Replacing something that was in use fills no gap; adding something where there was nothing does.
    hub.copy("assets/replay-pilot-questions.md", "assets/rules-to-borrow.md")
    retired = before.replace(
        "type: faq\n", "type: faq\nstatus: retired\nreplaced_by: replay-pilot-questions\n"
    )
    (hub.content / "assets/questions-before.md").write_text(retired)
    hub.commit("2026-11-09T12:00:00Z", "Ines Calloway", "ines.calloway@example.com")
    # Tomorrow, from a machine with a wrong clock.
    hub.copy("objections/over-budget.md")
    hub.commit("2026-11-23T00:30:00Z", "Colm Barrow", "colm.barrow@example.com")
    return hub


def numbers(content, folder, *arguments):
    """The table of contributions, without zeros."""
    command = [
        RAPPORT,
        "build",
        "--content",
        content,
        "--output",
        folder,
        "--as-of",
        DAY,
        "--templates",
        ROOT / "templates",
        "--no-cache",
        *arguments,
    ]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    with (folder / "data/contributions.csv").open(encoding="utf-8-sig", newline="") as file:
        return {
            (row["quarter"], row["person"] or row["team"]): {
                name: int(row[name]) for name in NUMBERS if row[name] != "0"
            }
            for row in csv.DictReader(file)
        }


def test_every_kind_of_history(repository, tmp_path):
    counted = WhoHelped(repository.content, DAY, History(repository.content, TODAY)).numbers
    assert numbers(repository.content, tmp_path / "site") == counted
    # Makes sure that the test covers something: each of these must occur.
    assert (
        counted["2026-Q2", "tobias-renn"]["answers"] == 1
    ), "a rename with a change, on the first of April in UTC"
    assert (
        counted["2026-Q2", "joss-adeyemi"]["answers"] == 1
    ), "a change of a file that another branch renamed"
    assert counted["2026-Q2", "dana-whitlow"] == {"added": 1, "gaps": 1}, "a new name alone is no answer"
    assert ("2026-Q2", "colm-barrow") not in counted, "who a trailer names"
    assert counted["2026-Q4", "ines-calloway"] == {
        "added": 2,
        "gaps": 1,
    }, "one of two took the place of something"
    assert "added" not in counted["2026-Q4", "ravi-lindqvist"], "put back what had been removed"
    assert "added" not in counted.get(("2026-Q4", "colm-barrow"), {}), "a commit of tomorrow"


@pytest.mark.parametrize("depth", [1, 3, 7])
def test_a_shallow_clone_says_what_it_knows(repository, tmp_path, depth):
    clone = tmp_path / "clone"
    subprocess.run(
        ["git", "clone", "--quiet", "--depth", str(depth), repository.folder.as_uri(), clone], check=True
    )
    counted = WhoHelped(clone / "content", DAY, History(clone / "content", TODAY)).numbers
    assert numbers(clone / "content", tmp_path / "site") == counted
    assert not any("added" in row for (quarter, _), row in counted.items() if quarter == "2026-Q1")


def test_without_git_notes_alone_count(repository, tmp_path):
    counted = WhoHelped(repository.content, DAY).numbers
    assert counted and all(row.keys() <= {"notes", "reviewed"} for row in counted.values())
    assert numbers(repository.content, tmp_path / "a", "--no-git") == counted
    shutil.copytree(CONTENT, tmp_path / "content")
    assert numbers(tmp_path / "content", tmp_path / "b") == counted


def test_the_example_hub(tmp_path):
    """Its history is this repository's, whose authors aren't people of the hub."""
    content = ROOT / "content"
    counted = WhoHelped(content, DAY, History(content, TODAY)).numbers
    assert numbers(content, tmp_path / "site") == counted and len(counted) > 5
