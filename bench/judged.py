"""Judged queries: collections of documents with questions and graded answers, and the figures for ranked results.

A collection is a folder: docs.jsonl.gz ({"id", "title", "text"}: blank lines separate paragraphs, "## " begins a
heading), queries.jsonl and more queries.NAME.jsonl ({"id", "text"}), qrels.tsv (query, document, grade). The example
hub's own queries are in judged.tsv. Both are read as a Judged.
"""

import dataclasses
import gzip
import json
import math
import pathlib
import random
import re
import statistics

import known_item

WHOLE = "whole"
SHARE_OF_LAST_WORD = 0.6
LONGEST_SLUG = 70


@dataclasses.dataclass
class Judged:
    """Queries by variant and id, and for each id what is relevant: {document: grade above 0}."""

    name: str
    queries: dict
    grades: dict


def measure(ranked, grades):
    """nDCG@10 (gain = grade, discount log2), MRR over the whole list, recall in the first ten."""
    gain = sum(grades.get(document, 0) / math.log2(place + 2) for place, document in enumerate(ranked[:10]))
    best = sorted(grades.values(), reverse=True)[:10]
    ideal = sum(grade / math.log2(place + 2) for place, grade in enumerate(best))
    first = next((place for place, document in enumerate(ranked, 1) if document in grades), None)
    return {
        "ndcg": gain / ideal,
        "mrr": 1 / first if first else 0.0,
        "recall": sum(document in grades for document in ranked[:10]) / len(grades),
        "none": float(not ranked),
    }


def wanted_answers(grades):
    """The objections that are needed at once; none for queries about something else."""
    return {entry for entry, grade in grades.items() if grade == 3 and entry.startswith("objection/")}


def on_screen(card, ranked, wanted):
    """What a query puts on the screen: the right answer, a wrong one, or none. `card` is an entry, or None."""
    return {
        "right": float(card in wanted),
        "wrong": float(card is not None and card not in wanted),
        "no card": float(card is None),
        "first": float(ranked[:1] != [] and ranked[0] in wanted),
        "first three": float(any(entry in wanted for entry in ranked[:3])),
    }


def mean(measured):
    return {name: statistics.mean(each[name] for each in measured) for name in measured[0]}


def cut_last_word(query):
    """The query while its last word is being typed."""
    found = re.search(r"\w+(?=\W*$)", query)
    if not found:
        return query
    return query[: found.start() + math.ceil(len(found[0]) * SHARE_OF_LAST_WORD)]


def read_collection(folder):
    folder = pathlib.Path(folder)
    grades = {}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, document, grade = line.split("\t")
        if int(grade) > 0:
            grades.setdefault(query, {})[document] = int(grade)
    queries = {}
    for path in sorted(folder.glob("queries*.jsonl"), key=lambda path: len(path.name)):
        variant = path.name.removeprefix("queries").removesuffix(".jsonl").strip(".") or WHOLE
        lines = path.read_text(encoding="utf-8").splitlines()
        queries[variant] = {query["id"]: query["text"] for query in map(json.loads, lines) if query["id"] in grades}
    return Judged(folder.name, queries, grades)


def read_table(path, name="example hub", seed=1):
    """Queries of a hub. Sentences count as whole; their typo and prefix variants are generated."""
    rng = random.Random(seed)
    grades, queries = {}, {WHOLE: {}, "typo": {}, "prefix": {}}
    lines = [line for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    for number, line in enumerate(lines[1:], 1):
        sort, query, entries = line.split("\t")
        query_name = f"{number:02}"
        grades[query_name] = {entry: int(grade) for entry, grade in (each.split() for each in entries.split(", "))}
        queries.setdefault(f"as typed: {sort}", {})[query_name] = query
        if sort in ("heard", "question"):
            queries[WHOLE][query_name] = query
            queries["typo"][query_name] = known_item.mistyped_query(query, rng)
            queries["prefix"][query_name] = cut_last_word(query)
    return Judged(name, queries, grades)


def read_documents(folder):
    with gzip.open(pathlib.Path(folder) / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def slugs(names):
    """A unique slug for each name, none longer than a slug may be."""
    found, used = {}, set()
    for name in names:
        base = slug = re.sub(r"[^a-z0-9]+", "-", name.lower())[:LONGEST_SLUG].strip("-") or "document"
        number = 1
        while slug in used:
            number += 1
            slug = f"{base}-{number}"
        used.add(slug)
        found[name] = slug
    return found


def literal(text):
    """Plain text as Markdown that shows the same text."""
    text = re.sub(r"([\\`*_\[\]<>&{}|$~^=!])", r"\\\1", text)
    text = re.sub(r"^(\s*)([#+\-:])", r"\1\\\2", text, flags=re.M)
    return re.sub(r"^(\s*\d+)([.)])", r"\1\\\2", text, flags=re.M)


def body(text):
    """A document's text as Markdown: paragraphs and headings."""
    blocks = [block for block in text.split("\n\n") if block.strip()]
    parts = ["## " + literal(block[3:]) if block.startswith("## ") else literal(block) for block in blocks]
    return "\n\n".join(parts) + "\n"


def write_hub(documents, out):
    """A content folder in which each document is an asset; returns {asset/SLUG: document}."""
    out = pathlib.Path(out)
    (out / "assets").mkdir(parents=True)
    (out / "hub.yml").write_text("name: Judged\ndescription: A judged collection\nlanguage: en\n", encoding="utf-8")
    for path, fields in {
        "personas/reader.md": "title: Reader\nrole: Whoever asks\n",
        "stages/awareness.md": "title: Awareness\norder: 1\n",
    }.items():
        (out / path).parent.mkdir()
        (out / path).write_text(f"---\n{fields}---\n", encoding="utf-8")
    names = slugs([document["id"] for document in documents])
    for document in documents:
        # A JSON string is also a YAML string.
        title = json.dumps(document["title"] or document["id"], ensure_ascii=False)
        front = f"title: {title}\ntype: guide\npersonas: [reader]\nstages: [awareness]\n"
        page = f"---\n{front}---\n\n{body(document['text'])}"
        (out / "assets" / f"{names[document['id']]}.md").write_text(page, encoding="utf-8")
    return {f"asset/{slug}": name for name, slug in names.items()}
