"""Start here: what a new colleague reads, and flash cards whose progress the device stores."""

import datetime
import json
import re

import pytest
from hub import EXAMPLE

ADDRESS = (EXAMPLE / "start.html").as_uri()
RESTS = [0, 1, 2, 4, 8, 16]
MONDAY = datetime.datetime(2026, 11, 23, 9)


@pytest.fixture
def learner(browser):
    """A page opened from disk at nine on a Monday."""
    context = browser.new_context(viewport={"width": 375, "height": 667}, reduced_motion="reduce", timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.clock.set_fixed_time(MONDAY.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=9))))
    yield page
    assert not page.faults
    context.close()


def status(page):
    return page.locator(".trainer [role=status]").text_content()


def later(page, days):
    moment = MONDAY + datetime.timedelta(days)
    page.clock.set_fixed_time(moment.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=9))))
    page.reload()


def answer(page, name):
    page.get_by_role("button", name="Show the answer").press("Enter")
    assert page.evaluate("document.activeElement.className") == "flash-answer"
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.textContent") != name:
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def stored(page):
    return json.loads(page.evaluate("localStorage.getItem('rapport-cards')"))


def test_cards_are_asked_until_they_are_known_and_come_back_later(learner):
    learner.goto(ADDRESS)
    count = learner.locator("[data-card]").count()
    assert count == 10 and status(learner) == "10 cards to go"
    quotes = learner.locator("[data-card] summary q").all_text_contents()
    shown = learner.locator(".flash-quote")
    assert shown.text_content() == quotes[0]
    # A card that wasn't known comes again at the end of the round.
    answer(learner, "Not yet")
    for number in range(1, count):
        assert shown.text_content() == quotes[number]
        answer(learner, "I knew it")
    assert shown.text_content() == quotes[0] and status(learner) == "1 card to go"
    learner.reload()
    assert shown.text_content() == quotes[0] and status(learner) == "1 card to go"
    answer(learner, "I knew it")
    assert "Done for today. The next card comes back on 24 Nov 2026." in learner.locator(".flash-card").text_content()
    assert learner.evaluate("document.activeElement.textContent") == "Go through all of them"
    assert {box for _, box, _ in stored(learner).values()} == {1}
    later(learner, 1)
    assert status(learner) == "10 cards to go"
    answer(learner, "I knew it")
    later(learner, 2)
    assert status(learner) == "9 cards to go"
    later(learner, 3)
    assert status(learner) == "10 cards to go"
    # The list has every answer; it is also what is printed.
    learner.get_by_text("All of them as a list").click()
    learner.locator("[data-card] summary").nth(3).press("Enter")
    assert learner.locator("[data-card] .flash-answer").nth(3).is_visible()
    learner.emulate_media(media="print")
    learner.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert all(each.is_visible() for each in learner.locator("[data-card] .flash-answer").all())
    assert not learner.locator(".trainer").is_visible()


def test_boxes_rest_for_twice_as_long_each(learner):
    learner.goto(ADDRESS)
    found = learner.evaluate("""rests => rests.map((_, box) => {
      const { next, answered, last } = Rapport.boxes
      const [up, down] = [true, false].map(isKnown => answered({ box, day: 1 }, isKnown, 100))
      return [next({ box, day: 100 }, 100), up.box, up.day, down.box, next({ box, day: 500 }, 100), last]
    })""", RESTS)
    assert found == [[100 + rest, min(box + 1, 5), 100, 0, 100, 5] for box, rest in enumerate(RESTS)]


def test_stored_data_may_be_anything(learner):
    learner.goto(ADDRESS)
    slug, version = learner.locator("[data-card]").first.evaluate("item => [item.dataset.card, item.dataset.version]")
    today = (MONDAY.date() - datetime.date(1970, 1, 1)).days
    others = ['"x"', "[]", "{", "null", *(json.dumps({slug: value}) for value in [
        7, [], [version], [version, 9, today], [version, "1", today], [version, -1, today], ["other", 5, today],
        [version, "__proto__", today], [version, 5, today + 900],
    ])]
    for text in others:
        learner.evaluate("text => localStorage.setItem('rapport-cards', text)", text)
        learner.reload()
        assert status(learner).startswith("10 cards to go"), text
    learner.evaluate("text => localStorage.setItem('rapport-cards', text)", json.dumps({slug: [version, 5, today], "gone": ["a", 2, 3]}))
    learner.reload()
    assert status(learner) == "9 cards to go · 1 of 10 learned"
    answer(learner, "I knew it")
    # Another hub's cards at the same address stay.
    assert stored(learner)["gone"] == ["a", 2, 3] and len(stored(learner)) == 3


def test_without_storage_it_says_so_and_works(learner):
    learner.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('off') } })")
    learner.goto(ADDRESS)
    assert "This browser doesn’t keep your progress" in learner.locator(".trainer").text_content()
    answer(learner, "I knew it")
    assert status(learner) == "9 cards to go"


def test_without_scripts_it_is_a_list(browser):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(ADDRESS)
    first = page.locator("[data-card]").first
    assert not first.locator(".flash-answer").is_visible()
    first.locator("summary").click()
    assert first.locator(".flash-answer").is_visible() and first.locator(".say p").count() > 1
    assert page.get_by_role("heading", name=re.compile("sell to|Our words")).count() == 2
    context.close()
