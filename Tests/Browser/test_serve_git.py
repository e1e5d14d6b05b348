"""`rapport serve` for a hub in a Git repository: history is filled in by itself, and nobody waits for it."""

import os
import shutil
import subprocess

import pytest
from hub import DAY, EXAMPLE_CONTENT, RAPPORT, commit
from serve import serving, until

OVERVIEW, PROMISES, AGREEMENT = "alignment/index.html", "alignment/promises.html", "agreements/event-leads-2026.html"
TREND, OLD_WORDS = b'<p class="figure-trend">', b"<del>"


@pytest.fixture
def content(tmp_path):
    """The example hub, in a repository in which an agreement changed after it was signed."""
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE_CONTENT, content)
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text("/*\n!/content\n")
    commit(tmp_path, "2026-10-05", "Ann Lee", "ann.lee@example.com")
    reword(content, "two working days", "three working days")
    commit(tmp_path, "2026-11-02", "Ann Lee", "ann.lee@example.com")
    return content


def reword(content, old, new):
    path = content / AGREEMENT.replace(".html", ".md")
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new))


def built(content, *options):
    site = content.parent / "site"
    command = [RAPPORT, "build", "--content", content, "--output", site, "--as-of", DAY, *options]
    subprocess.run(command, cwd=content.parent, check=True, capture_output=True)
    return {name: (site / name).read_bytes() for name in (OVERVIEW, PROMISES, AGREEMENT, "index.html")}


def follows(server, pages):
    return lambda: all(server.page(name) == page for name, page in pages.items())


def test_history_is_the_same_as_in_a_build(content, tmp_path):
    before = built(content)
    assert TREND in before[OVERVIEW] and OLD_WORDS in before[PROMISES] and OLD_WORDS in before[AGREEMENT]
    with serving(tmp_path, git=True) as server:
        until(follows(server, before))
        # Uncommitted changes count, too.
        reword(content, "three working days", "four working days")
        edited = built(content)
        assert edited[AGREEMENT] != before[AGREEMENT]
        until(follows(server, edited))
        # A commit can move the trend by a week.
        commit(tmp_path, "2026-11-09", "Ann Lee", "ann.lee@example.com")
        committed = built(content)
        until(follows(server, committed))
        # While there is an error, the last good state stays, including all this.
        reword(content, "---\n", "---\n: [\n")
        until(lambda: b"event-leads" in server.news())
        assert follows(server, committed)()


def test_pages_do_not_wait_for_git(content, tmp_path):
    """Each page's history is there with the first answer; the rest follows once Git has answered."""
    # Git takes a long time here to read old commits.
    go, git = tmp_path / "go", tmp_path / "bin" / "git"
    git.parent.mkdir()
    wait = f"for second in $(seq 60); do [ -e {go} ] || sleep 1; done"
    git.write_text(f'#!/bin/sh\ncase "$*" in *rev-list*|*--raw*) {wait};; esac\nexec {shutil.which("git")} "$@"\n')
    git.chmod(0o755)
    path = {"PATH": f"{git.parent}:{os.environ['PATH']}"}
    with serving(tmp_path, git=True, environment=path) as server:
        assert TREND not in server.page(OVERVIEW)
        agreement = server.page(AGREEMENT)
        assert b"Changed since" in agreement and OLD_WORDS not in agreement
        # Edits are shown in the meantime, too.
        reword(content, "three working days", "four working days")
        until(lambda: b"four working days" in server.page(AGREEMENT))
        go.touch()
        until(follows(server, built(content)))


def test_git_is_asked_again_once_a_removed_folder_is_back(content, tmp_path):
    go, git = tmp_path / "go", tmp_path / "bin" / "git"
    git.parent.mkdir()
    git.write_text(
        f"""#!/bin/sh
case "$*" in *rev-list*)
  touch {tmp_path}/asked
  for second in $(seq 60); do [ -e {go} ] || sleep 1; done
  {shutil.which("git")} "$@"
  ended=$?
  touch {tmp_path}/answered
  exit $ended;;
esac
exec {shutil.which("git")} "$@"
"""
    )
    git.chmod(0o755)
    path = {"PATH": f"{git.parent}:{os.environ['PATH']}"}
    with serving(tmp_path, git=True, environment=path) as server:
        until((tmp_path / "asked").exists)
        away = content.rename(tmp_path / "away")
        go.touch()
        until((tmp_path / "answered").exists)
        away.rename(content)
        until(follows(server, built(content)))


def test_without_git_pages_are_the_same_as_in_a_build(content, tmp_path):
    pages = built(content, "--no-git")
    assert not any(TREND in page or OLD_WORDS in page for page in pages.values())
    with serving(tmp_path) as server:
        assert follows(server, pages)()
