"""What must be true of every page, at every width, light and dark, with and without scripts, from server and disk."""

import gzip
import urllib.parse

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import REPORT, Watch
from hub import SITE

WIDTHS = {320: 640, 375: 667, 1280: 800}
SCHEMES = ["light", "dark"]
MOST_GZIP_BYTES = 60 * 1024
# find.html shows twenty results at once, with the engine: over the budget until rows and engine shrink.
MOST_GZIP_BYTES_OF_FIND = 84 * 1024
PHOTOGRAPHED = [375, 1280]

# Links to other pages aren't printed; a heading that is a link is still a heading.
HEADINGS_LOST_ON_PAPER = """() => [...document.querySelectorAll("main :is(h1, h2, h3)")]
  .filter(each => each.checkVisibility({ visibilityProperty: true }) && each.textContent.trim() && !each.innerText.trim())
  .map(each => `not printed: ${each.outerHTML.slice(0, 120)}`)"""

WIDER_THAN_WINDOW = """() => {
  const root = document.documentElement
  if (root.scrollWidth <= root.clientWidth) return []
  const wide = [...document.body.querySelectorAll("*")].filter(e => e.getBoundingClientRect().right > root.clientWidth)
  return [`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}`, ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))]
}"""


# The rules about colours. The other rules find the same in every scheme.
COLOUR_RULES = ["color-contrast", "link-in-text-block"]


def violations(page, scheme="light"):
    """What axe finds: everything in the light scheme, and only what depends on colours in others."""
    # Axe assumes that a page without a background colour is white, so a dark theme must set one.
    # Without `preload: False` axe fetches style sheets, which the pages' policy forbids. Details of passed checks
    # would take half of its time.
    options = {"preload": False, "resultTypes": ["violations"]}
    if scheme != "light":
        options["runOnly"] = {"type": "rule", "values": COLOUR_RULES}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def faults(seen, base, page_path, width, axe_scheme=None):
    """What is wrong with a page at a width; axe runs only if a scheme is given."""
    seen.page.set_viewport_size({"width": width, "height": WIDTHS[width]})
    seen.page.goto(base + page_path)
    return seen.page.evaluate(WIDER_THAN_WINDOW) + (violations(seen.page, axe_scheme) if axe_scheme else [])


def photograph(seen, page_path, width, scheme):
    name = page_path.removesuffix(".html").replace("/", "_")
    seen.page.screenshot(path=REPORT / f"{name}-{width}-{scheme}.png", full_page=True)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_is_accessible_weighs_little_and_keeps_to_itself(browser, http_base, page_path, scheme):
    """Axe runs at two widths: 320 pixels have the same layout as 375."""
    seen = Watch(browser, http_base, color_scheme=scheme, reduced_motion="reduce")
    found = []
    for width in WIDTHS:
        found += faults(seen, http_base, page_path, width, scheme if width in PHOTOGRAPHED else None)
        if width in PHOTOGRAPHED:
            photograph(seen, page_path, width, scheme)
    seen.context.close()
    assert found + seen.complaints == []
    sizes = weights(seen.requests, http_base, SITE)
    assert sum(sizes.values()) <= most_bytes(page_path), sizes


def test_page_from_disk_keeps_to_itself_and_prints_its_headings(browser, page_path):
    """It is the same page, so colours and names aren't checked again."""
    base = SITE.as_uri() + "/"
    seen = Watch(browser, base, reduced_motion="reduce")
    found = [fault for width in WIDTHS for fault in faults(seen, base, page_path, width)]
    seen.page.emulate_media(media="print")
    found += seen.page.evaluate(HEADINGS_LOST_ON_PAPER)
    seen.context.close()
    assert found + seen.complaints == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 375), ("dark", 1280)])
def test_page_is_accessible_without_its_scripts(browser, http_base, page_path, scheme, width):
    """Axe is a script itself, so the page's own scripts are emptied here instead of switched off."""
    seen = Watch(browser, http_base, color_scheme=scheme, reduced_motion="reduce")
    seen.context.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    found = faults(seen, http_base, page_path, width, scheme)
    seen.context.close()
    assert found + seen.complaints == []


def test_page_keeps_to_itself_with_scripts_off(watch, base, page_path):
    seen = watch(java_script_enabled=False)
    for width in WIDTHS:
        assert faults(seen, base, page_path, width) == [], f"at {width} pixels"


def weights(urls, base, site):
    """The size of each file of the site among some addresses, compressed as hosts do."""
    sizes = {}
    for url in set(urls):
        if url.startswith(base):
            path = urllib.parse.unquote(urllib.parse.urlsplit(url.removeprefix(base)).path)
            sizes[path] = len(gzip.compress((site / path).read_bytes(), 9))
    return sizes


def weight(browser, base, site, page_path):
    """The same for each file that a page loads."""
    context = browser.new_context()
    page = context.new_page()
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(base + page_path, wait_until="networkidle")
    context.close()
    return weights(requests, base, site)


def most_bytes(path):
    return MOST_GZIP_BYTES_OF_FIND if path == "find.html" else MOST_GZIP_BYTES
