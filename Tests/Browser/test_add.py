"""The form, filled in as a salesperson would: its file passes `check`, equals that of `new`, and survives email."""

import json
import pathlib
import re
import shutil
import subprocess
import urllib.parse

import pytest
from conftest import Watch
from hub import CONTENT, DAY, RAPPORT, ROOT
from test_every_page import SCHEMES, WIDER_THAN_WINDOW, violations


@pytest.fixture
def content(tmp_path):
    shutil.copytree(CONTENT, tmp_path / "content")
    return tmp_path / "content"


def run(content, *arguments, **options):
    command = [RAPPORT, *arguments, "--content", "content", "--as-of", DAY]
    return subprocess.run(command, cwd=content.parent, **{"capture_output": True, "text": True, **options})


def check(content, path):
    """Codes of `check`'s warnings about a file, once it is certain that there are no errors anywhere."""
    ended = run(content, "check", "--format", "json")
    found = json.loads(ended.stdout)["diagnostics"]
    assert ended.returncode == 0, [each for each in found if each["severity"] == "error"]
    return [each["code"] for each in found if each["file"] == f"content/{path}"]


def flat(value, path):
    if isinstance(value, dict):
        return [pair for key, each in value.items() for pair in flat(each, f"{path}.{key}")]
    if isinstance(value, list):
        groups = any(isinstance(each, dict) for each in value)
        numbered = enumerate(value, 1)
        return [pair for n, each in numbered for pair in flat(each, f"{path}.{n}" if groups else path)]
    return [f"{path}={value}"]


def expect_same_as_new(content, kind, title, values, path, text, body=""):
    pairs = [pair for key, value in values.items() for pair in flat(value, key)]
    sets = [part for pair in pairs for part in ("--set", pair)]
    ended = run(content, "new", kind, title, *sets, *(["--body", body] if body else []))
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.strip() == f"content/{path}"
    file = content / path
    assert file.read_bytes() == text.encode()
    file.unlink()


def place(content, path, text):
    (content / path).write_bytes(text.encode())


def opened(watch, base, address, **options):
    seen = watch(**options)
    seen.page.set_default_timeout(8000)
    # The day is part of the entry.
    seen.page.clock.set_fixed_time(f"{DAY}T10:00:00")
    seen.page.goto(base + address)
    return seen


def look(page):
    """Presses Preview, and returns the file as the form shows it."""
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="Check and send").wait_for()
    return page.locator(".ready").get_attribute("data-path"), page.locator("pre.file").text_content()


def host_address(page):
    return urllib.parse.urlsplit(page.get_by_role("link", name="Finish on GitHub: press the green button twice").get_attribute("href"))


def mail_body(page):
    link = urllib.parse.urlsplit(page.get_by_role("link", name="Send it by email").get_attribute("href"))
    assert (link.scheme, link.path) == ("mailto", "hub@example.com")
    return urllib.parse.parse_qs(link.query)["body"][0]


def test_an_objection_heard_again(watch, base, content):
    seen = opened(watch, base, "objections/we-use-spreadsheets.html", viewport={"width": 375, "height": 667}, has_touch=True)
    page = seen.page
    page.get_by_role("link", name="I heard this too").click()
    page.get_by_label("What did they say?").fill("We already use spreadsheets: they're \"free\".")
    assert page.get_by_role("radio", name="We already use spreadsheets").is_checked()
    page.get_by_label("What did you answer?").fill("Asked who fixes them.\nNobody knew.")
    page.get_by_text("Partly", exact=True).click()
    page.get_by_label("Who said it?").select_option(label="CFO")
    page.get_by_label("What stage?").select_option(label="Decision")
    page.get_by_label("Who are you?").select_option(label="Dana Whitlow")
    path, text = look(page)
    assert re.fullmatch(r"notes/2026-11-22-we-already-use-spreadsheets-theyre-free-[0-9a-f]{6}\.md", path)
    values = {
        "what": "heard", "date": DAY, "about": ["objection/we-use-spreadsheets"],
        "said": "We already use spreadsheets: they're \"free\".", "answered": "Asked who fixes them.\nNobody knew.",
        "outcome": "partly", "persona": "cfo", "stage": "decision", "by": "dana-whitlow",
    }  # fmt: skip
    expect_same_as_new(content, "note", values["said"], values, path, text)

    address = host_address(page)
    query = urllib.parse.parse_qs(address.query)
    assert address.path == "/example/hub/new/main/content/notes"
    assert query == {"filename": [pathlib.Path(path).name], "value": [text]}

    ended = run(content, "intake", "-", input=mail_body(page))
    assert (ended.returncode, ended.stdout) == (0, f"content/{path}\n"), ended.stderr
    assert (content / path).read_bytes() == text.encode()
    assert check(content, path) == []


