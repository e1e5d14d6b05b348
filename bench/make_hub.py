#!/usr/bin/env python3
"""Writes a synthetic hub of COUNT entries: every kind with every type of field, and no errors.

    make_hub.py COUNT OUT [--seed N]

The same COUNT and seed give the same bytes on every machine. Words are drawn from a made-up vocabulary in which
the n-th word is used 1/n as often as the first (Zipf), as in real text. A page has about 2.5 kB of Markdown.
Every date is before AS_OF, the day that benchmarks build for.
"""

import argparse
import datetime
import itertools
import pathlib
import random

AS_OF = datetime.date(2026, 11, 22)

STAGES = ["awareness", "consideration", "decision", "onboarding", "growth"]
PERSONAS = 12
FOLDER_SIZE = 500
TEAMS = ["sales", "marketing"]
PEOPLE = [f"person-{n:02}" for n in range(20)]
TYPES = [
    "case-study", "one-pager", "battle-card", "deck", "roi-calculator", "pricing", "business-case", "demo-video",
    "webinar", "white-paper", "guide", "blog-post", "datasheet", "comparison", "faq", "email-template", "talk-track",
]
BUYING_ROLES = ["champion", "economic-buyer", "technical-evaluator", "decision-maker", "influencer", "end-user"]
CATEGORIES = ["price", "timing", "authority", "need", "trust", "competition", "status-quo", "fit"]
EVIDENCE = ["interview", "survey", "data", "win-loss"]
NAMING = ["named", "industry-only", "ask-first"]
OUTCOMES = ["worked", "partly", "no"]

