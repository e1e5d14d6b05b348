"""An editor who changes a hub's content in all the ways that people, editors, Git and accidents do."""

import os
import random
import re
import shutil
import time

from hub import commit

FIELDS = {
    "terms": "definition: What {title} means.",
    "assets": "type: guide\npersonas: [{persona}]\nstages: [{stage}]",
    "notes": "what: heard\ndate: 2026-11-20\nsaid: What about {title}?",
}
# A top-level member of front matter or hub.yml, with the lines that belong to it.
MEMBER = re.compile(r"(?m)^[a-z_]+:(?: .*)?\n(?:[ -].*\n)*")
WORDS = ["margin", "invoice", "audit", "größer", "“quoted”", "<b>", "&", "month-end", "close"]
# What people write into fields, right and wrong.
DAYS = ["2026-02-30", "2026-11-21"]
VALUES = ["", "[]", "true", "draft", "retired", "[cfo, cfo]", "{a: 1}", '"it\'s"', "nobody", "|\n  Two\n  lines.", "☃", *DAYS]


class Editor:
    def __init__(self, content, seed):
        self.content = content
        self.random = random.Random(seed)
        self.number = 0
        self.done = []

    # What exists.

    def files(self, pattern="**/*"):
        return [path for path in sorted(self.content.glob(pattern)) if path.is_file() and not path.is_symlink()]

    def entries(self, kind="*"):
        return [path for path in self.files(f"{kind}/**/*.md") if path.relative_to(self.content).parts[0] != "files"]

    def entry(self, kind="*"):
        return self.random.choice(self.entries(kind))

    def folders(self):
        return [path for path in sorted(self.content.glob("*/*")) if path.is_dir() and not path.is_symlink()]

    def slug(self, kind):
        return self.random.choice([path.stem for path in self.entries(kind)] or ["none"])

    # What is written.

    def next(self):
        self.number += 1
        return self.number

    def text(self):
        return f"Edit {self.next()}: {' '.join(self.random.choice(WORDS) for _ in range(30))}."

    def members(self, text):
        """The front matter's members; none if it is broken."""
        parts = text.split("---\n", 2)
        return list(MEMBER.finditer(parts[1])) if len(parts) == 3 and not parts[0] else []

    def change(self, path, change):
        path.write_text(change(path.read_text(errors="replace")))

    # Texts.

    def append(self):
        self.change(self.entry(), lambda text: f"{text}\n\n{self.text()}\n")

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

    def reword(self):
        """Changes or removes words in the middle of a text."""
        word = self.random.choice(WORDS)
        self.change(self.entry(), lambda text: re.sub(r"(?<=[a-z] )[a-z]+(?= [a-z]+\W)", word, text, count=2))

    def nothing(self):
        path = self.entry()
        path.write_bytes(path.read_bytes())
        os.utime(path)

    def retitle(self):
        """Another title or heading, possibly one that others have or link to."""
        other = re.search(r"(?m)^title: (.*)$", self.entry().read_text(errors="replace"))
        if other and self.random.random() < 0.5:
            self.change(self.entry(), lambda text: re.sub(r"(?m)^title: .*$", lambda _: other[0], text, count=1))
        else:
            self.change(self.entry(), lambda text: re.sub(r"(?m)^(#+) .*$", rf"\1 Heading {self.next()}", text, count=1))

    def link(self):
        """A link to another entry or file, by its path or its name."""
        path, other = self.entry(), self.random.choice(self.files("files/**/*.*") + self.entries())
        name = f"[[{other.stem}]]" if self.random.random() < 0.3 else f"[{self.next()}]({os.path.relpath(other, path.parent)})"
        self.change(path, lambda text: f"{text}\n\nSee {name}.\n")

    # Fields.

    def field(self):
        """A field that an entry of the same kind has."""
        path = self.entry()
        other = self.members(self.entry(path.relative_to(self.content).parts[0]).read_text(errors="replace"))
        if other:
            member = self.random.choice(other)[0]
            self.replace(path, member.partition(":")[0], member)

    def value(self):
        """A value that may be wrong."""
        path = self.entry()
        members = self.members(path.read_text(errors="replace"))
        if members:
            name = self.random.choice(members)[0].partition(":")[0]
            self.replace(path, name, f"{name}: {self.random.choice(VALUES)}\n")

    def without_field(self):
        path = self.entry()
        members = self.members(path.read_text(errors="replace"))
        if members:
            self.replace(path, self.random.choice(members)[0].partition(":")[0], "")

    def replace(self, path, name, member):
        """Puts a member into front matter, in place of one with the same name or last."""
        head, fields, body = path.read_text(errors="replace").split("---\n", 2)
        known = next((found for found in MEMBER.finditer(fields) if found[0].startswith(f"{name}:")), None)
        fields = fields[: known.start()] + member + fields[known.end() :] if known else fields + member
        path.write_text("---\n".join([head, fields, body]))

    # Files.

    def create(self):
        kind = self.random.choice(list(FIELDS))
        title = f"Made {self.next()}"
        folder = self.content / kind / self.random.choice(["", f"new-{self.number}", "deep/er"])
        folder.mkdir(parents=True, exist_ok=True)
        fields = FIELDS[kind].format(title=title, persona=self.slug("personas"), stage=self.slug("stages"))
        (folder / f"made-{self.number}.md").write_text(f"---\ntitle: {title}\n{fields}\n---\n{self.text()}\n")

    def duplicate(self):
        path = self.entry()
        shutil.copy(path, path.with_name(f"copy-{self.next()}.md"))

    def delete(self):
        self.entry().unlink()

    def rename(self):
        path = self.entry()
        path.rename(path.with_name(f"renamed-{self.next()}.md"))

    def rename_and_say_so(self):
        """Another slug, with the old one in `was` and all references updated, as a careful person does it."""
        path = self.entry()
        new = f"moved-{self.next()}"
        self.replace_if_sound(path, "was", f"was: [{path.stem}]\n")
        path.rename(path.with_name(f"{new}.md"))
        for other in self.entries():
            text = other.read_text(errors="replace")
            if path.stem in text and other.stem != new:
                other.write_text(re.sub(rf"(?<![\w-]){re.escape(path.stem)}(?![\w-])", new, text))

    def replace_if_sound(self, path, name, member):
        if self.members(path.read_text(errors="replace")):
            self.replace(path, name, member)

    def to_folder(self):
        """Moves an entry into another folder of the same kind, which keeps its address."""
        path = self.entry()
        folder = path.parent / f"group-{self.random.randrange(3)}"
        folder.mkdir(exist_ok=True)
        path.rename(folder / path.name)

    def rename_folder(self):
        if folders := self.folders():
            folder = self.random.choice(folders)
            folder.rename(folder.with_name(f"folder-{self.next()}"))

    def delete_folder(self):
        if folders := self.folders():
            shutil.rmtree(self.random.choice(folders))

    def move_all(self):
        away = self.content.with_name("away")
        self.content.rename(away)
        time.sleep(self.random.uniform(0, 0.05))
        away.rename(self.content)

    # hub.yml and tables.

    def name_hub(self):
        name = f"name: Hub {self.next()}\n"
        self.change(self.content / "hub.yml", lambda text: name + re.sub(r"(?m)^name:.*\n", "", text))

    def setting(self):
        """A setting is removed, restored or changed."""
        path = self.content / "hub.yml"
        other = {
            "language": ["en", "de", "fr", "ja"],
            "base_url": ["https://example.com/hub/", "https://example.com/", "https://example.org/a/b/"],
            "description": [f"Described {self.next()}"],
            "synonyms": ["[[margin, profit], [invoice, bill]]"],
            "adopted": ["2026-10-01"],
        }
        name = self.random.choice(sorted(other))
        line = self.random.choice(["", *(f"{name}: {value}\n" for value in other[name])])
        members = [found[0] for found in MEMBER.finditer(path.read_text())]
        path.write_text("".join(member for member in members if not member.startswith(f"{name}:")) + line)

    def break_hub(self):
        self.change(self.content / "hub.yml", lambda text: self.random.choice(["}\n", "teams: nobody\n", "\0", "name: [\n"]) + text)

    def table(self):
        """A row is added, removed, changed or made wrong."""
        tables = self.files("data/*.csv")
        if not tables:
            return
        path = self.random.choice(tables)
        rows = path.read_text(errors="replace").splitlines()
        place = self.random.randrange(len(rows) + 1)
        if self.random.random() < 0.4 and rows[place:]:
            del rows[place]
        elif self.random.random() < 0.6 and len(rows) > 1:
            rows.append(re.sub(r"\d+$", str(self.random.randrange(90)), self.random.choice(rows[1:])))
        else:
            rows.insert(place, self.random.choice(["x,y", "", '"', "☃" * 40]))
        path.write_text("\n".join(rows) + "\n")

    def without_table(self):
        if tables := self.files("data/*.csv"):
            self.random.choice(tables).unlink()

    # Attachments and other files that aren't text.

    def attach(self):
        path = self.content / "files" / f"file-{self.random.randrange(5)}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Attached {self.next()}.\n")

    def attach_to_entry(self):
        """A file that an entry names, with a text of its own."""
        self.attach()
        path, file = self.random.choice(self.entries("assets") or self.entries()), self.random.choice(self.files("files/**/*.*"))
        self.replace_if_sound(path, "file", f"file: {file.relative_to(self.content / 'files')}\n")

    def attach_junk(self):
        path = self.content / "files" / f"junk-{self.random.randrange(5)}.{self.random.choice(['pdf', 'png', 'docx', 'bin', 'md'])}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(self.random.randbytes(300))

    def detach(self):
        if files := self.files("files/**/*"):
            self.random.choice(files).unlink()

    def garbage(self):
        self.entry().write_bytes(self.random.randbytes(300))

    def stray(self):
        """Files next to a hub's entries that don't belong to the hub."""
        folder = self.entry().parent
        name = self.random.choice(["notes.txt", ".DS_Store", "Capital.md", "two words.md", "ä.md", "no-kind.markdown"])
        (folder / name).write_bytes(self.random.choice([b"", b"Text\n", self.random.randbytes(50)]))

    def break_fields(self):
        self.change(self.entry(), lambda text: text.replace("---\n", "---\n: [\n", 1))

    def cut(self):
        path = self.entry()
        path.write_bytes(path.read_bytes()[: self.random.randrange(40)])

    def become_folder(self):
        path = self.entry()
        path.unlink()
        path.mkdir()
        (path / "inside.md").write_text("---\ntitle: Inside\n---\n")

    def become_link(self):
        path = self.entry()
        path.unlink()
        path.symlink_to("/etc/passwd")

    HARMLESS = (
        append, append, beside_and_rename, in_pieces, reword, nothing, retitle, link, field, field, create, rename_and_say_so, to_folder,
        name_hub, setting, table, attach, attach_to_entry,
    )  # fmt: skip
    HARMFUL = (
        value, without_field, duplicate, delete, rename, rename_folder, delete_folder, move_all, break_hub, without_table, attach_junk,
        detach, garbage, stray, break_fields, cut, become_folder, become_link,
    )  # fmt: skip

    def edit(self):
        """One edit; usually two of three leave the content valid."""
        change = self.random.choice(self.HARMLESS if self.random.random() < 0.66 else self.HARMFUL)
        self.done.append(change.__name__)
        change(self)


class Committer(Editor):
    """An editor whose content is in a Git repository, and who commits now and then."""

    def commit(self):
        repository = self.content.parent
        commit(repository, f"2026-11-{self.random.randrange(10, 22)}", f"Person {self.random.randrange(3)}", "p@example.com")

    def sign(self):
        """A team's signature, as of the last days."""
        path = self.random.choice(self.entries("agreements") + self.entries("personas"))
        day = f"2026-11-{self.random.randrange(10, 22)}"
        self.replace_if_sound(path, "agreed", f"agreed:\n  - name: Dana Whitlow\n    team: sales\n    date: {day}\n")

    HARMLESS = (*Editor.HARMLESS, commit, commit, sign)
