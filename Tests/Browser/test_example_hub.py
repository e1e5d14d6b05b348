"""The example hub: after edits in content/ it must still build, and its pages must pass the same checks as others."""

import subprocess

import pytest
from conftest import Watch
from hub import DAY, EXAMPLE, EXAMPLE_CONTENT, RAPPORT
from test_every_page import WIDER_THAN_WINDOW, most_bytes, violations, weights


def test_it_has_no_errors():
    command = [RAPPORT, "check", "--content", EXAMPLE_CONTENT, "--as-of", DAY]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_its_pages_fit_a_phone_are_accessible_and_weigh_little(browser, example_base, example_path):
    seen = Watch(browser, example_base, viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    seen.page.goto(example_base + example_path)
    assert seen.page.evaluate(WIDER_THAN_WINDOW) == []
    assert violations(seen.page) == []
    seen.context.close()
    assert not seen.complaints
    sizes = weights(seen.requests, example_base, EXAMPLE)
    assert sum(sizes.values()) <= most_bytes(example_path), sizes


# People look through these pages during a call: beyond these heights nobody finds anything.
@pytest.mark.parametrize(("folder", "most"), [("stages", 1900), ("personas", 2600)])
def test_stages_and_personas_stay_short(browser, example_base, folder, most):
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    heights = {}
    for file in sorted((EXAMPLE / folder).glob("*.html")):
        page.goto(f"{example_base}{folder}/{file.name}")
        heights[file.name] = page.evaluate("document.documentElement.scrollHeight")
    page.close()
    assert len(heights) > 4 and max(heights.values()) <= most, heights


@pytest.mark.parametrize("width", [1280, 375])
def test_a_long_page_lists_its_sections(browser, example_base, width):
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.goto(example_base + "competitors/corvane.html")
    sections = page.get_by_role("navigation", name="On this page")
    if width < 960:
        sections.get_by_text("On this page").click()
    links = sections.get_by_role("link").all_inner_texts()
    assert len(links) == len(set(links)) > 6 and "What to send" in links
    sections.get_by_role("link", name="What to send").click()
    top = page.get_by_role("heading", name="What to send").evaluate("each => each.getBoundingClientRect().top")
    assert 0 <= top < 700
    page.goto(example_base + "terms/mql.html")
    assert sections.count() == 0
    page.close()


def test_folded_rows_are_shown_by_their_filter(browser, example_base):
    """Choosing a reason opens what is folded; a second press folds it again."""
    page = browser.new_page()
    page.goto(example_base + "alignment/freshness.html")
    page.evaluate("""() => {
      const list = document.querySelector('.review-owner ul')
      const folded = document.createElement('details')
      list.after(folded)
      folded.append(list)
    }""")
    chip = page.get_by_role("button", name="Reported out of date")
    chip.click()
    assert page.locator("#reviews details[open]").count() == 1
    chip.click()
    assert page.locator("#reviews details[open]").count() == 0
    page.close()
