"""Search in Firefox, as a reader uses it: loading files from disk and key events differ from Chromium."""

import pytest
from hub import SITE

import marionette

pytestmark = pytest.mark.skipif(not marionette.find(), reason="Firefox isn't installed")

OBJECTION = "objections/we-use-spreadsheets.html"


@pytest.fixture(scope="module")
def firefox(tmp_path_factory):
    with marionette.started(tmp_path_factory.mktemp("firefox")) as window:
        yield window


@pytest.fixture
def opened(firefox, base):
    """Opens a page of the site; the test fails if Firefox complained about anything."""
    firefox.complaints(base)

    def open_page(path):
        firefox.goto(base + path)
        return firefox

    yield open_page
    complaints = firefox.complaints(base)
    assert not complaints, "\n".join(complaints)


def settle(page, query):
    """Waits until the palette shows the answer to what was typed."""
    page.wait_for(
        """const palette = document.querySelector("dialog.palette[open]")
        const list = palette?.querySelector("[role=listbox]")
        const link = palette?.querySelector(".palette-foot a")
        return list?.getAttribute("aria-busy") === "false" && link?.href.includes(arguments[0])""",
        query.replace(" ", "+"))


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_the_palette_shows_the_answer_and_leads_to_its_page(opened, key):
    page = opened("index.html")
    page.press(key)
    page.wait_for("return document.activeElement?.getAttribute('role') === 'combobox'")
    page.press(*"spreadsheets")
    settle(page, "spreadsheets")
    assert page.evaluate("return document.querySelectorAll('dialog.palette [role=option]').length") > 3
    page.press("Enter")
    page.wait_for("return location.pathname.endsWith(arguments[0])", OBJECTION)


def test_a_misspelt_word_is_corrected(opened):
    page = opened(OBJECTION)
    page.press("/")
    page.wait_for("return document.activeElement?.getAttribute('role') === 'combobox'")
    page.press(*"spreadshets")
    settle(page, "spreadshets")
    assert "spreadsheets" in page.evaluate("return document.querySelector('dialog.palette .note').textContent")


def test_filters_are_in_the_address_and_come_back_with_it(opened):
    page = opened("find.html#q=close&type=case-study")
    counted = "return /results?$/.test(document.querySelector('.find .count')?.textContent.trim() ?? '')"
    page.wait_for(counted)
    shown = page.evaluate("return document.querySelector('.find .count').textContent")
    page.wait_for("return document.querySelector('.find .chip.on')?.getAttribute('aria-label') === 'Remove Case study'")
    page.goto("about:blank")
    page.ask("WebDriver:Back")
    page.wait_for(counted)
    assert page.evaluate("return document.querySelector('.find .count').textContent") == shown
    assert page.evaluate("return document.querySelector('.find-field input').value") == "close"


def test_results_are_those_of_other_browsers(opened, browser, base):
    queries = ["spreadsheets", "we don’t have budget", "spreadshets", "\"close the books\"", "cfo", "sox -audit", "étude", ""]
    script = """const queries = arguments[0]
    const search = async () => {
      await Rapport.loadSearch()
      const outcomes = await Promise.all(queries.map(query => Rapport.search(query)))
      return outcomes.map(({ total, cardIndex, results }) => [total, cardIndex, results.map(({ url }) => url)])
    }
    return search()"""
    found = opened("index.html").evaluate(script, queries)
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(base + "index.html")
        other = page.evaluate(f"function asked() {{ {script} }}", queries)
    assert found == other
