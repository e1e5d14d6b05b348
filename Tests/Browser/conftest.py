"""What all browser tests share: the frozen hub's site at two addresses, and pages that represent all others."""

import contextlib
import functools
import http.server
import pathlib
import shutil
import threading

import pytest
from hub import EXAMPLE, ROOT, SITE

REPORT = ROOT / "browser-report"


def representative_pages(site):
    """Every top-level page and every index; of each folder's other pages the longest, which shows most parts.

    The page for a missing address isn't a page of its own: see test_not_found.py.
    """
    chosen = set()
    folders = {}
    for path in site.rglob("*.html"):
        if path.name == "404.html":
            continue
        if path.parent == site or path.stem.split("-")[0] == "index":
            chosen.add(path)
        else:
            folders.setdefault(path.parent, []).append(path)
    for pages in folders.values():
        chosen.add(max(pages, key=lambda page: (page.stat().st_size, page.name)))
    return sorted(str(path.relative_to(site)) for path in chosen)


def pytest_generate_tests(metafunc):
    for name, site in {"page_path": SITE, "example_path": EXAMPLE}.items():
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, representative_pages(site))


# The path in the `base_url` of the frozen hub and of the example hub.
BASE_PATH = "/hub/"


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves a site below a path, and its 404.html for missing files, as static hosts do."""

    def translate_path(self, path):
        below = path.removeprefix(BASE_PATH) if path.startswith(BASE_PATH) else "outside/"
        return super().translate_path("/" + below)

    def send_error(self, code, message=None, explain=None):
        page = pathlib.Path(self.directory, "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(site):
    """The address at which a site is served."""
    handler = functools.partial(Host, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE_PATH}"
        server.shutdown()


@pytest.fixture(scope="session")
def http_base():
    with served(SITE) as address:
        yield address


@pytest.fixture(scope="session")
def example_base():
    with served(EXAMPLE) as address:
        yield address


@pytest.fixture(scope="session", params=["http", "file"])
def base(request, http_base):
    return http_base if request.param == "http" else SITE.as_uri() + "/"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's Chromium if it is installed, otherwise Playwright's own."""
    found = shutil.which("chromium-headless-shell")
    arguments = {**browser_type_launch_args, "args": ["--no-sandbox"]}
    return {**arguments, "executable_path": found} if found else arguments


class Watch:
    """A browser context that records what a page must not do."""

    REPORT_VIOLATIONS = """document.addEventListener("securitypolicyviolation", event =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))"""

    def __init__(self, browser, base, **options):
        self.context = browser.new_context(**options)
        self.base = base
        self.complaints = []
        self.requests = []
        self.context.add_init_script(self.REPORT_VIOLATIONS)
        self.page = self.context.new_page()
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        self.page.on("console", self._console)

    def _request(self, request):
        self.requests.append(request.url)
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.complaints.append(f"request outside: {request.url}")

    def _failed(self, request):
        # Leaving a page aborts what it was still loading; a missing file fails in another way.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")


@pytest.fixture
def watch(browser, base):
    """Opens watched contexts on the current base; the test fails if any of them recorded something."""
    opened = []

    def open_context(**options):
        opened.append(Watch(browser, base, **options))
        return opened[-1]

    yield open_context
    complaints = [complaint for each in opened for complaint in each.complaints]
    for each in opened:
        each.context.close()
    assert not complaints, "\n".join(complaints)
