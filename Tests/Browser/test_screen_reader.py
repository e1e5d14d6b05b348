"""What a screen reader gets: roles, names and states on the frozen hub's main pages, in the order of the page.

Each `Tests/Fixtures/screen-reader/PAGE.yml` is a page's accessibility tree; `UPDATE_SNAPSHOTS=1` writes it.
Read such a file from top to bottom, as somebody hears the page: what isn't clear in it isn't clear to them.
"""

import os
import re

import pytest
from conftest import Watch
from hub import ROOT, SITE
from playwright.sync_api import expect

FOLDER = ROOT / "Tests/Fixtures/screen-reader"
# One page of each layout that people use in a call or a meeting.
PAGES = [
    "index.html",
    "objections/over-budget.html",
    "objections/index.html",
    "personas/cfo.html",
    "stages/decision.html",
    "assets/six-minute-close.html",
    "assets/index.html",
    "terms/index.html",
    "alignment/index.html",
    "alignment/coverage.html",
    "alignment/meeting.html",
    "add.html",
]


def compare(name, tree):
    """Compares trees without addresses, which aren't read aloud."""
    found = re.sub(r"\n +- /url: .*", "", tree)
    golden = FOLDER / f"{name}.yml"
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        FOLDER.mkdir(exist_ok=True)
        golden.write_text(found + "\n")
    assert found + "\n" == golden.read_text(), f"{golden.name}: UPDATE_SNAPSHOTS=1 updates it"


@pytest.fixture(scope="module")
def reader(browser, http_base):
    """One window for all pages, with a clock that stands still: ages of notes are counted from today."""
    watch = Watch(browser, http_base, viewport={"width": 1280, "height": 900})
    watch.page.clock.set_fixed_time("2026-11-22T12:00:00Z")
    yield watch.page
    watch.context.close()
    assert not watch.complaints, "\n".join(watch.complaints)


@pytest.mark.parametrize("path", PAGES)
def test_page_is_heard_as_written(reader, http_base, path):
    reader.goto(http_base + path)
    compare(path.removesuffix(".html").replace("/", "-"), reader.locator("body").aria_snapshot())


def test_answers_are_heard_as_written(reader, http_base):
    """The palette with an answer: a list of options, which one is selected, and how many there are."""
    reader.goto(http_base + "index.html")
    reader.keyboard.press("/")
    reader.keyboard.type("too expensive")
    palette = reader.get_by_role("dialog")
    expect(palette.get_by_role("option").first).to_be_visible()
    compare("answers", palette.aria_snapshot())
