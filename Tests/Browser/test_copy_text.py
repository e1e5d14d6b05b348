"""What is copied is what a buyer should get: the text with its numbers and addresses, without our notes."""

import urllib.parse

import pytest
from conftest import Watch, served
from hub import build
from playwright.sync_api import expect

LETTER = """---
title: Mail to the CFO
type: email-template
personas: [cfo]
stages: [decision]
---

**Subject:** [October] on day four

Hello [first name],

two ways to go on:

1. Start in [February]
2. Read [the story](https://example.com/story?a=1&b=2)

[your name]

## Why the second

41 sent since April. Never send this.
"""


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    folder = tmp_path_factory.mktemp("letters")
    content = folder / "content"
    for name in ("assets", "personas", "stages"):
        (content / name).mkdir(parents=True)
    (content / "hub.yml").write_text("name: Hub\n")
    (content / "personas/cfo.md").write_text("---\ntitle: CFO\nrole: Money\n---\n")
    (content / "stages/decision.md").write_text("---\ntitle: Decision\norder: 1\nquestion: Why?\n---\n")
    (content / "assets/letter.md").write_text(LETTER)
    (content / "assets/long.md").write_text(LETTER.replace("two ways to go on:", "Line.\n\n" * 400).replace("CFO\n", "board\n"))
    build(content, folder / "site")
    with served(folder / "site") as address:
        yield address


@pytest.fixture
def letter(browser, letters):
    seen = Watch(browser, letters, permissions=["clipboard-read", "clipboard-write"])
    seen.page.goto(letters + "assets/letter.html")
    yield seen.page
    seen.context.close()
    assert not seen.complaints


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_the_text_is_copied_and_the_notes_are_not(letter):
    letter.get_by_role("button", name="Copy text").click()
    expect(letter.locator("[role=status].live")).to_have_text("Copied. Fill in 3 [brackets]")
    assert clipboard(letter) == (
        "Hello [first name],\n\ntwo ways to go on:\n\n1. Start in [February]\n"
        "2. Read the story (https://example.com/story?a=1&b=2)\n\n[your name]"
    )


def test_the_subject_is_copied_by_itself(letter):
    letter.get_by_role("button", name="Copy the subject").click()
    expect(letter.locator("[role=status].live")).to_have_text("Copied. Fill in 1 [bracket]")
    assert clipboard(letter) == "[October] on day four"


def test_an_email_has_subject_and_text(letter):
    link = urllib.parse.urlsplit(letter.get_by_role("link", name="Email", exact=True).get_attribute("href"))
    parts = urllib.parse.parse_qs(link.query)
    assert parts["subject"] == ["[October] on day four"]
    assert parts["body"][0].startswith("Hello [first name],\r\n\r\ntwo ways")
    assert "Never send this" not in parts["body"][0]


def test_a_long_email_says_that_it_is_cut(browser, letters):
    seen = Watch(browser, letters)
    seen.page.goto(letters + "assets/long.html")
    href = seen.page.get_by_role("link", name="Email", exact=True).get_attribute("href")
    assert len(href) <= 2000
    assert urllib.parse.unquote(href).endswith("copy the text]")
    expect(seen.page.get_by_text("only its beginning fits")).to_be_visible()
    seen.context.close()


def test_the_page_says_what_to_send(letter):
    expect(letter.get_by_text("Send the text, not this page")).to_be_visible()
    assert letter.get_by_text("Internal").count() == 0
    expect(letter.get_by_role("heading", name="Notes for us")).to_be_visible()