def test_a_new_objection_with_its_answer(watch, base, content):
    page = opened(watch, base, "add.html").page
    page.get_by_role("link", name="I heard an objection").click()
    page.get_by_label("What did they say?").fill("Your roadmap is a slide, not a date.")
    page.get_by_role("button", name="Write the answer too").click()
    page.get_by_role("heading", name="A new objection").wait_for()
    assert page.get_by_label("What did they say?").input_value() == "Your roadmap is a slide, not a date."
    page.get_by_label("What to say", exact=True).fill("Slides slip.\nDates in contracts don't.\nOurs has three.")
    page.get_by_label("What to ask back").fill("Which date would you sign?")
    page.get_by_text("Trust", exact=True).click()
    page.get_by_text("Everyone", exact=True).click()
    page.get_by_text("Decision", exact=True).click()
    page.get_by_text("More, if you know it").click()
    assert page.get_by_label("In a few words").input_value() == "Your roadmap is a slide, not a date."
    page.get_by_label("In a few words").fill("Roadmap: slides only")
    proof = page.get_by_label("What proves the answer?")
    proof.fill("brackwell three")
    page.get_by_role("option", name=re.compile("three days")).first.click()
    path, text = look(page)
    assert path == "objections/roadmap-slides-only.md"
    assert page.locator(".seen .lines p").all_text_contents()[1] == "Dates in contracts don’t."
    proved = re.search(r"^proof: \[(.+)\]$", text, re.M).group(1)
    values = {
        "title": "Roadmap: slides only", "category": ["trust"], "says": ["Your roadmap is a slide, not a date."],
        "answer": "Slides slip.\nDates in contracts don't.\nOurs has three.", "ask": "Which date would you sign?",
        "personas": "all", "stages": ["decision"], "proof": [proved],
    }  # fmt: skip
    expect_same_as_new(content, "objection", values["title"], values, path, text)
    place(content, path, text)
    assert set(check(content, path)) <= {"never-checked"}


def test_something_that_works_from_an_empty_cell(watch, base, content):
    page = opened(watch, base, "personas/cfo.html").page
    page.get_by_role("link", name="I have one").first.click()
    page.get_by_label("What is it called?").fill("What you got for the money")
    page.get_by_label("What is it?", exact=True).select_option(label="One-pager")
    page.get_by_label("Link you can send to a buyer").fill("https://example.com/value?for=cfo#year")
    page.get_by_label("When does it help?").fill("Send it when the board asks, a year in")
    assert page.get_by_role("checkbox", name="CFO").is_checked()
    objections = page.get_by_label("Which objections does it answer?")
    objections.press_sequentially("spreadsheets")
    objections.press("ArrowDown")
    objections.press("Enter")
    page.get_by_text("More, if you know it").click()
    page.get_by_label("The text itself").fill("Three numbers.\n\n- one\n- two")
    page.get_by_label("Subject").fill("A year of closes")
    path, text = look(page)
    stage = re.search(r"^stages: \[(.+)\]$", text, re.M).group(1)
    values = {
        "title": "What you got for the money", "type": "one-pager", "personas": ["cfo"], "stages": [stage],
        "use_when": "Send it when the board asks, a year in", "objections": ["we-use-spreadsheets"],
        "buyer_url": "https://example.com/value?for=cfo#year", "share": {"subject": "A year of closes"},
    }  # fmt: skip
    expect_same_as_new(
        content, "asset", values["title"], values, path, text, "Three numbers.\n\n- one\n- two"
    )
    place(content, path, text)
    assert set(check(content, path)) <= {"never-checked"}


