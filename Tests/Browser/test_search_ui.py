"""Search as people see it: the palette, the sentence on the home page, the find page, marks on target pages."""

import csv
import io
import re
import shutil
import urllib.parse

import pytest
from hub import SITE
from playwright.sync_api import expect
from test_every_page import violations

OBJECTION = "objections/we-use-spreadsheets.html"
PHONE = {"width": 375, "height": 667}
NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}

SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
# Wraps the engine, so that a test can control when and what it answers.
REPLACE_RESULTS = """async changes => {
  await Rapport.loadSearch()
  const search = Rapport.search
  Rapport.search = async (query, options) => {
    const outcome = await search(query, options)
    return { ...outcome, cardIndex: changes.card ? 0 : -1, results: outcome.results.map((result, place) => place ? result : { ...result, ...changes, marks: { title: [], excerpt: [] } }) }
  }
}"""


def open_palette(page, query=""):
    page.keyboard.press("/")
    palette = page.locator("dialog.palette")
    expect(palette).to_be_visible()
    if query:
        page.keyboard.type(query)
        settle(page, query)
    return palette


def settle(page, query):
    """Waits until the shown results answer what was typed."""
    address = re.compile(re.escape(urllib.parse.urlencode({"q": query.strip()})))
    expect(page.locator("dialog.palette .palette-foot a")).to_have_attribute("href", address)
    expect(page.locator("dialog.palette [role=listbox]")).to_have_attribute("aria-busy", "false")


def options(page):
    return page.locator("dialog.palette [role=option]")


def state(page):
    return urllib.parse.parse_qs(urllib.parse.urlsplit(page.url).fragment)


def open_find(seen, hash=""):
    seen.page.goto(seen.base + "find.html" + hash)
    expect(seen.page.locator(".find .count")).to_have_text(re.compile(r"results?$"))
    return seen.page


def count(page):
    return int(re.sub(r"\D", "", page.locator(".find .count").inner_text().split(" of ")[-1]))


# The palette


def test_keys_open_the_palette_and_escape_gives_focus_back(watch):
    seen = watch()
    page = seen.page
    for path in ["index.html", "find.html", OBJECTION]:
        page.goto(seen.base + path)
        for key in ["/", "Control+k", "Meta+k"]:
            page.locator(".bar .name").focus()
            page.keyboard.press(key)
            expect(page.locator("dialog.palette [role=combobox]")).to_be_focused()
            page.keyboard.press("Escape")
            expect(page.locator("dialog.palette")).to_be_hidden()
            expect(page.locator(".bar .name")).to_be_focused()


def test_slash_in_a_field_is_a_letter(watch):
    seen = watch()
    page = open_find(seen)
    page.locator(".find-field input").press_sequentially("24/7")
    expect(page.locator(".find-field input")).to_have_value("24/7")
    expect(page.locator("dialog.palette")).to_have_count(0)


def test_the_single_key_can_be_turned_off(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + OBJECTION)
    open_palette(page).get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.goto(seen.base + "index.html")
    page.keyboard.press("/")
    expect(page.locator("dialog.palette")).to_have_count(0)
    expect(page.locator(".bar .search-box kbd")).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.palette")).to_be_visible()


