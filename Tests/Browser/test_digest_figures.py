"""Every line of `rapport digest` is derived again: from the files, and from Git's history."""

import csv
import datetime
import html
import re
import subprocess

import pytest
from alignment_figures import Figures, day, listed
from git_facts import History, WhoHelped, plain
from hub import DAY, EXAMPLE, EXAMPLE_CONTENT, RAPPORT
from test_who_helped import repository

__all__ = ["repository"]

TODAY = datetime.date.fromisoformat(DAY)
REASONS = {
    "reported": "reported out of date",
    "overdue": "overdue",
    "due": "due soon",
    "expiring": "expiring",
    "never": "never reviewed",
}


def digest(content, days, *arguments):
    """The message's parts: for each heading its lines as (title, facts), and how many more there are."""
    since = TODAY - datetime.timedelta(days=days)
    command = [
        RAPPORT,
        "digest",
        "--content",
        content,
        "--as-of",
        DAY,
        "--since",
        str(since),
        "--no-cache",
        *arguments,
    ]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    head, *parts = ended.stdout.split("\n\n")
    assert head.endswith(f": since {shown(since)}\nAs of {shown(TODAY)}")
    found = {}
    for part in parts:
        heading, *lines = part.strip().split("\n")
        if heading.startswith("Weekly meeting: "):
            continue
        more = re.fullmatch(r"- and ([\d,]+) more", lines[-1])
        rows = [line.removeprefix("- ") for line in lines[: -1 if more else None]]
        found[heading.removesuffix(" this week")] = [split(plain(row)) for row in rows], (
            int(more[1].replace(",", "")) if more else 0
        )
    return found


def split(row):
    """A title, and the facts in parentheses after it."""
    found = re.fullmatch(r"(.*?)(?: \((.*)\))?", row)
    return found[1], found[2].split(" · ") if found[2] else []


def shown(when):
    return f"{when.day} {when:%b %Y}"


def times(count):
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


