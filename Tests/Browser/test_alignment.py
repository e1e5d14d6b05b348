"""The pages of Alignment: each figure is found again from the files, and what a reader chooses changes the table."""

import csv
import json

import pytest
from alignment_figures import QUARTER, Figures
from conftest import Watch, served
from hub import DAY, EXAMPLE, EXAMPLE_CONTENT

FIGURES = Figures(EXAMPLE_CONTENT, DAY)


def data(name):
    return json.loads((EXAMPLE / "data" / name).read_text())


def table(name):
    with (EXAMPLE / "data" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def example_base():
    with served(EXAMPLE) as address:
        yield address


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


def test_what_has_to_be_reviewed_is_what_the_files_say():
    found, holds, needed = FIGURES.reviews()
    freshness = data("freshness.json")
    assert {item["entry"]: set(item["reasons"]) for item in freshness["items"]} == found
    assert (freshness["reviewed"], freshness["needed"]) == (holds, needed)
    assert {row["entry"]: set(row["reasons"].split("; ")) for row in table("freshness.csv")} == found
    people = FIGURES.settings["people"]
    for item in freshness["items"]:
        assert "left" not in people.get(item.get("person"), {})


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


def cells(page, name):
    return page.locator(f".heard-table tbody tr:visible [data-cell={name}]").all_inner_texts()


def test_filters_count_again_and_stay_in_the_address(seen, example_base):
    page = seen.page
    page.goto(example_base + "alignment/heard.html")
    names = ["count", "trend", "worked", "mostly"]
    static = [cells(page, name) for name in names]
    charts = page.locator(".heard-table svg").evaluate_all("all => all.map(each => each.outerHTML)")
    page.select_option("[name=days]", "365")
    page.select_option("[name=days]", "90")
    # The script says what the page said without it.
    assert [cells(page, name) for name in names] == static
    assert page.locator(".heard-table svg").evaluate_all("all => all.map(each => each.outerHTML)") == charts

    page.select_option("[name=persona]", "cfo")
    page.select_option("[name=days]", "30")
    expected = [len(FIGURES.heard(notes, 30, persona="cfo")) for notes in [*FIGURES.topics().values(), *FIGURES.unanswered()]]
    assert cells(page, "count") == [str(count) for count in sorted(filter(None, expected), reverse=True)]
    assert page.url.endswith("#persona=cfo&days=30")
    page.reload()
    assert cells(page, "count") == [str(count) for count in sorted(filter(None, expected), reverse=True)]


def test_what_is_missing_can_be_planned_from_there(seen, example_base):
    seen.page.goto(example_base + "alignment/coverage.html")
    first = data("coverage.json")["make_next"][0]
    seen.page.get_by_role("link", name="Plan it").first.click()
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
