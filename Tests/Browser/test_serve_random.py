"""Random edits of all kinds while `rapport serve` runs: it serves what a build of the same content writes.

For longer runs, RAPPORT_SERVE_EDITS sets the number of edits, RAPPORT_SERVE_SEED the seed, RAPPORT_SERVE_HUB the
content folder (by default the frozen hub and the example hub).
"""

import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import time

import pytest
from editor import Committer, Editor
from hub import CONTENT, DAY, EXAMPLE_CONTENT, RAPPORT, commit
from serve import serving, until

EDITS = int(os.environ.get("RAPPORT_SERVE_EDITS", "24"))
SEED = int(os.environ.get("RAPPORT_SERVE_SEED", "1"))
HUBS = [pathlib.Path(os.environ["RAPPORT_SERVE_HUB"])] if "RAPPORT_SERVE_HUB" in os.environ else [CONTENT, EXAMPLE_CONTENT]
# A site is built and compared each time after this many edits.
ROUND = 8
# Enough to detect a leak; a shorter run would only measure what was loaded in the meantime.
ENOUGH_FOR_MEMORY = 200
# How both print the number of findings.
FOUND = re.compile(r"\d+ errors?, \d+ warnings?")
SECONDS = 30


class Hub:
    """A content folder, and the output of its builds."""

    def __init__(self, source, folder, git):
        self.source, self.content, self.git = source, folder / "content", git
        self.site = folder / "site"
        shutil.copytree(source, self.content)
        if git:
            subprocess.run(["git", "init", "--quiet", folder], check=True)
            (folder / ".gitignore").write_text("/*\n!/content\n")
            for day in ("2026-09-14", "2026-10-12"):
                commit(folder, day, "Maren Holt", "maren.holt@example.com")

    @property
    def options(self):
        return ["--content", self.content, "--as-of", DAY, *([] if self.git else ["--no-git"])]

    def build(self):
        """The files of a site and the number of findings; nothing if the content has errors."""
        command = [RAPPORT, "build", *self.options, "--output", self.site]
        ended = subprocess.run(command, cwd=self.site.parent, capture_output=True, text=True)
        if ended.returncode != 0:
            return None
        files = [path for path in self.site.rglob("*") if path.is_file() and path.name != ".rapport"]
        return {str(path.relative_to(self.site)): path.read_bytes() for path in files}, FOUND.findall(ended.stderr)[-1]

    def faulty(self):
        """Files with errors, below the content folder."""
        command = [RAPPORT, "check", *self.options, "--format", "json"]
        ended = subprocess.run(command, cwd=self.site.parent, capture_output=True, text=True)
        found = json.loads(ended.stdout)["diagnostics"]
        return sorted({os.path.relpath(fault["file"], self.content) for fault in found if fault["severity"] == "error"})

    def repair(self):
        """Restores files with errors, or removes new ones, as people do; otherwise restores everything."""
        for _ in range(4):
            for name in self.faulty():
                self.put_back(name)
            if built := self.build():
                return built
        for path in sorted(self.content.rglob("*"), reverse=True):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        shutil.copytree(self.source, self.content, dirs_exist_ok=True)
        return self.build()

    def put_back(self, name):
        path, known = self.content / name, self.source / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        if known.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(known, path)


def resident(server):
    """The server's memory in bytes."""
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) << 10


def differences(server, site, gone=()):
    """Files that differ between the server and a site, or that only the server has."""
    others = [path for path, expected in sorted(site.items()) if server.page(path) != expected]
    return others + [path for path in sorted(gone) if server.get(path)[0] != 404]


def wait_for(differing):
    """Waits until nothing differs any more; fails with what still does."""
    end = time.monotonic() + SECONDS
    while found := differing():
        assert time.monotonic() < end, f"{found[:20]} of {len(found)}"
        time.sleep(0.02)


def assert_served(server, site, gone, found):
    first = {name: site[name] for name in ("index.html", "search/index.js")}
    wait_for(lambda: differences(server, first))
    wait_for(lambda: differences(server, site, gone))
    wait_for(lambda: [said for said in FOUND.findall(server.errors.read_text())[-1:] if said != found])


def assert_good_state_stays(server, editor, site):
    """With one broken file, the last good state stays."""
    path = editor.entry()
    good = path.read_bytes()
    path.write_bytes(b"---\ntitle: [\n")
    until(lambda: path.name.encode() in server.news())
    assert differences(server, site) == []
    path.write_bytes(good)
    until(lambda: b'"problems":[]' in server.news())


@pytest.mark.skipif(not pathlib.Path("/proc").exists(), reason="memory is read from /proc")
@pytest.mark.parametrize("git", [False, True], ids=["no-git", "git"])
@pytest.mark.parametrize("source", HUBS, ids=["frozen", "example"] if len(HUBS) == 2 else None)
def test_random_edits_end_in_what_a_build_writes(source, git, tmp_path):
    hub = Hub(source, tmp_path, git)
    editor = (Committer if git else Editor)(hub.content, SEED)
    memory, known = [], set()
    with serving(tmp_path, git=git) as server:
        # The first state is good; it stays while later ones aren't.
        assert server.get("index.html")[0] == 200
        for number in range(EDITS):
            editor.edit()
            if editor.random.random() < 0.5:
                time.sleep(editor.random.uniform(0, 0.2))
            if editor.random.random() < 0.3:
                assert server.get("index.html")[0] == 200
            if number % ROUND < ROUND - 1:
                continue
            built = hub.build() or hub.repair()
            assert built is not None
            site, found = built
            try:
                assert_served(server, site, known - set(site), found)
            except AssertionError as error:
                raise AssertionError(f"after {editor.done[-ROUND:]} of {number + 1}") from error
            known = set(site)
            memory.append(resident(server))
            assert_good_state_stays(server, editor, site)
        assert server.end() == 0
    print(collections.Counter(editor.done))
    if EDITS >= ENOUGH_FOR_MEMORY:
        early = sorted(memory[2:10])[4]
        late = sorted(memory[-8:])[4]
        assert late < 1.2 * early, f"{early >> 20} MiB became {late >> 20} MiB"