def test_something_missing_from_an_empty_cell(watch, base, content):
    page = opened(watch, base, "personas/cfo.html").page
    page.get_by_role("link", name="I need one").first.click()
    assert page.get_by_label("Who is it for?").input_value() == "cfo"
    page.get_by_label("What do you need?").fill("A page for the board")
    path, text = look(page)
    assert "what: wanted\n" in text and "persona: cfo\n" in text and "stage: " in text
    place(content, path, text)
    assert check(content, path) == []


@pytest.mark.parametrize(("link", "what"), [("Out of date", "outdated"), ("Still correct", "still-right")])
def test_an_entry_that_is_wrong_or_right(watch, base, content, link, what):
    page = opened(watch, base, "assets/first-meeting-deck.html").page
    page.get_by_role("link", name=f"{link}: First meeting, nine slides").click()
    page.get_by_role("heading", level=1, name={"outdated": "Something is wrong"}.get(what, "Still correct")).wait_for()
    if what == "outdated":
        page.get_by_label("What is wrong with it?").fill("Slide 3: last year's prices")
    path, text = look(page)
    assert f"what: {what}\n" in text and "about: [asset/first-meeting-deck]\n" in text
    place(content, path, text)
    assert check(content, path) == []


def test_the_hosts_own_page_edits_an_entry(watch, base):
    page = opened(watch, base, "personas/cfo.html").page
    link = page.get_by_role("link", name="Suggest a change").get_attribute("href")
    assert link == "https://github.com/example/hub/edit/main/content/personas/cfo.md"


def test_errors_are_shown_next_to_their_field(watch, base):
    page = opened(watch, base, "add.html#door=have").page
    page.get_by_label("Link you can send to a buyer").fill("javascript:alert(1)")
    page.get_by_label("Which objections does it answer?").fill("spreadshets everywhere")
    page.get_by_role("button", name="Preview").click()
    said = page.locator(".wrong-field:visible").all_text_contents()
    assert said[:3] == ["Required", "Required", "An address may not begin with “javascript:”. Use https://"]
    assert any("No objection is called “spreadshets everywhere”." in text for text in said)
    assert page.evaluate("document.activeElement.labels[0].textContent") == "What is it called?"
    assert page.locator(".ready").is_hidden()
    # While the user goes on typing, the button stays; pressing it shows the result.
    page.get_by_label("What is it called?").fill("W")
    assert page.get_by_role("button", name="Preview").is_visible() and page.locator(".ready").is_hidden()
    for hash, words in [
        ("door=heard&stage=evalution", "No stage is called “evalution”. Did you mean Evaluation?"),
        ("door=heard&persona=nobody", "No persona is called “nobody”."),
        ("door=wrong&about=asset/none", "“asset/none” isn’t in the hub."),
    ]:
        page.goto(f"{base}add.html#{hash}")
        page.get_by_text(words).wait_for()
    page.goto(f"{base}add.html#door=heard")
    page.get_by_text("More, if you know it").click()
    page.get_by_label("When?").fill("2999-01-01")
    page.get_by_role("button", name="Preview").click()
    page.get_by_text("This day hasn’t come yet").wait_for()
    page.goto(f"{base}add.html#door=answer")
    page.get_by_label("What to say", exact=True).fill("1\n2\n3\n4\n5")
    page.get_by_role("button", name="Preview").click()
    page.get_by_text("5 lines. 3 at most").wait_for()
    page.goto(f"{base}add.html#door=heard")
    page.get_by_label("What did they say?").fill("Write to a.person@example.com")
    page.get_by_label("What did they say?").blur()
    page.get_by_role("button", name="Preview").click()
    page.get_by_text("This could be an email address. Take it out").wait_for()


def test_the_words_heard_suggest_the_objection(watch, base):
    page = opened(watch, base, "add.html#door=heard").page
    page.get_by_text("Only the first field is needed.").wait_for()
    page.get_by_label("What did they say?").fill("They told me their workbook does all of it already")
    page.get_by_text("Is it one of these?", exact=True).wait_for()
    assert page.locator(".pickable").first.locator("label").all_text_contents()[0] == "We already use spreadsheets"
    assert page.get_by_role("radio", name="Something new").is_checked()
    # Words that no objection has are no fault: they are something new.
    finder = page.get_by_label("Find an objection")
    finder.fill("xqzwv")
    finder.blur()
    page.get_by_text("No match for “xqzwv”").wait_for()
    assert "about:" not in look(page)[1]
    # With an objection, nothing else is needed.
    finder.fill("too dear")
    page.locator("[role=option]").first.click()
    page.get_by_label("What did they say?").fill("")
    page.get_by_text("Send it as it is, or add what you know.").wait_for()
    path, text = page.locator(".ready").get_attribute("data-path"), page.locator("pre.file").text_content()
    assert "about: [objection/" in text and "said:" not in text
    assert not path.startswith("notes/2026-11-22-i-heard")


