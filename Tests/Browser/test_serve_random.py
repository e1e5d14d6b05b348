"""Random edits, broken files, renames and deletes while `rapport serve` runs: it shows what a build would write.

RAPPORT_SERVE_EDITS says how many there are (60 if it is left out), RAPPORT_SERVE_SEED which.
"""

import os
import pathlib
import random
import re
import shutil
import subprocess
import time

import pytest
from hub import CONTENT, DAY, RAPPORT
from serve import serving, until

EDITS = int(os.environ.get("RAPPORT_SERVE_EDITS", "60"))
SEED = int(os.environ.get("RAPPORT_SERVE_SEED", "1"))
# A site is built and compared after so many edits.
ROUND = 6
# Enough to see a leak; a shorter run measures only what was loaded meanwhile.
ENOUGH_FOR_MEMORY = 200
# How both say what they found.
FOUND = re.compile(r"\d+ errors?, \d+ warnings?")
KINDS = {
    "terms": "---\ntitle: {title}\ndefinition: What {title} means.\n---\n{text}\n",
    "assets": "---\ntitle: {title}\ntype: guide\npersonas: [cfo]\nstages: [evaluation]\n---\n{text}\n",
    "notes": "---\ntitle: {title}\nwhat: heard\ndate: 2026-11-20\n---\n{text}\n",
}


