"""Random YAML with the trees that two other parsers agree on: PyYAML's own and its binding for libyaml.

YAMLFixtureTests.swift reads the same file. `UPDATE_SNAPSHOTS=1` updates it.
"""

import itertools
import json
import os
import random
import re
import unicodedata

import yaml
from hub import ROOT

VECTORS = ROOT / "Tests/Fixtures/yaml/vectors.json"
COUNT = 400
WORDS = ["a", "price", "two words", "it's", "1.10", "no", "2026-01-01", "x: y", "#1", "é", "🙂", "50%", "[x", "- a"]
NOISE = ["\n", " ", "  ", ": ", ":", "- ", "? ", '"', "'", "[", "]", "{", "}", ", ", " #", "|", ">", "&a ", "*a", "!x "]
NOISE += ["!!str ", "%", "@", "\t", "---\n", "...\n", "\\", "\r\n", "key: v\n", "é", "🙂"]


def scalar(random, indent):
    word = random.choice(WORDS)
    match random.randrange(8):
        case 0:
            return json.dumps(word, ensure_ascii=random.random() < 0.5)
        case 1:
            return "'" + word.replace("'", "''") + "'"
        case 2 if indent:
            lines = [random.choice(["", f"{indent}{random.choice(WORDS)}", f"{indent}  x"]) for _ in range(3)]
            return random.choice(["|", ">", "|-", ">+"]) + f"\n{indent}b\n" + "\n".join(lines)
        case 3 if indent:
            return f"plain\n{indent}text\n\n{indent}goes on"
        case 4:
            return ""
        case 5:
            return random.choice(["[]", "{}", "[a, 'b', {c: d}]", "{a: b, c: [d]}", "[a: b]", "{a, b: }"])
    return random.choice(["a", "price", "two words", "1.10", "no", "é", "🙂 x", "a#b", "a:b", "a - b"])


def value(random, indent, depth):
    """What follows a name and its colon, or a hyphen."""
    kind = random.random()
    if depth > 2 or kind < 0.6:
        return " " + scalar(random, indent + "  ") + random.choice(["", "", " # c"]) + "\n"
    deeper = indent + random.choice(["  ", " ", "    "])
    if kind < 0.8:
        margin = random.choice([indent, deeper]) if indent else deeper
        return "\n" + "".join(f"{margin}-{value(random, margin, depth + 1)}" for _ in range(random.randint(1, 3)))
    return "\n" + fields(random, deeper, depth + 1)


def fields(random, indent="", depth=0):
    names = random.sample(["title", "tags", "says", "é", "a b", '"quoted"', "'q'", "x"], random.randint(1, 4))
    return "".join(f"{indent}{name}:{value(random, indent, depth)}" for name in names)


def text(random):
    made = fields(random)
    for _ in range(random.choice([0, 0, 0, 1, 2])):
        at = random.randint(0, len(made))
        made = made[:at] + random.choice(NOISE) + made[at + random.choice([0, 0, 1, 3]) :]
    return made


def escaped(value):
    hidden = {"\u200b", "\ufeff", "\u2028", "\u2029"}
    written = (
        "\\n" if c == "\n" else f"\\u{{{ord(c):X}}}" if ord(c) < 32 or 127 <= ord(c) <= 160 or c in hidden else c
        for c in value
    )
    return "".join(written)


class Refused(Exception):
    pass


def place(mark):
    return f"{mark.line + 1}:{mark.column + 1}"


class Tree:
    """Reads events as Rapport does: fields with only texts, lists and groups."""

    def __init__(self, text, loader):
        self.events = yaml.parse(text, Loader=loader)

    def read(self):
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return ""
        root = self.allowed(next(self.events))
        is_group = isinstance(root, yaml.MappingStartEvent)
        tree = self.fields("") if is_group else self.value(root, "", root)
        next(self.events)
        is_empty = isinstance(root, yaml.ScalarEvent) and root.value == ""
        if not isinstance(next(self.events), yaml.StreamEndEvent) or not (is_group or is_empty):
            raise Refused
        return tree if is_group else ""

    def allowed(self, event):
        tag = getattr(event, "tag", None)
        is_text = isinstance(event, yaml.ScalarEvent) and tag == "tag:yaml.org,2002:str"
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or (tag and not is_text):
            raise Refused
        return event

    def value(self, event, indent, key):
        """What follows a name; a missing value has its name's position."""
        is_left_out = isinstance(event, yaml.ScalarEvent) and not event.value and not event.style
        start = place((key if is_left_out else event).start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return f"{start} “{escaped(event.value)}”\n"
        if isinstance(event, yaml.SequenceStartEvent):
            return f"{start} list\n{self.items(indent + '  ')}"
        return f"{start} group\n{self.fields(indent + '  ')}"

    def items(self, indent):
        found = ""
        while not isinstance(event := self.allowed(next(self.events)), yaml.SequenceEndEvent):
            found += indent + self.value(event, indent, event)
        return found

    def fields(self, indent):
        found, names = "", set()
        while not isinstance(key := self.allowed(next(self.events)), yaml.MappingEndEvent):
            name = isinstance(key, yaml.ScalarEvent) and unicodedata.normalize("NFC", key.value)
            if name is False or name in names:
                raise Refused
            names.add(name)
            value = self.value(self.allowed(next(self.events)), indent, key)
            found += f"{indent}{place(key.start_mark)} {escaped(key.value)}: {value}"
        return found


def tree(text, loader):
    try:
        return Tree(text, loader).read()
    except (yaml.YAMLError, Refused):
        return None


def vectors():
    chosen = random.Random(2026)
    while True:
        made = text(chosen)
        # Rapport refuses a lone carriage return, whatever YAML says.
        trees = {tree(made, loader) for loader in (yaml.SafeLoader, yaml.CSafeLoader)}
        if len(trees) == 1 and not re.search(r"\r(?!\n)", made):
            yield {"text": made} | ({"tree": found} if (found := trees.pop()) is not None else {})


def test_other_parsers_read_the_same():
    found = list(itertools.islice(vectors(), COUNT))
    assert sum("tree" in vector for vector in found) > COUNT / 2
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        lines = ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in found)
        VECTORS.write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    assert json.loads(VECTORS.read_text(encoding="utf-8")) == found