def test_prices_and_names_are_pointed_out_at_once(watch, base):
    page = opened(watch, base, "add.html#door=heard").page
    said = page.get_by_label("What did they say?")
    for words, found in [("she pays £12,000", "a price"), ("ask b@example.com", "an email address"), ("call 0170 1234567", "a phone number")]:
        said.fill(words)
        said.blur()
        page.get_by_text(f"This could be {found}. Take it out").wait_for()
    said.fill("Three days for twelve of us")
    assert page.locator(".wrong-field:visible").count() == 0


def test_a_file_goes_with_the_email(watch, base):
    page = opened(watch, base, "add.html#door=have").page
    page.get_by_text("A file", exact=True).click()
    page.get_by_text("It goes to hub@example.com").wait_for()
    assert page.get_by_label("Link you can send to a buyer").count() == 0
    page.get_by_label("What is it called?").fill("The board pack")
    page.get_by_label("What is it?", exact=True).select_option(label="Deck")
    page.get_by_text("More, if you know it").click()
    asked = page.locator("details.deeper > .asking:visible, details.deeper > div > .asking:visible")
    assert asked.count() == 5
    look(page)
    assert page.get_by_role("link", name="Finish on").count() == 0
    link = page.get_by_role("link", name="Send it by email, with your file").get_attribute("href")
    assert "Attach%20your%20file" in link
    page.get_by_text("A text", exact=True).click()
    page.get_by_label("The text itself").fill("Three numbers.")
    assert page.locator("pre.file").text_content().endswith("\n---\n\nThree numbers.\n")


def test_values_of_a_crm_fit_loosely(watch, base):
    page = opened(watch, base, "add.html#door=need&persona=Finance%20director&q=escrow").page
    assert page.get_by_label("Who is it for?").input_value() == "cfo"
    assert page.get_by_label("What do you need?").input_value() == "escrow"
    page.goto(base + "add.html?door=need&q=notary")
    page.wait_for_selector("form")
    assert page.get_by_label("What do you need?").input_value() == "notary"
    page.get_by_role("link", name="Add to the hub").click()
    page.get_by_role("link", name="I need something").wait_for()


def test_nothing_typed_is_lost(watch, base):
    seen = opened(watch, base, "add.html#door=heard&objection=too-small")
    seen.page.get_by_label("What did they say?").fill("We are only twelve")
    seen.page.get_by_text("Yes", exact=True).click()
    seen.page.get_by_text("Saved on this device").wait_for()
    seen.page.close()
    page = seen.context.new_page()
    page.goto(base + "add.html")
    page.get_by_role("link", name="We are only twelve").click()
    assert page.get_by_label("What did they say?").input_value() == "We are only twelve"
    assert page.get_by_role("radio", name="Yes").is_checked()
    page.get_by_role("button", name="Clear").click()
    page.wait_for_function("document.querySelector('textarea').value === ''")
    page.goto(base + "add.html")
    assert page.get_by_text("Drafts").count() == 0


def test_a_sent_entry_is_no_longer_a_draft(watch, base):
    page = opened(watch, base, "add.html#door=heard").page
    page.get_by_label("What did they say?").fill("We are only twelve")
    page.get_by_label("Who are you?").select_option(label="Dana Whitlow")
    look(page)
    page.locator(".ways").get_by_role("link").first.evaluate("link => link.addEventListener('click', event => event.preventDefault())")
    page.locator(".ways").get_by_role("link").first.click()
    page.get_by_role("button", name="Yes").wait_for()
    # If the user goes on without answering, the form is empty and the question is in the list.
    page.goto("about:blank")
    page.goto(base + "add.html#door=heard")
    assert page.get_by_label("What did they say?").input_value() == ""
    # The form asks only once who the user is.
    assert page.locator(".known b").text_content() == "Dana Whitlow"
    page.goto(base + "add.html")
    page.get_by_role("button", name="Not yet We are only twelve").click()
    assert page.get_by_label("What did they say?").input_value() == "We are only twelve"
    look(page)
    page.get_by_role("button", name="Download it").click()
    page.get_by_role("button", name="Yes").click()
    page.get_by_role("heading", name="Thank you, Dana").wait_for()
    page.goto(base + "add.html")
    page.get_by_role("link", name="I heard an objection").wait_for()
    assert page.get_by_text("Drafts").count() == 0


