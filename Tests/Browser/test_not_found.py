"""The page for missing addresses, at any depth below the hub's `base_url`."""

import urllib.request

import pytest
from conftest import Watch
from hub import SITE
from playwright.sync_api import expect
from test_every_page import MOST_GZIP_BYTES, WIDTHS, faults, weight

GONE = ["gone.html", "assets/gone.html", "assets/2024/pricing/gone.html"]


@pytest.mark.parametrize("path", GONE)
def test_style_and_search_work_at_any_depth(browser, http_base, path):
    with browser.new_context() as context:
        page = context.new_page()
        failed = []
        page.on("response", lambda response: response.status < 400 or failed.append(response.url))
        assert page.goto(http_base + path).status == 404
        expect(page.locator("h1")).to_have_text("Page not found")
        assert page.locator(".bar").evaluate("bar => getComputedStyle(bar).position") == "sticky"
        page.keyboard.press("Control+k")
        page.keyboard.type("spreadsheets")
        page.locator("dialog.palette a[role=option]").filter(has_text="spreadsheets").first.click()
        expect(page.locator("h1")).not_to_have_text("Page not found")
        assert page.url.startswith(http_base) and failed == [http_base + path]


def test_its_links_lead_somewhere(browser, http_base):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(http_base + GONE[-1])
        addresses = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href.split('#')[0])")
    assert len(set(addresses)) > 8
    for address in set(addresses):
        if address != http_base + GONE[-1]:
            assert urllib.request.urlopen(address).status == 200


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_at_every_width(browser, http_base, scheme):
    seen = Watch(browser, http_base, color_scheme=scheme, reduced_motion="reduce")
    assert {width: faults(seen, http_base, "404.html", width, scheme) for width in WIDTHS} == {width: [] for width in WIDTHS}
    seen.context.close()
    assert not seen.complaints


def test_it_weighs_little(browser, http_base):
    sizes = weight(browser, http_base, SITE, "404.html")
    assert sum(sizes.values()) <= MOST_GZIP_BYTES, sizes
