"""Entries that say nearly the same, found again by comparing all pairs, independently of the generator."""

import itertools
import re

import front_matter

TEXTS_PERCENT = 55
LINES_PERCENT = 60
LEFT_OUT = {"notes", "meetings", "proofs", "files"}
# Fields with names, or that say when something applies and to which readers.
NO_TEXT = set(
    "reviewed owner personas stages persona stage objections competitors proof type status url buyer_url source category "
    "language products agreed aliases cleared date file what about by outcome expires valid_until review_every tags".split()
)


def words(text):
    return ["#" if word[0].isdigit() else word for word in re.findall(r"[^\W_]+", re.sub("['’]", "", text.lower()))]


def strings(value):
    if isinstance(value, str):
        yield value
    else:
        for each in value.values() if isinstance(value, dict) else value or []:
            yield from strings(each)


def phrases(fields, body):
    texts = [text for key, value in fields.items() if key not in NO_TEXT for text in strings(value)]
    texts += re.split(r"\n\s*\n|\n(?=#|- )", re.sub(r"\]\([^)]*\)", "]", body))
    return {tuple(found[start:start + 3]) for found in map(words, texts) for start in range(len(found) - 2)}


def pieces(line):
    padded = [f" {word} " for word in re.findall(r"[^\W_]+", re.sub("['’]", "", line.lower()))]
    return {word[start:start + 4] for word in padded for start in range(max(1, len(word) - 3))}


def percent(one, other, of):
    return 100 * len(one & other) / of if of else 0


def look_alikes(content):
    """Percentages by pair, for all pairs that are near."""
    found = {}
    texts, lines = {}, []
    for path in sorted(content.glob("*/*.md")):
        fields = front_matter.fields(path, front_matter.TextLoader)
        key = f"{path.parent.name[:-1]}/{path.stem}"
        if fields.get("status", "approved") != "approved":
            continue
        if path.parent.name not in LEFT_OUT:
            texts[key] = phrases(fields, path.read_text().split("\n---\n", 1)[1])
        if path.parent.name == "objections":
            says = fields["says"]
            lines += [("objection", key, pieces(line)) for line in ([says] if isinstance(says, str) else says)]
        elif path.parent.name == "notes" and (fields["what"] == "wanted" or fields["what"] == "heard" and not fields.get("about")):
            lines.append((fields["what"], key, pieces(fields.get("said") or fields["title"])))
    for (one, first), (other, second) in itertools.combinations(texts.items(), 2):
        if min(len(first), len(second)) >= 16:
            found[frozenset((one, other))] = percent(first, second, min(len(first), len(second)))
    alike = {("objection", "objection"), ("objection", "heard"), ("wanted", "wanted")}
    for (side, one, first), (other_side, other, second) in itertools.combinations(lines, 2):
        if one != other and {(side, other_side), (other_side, side)} & alike and min(len(first), len(second)) >= 6:
            share = percent(first, second, len(first | second))
            key = frozenset((one, other))
            # Phrasings count once they are alike; below that, the texts' share is what counts as near.
            if share >= LINES_PERCENT:
                found[key] = max(found.get(key, 0), share)
    return {pair: share for pair, share in found.items() if share >= TEXTS_PERCENT}