def test_two_tabs_keep_two_drafts(watch, base):
    seen = opened(watch, base, "add.html#door=heard")
    page, other = seen.page, seen.context.new_page()
    page.get_by_label("What did they say?").fill("One")
    other.goto(base + "add.html#door=heard")
    other.get_by_text("Your draft is filled in.").wait_for()
    other.get_by_label("What did they say?").fill("Two")
    page.get_by_label("What did they say?").fill("One and more")
    other.get_by_role("button", name="Start a new one").click()
    other.wait_for_function("document.querySelector('textarea').value === ''")
    other.get_by_label("What did they say?").fill("Three")
    other.goto(base + "add.html")
    titles = other.locator(".drafts .title")
    titles.first.wait_for()
    assert sorted(titles.all_text_contents()) == ["One and more", "Three", "Two"]


def test_the_persona_chosen_on_the_home_page_is_filled_in(watch, base):
    page = opened(watch, base, "index.html").page
    page.locator("select[name=persona]").select_option(label="CFO")
    page.goto(base + "add.html#door=heard")
    assert page.get_by_label("Who said it?").input_value() == "cfo"
    page.goto(base + "add.html#door=have")
    page.get_by_role("heading", name="I have something that works").wait_for()
    assert page.get_by_role("checkbox", name="CFO").is_checked()


def test_an_invalid_draft_does_no_harm(watch, base):
    seen = opened(watch, base, "add.html")
    for text in ["{", "null", "7", '{"door":"constructor"}', '{"door":"heard","values":{"said":{"a":1}},"hash":"javascript:alert(1)"}']:
        seen.page.evaluate("text => localStorage.setItem('rapport-draft:heard::::', text)", text)
        seen.page.goto("about:blank")
        seen.page.goto(base + "add.html")
        assert seen.page.locator("a[href^='javascript']").count() == 0
        seen.page.goto(base + "add.html#door=heard")
        seen.page.get_by_label("What did they say?").wait_for()


HOSTILE = '"><img src=x onerror="alert(1)"><script>alert(1)</script>{{x}}\u2028---\n../../etc/passwd'


def test_hostile_text_stays_text(watch, base, content):
    seen = opened(watch, base, "add.html")
    page = seen.page
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for door in ["heard", "answer", "have", "need", "wrong"]:
        state = {"door": door, "q": HOSTILE, "persona": HOSTILE, "about": HOSTILE, "__proto__": "x", "constructor": "y", "zzz": "1"}
        page.goto("about:blank")
        page.goto(f"{base}add.html#{urllib.parse.urlencode(state)}")
        page.wait_for_selector("form")
        for field in page.locator("input[type=text]:visible, textarea:visible").all():
            field.fill(HOSTILE)
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Preview").click()
        assert page.locator("#add img, #add script").count() == 0
        assert page.evaluate("({}).x === undefined")
    page.goto("about:blank")
    page.goto(base + "add.html#door=heard")
    page.get_by_label("What did they say?").fill(HOSTILE)
    path, text = look(page)
    assert re.fullmatch(r"notes/2026-11-22-[a-z0-9-]+\.md", path)
    place(content, path, text)
    # Fields are plain text, and anything that looks like HTML in them is pointed out.
    assert check(content, path) == ["markdown-in-field"]


def test_titles_give_safe_file_names(watch, base):
    page = opened(watch, base, "add.html").page
    for title in ["../../x", "/etc/passwd", "con", "index", "index-2", "..", "a/b", "C:\\x", "\u202e", "%2e%2e%2f", "we use spreadsheets"]:
        name = page.evaluate(
            "title => Rapport.naming.name(Rapport.form.kinds.find(each => each.name === 'objection'), title, {}, '', new Set(['we-use-spreadsheets']))",
            title,
        )
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", name) and name not in {"con", "index", "index-2", "we-use-spreadsheets"}