class Editor:
    """Somebody who changes content in every way that editors, Git and accidents do."""

    def __init__(self, content, seed):
        self.content = content
        self.random = random.Random(seed)
        self.number = 0

    def entries(self):
        return [path for path in sorted(self.content.rglob("*.md")) if path.is_file() and not path.is_symlink()]

    def entry(self):
        return self.random.choice(self.entries())

    def text(self):
        self.number += 1
        words = " ".join(self.random.choice(["margin", "invoice", "audit", "größer", "“quoted”", "<b>", "&"]) for _ in range(30))
        return f"Edit {self.number}: {words}."

    def append(self):
        path = self.entry()
        path.write_text(path.read_text(errors="replace") + f"\n\n{self.text()}\n")

    def beside_and_rename(self):
        path = self.entry()
        temporary = path.parent / f".{path.name}.swp"
        temporary.write_text(path.read_text(errors="replace") + f"\n\n{self.text()}\n")
        os.replace(temporary, path)

    def in_pieces(self):
        path = self.entry()
        text = path.read_bytes() + f"\n\n{self.text()}\n".encode()
        with path.open("wb", buffering=0) as file:
            for start in range(0, len(text), max(1, len(text) // 5)):
                file.write(text[start : start + max(1, len(text) // 5)])
                time.sleep(self.random.uniform(0, 0.03))

    def create(self):
        kind = self.random.choice(list(KINDS))
        folder = self.content / kind / self.random.choice(["", f"new-{self.number}", "deep/er"])
        folder.mkdir(parents=True, exist_ok=True)
        text = self.text()
        (folder / f"made-{self.number}.md").write_text(KINDS[kind].format(title=f"Made {self.number}", text=text))

    def delete(self):
        self.entry().unlink()

    def rename(self):
        path = self.entry()
        self.number += 1
        path.rename(path.with_name(f"renamed-{self.number}.md"))

    def rename_folder(self):
        folders = [path for path in sorted(self.content.glob("*/*")) if path.is_dir() and not path.is_symlink()]
        if folders:
            self.number += 1
            folder = self.random.choice(folders)
            folder.rename(folder.with_name(f"folder-{self.number}"))

    def delete_folder(self):
        folders = [path for path in sorted(self.content.glob("*/*")) if path.is_dir() and not path.is_symlink()]
        if folders:
            shutil.rmtree(self.random.choice(folders))

    def break_fields(self):
        path = self.entry()
        path.write_text(path.read_text(errors="replace").replace("---\n", "---\n: [\n", 1))

    def cut(self):
        path = self.entry()
        path.write_bytes(path.read_bytes()[: self.random.randrange(40)])

    def garbage(self):
        self.entry().write_bytes(self.random.randbytes(300))

    def become_folder(self):
        path = self.entry()
        path.unlink()
        path.mkdir()
        (path / "inside.md").write_text("---\ntitle: Inside\n---\n")

    def become_link(self):
        path = self.entry()
        path.unlink()
        path.symlink_to("/etc/passwd")

    def settings(self):
        path = self.content / "hub.yml"
        self.number += 1
        lines = [line for line in path.read_text().splitlines() if not line.startswith("name:")]
        path.write_text("\n".join([f"name: Hub {self.number}", *lines]) + "\n")

    def attach(self):
        self.number += 1
        path = self.content / "files" / f"file-{self.random.randrange(5)}.txt"
        path.write_text(f"Attached {self.number}.\n")

    def retitle(self):
        """Another title or heading, which may be one that others have or link to."""
        path = self.entry()
        text = path.read_text(errors="replace")
        other = re.search(r"(?m)^title: (.*)$", self.entry().read_text(errors="replace"))
        if other and self.random.random() < 0.5:
            path.write_text(re.sub(r"(?m)^title: .*$", lambda _: other[0], text, count=1))
        else:
            path.write_text(re.sub(r"(?m)^(#+) .*$", rf"\1 Heading {self.number}", text, count=1))

    def link(self):
        """A link to another entry or file, by its path or its name."""
        self.number += 1
        path, other = self.entry(), self.random.choice(sorted((self.content / "files").rglob("*.*")) + self.entries())
        name = f"[[{other.stem}]]" if self.random.random() < 0.3 else f"[{self.number}]({os.path.relpath(other, path.parent)})"
        path.write_text(path.read_text(errors="replace") + f"\n\nSee {name}.\n")

    def detach(self):
        files = [path for path in sorted((self.content / "files").rglob("*")) if path.is_file()]
        if files:
            self.random.choice(files).unlink()

    def move_all(self):
        away = self.content.with_name("away")
        self.content.rename(away)
        time.sleep(self.random.uniform(0, 0.05))
        away.rename(self.content)

    def nothing(self):
        path = self.entry()
        path.write_bytes(path.read_bytes())
        os.utime(path)

    HARMLESS = (append, append, beside_and_rename, in_pieces, create, delete, rename, rename_folder, settings, attach, nothing, retitle, link)
    HARMFUL = (detach, break_fields, cut, garbage, become_folder, become_link, delete_folder, move_all)

    def edit(self):
        self.random.choice(self.HARMLESS + self.HARMFUL)(self)


def restore(content):
    """Makes the content free of errors: the frozen hub's files as they were, and what was made as it is if it is sound."""
    for path in sorted(content.rglob("*"), reverse=True):
        if path.is_symlink() or (path.is_file() and path.suffix == ".md"):
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    shutil.copytree(CONTENT, content, dirs_exist_ok=True)


def build(content, site):
    """The files of a site and how much was found, or nothing where the content has errors."""
    command = [RAPPORT, "build", "--content", content, "--output", site, "--as-of", DAY, "--no-git"]
    ended = subprocess.run(command, cwd=site.parent, capture_output=True, text=True)
    if ended.returncode != 0:
        return None
    return {str(path.relative_to(site)): path.read_bytes() for path in site.rglob("*") if path.is_file() and path.name != ".rapport"}, FOUND.findall(ended.stderr)[-1]


def resident(server):
    """Bytes of memory that the server has."""
    status = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) << 10


def differences(server, site):
    return [path for path, expected in sorted(site.items()) if server.page(path) != expected]


def assert_served(server, site, found):
    until(lambda: server.page("index.html") == site["index.html"] and server.page("search/index.js") == site["search/index.js"], 60)
    until(lambda: not differences(server, site), 60)
    until(lambda: FOUND.findall(server.errors.read_text())[-1] == found, 60)


@pytest.mark.skipif(not pathlib.Path("/proc").exists(), reason="memory is read from /proc")
def test_random_edits_end_in_what_a_build_writes(tmp_path):
    memory = []
    compared = 0
    with serving(tmp_path) as server:
        editor = Editor(server.content, SEED)
        for number in range(EDITS):
            editor.edit()
            if editor.random.random() < 0.5:
                time.sleep(editor.random.uniform(0, 0.2))
            if editor.random.random() < 0.3:
                assert server.get("index.html")[0] == 200
            if number % ROUND < ROUND - 1:
                continue
            built = build(server.content, tmp_path / "site")
            if built is None:
                restore(server.content)
                built = build(server.content, tmp_path / "site")
            assert built is not None
            site, found = built
            assert_served(server, site, found)
            compared += 1
            memory.append(resident(server))
            # One broken file, and the last good state stays.
            path = editor.entry()
            good = path.read_bytes()
            path.write_bytes(b"---\ntitle: [\n")
            until(lambda name=path.name: name.encode() in server.news())
            assert differences(server, site) == []
            path.write_bytes(good)
            until(lambda: b'"problems":[]' in server.news())
        assert server.end() == 0
    assert compared == EDITS // ROUND
    if EDITS >= ENOUGH_FOR_MEMORY:
        early = sorted(memory[2:10])[4]
        late = sorted(memory[-8:])[4]
        assert late < 1.2 * early, f"{early >> 20} MiB became {late >> 20} MiB"
