"""Alignment's pages: each figure is counted again from the files, and a reader's choices change the table."""

import csv
import datetime
import html
import json
import re
import subprocess

import pytest
from alignment_figures import QUARTER, Figures
from conftest import Watch
from hub import CONTENT, DAY, EXAMPLE, EXAMPLE_CONTENT, RAPPORT, ROOT, SITE, SITES
from look_alikes import look_alikes

FIGURES = Figures(EXAMPLE_CONTENT, DAY)
NUMBERS = ["added", "answers", "reviewed", "gaps", "notes"]


def data(name):
    return json.loads((EXAMPLE / "data" / name).read_text())


def table(name):
    with (EXAMPLE / "data" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def seen(browser, example_base):
    watch = Watch(browser, example_base, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield watch
    watch.context.close()
    assert not watch.complaints


def test_coverage_is_what_the_files_say():
    cells = FIGURES.cells()
    assert {(cell["persona"], cell["stage"]): cell["state"] for cell in table("coverage.csv")} == cells
    coverage = data("coverage.json")
    assert (coverage["complete"], coverage["needed"]) == (list(cells.values()).count("complete"), len(cells))
    for cell in coverage["cells"]:
        place = {"persona": cell["persona"], "stage": cell["stage"]}
        assert cell["wanted"] == len(FIGURES.heard(FIGURES.of("wanted"), 10_000, **place))
        assert cell["heard"] == len(FIGURES.heard(FIGURES.of("heard"), QUARTER, **place))


def test_what_was_heard_is_what_the_notes_say():
    topics, rows = FIGURES.topics(), data("heard.json")["topics"]
    assert {row["objection"] for row in rows if "objection" in row} == topics.keys()
    assert sum("note" in row for row in rows) == len(FIGURES.unanswered())
    for row in rows:
        notes = topics[row["objection"]] if "objection" in row else next(
            notes for notes in FIGURES.unanswered() if notes[0]["said"] == row["says"])
        quarter = FIGURES.heard(notes, QUARTER)
        assert [row[f"heard_{days}"] for days in (30, 90, 365)] == [len(FIGURES.heard(notes, days)) for days in (30, 90, 365)]
        for outcome in ("worked", "partly", "no"):
            assert row[f"{outcome}_90"] == sum(note.get("outcome") == outcome for note in quarter)
        assert row["weeks"] == [sum(note["age"] // 7 == week for note in notes) for week in reversed(range(12))]
        assert row["trend_90"] == FIGURES.trend(notes, QUARTER)
    counts = [row["heard_90"] for row in rows]
    assert counts == sorted(counts, reverse=True)
    assert [row["objection"] or row["note"] for row in table("heard.csv")] == [row.get("objection") or row["note"] for row in rows]


def test_due_reviews_are_what_the_files_say():
    found, holds, needed = FIGURES.reviews()
    freshness = data("freshness.json")
    assert {item["entry"]: set(item["reasons"]) for item in freshness["items"]} == found
    assert (freshness["reviewed"], freshness["needed"]) == (holds, needed)
    assert {row["entry"]: set(row["reasons"].split("; ")) for row in table("freshness.csv")} == found
    people = FIGURES.settings["people"]
    for item in freshness["items"]:
        assert "left" not in people.get(item.get("person"), {})


@pytest.mark.parametrize("content", [EXAMPLE_CONTENT, ROOT / "Tests/Fixtures/diff/repeats-something/after"])
def test_look_alikes_are_those_of_all_pairs(content):
    command = [RAPPORT, "report", "freshness", "--content", content, "--as-of", DAY, "--format", "json"]
    report = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    told = {frozenset(pair["entries"]): pair["percent"] for pair in report["look_alikes"]}
    counted = look_alikes(content)
    assert told.keys() == counted.keys() and told
    # The generator counts number words as numbers and splits words differently: a few percent of a short text.
    assert all(abs(told[pair] - counted[pair]) < 10 for pair in told), (told, counted)


def test_look_alikes_are_on_the_page(seen, example_base):
    seen.page.goto(example_base + "alignment/freshness.html")
    pairs = seen.page.locator(".look-alikes li")
    assert pairs.count() == len(data("freshness.json")["look_alikes"]) > 0
    assert pairs.first.locator("a").count() == 2


def test_the_front_page_shows_the_four_numbers_and_leads_to_their_pages(seen, example_base):
    seen.page.goto(example_base + "index.html")
    seen.page.locator("nav#menu").get_by_role("link", name="Alignment").click()
    cells = FIGURES.cells()
    _, holds, needed = FIGURES.reviews()
    shares = [(list(cells.values()).count("complete"), len(cells)), (holds, needed), FIGURES.answered(), FIGURES.kept()]
    cards = seen.page.locator(".figure-cards a")
    assert cards.locator(".figure").all_inner_texts() == [f"{count} of {of}" for count, of in shares]
    paths = cards.evaluate_all("cards => cards.map(card => new URL(card.href).pathname.split('/').pop())")
    assert paths == ["coverage.html", "freshness.html", "heard.html", "promises.html"]


def test_the_front_page_says_what_is_heard_most(seen, example_base):
    seen.page.goto(example_base + "alignment/index.html")
    section = seen.page.locator("section", has=seen.page.get_by_role("heading", name="Heard most"))
    found = section.locator("ul").first.locator("li .meta").all_inner_texts()
    topics = [FIGURES.heard(notes, QUARTER) for notes in [*FIGURES.topics().values(), *FIGURES.unanswered()]]
    most = sorted((len(notes) for notes in topics), reverse=True)[:3]
    times = {"once": 1, "twice": 2}
    counts = [re.match(r"Heard (\S+)", line)[1] for line in found]
    assert [times.get(count) or int(count) for count in counts] == most
    worked = {(len(notes), sum(note.get("outcome") == "worked" for note in notes), sum("outcome" in note for note in notes)) for notes in topics}
    for count, line in zip(most, found, strict=True):
        assert (count, *map(int, re.search(r"Worked (\d+) of (\d+)", line).groups())) in worked


@pytest.mark.parametrize("name", ["Coverage", "Heard", "Freshness", "Promises", "Weekly meeting", "Who helped"])
def test_a_phones_menu_leads_to_each_page(browser, example_base, name):
    seen = Watch(browser, example_base, viewport={"width": 375, "height": 667}, has_touch=True)
    seen.page.goto(example_base + "index.html")
    seen.page.get_by_role("button", name="Menu").last.click()
    seen.page.locator("#menu").get_by_role("link", name=name, exact=True).click()
    assert seen.page.get_by_role("heading", level=1).inner_text() == name
    seen.context.close()
    assert not seen.complaints


def test_team_counts_include_rows_that_the_page_leaves_out(tmp_path):
    """A page lists 500; its counts for a team and a person are correct all the same."""
    (tmp_path / "content/assets").mkdir(parents=True)
    people = "people:\n  ann:\n    name: Ann Lee\n    team: marketing\n"
    (tmp_path / "content/hub.yml").write_text(f"name: H\nteams: [sales, marketing]\n{people}")
    for number in range(700):
        owner = "sales" if number < 600 else "ann"
        text = f"---\ntitle: A{number}\ntype: guide\nurl: https://example.com/\nowner: {owner}\nreviewed: 20{10 + number // 100}-01-01\n---\n"
        (tmp_path / f"content/assets/a{number}.md").write_text(text)
    command = [RAPPORT, "build", "--content", tmp_path / "content", "--output", tmp_path / "site", "--as-of", DAY, "--no-git", "--no-cache"]
    subprocess.run(command, check=True, capture_output=True)
    front = (tmp_path / "site/alignment/index.html").read_text()
    assert re.findall(r"(\d+) overdue", front.split(">To review<")[1]) == ["600", "100"]
    page = (tmp_path / "site/alignment/freshness.html").read_text()
    assert re.findall(r'<h[23]>([^<]*) <span class="n">(\d+)<', page)[:4] == [
        ("Sales", "600"), ("The team", "600"), ("Marketing", "100"), ("Ann Lee", "100")]
    assert page.count('name="still-right"') == 500 and "200 more" in html.unescape(page)


def agenda():
    """The weekly meeting's Markdown: the items under each heading."""
    page = (EXAMPLE / "alignment/meeting.html").read_text()
    text = html.unescape(re.search(r'id="_markdown"[^>]*>(.*?)</pre>', page, re.DOTALL)[1])
    parts = [part.strip().split("\n") for part in text.split("\n## ")[1:]]
    return {heading: [line for line in lines if line] for heading, *lines in parts}


def test_the_weekly_meeting_says_what_the_files_say():
    found = agenda()
    actions = [action["what"].replace("'", "’") for action in FIGURES.open_actions()]
    assert [line.split(" (")[0] for line in found["Open actions"][:8]] == [f"- [ ] {what}" for what in actions[:8]]
    late = [action for action in FIGURES.open_actions() if action.get("due", "9999") < DAY]
    assert sum("(Overdue" in line for line in found["Open actions"]) == min(8, len(late))

    times = {"once": 1, "twice": 2}
    heard = [re.search(r"Heard (once|twice|\d+)", line)[1] for line in found["Heard this week"] if "“" in line]
    week = FIGURES.heard_this_week()
    counts = [times.get(word) or int(word) for word in heard]
    assert counts[:5] == [count for count, _ in week][:5]
    assert len(counts) == 5 + min(5, sum("(New" in line for line in found["Heard this week"][5:]))
    assert sum("(New" in line for line in found["Heard this week"]) == sum(is_new for _, is_new in week)

    assert len(found.get("Answers that stopped working", [])) == len(FIGURES.stopped())
    asked = [line for line in found.get("Gaps", []) if "(Asked for" in line]
    assert len(asked) == min(4, len(FIGURES.heard(FIGURES.of("wanted"), 7)))
    reviews, _, _ = FIGURES.reviews()
    said = [int(number) for line in found["To review"] for number in re.findall(r"(\d+) [a-z]", line)]
    assert sum(said) == sum(len(reasons) for reasons in reviews.values())


def test_who_helped_is_what_notes_and_git_say():
    def known(rows):
        return {
            (row["quarter"], row["person"] or row["team"]): {name: int(row[name]) for name in NUMBERS if row[name] != "0"}
            for row in rows
        }
    assert known(table("contributions.csv")) == FIGURES.contributions()
    for row in table("contributions.csv"):
        assert row["team"] == FIGURES.team(row["person"] or row["team"])

    # The frozen hub's history has people in it.
    found = known(csv.DictReader((SITE / "data/contributions.csv").read_text(encoding="utf-8-sig").splitlines()))
    log = subprocess.run(
        ["git", "log", "--reverse", "--name-status", "--date=short", "--format=@%ad %ae"], check=True,
        cwd=SITES / "repository", capture_output=True, text=True).stdout
    commits = []
    for line in filter(None, log.splitlines()):
        if line.startswith("@"):
            commits.append((*line[1:].split(" "), {}))
        else:
            letter, path = line.split("\t")
            commits[-1][2][path.removeprefix("content/")] = letter
    filled = {key: numbers.pop("gaps") for key, numbers in found.items() if "gaps" in numbers}
    assert found == Figures(CONTENT, DAY).contributions(commits)
    # This depends on whether a demo video was the first for one of its personas.
    assert set(filled) <= {("2026-Q4", "dana-whitlow")} and set(filled.values()) <= {1}


def test_the_weekly_meeting_prints_on_one_sheet_and_copies(browser, example_base):
    seen = Watch(browser, example_base, permissions=["clipboard-read", "clipboard-write"])
    page = seen.page
    page.goto(example_base + "alignment/meeting.html")
    page.get_by_role("button", name="Copy as Markdown").click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#_markdown").text_content()
    pdf = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    seen.context.close()
    assert not seen.complaints


def content_on(day, folder):
    """The frozen hub's content as of the last commit of a day."""
    repository = SITE.parent / "repository"
    found = subprocess.run(
        ["git", "rev-list", "-1", f"--before={day}T23:59:59Z", "HEAD"], cwd=repository, check=True, capture_output=True, text=True)
    archive = subprocess.run(["git", "archive", found.stdout.strip(), "content"], cwd=repository, check=True, capture_output=True)
    folder.mkdir()
    subprocess.run(["tar", "-x"], cwd=folder, input=archive.stdout, check=True)
    return folder / "content"


def test_earlier_weeks_are_what_their_commits_say(tmp_path):
    page = (SITE / "alignment/index.html").read_text()
    shown = [
        [re.fullmatch(r"(\d+) of (\d+) on (.+)", text).groups() for text in label.split("; ")]
        for label in re.findall(r'class="figure-trend"><svg[^>]*aria-label="([^"]*)"', page)
    ]
    days = [datetime.date.fromisoformat(DAY) - datetime.timedelta(weeks=weeks) for weeks in reversed(range(12))]
    expected = [[], [], [], []]
    for day in days:
        figures = Figures(content_on(day, tmp_path / str(day)), str(day))
        cells = list(figures.cells().values())
        _, holds, needed = figures.reviews()
        shares = [(cells.count("complete"), len(cells)), (holds, needed), figures.answered(), figures.kept()]
        for row, (count, of) in zip(expected, shares):
            if of:
                row.append((str(count), str(of), f"{day.day} {day:%b} {day.year}"))
    assert shown == [row for row in expected if len(row) > 1]
    assert len({tuple(row) for row in shown}) > 1 and max(map(len, shown)) == 12


def cells(page, name):
    return page.locator(f".heard-table tbody tr:visible [data-cell={name}]").all_inner_texts()


def test_filters_update_counts_and_stay_in_the_address(seen, example_base):
    page = seen.page
    page.goto(example_base + "alignment/heard.html")
    names = ["count", "trend", "worked", "mostly"]
    static = [cells(page, name) for name in names]
    charts = page.locator(".heard-table svg").evaluate_all("all => all.map(each => each.outerHTML)")
    page.select_option("[name=days]", "365")
    page.select_option("[name=days]", "90")
    # The script gives the same figures as the page without it.
    assert [cells(page, name) for name in names] == static
    assert page.locator(".heard-table svg").evaluate_all("all => all.map(each => each.outerHTML)") == charts

    page.select_option("[name=persona]", "cfo")
    page.select_option("[name=days]", "30")
    expected = [len(FIGURES.heard(notes, 30, persona="cfo")) for notes in [*FIGURES.topics().values(), *FIGURES.unanswered()]]
    assert cells(page, "count") == [str(count) for count in sorted(filter(None, expected), reverse=True)]
    assert page.url.endswith("#persona=cfo&days=30")
    page.reload()
    assert cells(page, "count") == [str(count) for count in sorted(filter(None, expected), reverse=True)]


def test_missing_content_can_be_planned_from_the_page(seen, example_base):
    seen.page.goto(example_base + "alignment/coverage.html")
    gaps = data("coverage.json")["make_next"]
    places = [(gap["persona"], gap["stage"]) for gap in gaps]
    rows = seen.page.locator(".gap-rows > li")
    # One row per cell, however many types it lacks.
    assert rows.count() == min(10, len(dict.fromkeys(places))) < len(gaps)
    first = next(gap for gap, place in zip(gaps, places) if places.count(place) == 1)
    number = list(dict.fromkeys(places)).index((first["persona"], first["stage"]))
    rows.nth(number).get_by_role("link", name="Plan it").click()
    seen.page.get_by_label("What will it be called?").fill("A year in, with numbers")
    written = seen.page.evaluate("location.hash")
    for key in ("persona", "stage", "type"):
        assert f"{key}={first[key]}" in written


def test_several_reviews_make_one_note(seen, example_base):
    seen.page.goto(example_base + "alignment/freshness.html")
    boxes = seen.page.locator("input[name=still-right]")
    keys = [boxes.nth(number).get_attribute("value") for number in range(2)]
    for number in range(2):
        boxes.nth(number).check()
    seen.page.locator("[data-still-right] a").click()
    assert seen.page.evaluate("location.hash") == f"#door=right&about={','.join(keys)}"
    assert seen.page.locator(".note.broken").count() == 0