def test_a_text_too_long_for_a_link_is_copied(watch, base):
    page = opened(watch, base, "add.html#door=heard").page
    page.get_by_label("What did they say?").fill("long " * 2000)
    path, text = look(page)
    page.get_by_text("This is too long for a link").wait_for()
    assert page.get_by_role("link", name="Finish on").count() == 0
    assert page.get_by_role("button", name="Copy as text").is_visible()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download it").click()
    assert waiting.value.suggested_filename == pathlib.Path(path).name
    assert waiting.value.path().read_bytes() == text.encode()
    page.get_by_label("What did they say?").fill("x" * 100_000)
    page.get_by_text("This is longer than a page can be").wait_for()
    assert page.locator(".ready").is_hidden()


def test_the_file_is_copied_as_it_is_or_selected(watch, base):
    if not base.startswith("http"):
        pytest.skip("the clipboard can be read over http alone")
    seen = opened(watch, base, "add.html#door=heard", permissions=["clipboard-read", "clipboard-write"])
    page = seen.page
    page.get_by_label("What did they say?").fill("Two  spaces,\na line")
    path, text = look(page)
    copy = page.get_by_role("button", name="Copy as text")
    copy.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == text
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false")
    page.clock.fast_forward(3000)
    copy.click()
    page.locator(".ready").get_by_text("The text is selected: press Ctrl-C").wait_for()
    assert page.locator("pre.file").is_visible()
    assert page.evaluate("getSelection().toString()").rstrip("\n") == text.rstrip("\n")


def test_every_kind_has_a_card(watch, base):
    page = opened(watch, base, "add.html#door=have").page
    page.wait_for_selector("form")
    card = """([name, values]) => {
        const kind = Rapport.form.kinds.find(each => each.name === name)
        const card = Rapport.preview.card({}, kind, values, { data: Rapport.form, rows: () => [["cfo", "CFO"]] })
        return [...card.children].map(child => child.textContent)
    }"""
    for kind in page.evaluate("Rapport.form.kinds.map(each => each.name)"):
        assert "It’s new" in page.evaluate(card, [kind, {"title": "It's new"}]), kind
    # Every field that is filled in, in the kind's order, with its label and its value as words.
    values = {"tags": ["a", "b"], "title": "Abacus", "audience": "external", "reviewed": "2026-11-02", "replaced_by": "cfo", "ask": []}
    shown = ["Competitor", "Abacus", "Reviewed 2 Nov 2026", "Audience External", "Tags a, b", "Replaced by CFO"]
    assert page.evaluate(card, ["competitor", values]) == shown


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("github", "https://git.example.com/a/b/new/feature/x%20y/hub/content/notes?filename=n.md&value="),
        ("gitea", "https://git.example.com/a/b/_new/feature/x%20y/hub/content/notes?filename=n.md&value="),
        ("forgejo", "https://git.example.com/a/b/_new/feature/x%20y/hub/content/notes?filename=n.md&value="),
        ("gitlab", "https://git.example.com/a/b/-/issues/new?issue%5Btitle%5D=T&issue%5Bdescription%5D="),
    ],
)
def test_each_host_has_its_own_page(watch, base, content, kind, start):
    page = opened(watch, base, "add.html").page
    text = "---\nwhat: heard\ndate: 2026-11-22\nsaid: a & b = c + d? é\n---\n"
    propose = {"hostKind": kind, "hostURL": "https://git.example.com/a/b", "branch": "feature/x y", "contentPath": "hub/content/"}
    link = page.evaluate("([propose, text]) => Rapport.submissionMethods.hostLink({propose}, 'notes/n.md', text, 'T')", [propose, text])
    assert link.startswith(start)
    carried = urllib.parse.unquote(link.removeprefix(start))
    if kind != "gitlab":
        assert carried == text
    else:
        ended = run(content, "intake", "-", input=carried)
        assert ended.returncode == 0, ended.stderr
        assert (content / "notes/n.md").read_text(encoding="utf-8") == text


def worn(text):
    """A text as it comes back in a reply from Windows: quoted twice, with trailing blanks and a signature."""
    return "".join(f"> > {line.strip()}  \r\n" for line in text.split("\n")) + "\r\n-- \r\nAnna\r\n"