def test_the_keyboard_alone_leads_to_a_marked_page(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    page.locator(".bar .name").focus()
    open_palette(page, "spreadsheets")
    field = page.get_by_role("combobox", name=re.compile("Search"))
    expect(field).to_have_attribute("aria-expanded", "true")
    first = field.get_attribute("aria-activedescendant")
    page.keyboard.press("ArrowDown")
    second = field.get_attribute("aria-activedescendant")
    assert first != second
    owned = page.locator("dialog.palette [role=listbox]").get_attribute("aria-owns").split()
    assert {first, second} <= set(owned)
    assert options(page).count() == len(owned)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") == owned[-1]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    page.keyboard.type("free ")
    expect(field).to_have_value("free spreadsheets")
    settle(page, "free spreadsheets")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "hl=" in page.url
    page.get_by_role("button", name="Clear").wait_for()
    assert page.evaluate("CSS.highlights.get('found').size") > 0
    page.get_by_role("button", name="Clear").click()
    assert page.evaluate("CSS.highlights.size") == 0
    assert "hl=" not in page.url


def test_marks_without_the_highlight_interface(watch):
    seen = watch()
    seen.context.add_init_script("delete CSS.highlights; Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page = seen.page
    page.goto(seen.base + OBJECTION + "#hl=spreadsheets+free")
    page.get_by_role("button", name="Clear").wait_for()
    text = page.locator("main").inner_text()
    assert page.locator("main mark").count() > 1
    page.get_by_role("button", name="Clear").click()
    assert page.locator("main mark").count() == 0
    assert page.locator("main").inner_text() == text


def test_control_enter_opens_a_new_tab(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    open_palette(page, "spreadsheets")
    with seen.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    assert opened.value.url.startswith(seen.base)
    expect(page.locator("dialog.palette")).to_be_visible()


def test_enter_while_composing_chooses_no_result(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    open_palette(page, "spreadsheets")
    address = page.url
    page.evaluate(
        """() => document.activeElement.dispatchEvent(
             new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, isComposing: true }))"""
    )
    page.evaluate(
        """() => document.activeElement.dispatchEvent(
             new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, keyCode: 229 }))"""
    )
    session = seen.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "ひょう", "selectionStart": 3, "selectionEnd": 3})
    expect(page.locator("dialog.palette")).to_be_visible()
    session.send("Input.insertText", {"text": "表"})
    expect(page.get_by_role("combobox", name=re.compile("Search"))).to_have_value("spreadsheets表")
    assert page.url == address


def test_a_late_answer_does_not_replace_a_later_one(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    page.evaluate(
        """async () => {
          await Rapport.loadSearch()
          const search = Rapport.search
          Rapport.search = async (query, options) => {
            const outcome = await search(query, options)
            if (query === "pric") await new Promise(done => setTimeout(done, 400))
            return outcome
          }
        }"""
    )
    open_palette(page)
    page.keyboard.type("pric")
    page.wait_for_timeout(120)
    page.keyboard.press("Control+a")
    page.keyboard.type("spreadsheets")
    settle(page, "spreadsheets")
    before = options(page).all_inner_texts()
    page.wait_for_timeout(600)
    assert options(page).all_inner_texts() == before


def test_a_click_is_not_lost_when_an_answer_arrives_under_the_pointer(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    open_palette(page, "spreadsheets")
    pressed = options(page).first
    address = pressed.evaluate("link => link.href.split('#')[0]")
    box = pressed.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 10)
    page.mouse.down()
    # The answer to the last letters comes late, when the pointer is already on a row.
    page.locator("dialog.palette input").evaluate(
        "field => { field.value = 'auditor'; field.dispatchEvent(new Event('input')) }")
    page.wait_for_timeout(500)
    page.mouse.up()
    page.wait_for_url(re.compile(re.escape(address)))


def test_rows_stay_for_the_same_query(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    open_palette(page, "spreadsheets")
    page.evaluate("() => { document.querySelector('.palette [role=option]').isTheSame = true }")
    page.keyboard.type(" ")
    page.wait_for_timeout(150)
    assert page.evaluate("document.querySelector('.palette [role=option]').isTheSame")


def test_the_palette_shows_the_whole_answer(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "personas/index.html")
    palette = open_palette(page, "free")
    card = palette.locator(".lead-card")
    expect(card.locator(".title")).to_have_text(re.compile("We already use spreadsheets, and they.re free."))
    expect(card.locator(".lines p")).to_have_count(3)
    expect(card.locator(".ask")).to_contain_text("Who fixes them when they break?")
    expect(card.get_by_role("button", name="Copy", exact=True)).to_be_visible()


def test_recent_searches_are_at_most_eight_and_can_be_cleared(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    page.evaluate("localStorage.setItem('rapport-recent', JSON.stringify([...'abcdefghij']))")
    palette = open_palette(page)
    expect(palette.locator("[data-query]")).to_have_count(8)
    expect(palette.get_by_role("heading", name="Heard most")).to_be_visible()
    palette.get_by_role("button", name="Clear").click()
    expect(palette.locator("[data-query]")).to_have_count(0)
    page.keyboard.type("spreadsheets")
    settle(page, "spreadsheets")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    known = open_palette(page).locator("[data-query]")
    expect(known).to_have_count(1)
    # The last option, which the up arrow reaches first from the field.
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name=re.compile("Search"))).to_have_value("spreadsheets")


def test_search_works_where_nothing_can_be_stored(watch):
    seen = watch()
    seen.context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page = seen.page
    page.goto(seen.base + "index.html")
    open_palette(page, "spreadsheets")
    assert options(page).count() > 0


@pytest.mark.parametrize("size", [NARROW, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_palette_is_accessible(watch, scheme, size):
    seen = watch(color_scheme=scheme, viewport=size, reduced_motion="reduce")
    page = seen.page
    page.goto(seen.base + OBJECTION)
    open_palette(page)
    expect(options(page).first).to_be_visible()
    assert not violations(page, scheme)
    for query in ["free", "spredsheet", "close", "xqzwv"]:
        page.keyboard.press("Control+a")
        page.keyboard.type(query)
        settle(page, query)
        assert not violations(page, scheme), query
        assert not page.evaluate(SIDEWAYS)
        assert page.evaluate("(() => { const b = document.querySelector('.palette-body'); return b.scrollWidth <= b.clientWidth })()")


def test_nothing_found_offers_to_ask_for_it(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + OBJECTION)
    palette = open_palette(page, "xqzwv")
    expect(palette.locator(".nothing")).to_contain_text("Nothing for “xqzwv”")
    expect(palette.locator(".count")).to_have_text("0 results")
    expect(palette.get_by_role("link", name="Request it")).to_have_attribute("href", re.compile(r"add\.html#door=need&q=xqzwv$"))
    expect(palette.get_by_role("link", name="I have one")).to_have_attribute("href", re.compile(r"add\.html#door=have&q=xqzwv$"))


def test_a_repaired_word_is_shown_and_can_be_taken_back(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + OBJECTION)
    palette = open_palette(page, "spredsheet")
    expect(palette.locator(".note")).to_contain_text(re.compile("Showing spreadsheets?. Search for “spredsheet” instead"))
    palette.get_by_role("button", name="instead").click()
    expect(palette.locator(".nothing")).to_contain_text("Nothing for “spredsheet”")


def test_a_pasted_sentence_in_quotes_shows_entries_with_its_words(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + OBJECTION)
    palette = open_palette(page, "“We already use spreadsheets for that”")
    expect(palette.locator(".note").first).to_have_text(
        "No page has these words in this order; showing pages that have the words"
    )
    expect(palette.get_by_role("option").filter(has_text="We already use spreadsheets").first).to_be_visible()
    palette.get_by_role("combobox").fill("“xyzzyq wqrrtz”")
    expect(palette.locator(".nothing")).to_contain_text("Nothing for “xyzzyq wqrrtz”")


def test_an_unsure_repair_is_called_the_closest(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + OBJECTION)
    palette = open_palette(page, "hooks")
    expect(palette.locator(".note").first).to_contain_text("No match for “hooks”; the closest is ")


def test_content_of_the_index_is_shown_as_text(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    hostile = "<img src=x onerror=alert(1)>"
    page.evaluate(REPLACE_RESULTS, {"kind": "asset", "title": hostile, "excerpt": hostile, "typeLabel": hostile, "use_when": hostile, "retired": True})
    open_palette(page, "spreadsheets")
    expect(options(page).first).to_contain_text(hostile)
    assert page.locator("dialog.palette img").count() == 0


def test_a_link_for_buyers_is_copied_from_its_row(watch, base):
    if not base.startswith("http"):
        pytest.skip("the clipboard can be read over http alone")
    seen = watch(permissions=["clipboard-read", "clipboard-write"])
    page = seen.page
    page.goto(seen.base + "index.html")
    open_palette(page, "three days")
    button = page.locator("dialog.palette").get_by_role("button", name="Copy buyer link").first
    link = button.get_attribute("data-copy")
    button.click()
    expect(page.locator("dialog.palette [role=status].live")).to_have_text("Copied")
    assert link.startswith("https://") and page.evaluate("navigator.clipboard.readText()") == link


# The home page


def test_typing_on_the_first_page_shows_the_answer_there(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    page.get_by_label("What did they say?").press_sequentially("free")
    card = page.locator(".found .lead-card")
    expect(card.locator(".title")).to_have_text(re.compile("We already use spreadsheets, and they.re free."))
    expect(card.locator(".lines p")).to_have_count(3)
    expect(page.locator(".home-columns")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".home-columns")).to_be_visible()
    expect(card).to_have_count(0)


def test_the_sentence_leads_to_the_find_page_and_is_remembered(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    page.get_by_label("Who you are talking to").select_option("cfo")
    page.get_by_label("Stage of the journey").select_option("decision")
    page.get_by_label("What did they say?").fill("free")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    # The choices sort results and hide none.
    expect(page.locator(".find .chips .on")).to_have_text(["CFO first", "Decision first"])
    assert state(page) == {"q": ["free"]}
    # The answer is the one for the chosen persona.
    expect(page.locator(".lead-card .lines")).to_contain_text("The nine days are on your payroll")
    page.go_back()
    expect(page.get_by_label("Who you are talking to")).to_have_value("cfo")
    page.goto(seen.base + "index.html")
    expect(page.get_by_label("Stage of the journey")).to_have_value("decision")


def test_enter_waits_for_search_to_load(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    finder = page.locator("script[data-load]").get_attribute("data-load").split("/")[-1]
    waiting = []
    # find.html has the same script, and loads it at once.
    page.route(f"**/{finder}", lambda route: route.continue_() if waiting else waiting.append(route))
    page.get_by_label("What did they say?").fill("free")
    page.keyboard.press("Enter")
    while not waiting:
        page.wait_for_timeout(20)
    waiting[0].continue_()
    page.wait_for_url(f"{seen.base}find.html#q=free")
    # Not what a browser would submit: the form's persona and stage would filter out results.
    assert state(page) == {"q": ["free"]}


def test_the_dock_asks_with_the_sentence_on_a_phone(watch):
    seen = watch(viewport=PHONE, has_touch=True)
    page = seen.page
    page.goto(seen.base + "index.html")
    page.get_by_label("Who you are talking to").select_option("cfo")
    page.locator(".dock [data-search]").click()
    palette = page.locator("dialog.palette")
    expect(palette.get_by_role("combobox")).to_be_focused()
    box = palette.bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 375, 667)
    page.keyboard.type("xqzwv")
    expect(palette.locator(".nothing")).to_contain_text("Nothing for “xqzwv”")
    link = palette.get_by_role("link", name="Request it")
    expect(link).to_have_attribute("href", re.compile(r"add\.html#door=need&q=xqzwv&persona=cfo$"))
    palette.get_by_role("button", name="Remove CFO first").click()
    expect(palette.locator(".chips .on")).to_have_count(0)
    expect(palette.get_by_role("combobox")).to_be_focused()


def test_the_question_back_ends_above_the_dock(watch):
    seen = watch(viewport=PHONE)
    seen.page.goto(seen.base + OBJECTION)
    ask = seen.page.locator(".ask:visible").first.bounding_box()
    dock = seen.page.locator(".dock").bounding_box()
    assert ask["y"] + ask["height"] <= dock["y"]


# The find page


def test_filters_narrow_across_and_widen_within(watch):
    seen = watch()
    page = open_find(seen)
    everything = count(page)
    facets = page.locator(".facets")

    def choose(name, value):
        box = facets.get_by_role("group", name=name).get_by_role("checkbox", name=re.compile(f"^{value}"))
        promised = int(re.search(r"\d+(?=\D*$)", box.locator("xpath=..").inner_text()).group())
        box.check()
        expect(page.get_by_role("button", name=f"Remove {value}", exact=True)).to_be_visible()
        return promised

    assert choose("Talking to", "CFO") == count(page) < everything
    cfo = count(page)
    choose("Talking to", "Head of IT")
    both = count(page)
    assert both > cfo
    assert choose("Stage", "Decision") == count(page) < both
    assert state(page) == {"persona": ["cfo", "head-of-it"], "stage": ["decision"]}
    page.get_by_role("button", name="Remove Head of IT").click()
    expect(page.locator(".find .chips .on")).to_have_count(2)
    expect(page.get_by_role("button", name="Remove CFO")).to_be_focused()
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".find .chips .on")).to_have_count(0)
    assert count(page) == everything


def test_typing_replaces_and_enter_adds_to_the_history(watch):
    seen = watch()
    page = open_find(seen)
    length = page.evaluate("history.length")
    field = page.locator(".find-field input")
    field.press_sequentially("spreadsheets")
    expect(page).to_have_url(re.compile("q=spreadsheets$"))
    assert page.evaluate("history.length") == length
    page.keyboard.press("Enter")
    assert page.evaluate("history.length") == length + 1
    page.get_by_role("group", name="Talking to").get_by_role("checkbox", name=re.compile("CFO")).check()
    expect(page.locator(".find .chips .on")).to_have_count(1)
    assert page.evaluate("history.length") == length + 2
    page.go_back()
    expect(page.locator(".find .chips .on")).to_have_count(0)
    expect(field).to_have_value("spreadsheets")
    page.go_back()
    expect(field).to_have_value("")
    page.go_forward()
    expect(field).to_have_value("spreadsheets")


def test_the_back_button_brings_list_and_place_back(watch):
    seen = watch()
    page = open_find(seen, "#kind=asset,objection")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator(".results .rows > li")).to_have_count(40)
    row = page.locator(".results .rows > li").nth(35)
    row.scroll_into_view_if_needed()
    title, y = row.locator("a").inner_text(), page.evaluate("scrollY")
    row.locator("a").click()
    page.wait_for_url(re.compile("/(assets|objections)/"))
    page.go_back()
    expect(page.locator(".results .rows > li")).to_have_count(40)
    expect(row.locator("a")).to_have_text(title)
    page.wait_for_timeout(200)
    assert abs(page.evaluate("scrollY") - y) < 80


def test_a_query_is_moved_to_the_hash_and_values_match_loosely(watch):
    seen = watch()
    page = open_find(seen, "?q=price&Persona=Finance%20Director&stage=DECISION")
    assert "?" not in page.url
    expect(page.locator(".find .chips .on")).to_have_count(2)
    expect(page.get_by_role("button", name="Remove CFO")).to_be_visible()
    expect(page.get_by_role("button", name="Remove Decision")).to_be_visible()
    expect(page.locator(".find-field input")).to_have_value("price")


def test_the_palette_leads_on_from_the_find_page_itself(watch):
    page = open_find(watch(), "#persona=cfo")
    page.locator(".bar .name").focus()
    palette = open_palette(page, "close")
    palette.get_by_role("link", name=re.compile(r"^All \d+ results")).click()
    expect(palette).to_be_hidden()
    expect(page.locator(".find-field input")).to_have_value("close")
    expect(page.locator(".find .chips .on")).to_have_count(0)
    page.go_back()
    expect(page.locator(".find .chips .on")).to_have_count(1)


def test_several_values_may_be_separated_by_commas(watch):
    page = open_find(watch(), "#persona=cfo,head-of-it")
    expect(page.locator(".find .chips .on")).to_have_count(2)


def test_an_unknown_value_is_reported(watch):
    page = open_find(watch(), "#stage=Evalution&before=yesterday&utm_source=mail")
    expect(page.locator(".results")).to_contain_text("There is no “Evalution” to filter by. Did you mean Evaluation?")
    expect(page.locator(".results")).to_contain_text("“yesterday” isn’t a day. Write it as 2026-11-22")
    page.get_by_role("button", name="Evaluation", exact=True).click()
    expect(page.get_by_role("button", name="Remove Evaluation")).to_be_visible()
    expect(page.locator(".results")).not_to_contain_text("Evalution")


def test_nothing_found_names_the_filter_responsible(watch):
    page = open_find(watch(), "#q=escrow&persona=staff-accountant&stage=growth")
    nothing = page.locator(".nothing")
    expect(nothing).to_contain_text("Nothing for “escrow” with Staff accountant and Growth")
    way = nothing.get_by_role("button", name=re.compile(r"^Without .*: \d+$")).first
    promised = int(way.inner_text().split(": ")[-1])
    expect(nothing.get_by_role("link", name="Request it")).to_have_attribute(
        "href", re.compile(r"add\.html#door=need&q=escrow&persona=staff-accountant&stage=growth$")
    )
    way.click()
    expect(nothing).to_have_count(0)
    assert count(page) == promised


def test_filters_include_retired_or_unreviewed_entries(watch):
    page = open_find(watch())
    everything = count(page)
    page.get_by_role("checkbox", name="Include retired").check()
    expect(page.get_by_role("button", name="Remove With retired")).to_be_visible()
    assert count(page) > everything and state(page) == {"retired": ["1"]}
    page.get_by_role("button", name="Remove With retired").click()
    page.get_by_label("Not reviewed since").fill("2026-09-01")
    expect(page.get_by_role("button", name="Remove Not reviewed since 1 Sep 2026")).to_be_visible()
    assert 0 < count(page) < everything and state(page) == {"before": ["2026-09-01"]}


def test_the_list_can_be_downloaded_as_a_table(watch):
    seen = watch()
    page = open_find(seen, "#kind=asset")
    total = count(page)
    page.evaluate(REPLACE_RESULTS, {"title": '=HYPERLINK("http://example.com")', "summary": "+1, -1"})
    with page.expect_download() as downloaded:
        page.get_by_role("button", name="Download this list").click()
    content = open(downloaded.value.path(), encoding="utf-8-sig", newline="").read()
    rows = list(csv.DictReader(io.StringIO(content)))
    assert downloaded.value.suggested_filename == "found.csv"
    assert len(rows) == total
    assert rows[0]["Title"] == '\'=HYPERLINK("http://example.com")' and rows[0]["Summary"] == "'+1, -1"
    assert not [value for row in rows for value in row.values() if value.startswith(("=", "+", "-", "@"))]
    assert rows[1]["Page"].startswith(seen.base + "assets/")


def test_a_phone_filters_on_a_sheet(watch):
    seen = watch(viewport=PHONE, has_touch=True)
    page = open_find(seen)
    page.get_by_role("button", name="Filters", exact=True).click()
    sheet = page.get_by_role("dialog", name="Filters")
    sheet.get_by_role("checkbox", name=re.compile("^CFO")).check()
    expect(sheet.get_by_role("button", name=re.compile(r"^Show \d+$"))).to_be_visible()
    expect(page.locator(".filters-button")).to_have_text("Filters (1)")
    assert not violations(page)
    sheet.get_by_role("button", name=re.compile(r"^Show \d+$")).click()
    expect(sheet).to_be_hidden()
    assert count(page) > 0


@pytest.mark.parametrize("size", [NARROW, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_find_page_is_accessible(watch, scheme, size):
    seen = watch(color_scheme=scheme, viewport=size, reduced_motion="reduce")
    for hash in ["#q=free&persona=cfo", "#q=escrow&persona=staff-accountant&stage=growth", "#stage=Evalution&retired=1"]:
        page = open_find(seen, hash)
        page.reload()
        expect(page.locator(".find .count")).to_have_text(re.compile(r"results?$"))
        assert not violations(page, scheme), hash
        assert not page.evaluate(SIDEWAYS)


def test_the_find_page_without_scripts_leads_to_every_list(watch):
    seen = watch(java_script_enabled=False)
    seen.page.goto(seen.base + "find.html")
    expect(seen.page.locator(".find-doors a").first).to_be_visible()
    assert seen.page.locator(".find-doors a:visible").count() >= 6
    expect(seen.page.locator(".find")).to_be_hidden()
    seen.page.goto(seen.base + "index.html")
    seen.page.locator(".bar [data-search]").click()
    seen.page.wait_for_url(re.compile("find.html"))


# What goes wrong


@pytest.mark.parametrize("damage", ["missing", "damaged"])
def test_a_part_that_did_not_load_can_be_asked_for_again(browser, tmp_path, damage):
    site = shutil.copytree(SITE, tmp_path / "site")
    parts = {part: part.read_bytes() for part in (site / "search").rglob("*.js")}
    assert parts
    for part in parts:
        part.unlink() if damage == "missing" else part.write_text("0")
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / OBJECTION).as_uri())
    page.keyboard.press("/")
    # At once: a later letter would repeat the query by itself.
    page.locator("dialog.palette input").first.fill("spreadsheets")
    broken = page.locator("dialog.palette .broken")
    expect(broken).to_contain_text("Part of the search didn’t load. Try again")
    for part, content in parts.items():
        part.write_bytes(content)
    broken.get_by_role("button", name="Try again").click()
    expect(options(page).first).to_be_visible()
    settle(page, "spreadsheets")
    context.close()


# The card, and what rows show


def test_the_card_leads_when_a_competitor_does_and_is_then_the_closest(watch):
    seen = watch()
    seen.page.goto(seen.base + "index.html")
    seen.page.evaluate("""async () => {
      await Rapport.loadSearch()
      const search = Rapport.search
      Rapport.search = async (...asked) => {
        const { results, ...outcome } = await search(...asked)
        const [card, competitor] = ["objection", "competitor"].map(kind => results.find(each => each.kind === kind))
        const rest = results.filter(each => each !== card && each !== competitor)
        // Beginnings of the word may find only one of the two, or no card.
        if (!competitor || !card?.card) return { ...outcome, results }
        return { ...outcome, results: [competitor, card, ...rest], cardIndex: 1 }
      }
    }""")
    palette = open_palette(seen.page, "spreadsheets")
    card = palette.locator(".lead-card")
    expect(card.get_by_role("heading", name="Closest")).to_be_visible()
    expect(card.locator(".title")).to_contain_text("We already use spreadsheets")
    # The competitor keeps its row below the card; the objection has no row besides its card.
    expect(palette.locator(".rows .title", has_text="Spreadsheets").first).to_be_visible()
    expect(palette.locator(".rows .title", has_text="We already use spreadsheets")).to_have_count(0)


def test_the_card_ends_with_what_to_send(watch):
    seen = watch()
    seen.page.goto(seen.base + "personas/index.html")
    card = open_palette(seen.page, "free").locator(".lead-card")
    expect(card.locator(".closest")).to_have_count(0)
    sent = card.locator(".send")
    expect(sent).to_contain_text("Send")
    expect(sent.get_by_role("link")).to_have_attribute("href", re.compile(r"/assets/[a-z0-9-]+\.html$"))
    expect(sent.get_by_role("button", name="Copy buyer link")).to_have_attribute("data-copy", re.compile("^https://"))


def test_rows_show_the_line_that_helps(watch):
    seen = watch()
    page = open_find(seen, "#q=replay+pilot")
    for row in page.evaluate("""async () => (await Rapport.search("replay pilot", { limit: 20 })).results"""):
        wanted = row["definition"] or row["use_when"] or (row["card"] or {}).get("answer", "").split("\n")[0]
        if wanted and row["kind"] != "competitor":
            expect(page.locator(".results").get_by_text(wanted, exact=True).first).to_be_visible()


def test_a_remembered_persona_puts_results_in_order_and_hides_none(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    page.get_by_label("Who you are talking to").select_option("procurement-lead")
    expect(page.locator(".found .result-group h2")).to_have_text(["What they say", "What to send"])
    page.goto(seen.base + OBJECTION)
    palette = open_palette(page, "spreadsheets free")
    expect(palette.locator(".lead-card .title")).to_contain_text("We already use spreadsheets")
    palette.get_by_role("button", name="Remove Procurement lead first").click()
    expect(palette.locator(".chips .on")).to_have_count(0)
    assert page.evaluate("localStorage.getItem('rapport-persona')") in ("", None)


def test_a_result_opens_the_answer_that_it_showed(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + "index.html")
    page.get_by_label("Who you are talking to").select_option("cfo")
    page.get_by_label("Stage of the journey").select_option("decision")
    page.goto(seen.base + "personas/index.html")
    palette = open_palette(page, "free")
    shown = palette.locator(".lead-card .lines p").first.inner_text()
    page.evaluate("localStorage.clear()")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "#for=cfo+decision" in page.url
    expect(page.locator(".variant:visible .lines p").first).to_have_text(shown)


def test_searches_that_found_nothing_stay_here_until_they_are_sent(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + OBJECTION)
    palette = open_palette(page, "xqzwv escrow-free")
    page.keyboard.press("Control+a")
    page.keyboard.type("xqzwvy")
    expect(palette.locator(".nothing")).to_be_visible()
    page.wait_for_timeout(2300)  # half a word isn't a search: it counts once the reader pauses on it
    assert page.evaluate("JSON.parse(localStorage.getItem('rapport-unfound'))") == ["xqzwvy"]
    page.keyboard.press("Control+a")
    page.keyboard.type("zzqqx")
    link = palette.get_by_role("link", name="Send what I didn’t find (1)")
    with page.expect_navigation():
        link.click()
    expect(page.get_by_label("What did they ask for?")).to_have_value("xqzwvy")
    # Opening the form sends nothing: they stay until the reader confirms that they were sent.
    assert page.evaluate("JSON.parse(localStorage.getItem('rapport-unfound'))") == ["xqzwvy"]
    page.evaluate("localStorage.setItem('rapport-unfound', JSON.stringify(['later', 'xqzwvy']))")
    page.locator("form button.primary").click()
    page.get_by_role("button", name="Download it").click()
    page.get_by_role("button", name="Yes").click()
    assert page.evaluate("JSON.parse(localStorage.getItem('rapport-unfound'))") == ["later"]


def test_a_filter_that_the_words_name_is_offered(watch):
    seen = watch()
    page = seen.page
    page.goto(seen.base + OBJECTION)
    page.evaluate("""async () => {
      await Rapport.loadSearch()
      const search = Rapport.search
      Rapport.search = async (...asked) =>
        ({ ...await search(...asked), offers: [{ facet: "type", value: "case-study", label: "Case study" }] })
    }""")
    palette = open_palette(page, "three days")
    palette.locator(".offers").get_by_role("button", name="Case study").click()
    expect(palette.locator(".chips .on")).to_have_text("Case study")
    expect(palette.locator(".meta", has_text="Case study").first).to_be_visible()