ONSETS = ["b", "br", "c", "d", "f", "fl", "g", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v"]
RIMES = ["a", "an", "ar", "e", "el", "en", "er", "i", "in", "is", "o", "on", "or", "u", "um"]


class Writer:
    """Words, sentences and pages, drawn from one sequence of random numbers."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        syllables = [onset + rime for onset in ONSETS for rime in RIMES]
        words = {}
        while len(words) < 15_000:
            words["".join(self.random.choices(syllables, k=self.random.choice((1, 2, 2, 3, 3, 4))))] = None
        # Common words are short, as in real text.
        self.vocabulary = sorted(words, key=lambda word: len(word) + 6 * self.random.random())
        self.weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(len(words))))

    def words(self, count):
        return self.random.choices(self.vocabulary, cum_weights=self.weights, k=count)

    def phrase(self, low, high=None):
        return " ".join(self.words(self.random.randint(low, high or low))).capitalize()

    def phrases(self, count):
        return [self.phrase(2, 5) for _ in range(count)]

    def maybe(self, chance):
        return self.random.random() < chance

    def some(self, values, low, high):
        return self.random.sample(values, min(len(values), self.random.randint(low, high)))

    def day(self, most=300):
        return AS_OF - datetime.timedelta(days=self.random.randint(1, most))

    def sentence(self, links=()):
        words = self.words(self.random.randint(7, 18))
        place = self.random.randrange(1, len(words))
        mark = self.random.random()
        if mark < 0.10:
            words[place] = f"**{words[place]}**"
        elif mark < 0.16:
            words[place] = f"*{words[place]}*"
        elif mark < 0.20:
            words[place] = f"`{words[place]}`"
        elif mark < 0.24:
            words[place] = f"[{words[place]}](https://example.com/{words[place]})"
        elif mark < 0.32 and links:
            words[place] = f"[{words[place]}]({self.random.choice(links)})"
        words[0] = words[0].capitalize() if words[0].isalpha() else words[0]
        return " ".join(words) + "."

    def body(self, links=()):
        blocks = []
        for _ in range(self.random.randint(2, 4)):
            blocks.append("## " + self.phrase(3, 6))
            for _ in range(self.random.randint(1, 2)):
                blocks.append(" ".join(self.sentence(links) for _ in range(self.random.randint(2, 5))))
            shape = self.random.random()
            if shape < 0.45:
                blocks.append("\n".join("- " + self.sentence(links) for _ in range(self.random.randint(3, 6))))
            elif shape < 0.55:
                blocks.append("\n".join(f"{n}. {self.sentence()}" for n in range(1, self.random.randint(4, 6))))
            elif shape < 0.70:
                rows = [self.words(3) for _ in range(self.random.randint(3, 6))]
                table = [["What", "Us", "Them"], ["---", "---", "--:"], *rows]
                blocks.append("\n".join("| " + " | ".join(row) + " |" for row in table))
            elif shape < 0.80:
                blocks.append("> " + self.sentence())
            elif shape < 0.88:
                code = "\n".join(" ".join(self.words(6)) for _ in range(4))
                blocks.append(f"```text\n{code}\n```")
        return "\n\n".join(blocks) + "\n"


def quoted(text):
    return f'"{text}"'


def yaml(value, indent=0):
    """The front matter of one entry: maps and lists in blocks, plain words in flow lists."""
    pad = "  " * indent
    lines = []
    for key, item in value.items():
        if item is None or item == []:
            continue
        if isinstance(item, dict):
            lines += [f"{pad}{key}:", *yaml(item, indent + 1)]
        elif isinstance(item, list) and isinstance(item[0], dict):
            lines.append(f"{pad}{key}:")
            for record in item:
                first, *rest = yaml(record, indent + 2)
                lines += [f"{pad}  - {first.strip()}", *rest]
        elif isinstance(item, list):
            lines.append(f"{pad}{key}: [{', '.join(item)}]")
        elif isinstance(item, str) and "\n" in item:
            lines += [f"{pad}{key}: |", *(f"{pad}  {line}" for line in item.split("\n"))]
        else:
            lines.append(f"{pad}{key}: {item}")
    return lines


class Hub:
    def __init__(self, count, out, seed):
        self.out = pathlib.Path(out)
        self.w = Writer(seed)
        self.random = self.w.random
        fixed = len(STAGES) + PERSONAS + 2
        shares = {"objections": 20, "competitors": 100, "terms": 50, "notes": 10}
        sizes = {folder: max(5, count // share) for folder, share in shares.items()}
        assets = count - fixed - sum(sizes.values())
        if assets < 5:
            raise SystemExit("make_hub: at least 60 entries are needed")
        self.slugs = {folder: [f"{folder[:-1]}-{n:05}" for n in range(size)] for folder, size in sizes.items()}
        self.slugs["personas"] = [f"persona-{n:02}" for n in range(PERSONAS)]
        self.slugs["stages"] = STAGES
        self.slugs["assets"] = [f"asset-{n:05}" for n in range(assets)]
        # Of every 50 assets one is planned, one is a draft and one is retired; the others may be referred to.
        self.standing = [slug for n, slug in enumerate(self.slugs["assets"]) if n % 50 < 47]

    def folder(self, kind, slug):
        return f"{kind}/{int(slug[-5:]) // FOLDER_SIZE:03}" if kind in ("assets", "notes") else kind

    def put(self, kind, slug, fields, body):
        path = self.out / self.folder(kind, slug) / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(["---", *yaml(fields), "---", "", body])
        path.write_text(text, encoding="utf-8", newline="\n")

    def links(self, kind, slug):
        """A few relative links to other entries, as a writer would set them."""
        up = "../" * (self.folder(kind, slug).count("/") + 1)
        asset = self.random.choice(self.standing)
        targets = [f"{self.folder('assets', asset)}/{asset}"]
        for other in ("personas", "objections", "competitors", "terms"):
            targets.append(f"{other}/{self.random.choice(self.slugs[other])}")
        return [f"{up}{target}.md" for target in targets]

    def common(self, title):
        w = self.w
        return {
            "title": title,
            "summary": quoted(w.phrase(8, 16)) if w.maybe(0.8) else None,
            "owner": self.random.choice(TEAMS + PEOPLE),
            "reviewed": w.day(150),
            "review_every": self.random.choice(["90d", "6m", "1y"]) if w.maybe(0.3) else None,
            "tags": w.words(3) if w.maybe(0.7) else None,
            "aliases": w.words(2) if w.maybe(0.2) else None,
        }

    def write(self):
        self.write_hub()
        writers = [
            ("stages", self.stage), ("personas", self.persona), ("objections", self.objection),
            ("assets", self.asset), ("competitors", self.competitor), ("terms", self.term), ("notes", self.note),
        ]
        for kind, fields in writers:
            for n, slug in enumerate(self.slugs[kind]):
                body = self.w.sentence() + "\n" if kind == "notes" else self.w.body(self.links(kind, slug))
                self.put(kind, slug, fields(n, slug), body)
        for slug in ("handover", "follow-up"):
            self.put("agreements", slug, self.agreement(), self.w.body(self.links("agreements", slug)))

    def write_hub(self):
        self.out.mkdir(parents=True, exist_ok=True)
        settings = {
            "name": "Synthetic hub",
            "description": "Made by a program, to be measured",
            "language": "en",
            "base_url": "https://hub.example.com/",
            "teams": TEAMS,
            "people": {
                person: {"name": self.w.phrase(2), "team": TEAMS[n % 2], "email": f"{person}@example.com"}
                for n, person in enumerate(PEOPLE)
            },
        }
        lines = yaml(settings)
        (self.out / "hub.yml").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")

    def stage(self, n, slug):
        w = self.w
        return self.common(slug.capitalize()) | {
            "order": n + 1,
            "question": quoted(w.phrase(6) + "?"),
            "goal": w.phrase(8),
            "exit_criteria": w.phrases(3),
            "next_steps": w.phrases(3),
            "target_days": 10 * (n + 1),
            "needs": w.some(TYPES, 2, 4),
            "owners": {team: PEOPLE[i] for i, team in enumerate(TEAMS)},
            "crm": [f"{n} - {slug}", f"Stage {n}"],
        }

    def persona(self, n, slug):
        w = self.w
        evidence = [
            {"kind": self.random.choice(EVIDENCE), "date": w.day(), "sample": self.random.randint(3, 40),
             "note": w.phrase(6)}
            for _ in range(2)
        ]
        return self.common(w.phrase(2)) | {
            "role": w.phrase(2, 3),
            "titles": w.phrases(4),
            "buying_role": w.some(BUYING_ROLES, 1, 2),
            "goals": w.phrases(3),
            "pains": w.phrases(3),
            "triggers": w.phrases(2),
            "kpis": w.phrases(3),
            "decision_criteria": w.phrases(3),
            "questions": w.phrases(3),
            "stages": w.some(STAGES, 2, 4) if n % 3 else None,
            "evidence": evidence,
            "agreed": {team: {"name": w.phrase(2), "date": w.day()} for team in TEAMS},
        }

    def objection(self, n, slug):
        w = self.w
        variants = [
            {"persona": persona, "stage": self.random.choice(STAGES), "answer": w.sentence(),
             "ask": quoted(w.phrase(5) + "?"), "proof": w.some(self.standing, 1, 1)}
            for persona in w.some(self.slugs["personas"], 0, 2)
        ]
        return self.common(w.phrase(4, 7)) | {
            "category": w.some(CATEGORIES, 1, 2),
            "says": [quoted(w.phrase(5, 8)) for _ in range(3)],
            "answer": "\n".join(w.phrase(6, 12) + "." for _ in range(3)),
            "ask": quoted(w.phrase(6) + "?"),
            "answers": variants,
            "means": w.phrase(10),
            "personas": w.some(self.slugs["personas"], 1, 3),
            "stages": w.some(STAGES, 1, 2),
            "proof": w.some(self.standing, 0, 3),
            "competitors": w.some(self.slugs["competitors"], 0, 1),
        }

    def asset(self, n, slug):
        w = self.w
        state = {47: "planned", 48: "draft", 49: "retired"}.get(n % 50, "approved")
        audience = self.random.choice(["internal", "external"])
        attachment = f"decks/{slug}.pdf" if n % 25 == 0 else None
        if attachment:
            path = self.out / "files" / attachment
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"%PDF-1.4\n" + b"% nothing to see\n" * 100)
        return self.common(w.phrase(4, 7)) | {
            "status": state if state != "approved" or w.maybe(0.5) else None,
            "due": AS_OF + datetime.timedelta(days=self.random.randint(20, 90)) if state == "planned" else None,
            "replaced_by": self.random.choice(self.standing) if state == "retired" else None,
            "was": [f"old-{slug}"] if n % 40 == 3 else None,
            "audience": audience,
            "type": self.random.choice(TYPES),
            "personas": w.some(self.slugs["personas"], 1, 3) if n % 30 else "all",
            "stages": w.some(STAGES, 1, 2) if n % 45 else "all",
            "use_when": w.phrase(6, 10),
            "objections": w.some(self.slugs["objections"], 0, 2),
            "competitors": w.some(self.slugs["competitors"], 0, 1),
            "buyer_url": f"https://example.com/s/{slug}" if audience == "external" else None,
            "file": f"files/{attachment}" if attachment else None,
            "url": None if attachment else f"https://example.com/view/{slug}",
            "proof_line": quoted(w.phrase(5) + ".") if w.maybe(0.3) else None,
            "customer": w.phrase(1) if w.maybe(0.2) else None,
            "naming": self.random.choice(NAMING) if w.maybe(0.2) else None,
            "share": {"subject": w.phrase(4), "text": w.sentence()} if w.maybe(0.2) else None,
            "products": w.words(1),
            "industries": w.words(2) if w.maybe(0.4) else None,
            "regions": self.random.choice([["emea"], ["apac"], ["amer"], None]),
            "language": self.random.choice(["en", "de", "fr"]) if w.maybe(0.3) else None,
            "length": f"{self.random.randint(1, 30)} pages" if w.maybe(0.5) else None,
            "expires": AS_OF + datetime.timedelta(days=self.random.randint(60, 400)) if w.maybe(0.1) else None,
            "cleared": {"by": w.phrase(2), "date": w.day()} if w.maybe(0.1) else None,
        }

    def competitor(self, n, slug):
        w = self.w
        return self.common(w.phrase(1, 2)) | {
            "they_say": w.phrases(3),
            "we_win_when": w.phrases(3),
            "they_win_when": w.phrases(3),
            "ask": w.phrases(2),
            "never_say": w.phrases(2),
        }

    def term(self, n, slug):
        w = self.w
        return self.common(w.phrase(2)) | {
            "abbreviation": "".join(word[0] for word in w.words(3)).upper(),
            "definition": w.sentence(),
            "criteria": w.phrases(3),
            "not": w.phrase(6),
        }

    def agreement(self):
        w = self.w
        commitments = [
            {"team": team, "does": w.phrase(6), "within": "2d", "measure": w.phrase(3), "target": "90 %"}
            for team in TEAMS
        ]
        return self.common(w.phrase(3)) | {
            "goals": w.phrases(3),
            "commitments": commitments,
            "agreed": [{"name": w.phrase(2), "team": team, "date": w.day()} for team in TEAMS],
            "approval": "https://example.com/approvals/1",
            "valid_until": AS_OF + datetime.timedelta(days=200),
        }

    def note(self, n, slug):
        w = self.w
        what = self.random.choices(["heard", "wanted", "outdated", "still-right"], weights=[70, 15, 8, 7])[0]
        about = self.random.choice(self.slugs["objections"] if what == "heard" else self.standing)
        heard = what == "heard"
        return {
            "what": what,
            "date": w.day(180),
            "about": None if what == "wanted" else [f"{'objection' if heard else 'asset'}/{about}"],
            "said": quoted(w.phrase(6, 10)) if heard else None,
            "answered": w.sentence() if heard and w.maybe(0.5) else None,
            "outcome": self.random.choice(OUTCOMES) if heard else None,
            "persona": self.random.choice(self.slugs["personas"]),
            "stage": self.random.choice(STAGES),
            "competitor": self.random.choice(self.slugs["competitors"]) if w.maybe(0.2) else None,
            "by": self.random.choice(PEOPLE),
        }


def main():
    parser = argparse.ArgumentParser(description="Writes a synthetic hub without errors.")
    parser.add_argument("count", type=int, help="how many entries")
    parser.add_argument("out", help="the content folder to write")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    Hub(options.count, options.out, options.seed).write()


if __name__ == "__main__":
    main()