class Week:
    """What a message has to say about the days before the hub's day."""

    def __init__(self, content, days, history=None):
        self.figures, self.days, self.history = Figures(content, DAY), days, history
        self.since = TODAY - datetime.timedelta(days=days)
        self.entries, self.people = self.figures.entries, self.figures.settings["people"]

    def name(self, owner):
        return self.people[owner]["name"] if owner in self.people else owner.capitalize()

    def actions(self):
        rows = []
        for meeting in sorted(
            self.figures.live("meetings").values(), key=lambda meeting: meeting["date"], reverse=True
        ):
            for action in listed(meeting.get("actions")):
                if re.fullmatch(r"\d{4}-\d\d-\d\d|yes|true", action.get("done") or ""):
                    continue
                due = day(action["due"]) if "due" in action else None
                facts = ["Overdue"] * bool(due and due < TODAY) + [self.name(action["who"])] * (
                    "who" in action
                )
                rows.append(
                    (
                        due or datetime.date.max,
                        plain(action["what"]),
                        facts + [shown(due)] * bool(due) + [plain(meeting["title"])],
                    )
                )
        return [(what, facts) for _, what, facts in sorted(rows, key=lambda row: row[0])]

    def heard(self):
        """Facts by the words that were said."""
        found, objections = {}, self.entries["objections"]
        topics = [(objections[slug], notes) for slug, notes in self.figures.topics().items()]
        topics += [(None, notes) for notes in self.figures.unanswered()]
        old = any(note["age"] > self.days for _, notes in topics for note in notes)
        for objection, notes in topics:
            lately = self.figures.heard(notes, self.days)
            if not lately:
                continue
            said = (listed(objection["says"]) or [""])[0] if objection else notes[0]["said"]
            answered = objection and (
                objection.get("answer")
                or any(each.get("answer") for each in listed(objection.get("answers")))
            )
            personas = [note["persona"] for note in lately if "persona" in note]
            order = list(self.figures.entries["personas"])
            most = max(
                set(personas), key=lambda slug: (personas.count(slug), -order.index(slug)), default=None
            )
            facts = ["New"] * (old and len(lately) == len(notes)) + ["No answer yet"] * (not answered)
            facts += [f"Heard {times(len(lately))}"] + (
                [f"mostly {self.entries['personas'][most]['title']}"] if most else []
            )
            found[f'"{plain(said)}"'] = len(lately), facts
        return found

    def changed(self):
        """One line per entry and day, newest first."""
        rows = []
        for folder, entries in self.entries.items():
            for slug, entry in entries.items():
                if folder in ("notes", "data") or entry.get("status") in ("draft", "planned"):
                    continue
                rows += self.changes(folder, slug, entry)
        return [row[2:] for row in sorted(rows, key=lambda row: (-row[0], row[1])) if row[0]]

    def changes(self, folder, slug, entry):
        path, days = f"{folder}/{slug}.md", {}
        for change in self.history.of(path) if self.history else []:
            if change.day >= self.since:
                days[change.day] = change
        added, last = self.history and self.history.addition(path), self.history and self.history.of(path)
        for when, change in days.items():
            word = "New" if added and added.day == when else "Changed"
            if entry.get("status") == "retired" and last[-1].day == when:
                word = "Retired"
            yield change.seconds, f"{folder}/{slug}", plain(entry["title"]), word
        gone = day(entry["expires"]) + datetime.timedelta(days=1) if "expires" in entry else None
        if self.history and gone and self.since <= gone <= TODAY and entry.get("status") != "retired":
            seconds = (gone - datetime.date(1970, 1, 1)).days * 86_400
            yield seconds, f"{folder}/{slug}", plain(entry["title"]), "Retired"

    def reviews(self):
        """Numbers of reasons by team, in the hub's order."""
        found, (reasons, _, _) = {}, self.figures.reviews()
        for key, why in reasons.items():
            kind, slug = key.split("/")
            owner = self.entries[f"{kind}s"][slug].get("owner")
            team = (
                (owner if owner in self.figures.settings["teams"] else self.people.get(owner, {}).get("team"))
                if owner
                else None
            )
            for reason in why:
                counts = found.setdefault(team, {})
                counts[reason] = counts.get(reason, 0) + 1
        return {
            team.capitalize() if team else None: [
                f"{found[team][reason]} {words}" for reason, words in REASONS.items() if reason in found[team]
            ]
            for team in [*self.figures.settings["teams"], None]
            if team in found
        }


def check(content, days, history=None, *arguments):
    found, week = digest(content, days, *arguments), Week(content, days, history)
    actions = week.actions()
    assert found.pop("Open actions", ([], 0)) == (actions[:8], max(0, len(actions) - 8))

    rows, rest = found.pop("Heard", ([], 0))
    heard = week.heard()
    assert len(rows) + rest == len(heard)
    assert rows == [(said, heard[said][1]) for said, _ in rows]
    counts = [heard[said][0] for said, _ in rows]
    assert counts[:5] == sorted((count for count, _ in heard.values()), reverse=True)[:5]
    new = sum("New" in facts for _, facts in heard.values())
    assert len(rows) == min(5, len(heard)) + min(5, new - sum("New" in facts for _, facts in rows[:5]))

    assert {said for said, _ in found.pop("Answers that stopped working", ([], 0))[0]} == {
        f'"{plain(listed(week.entries["objections"][slug]["says"])[0])}"' for slug in week.figures.stopped()
    }

    rows, rest = found.pop("Changed" if days == 7 else "What changed", ([], 0))
    changed = week.changed()
    assert [(title, facts[0]) for title, facts in rows] == changed[:6]
    assert rest == max(0, len(changed) - 6)

    rows, rest = found.pop("To review", ([], 0))
    expected = week.reviews()
    assert [(title, facts) for title, facts in rows if title in expected] == [
        (team, facts) for team, facts in expected.items() if team
    ]
    assert rest == 0 and len(rows) == len(expected)
    return found, week


