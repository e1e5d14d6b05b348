"""A term's meaning is shown where it is used: with mouse, keyboard or phone, and never in text for buyers."""

import pytest
from conftest import Watch
from hub import EXAMPLE
from playwright.sync_api import expect

PAGE = "agreements/lead-handover-2026.html"


@pytest.fixture
def opened(browser, example_base):
    seen = []

    def open_page(**options):
        watch = Watch(browser, example_base, reduced_motion="reduce", **options)
        seen.append(watch)
        watch.page.goto(example_base + PAGE)
        return watch.page, watch.page.locator("a.term").first, watch.page.locator("#_term")

    yield open_page
    for watch in seen:
        watch.context.close()
        assert not watch.complaints


def shift(page):
    """The positions of all elements on the page."""
    return page.evaluate("[...document.querySelectorAll('main *')].map(each => each.getBoundingClientRect().top)")


def test_under_a_pointer_it_opens_after_a_moment_and_moves_nothing(opened):
    page, term, card = opened(viewport={"width": 1280, "height": 800})
    before = shift(page)
    term.hover()
    assert card.count() == 0, "it opened at once"
    expect(card).to_be_visible()
    assert card.locator("p").inner_text() == term.get_attribute("data-definition")
    assert shift(page) == before
    card.hover()
    page.wait_for_timeout(400)
    expect(card).to_be_visible()
    page.mouse.move(2, 2)
    expect(card).to_be_hidden()


def test_the_keyboard_opens_it_escape_closes_it_and_enter_follows(opened):
    page, term, card = opened(viewport={"width": 1280, "height": 800})
    page.evaluate("document.querySelector('a.term').focus({focusVisible: true})")
    expect(card).to_be_visible()
    described = term.get_attribute("aria-describedby")
    assert page.locator(f"#{described}").inner_text() == term.get_attribute("data-definition")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert page.evaluate("document.activeElement.className") == "term"
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(card).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/terms/*.html")


def test_on_a_phone_the_first_tap_opens_it_inside_the_window(opened):
    page, term, card = opened(viewport={"width": 375, "height": 700}, has_touch=True, is_mobile=True)
    term.tap()
    expect(card).to_be_visible()
    assert page.url.endswith(PAGE)
    box = card.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 375
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    page.locator("h1").tap()
    expect(card).to_be_hidden()
    term.tap()
    term.tap()
    page.wait_for_url("**/terms/*.html")


def test_without_scripts_it_is_a_link_to_the_term(opened):
    page, term, _ = opened(java_script_enabled=False)
    term.click()
    assert "/terms/" in page.url


def test_no_copied_text_has_a_link_of_ours():
    for path in EXAMPLE.rglob("*.html"):
        for copied in path.read_text().split(' id="_')[1:]:
            block = copied.split("</div>")[0]
            name = block.split('"')[0]
            if f'data-copy-of="_{name}"' in path.read_text():
                assert 'class="term"' not in block, path