@pytest.mark.parametrize("wear", [str, worn])
def test_every_hostile_file_survives_email(browser, http_base, content, wear):
    files = json.loads((ROOT / "Tests/Fixtures/writing/expected.json").read_text(encoding="utf-8"))
    files = [file for file in files if file["path"].startswith("notes/")]
    seen = Watch(browser, http_base)
    seen.page.goto(http_base + "add.html")
    letters = seen.page.evaluate("files => files.map(({path, file}) => Rapport.submissionMethods.letter(path, file))", files)
    for start in range(0, len(files), 20):
        ended = run(content, "intake", "-", input=wear("\n".join(letters[start : start + 20])).encode(), text=False)
        assert ended.returncode == 0, ended.stderr.decode()
        assert b"isn't as the form wrote it" not in ended.stderr
    for file in files:
        assert (content / file["path"]).read_bytes() == file["file"].encode()


def test_a_new_hub_has_the_form_too(browser, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/hub.yml").write_text("name: Young\n", encoding="utf-8")
    built = run(tmp_path / "content", "build", "--templates", str(ROOT / "templates"), "--output", "site")
    assert built.returncode == 0, built.stderr
    base = (tmp_path / "site").as_uri() + "/"
    seen = Watch(browser, base)
    # The form writes the device's date, and check uses the machine's.
    seen.page.clock.set_fixed_time(f"{DAY}T12:00:00Z")
    for door in ["heard", "answer", "have", "need", "wrong"]:
        seen.page.goto("about:blank")
        seen.page.goto(f"{base}add.html#door={door}")
        seen.page.get_by_role("button", name="Preview").click()
    seen.page.goto("about:blank")
    seen.page.goto(base + "add.html#door=heard")
    seen.page.get_by_label("What did they say?").fill("No")
    path, text = look(seen.page)
    # Without a host and an address, copying is the only way left, and comes first.
    assert seen.page.locator(".ready .primary").text_content() == "Copy as text"
    (tmp_path / "content/notes").mkdir()
    place(tmp_path / "content", path, text)
    assert check(tmp_path / "content", path) == []
    seen.context.close()
    assert not seen.complaints


DOORS = ["heard&stage=zz", "answer", "have&persona=cfo", "need", "wrong", "wrong&what=still-right&about=persona/cfo"]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_door_is_accessible(http_base, browser, scheme):
    seen = Watch(browser, http_base, color_scheme=scheme, reduced_motion="reduce")
    page = seen.page
    for width in [320, 1280]:
        page.set_viewport_size({"width": width, "height": 700})
        for door in DOORS:
            page.goto("about:blank")
            page.goto(f"{http_base}add.html#door={door}")
            page.wait_for_selector("form")
            for summary in page.locator("summary").all():
                summary.click()
            page.get_by_role("button", name="Preview").click()
            assert page.evaluate(WIDER_THAN_WINDOW) == []
            assert violations(page, scheme) == []
        page.goto("about:blank")
        page.goto(f"{http_base}add.html#door=heard&objection=too-small")
        page.get_by_label("What did they say?").fill("We are only twelve")
        page.get_by_label("Find an objection").click()
        assert page.get_by_role("listbox").is_visible()
        assert violations(page, scheme) == []
        page.get_by_label("Find an objection").press("Escape")
        look(page)
        assert page.evaluate(WIDER_THAN_WINDOW) == []
        assert violations(page, scheme) == []
        page.evaluate("localStorage.clear()")
    seen.context.close()
    assert not seen.complaints


def test_the_form_works_with_the_keyboard_alone(watch, base):
    page = opened(watch, base, "add.html").page
    page.get_by_role("link", name="I heard an objection").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("form")
    page.wait_for_function("document.activeElement.tagName === 'TEXTAREA'")
    page.keyboard.type("Spreadsheets will do")
    page.get_by_role("radio", name="We already use spreadsheets").wait_for()
    # From "Something new", the last one, the arrow goes on to the first.
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Asked who fixes them")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("CFO")
    for _ in range(6):
        if page.evaluate("document.activeElement.textContent") == "Preview":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Check and send").wait_for()
    assert "about: [objection/we-use-spreadsheets]" in page.locator("pre.file").text_content()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Finish on GitHub: press the green button twice"
