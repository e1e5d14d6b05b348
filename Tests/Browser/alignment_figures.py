"""The figures on Alignment's pages, counted again from a hub's content files, independently of the generator."""

import datetime
import math
import re

import front_matter
import yaml

QUARTER = 90
EXPIRING = 30
REVIEWED_KINDS = {"personas", "plays", "objections", "assets", "proofs", "products", "competitors"}
NEVER_REVIEWED = {"notes", "meetings", "campaigns"}


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def day(text):
    return datetime.date.fromisoformat(text)


def later(start, period):
    """The day after a period such as 90d or 1y. None of the example's reviews is at the end of a month."""
    count, unit = int(period[:-1]), period[-1]
    if unit in "dw":
        return start + datetime.timedelta(days=count * (7 if unit == "w" else 1))
    months = start.month - 1 + count * (12 if unit == "y" else 1)
    return start.replace(year=start.year + months // 12, month=months % 12 + 1)


class Figures:
    def __init__(self, content, today):
        self.today = day(today)
        self.settings = yaml.load((content / "hub.yml").read_text(), front_matter.TextLoader)
        self.entries = {
            folder.name: {path.stem: front_matter.fields(path, front_matter.TextLoader) for path in sorted(folder.glob("*.md"))}
            for folder in content.iterdir() if folder.is_dir() and folder.name != "files"
        }
        self.notes = [
            {**note, "age": (self.today - day(note["date"])).days}
            for note in self.entries["notes"].values() if note.get("status") != "retired"
        ]
        self.checked = {}
        for note in self.of("still-right"):
            for key in listed(note["about"]):
                self.checked[key] = max(self.checked.get(key, ""), note["date"])

    def of(self, what):
        return [note for note in self.notes if note["what"] == what]

    def is_live(self, entry):
        last = entry.get("expires") or entry.get("valid_until") if "says" in entry or "type" in entry else None
        return entry.get("status", "approved") == "approved" and not (last and day(last) < self.today)

    def live(self, folder):
        return {slug: entry for slug, entry in self.entries.get(folder, {}).items() if self.is_live(entry)}

    # Freshness

    def until(self, folder, slug, entry):
        """The last day of an entry's review, or `None` without one."""
        key = f"{folder[:-1]}/{slug}"
        reviewed = max(entry.get("reviewed", ""), self.checked.get(key, ""))
        if not reviewed:
            return None
        review = self.settings["review"]
        period = entry.get("review_every") or review["by_type"].get(entry.get("type")) \
            or review["by_kind"].get(folder[:-1]) or review["default"]
        return later(day(reviewed), period)

    def reviews(self):
        """Reasons by entry, and how many reviews still hold, of how many."""
        found, holds, needed = {}, 0, 0
        soon = later(self.today, self.settings["due_within"])
        for folder in self.entries.keys() - NEVER_REVIEWED:
            for slug, entry in self.live(folder).items():
                if folder == "agreements" and day(entry.get("valid_until", "9999-01-01")) < self.today:
                    continue
                until = self.until(folder, slug, entry)
                asked = folder in REVIEWED_KINDS or folder[:-1] in self.settings["review"]["by_kind"] or "review_every" in entry
                needed += until is not None or asked
                is_reported = self.is_reported(f"{folder[:-1]}/{slug}", entry)
                holds += until is not None and until >= self.today and not is_reported
                reasons = set()
                if is_reported:
                    reasons.add("reported")
                if until is None and asked:
                    reasons.add("never")
                elif until and until < self.today:
                    reasons.add("overdue")
                elif until and until <= soon:
                    reasons.add("due")
                last = entry.get("expires") or (entry.get("valid_until") if folder == "proofs" else None)
                if last and day(last) <= self.today + datetime.timedelta(days=EXPIRING):
                    reasons.add("expiring")
                if reasons:
                    found[f"{folder[:-1]}/{slug}"] = reasons
        return found, holds, needed

    def is_reported(self, key, entry):
        reviewed = max(entry.get("reviewed", ""), self.checked.get(key, ""))
        return any(key in listed(note["about"]) and note["date"] > reviewed for note in self.of("outdated"))

    # Heard

    def topics(self):
        """Notes by objection; notes about nothing in the hub are listed under their own words."""
        topics = {slug: [] for slug in self.live("objections")}
        for note in self.of("heard"):
            for kind, slug in (key.split("/") for key in listed(note.get("about"))):
                if kind == "objection" and slug in topics:
                    topics[slug].append(note)
        return topics

    def unanswered(self):
        """Notes without an entry, grouped by the words that they share."""
        groups = []
        for note in sorted((note for note in self.of("heard") if not note.get("about")), key=lambda note: note["age"]):
            words = set(re.findall(r"[a-z0-9]+", note["said"].lower()))
            for first, notes in groups:
                if 2 * len(words & first) >= len(words | first):
                    notes.append(note)
                    break
            else:
                groups.append((words, [note]))
        return [notes for _, notes in groups]

    @staticmethod
    def heard(notes, days, **chosen):
        return [note for note in notes if note["age"] <= days and all(note.get(key) == value for key, value in chosen.items())]

    @staticmethod
    def trend(notes, days):
        now = sum(note["age"] <= days for note in notes)
        before = sum(days < note["age"] <= 2 * days + 1 for note in notes)
        if now + before < 5:
            return "too-few"
        if abs(now - before) < 2 * math.sqrt(now + before):
            return "steady"
        return "up" if now > before else "down"

    # Coverage

    def cells(self):
        """The state of each persona at each stage, by their slugs."""
        personas, stages = self.live("personas"), self.live("stages")
        return {
            (persona, stage): self.cell(persona, stage)
            for persona, entry in personas.items() for stage in stages
            if "stages" not in entry or entry["stages"] == "all" or stage in listed(entry["stages"])
        }

    def cell(self, persona, stage):
        needs = set(listed(self.entries["stages"][stage].get("needs")))
        here = lambda entry: all(
            entry.get(field) == "all" or name in listed(entry.get(field)) for field, name in (("personas", persona), ("stages", stage)))
        named = lambda entry: entry["personas"] != "all" or entry["stages"] != "all"
        live = {slug: entry for slug, entry in self.live("assets").items() if here(entry)}
        planned = [entry for entry in self.entries["assets"].values() if entry.get("status") == "planned" and here(entry)]
        holds = lambda slug, entry: (self.until("assets", slug, entry) or datetime.date.min) >= self.today
        if needs:
            there = {entry["type"] for entry in live.values() if named(entry)}
            reliable = {entry["type"] for slug, entry in live.items() if named(entry) and holds(slug, entry)}
            complete, stale = needs <= reliable, needs <= there
        else:
            own = {slug: entry for slug, entry in live.items() if entry["personas"] != "all"}
            complete, stale = any(holds(*each) for each in own.items()), bool(own)
        if complete:
            return "complete"
        return "stale" if stale else "partly" if live else "planned" if planned else "empty"

    # The weekly meeting

    def open_actions(self):
        """Actions to be done, overdue ones first: by day, and those without one last."""
        meetings = sorted(self.live("meetings").values(), key=lambda meeting: meeting["date"], reverse=True)
        actions = [action for meeting in meetings for action in listed(meeting.get("actions"))]
        open_ones = [action for action in actions if not re.fullmatch(r"\d{4}-\d\d-\d\d|yes|true", action.get("done") or "")]
        return sorted(open_ones, key=lambda action: action.get("due") or "9999")

    def heard_this_week(self):
        """How often each thing was heard in seven days, most frequent first, and whether it is new."""
        topics = [notes for notes in [*self.topics().values(), *self.unanswered()] if notes]
        week = [(len(self.heard(notes, 7)), len(notes)) for notes in topics]
        return sorted(((count, count == ever) for count, ever in week if count), reverse=True)

    def stopped(self):
        """Objections whose answers mostly worked until 30 days ago, and mostly don't any more."""
        def share(notes):
            outcomes = [note["outcome"] for note in notes if note.get("outcome")]
            return outcomes.count("worked") / len(outcomes) if len(outcomes) >= 5 else None
        found = []
        for slug, notes in self.topics().items():
            late, before = share([n for n in notes if n["age"] <= 30]), share([n for n in notes if n["age"] > 30])
            if late is not None and before is not None and late < .5 <= before:
                found.append(slug)
        return found

    # Who helped

    def team(self, owner):
        return owner if owner in self.settings["teams"] else self.settings["people"][owner].get("team", "")

    def contributions(self, commits=()):
        """Numbers by quarter and owner; `commits` are (day, address, {path: letter}) of Git, oldest first."""
        found = {}

        def count(when, owner, column, what):
            if owner:
                quarter = f"{when[:4]}-Q{(int(when[5:7]) + 2) // 3}"
                found.setdefault((quarter, owner), {}).setdefault(column, set()).add(what)

        for number, note in enumerate(self.notes):
            if note["what"] == "still-right":
                for key in listed(note["about"]):
                    count(note["date"], note.get("by"), "reviewed", key)
            else:
                count(note["date"], note.get("by"), "notes", number)
        people = {address: slug for slug, person in self.settings["people"].items() for address in person.get("git", [])}
        recorded = set()
        for when, address, paths in commits:
            for path, letter in paths.items():
                folder, slug = path.split("/")[0], path.split("/")[-1].removesuffix(".md")
                entry = self.entries.get(folder, {}).get(slug)
                if folder == "notes" or not entry or entry.get("status", "approved") not in ("approved", "retired") or letter == "D":
                    continue
                who, key = people.get(address), f"{folder[:-1]}/{slug}"
                if letter == "A":
                    count(when, who, "added", key)
                if folder == "objections" and (entry.get("answer") or any(each.get("answer") for each in listed(entry.get("answers")))):
                    count(when, who, "answers", key)
                if entry.get("reviewed", "9999") <= when and key not in recorded:
                    recorded.add(key)
                    if letter == "M" and (day(when) - day(entry["reviewed"])).days <= 7:
                        count(when, who, "reviewed", key)
        return {key: {column: len(all_of) for column, all_of in columns.items()} for key, columns in found.items()}

    # The four numbers

    def answered(self):
        objections = self.live("objections").values()
        with_words = [entry for entry in objections if entry.get("answer") or any(each.get("answer") for each in listed(entry.get("answers")))]
        return len(with_words), len(objections) + len(self.unanswered())

    def kept(self):
        actions = [action for meeting in self.live("meetings").values() for action in listed(meeting.get("actions"))]
        done = [action for action in actions if re.fullmatch(r"\d{4}-\d\d-\d\d|yes|true", action.get("done") or "")]
        in_time, late = 0, 0
        for action in actions:
            due, when = action.get("due"), action.get("done") or ""
            known = re.fullmatch(r"\d{4}-\d\d-\d\d", when)
            if action not in done:
                late += bool(due and day(due) < self.today)
            elif not due or (known and when <= due) or (not known and day(due) >= self.today):
                in_time += 1
            else:
                late += bool(known)
        return in_time, in_time + late