@pytest.mark.parametrize("days", [0, 7, 30, 300])
def test_the_example_hub(days):
    found, week = check(EXAMPLE_CONTENT, days, None, "--no-git")
    rows, rest = found.pop("Gaps", ([], 0))
    asked = [note for note in week.figures.of("wanted") if note["age"] <= days]
    assert len(rows) == min(4, len(asked)) and len(rows) + rest == len(asked)
    assert all("Asked for" in facts for _, facts in rows)
    # The scorecard's page has the same numbers; test_scorecard_page.py checks those.
    assert found.keys() <= {"Numbers off target"}


def test_numbers_off_target():
    """test_scorecard_page.py checks the scorecard's page; this checks the values that the message names."""
    found, rest = digest(EXAMPLE_CONTENT, 7)["Numbers off target"]
    page = html.unescape((EXAMPLE / "alignment/scorecard.html").read_text())
    assert len(found) + rest == len(re.findall(r'class="badge bad">Off target<', page))
    values = dict(found)
    assert values.keys() == {"Days from proposal to decision", "Leads that sales accepts"}

    value, target, month = values["Days from proposal to decision"]
    [row] = [
        row for row in table("stage_days") if (shown_month(row["month"]), row["stage"]) == (month, "decision")
    ]
    assert (value, target) == (f"{row['median']} days", "at most 25 days") and float(row["median"]) > 25
    value, target, month = values["Leads that sales accepts"]
    steps = {
        row["step"]: int(row["count"]) for row in table("cohorts") if shown_month(row["cohort"]) == month
    }
    share = 100 * steps["sal"] / steps["mql"]
    assert (value, target) == (f"{share:.1f}%", "at least 60%") and share < 60


def table(name):
    with open(EXAMPLE_CONTENT / f"data/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def shown_month(month):
    return f"{day(month + '-01'):%b %Y}"


@pytest.mark.parametrize("days", [7, 13, 60, 350])
def test_a_history_of_every_kind(repository, days):
    history = History(repository.content, TODAY)
    found, week = check(repository.content, days, history)
    rows, rest = found.pop("Gaps", ([], 0))
    asked = sum(note["age"] <= days for note in week.figures.of("wanted"))
    filled = [
        path
        for path, change in WhoHelped(repository.content, DAY, history).gap_fillers()
        if change.day >= week.since
    ]
    kinds = [facts[0] for _, facts in rows]
    assert kinds.count("Filled") == min(4, len(filled))
    assert len(rows) + rest == len(filled) + asked + opened(week)
    assert kinds.count("Asked for") == min(4, asked, 8 - kinds.count("Filled") - kinds.count("Open again"))
    assert not found


def opened(week):
    """What a persona has lacked at a stage since something was retired."""
    cells, found = week.figures.cells(), set()
    for title, word in week.changed():
        for slug, entry in week.entries["assets"].items():
            if (
                word != "Retired"
                or plain(entry["title"]) != title
                or entry["personas"] == entry["stages"] == "all"
            ):
                continue
            for (persona, stage), state in cells.items():
                named = all(
                    field == "all" or name in listed(field)
                    for field, name in ((entry["personas"], persona), (entry["stages"], stage))
                )
                needs = listed(week.entries["stages"][stage].get("needs"))
                if (
                    named
                    and state in ("partly", "planned", "empty")
                    and entry["type"] in needs
                    and lacks(week, persona, stage, entry["type"])
                ):
                    found.add((persona, stage, entry["type"]))
    return len(found)


def lacks(week, persona, stage, kind):
    return not any(
        entry["type"] == kind
        and (entry["personas"] != "all" or entry["stages"] != "all")
        and all(
            field == "all" or name in listed(field)
            for field, name in ((entry["personas"], persona), (entry["stages"], stage))
        )
        for entry in week.figures.live("assets").values()
    )
