"""What Git knows about a hub's entries and who helped, counted again by commit, independently of the generator."""

import datetime
import subprocess
import unicodedata

from alignment_figures import Figures, day, listed

RECORDED = 7


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-c", "core.quotePath=false", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


class Change:
    def __init__(self, letter, seconds, address):
        self.letter, self.seconds, self.address = letter, seconds, address
        self.day = datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()


class History:
    """The changes of each file in a folder, oldest first, by its path in the folder.

    Every commit has its own table of which path is which file: its first parent's, with its own changes. So a file
    keeps its history through renames on any branch, even if another file gets its old name.
    """

    def __init__(self, content, today):
        self.prefix = git(content, "rev-parse", "--show-prefix").strip()
        shallow = content / git(content, "rev-parse", "--git-path", "shallow").strip()
        cut = set(shallow.read_text().split()) if shallow.exists() else set()
        files = {}
        lines = git(
            content, "log", "--topo-order", "--reverse", "--format=%H %ct %aE/%P", "HEAD"
        ).splitlines()
        for line in lines:
            (commit, seconds, address), parents = (
                line.split("/")[0].split(" ", 2),
                line.rsplit("/", 1)[1].split(),
            )
            table = dict(files[parents[0]]) if parents else {}
            if len(parents) > 1:
                for other in parents[1:]:
                    table = {**files[other], **table}
                there = set(
                    git(content, "ls-tree", "-r", "-z", "--name-only", "--full-name", commit, ".").split("\0")
                )
                table = {
                    path: file for path, file in table.items() if path in there or not isinstance(path, str)
                }
            else:
                self.apply(content, commit, table, None if commit in cut else (int(seconds), address))
            files[commit] = table
        last = files[lines[-1].split(" ")[0]] if lines else {}
        self.changes = {
            path.removeprefix(self.prefix): sorted(
                (c for c in file if c.day <= today), key=lambda change: change.seconds
            )
            for path, file in last.items()
            if isinstance(path, str) and path.startswith(self.prefix)
        }

    @staticmethod
    def apply(content, commit, table, known):
        found = git(
            content,
            "diff-tree",
            "--root",
            "-r",
            "-M",
            "-z",
            "--name-status",
            "--no-commit-id",
            commit,
            "--",
            ".",
        ).split("\0")
        before, fields = dict(table), iter(found[:-1])
        for status in fields:
            path = next(fields)
            if status[0] == "R":
                file, path = before[path], next(fields)
                if table.get(old := found[found.index(path) - 1]) is file:
                    del table[old]
            elif status[0] == "D":
                # Restoring a file at its old path doesn't count as adding it.
                file = table[path, "removed"] = table.pop(path)
                if known:
                    file.append(Change("D", *known))
                continue
            else:
                file = table.get((path, "removed"), []) if status[0] == "A" else before[path]
            table[path] = file
            # A rename alone doesn't change what a file says.
            if known and status != "R100":
                file.append(Change(status[0], *known))

    def of(self, path):
        return self.changes.get(path, [])

    def addition(self, path):
        return next((change for change in self.of(path) if change.letter == "A"), None)


class WhoHelped:
    """Numbers by quarter and owner, as `data/contributions.csv` has them."""

    def __init__(self, content, today, history=None):
        self.figures, self.history = Figures(content, today), history
        people = self.figures.settings["people"]
        self.people = {
            address.lower(): slug
            for slug, person in people.items()
            for address in [*listed(person.get("git")), *listed(person.get("email"))]
        }
        self.found = {}
        self.count_notes()
        if history:
            self.count_history()

    def count(self, when, owner, column, what):
        known = owner in self.figures.settings["teams"] or owner in self.figures.settings["people"]
        if known:
            quarter = f"{when.year}-Q{(when.month + 2) // 3}"
            self.found.setdefault((quarter, owner), {}).setdefault(column, set()).add(what)

    @property
    def numbers(self):
        return {
            key: {column: len(what) for column, what in columns.items()}
            for key, columns in self.found.items()
        }

    def count_notes(self):
        for number, note in enumerate(self.figures.notes):
            if note["age"] < 0:
                continue
            if note["what"] == "still-right":
                for key in listed(note["about"]):
                    self.count(day(note["date"]), note.get("by"), "reviewed", key)
            else:
                self.count(day(note["date"]), note.get("by"), "notes", number)

    def count_history(self):
        for folder, entries in self.figures.entries.items():
            for slug, entry in entries.items():
                if folder != "notes" and entry.get("status", "approved") in ("approved", "retired"):
                    self.count_entry(folder, f"{folder}/{slug}.md", entry)
        for path, change in self.gap_fillers():
            self.count(change.day, self.people.get(change.address.lower()), "gaps", path)

    def count_entry(self, folder, path, entry):
        changes = self.history.of(path)
        who = lambda change: self.people.get(change.address.lower())
        if added := self.history.addition(path):
            self.count(added.day, who(added), "added", path)
        if folder == "objections" and (
            entry.get("answer") or any(each.get("answer") for each in listed(entry.get("answers")))
        ):
            for change in changes:
                if change.letter == "D":
                    continue
                self.count(change.day, who(change), "answers", path)
        if "reviewed" in entry:
            record = next((change for change in changes if change.day >= day(entry["reviewed"])), None)
            if (
                record
                and record.letter not in "AD"
                and (record.day - day(entry["reviewed"])).days <= RECORDED
            ):
                key = f"{folder[:-1]}/{path.split('/')[1].removesuffix('.md')}"
                self.count(record.day, who(record), "reviewed", key)

    def gap_fillers(self):
        """The first content of its kind for a persona at a stage, by path, with the change that added it."""
        found = {}
        for persona, stage in self.figures.cells():
            began = [self.began(f"personas/{persona}.md"), self.began(f"stages/{stage}.md")]
            if None in began:
                continue
            needs = listed(self.figures.entries["stages"][stage].get("needs"))
            for kind in needs or [None]:
                first = self.first(persona, stage, kind)
                if first and first[1].day > max(began):
                    found[first[0]] = first[1]
        return found.items()

    def began(self, path):
        added = self.history.addition(path)
        return added.day if added else datetime.date.min if self.history.of(path) else None

    def first(self, persona, stage, kind):
        here, gone = [], []
        for slug, entry in self.figures.entries["assets"].items():
            who, when = entry.get("personas"), entry.get("stages")
            if not all(
                field == "all" or name in listed(field) for field, name in ((who, persona), (when, stage))
            ):
                continue
            counts = who != "all" or kind and when != "all"
            if (
                not counts
                or kind
                and entry.get("type") != kind
                or entry.get("status", "approved") not in ("approved", "retired")
            ):
                continue
            path = f"assets/{slug}.md"
            (here if self.figures.is_live(entry) else gone).append((path, entry, self.history.addition(path)))
        if not here or any(added is None for _, _, added in here):
            return None
        path, _, change = min(here, key=lambda each: (each[2].seconds, each[0]))
        for other, entry, added in gone:
            changes = self.history.of(other)
            last = day(entry["expires"]) if entry.get("status") != "retired" else changes and changes[-1].day
            if last and last >= change.day and (added is None or added.seconds <= change.seconds):
                return None
        return path, change


def plain(text):
    """A title as typed on a keyboard, without typographic marks."""
    return unicodedata.normalize("NFC", text).translate(
        {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0xA0: " "}
    )
