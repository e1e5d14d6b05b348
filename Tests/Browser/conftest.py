"""What every browser test stands on: the built site over two bases, and the pages that stand for all others."""

import functools
import http.server
import os
import pathlib
import shutil
import threading

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("RAPPORT_SITE", ROOT / "site")).resolve()
REPORT = ROOT / "browser-report"


def representative_pages():
    """Every page at the top and every index; of each folder's other pages the longest, which shows most parts."""
    chosen = set()
    folders = {}
    for path in SITE.rglob("*.html"):
        if path.parent == SITE or path.stem.split("-")[0] == "index":
            chosen.add(path)
        else:
            folders.setdefault(path.parent, []).append(path)
    for pages in folders.values():
        chosen.add(max(pages, key=lambda page: (page.stat().st_size, page.name)))
    return sorted(str(path.relative_to(SITE)) for path in chosen)


def pytest_generate_tests(metafunc):
    if "page_path" in metafunc.fixturenames:
        metafunc.parametrize("page_path", representative_pages())


def pytest_sessionstart(session):
    if not (SITE / "index.html").exists():
        pytest.exit(f"There is no site in {SITE}: run `make site` first.", returncode=2)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def http_base():
    """The site under a sub-folder's address, as many hosts serve it."""
    handler = functools.partial(QuietHandler, directory=str(SITE))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session", params=["http", "file"])
def base(request, http_base):
    return http_base if request.param == "http" else SITE.as_uri() + "/"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's Chromium where it is installed, else Playwright's own."""
    found = shutil.which("chromium-headless-shell")
    arguments = {**browser_type_launch_args, "args": ["--no-sandbox"]}
    return {**arguments, "executable_path": found} if found else arguments


class Watch:
    """A browser context that notes what a page must not do."""

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
        # Who leaves a page ends what it was still loading; what isn't there fails otherwise.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"failed: {request.url} {request.failure}")

    def _console(self, message):
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")


@pytest.fixture
def watch(browser, base):
    """Opens watched contexts on the current base; a test closes with what was noted being nothing."""
    opened = []

    def open_context(**options):
        opened.append(Watch(browser, base, **options))
        return opened[-1]

    yield open_context
    complaints = [complaint for each in opened for complaint in each.complaints]
    for each in opened:
        each.context.close()
    assert not complaints, "\n".join(complaints)
