"""Kinds and fields that hub.yml declares: the form asks for them and checks them, and search can filter by them."""

import shutil

import pytest
from conftest import served
from hub import DAY, ROOT, build
from test_add import check, expect_same_as_new, opened, place
from playwright.sync_api import expect

OWN = ROOT / "Tests/Fixtures/own-kinds/content"


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    site = tmp_path_factory.mktemp("own-kinds") / "site"
    build(OWN, site)
    with served(site) as address:
        yield address


@pytest.fixture
def content(tmp_path):
    shutil.copytree(OWN, tmp_path / "content")
    return tmp_path / "content"


def test_the_form_makes_an_entry_of_an_own_kind(watch, base, content):
    seen = opened(watch, base, "add.html")
    page = seen.page
    page.get_by_role("link", name="Add: use case").click()
    page.get_by_label("Title").fill("Fuel stops")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator(".wrong-field:visible").first).to_have_text("Required")
    page.get_by_label("Problem").fill("Nobody knows who fuels next.")
    page.get_by_label("Live demo").fill("example.com/fuel")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator("[aria-invalid=true]")).to_have_count(1)
    page.get_by_label("Price a month").fill("250")
    page.get_by_role("group", name="Effort").get_by_text("A day").click()
    page.get_by_label("Live demo").fill("https://example.com/fuel")
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="Check and send").wait_for()
    path, text = page.locator(".ready").get_attribute("data-path"), page.locator("pre.file").text_content()
    assert path == "use-cases/fuel-stops.md"
    values = {
        "problem": "Nobody knows who fuels next.", "effort": "low", "price": "250", "demo": "https://example.com/fuel",
    }
    expect_same_as_new(content, "use-case", "Fuel stops", values, path, text)
    place(content, path, text)
    assert check(content, path) == ["never-checked"]


def test_a_way_in_asks_for_a_field_that_the_hub_adds(watch, base, content):
    page = opened(watch, base, "add.html#door=heard").page
    page.get_by_label("What did they say?").fill("It looks unfinished.")
    page.get_by_role("button", name="Preview").click()
    expect(page.locator("[aria-invalid=true], [aria-describedby]").first).to_be_visible()
    page.get_by_role("group", name="Which coast").get_by_text("South").click()
    page.get_by_role("button", name="Preview").click()
    page.get_by_role("heading", name="Check and send").wait_for()
    path, text = page.locator(".ready").get_attribute("data-path"), page.locator("pre.file").text_content()
    assert "region: south" in text
    place(content, path, text)
    assert check(content, path) == []


def test_search_is_narrowed_by_own_fields(watch, base):
    seen = opened(watch, base, "find.html#effort=high")
    page = seen.page
    results = page.locator("main").get_by_role("link", name="Night shift")
    expect(results.first).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="Berth planning")).to_have_count(0)
    page.goto(base + "find.html#segment=sea-ports")
    expect(page.locator("main").get_by_role("link", name="Night shift").first).to_be_visible()
    expect(page.locator("main").get_by_role("link", name="Berth planning")).to_have_count(0)
    page.goto(base + "find.html#style=numbers")
    expect(page.locator("main").get_by_role("link", name="Harbour master").first).to_be_visible()
