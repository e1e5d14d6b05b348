"""Pages from `rapport serve`: they reload in place when their content changes, and show errors."""

import os
import subprocess
import time

import pytest
from conftest import Watch
from hub import RAPPORT
from playwright.sync_api import Error
from serve import serving, until

ASSET = "assets/six-minute-close"


@pytest.fixture
def server(tmp_path):
    with serving(tmp_path) as server:
        yield server


@pytest.fixture
def watched(browser, server):
    """A page that records violations of its policy."""
    watch = Watch(browser, server.base, viewport={"width": 900, "height": 500})
    yield watch
    watch.context.close()
    # Browsers report missing pages.
    assert [complaint for complaint in watch.complaints if "404" not in complaint] == []


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def mark(page):
    """Marks the page; `loaded_again` says whether it has been loaded again since."""
    page.evaluate("() => { window.isMarked = true }")


def ask(page, script):
    """The result of a script, even if the page reloads meanwhile."""
    while True:
        try:
            return page.evaluate(script)
        except Error as error:
            assert "context was destroyed" in str(error), error


def loaded_again(page):
    return not ask(page, "() => window.isMarked")


def overlay(page):
    return ask(page, "() => document.querySelector('[data-rapport=problems]')?.shadowRoot.textContent ?? ''")


def title(page):
    return ask(page, "() => document.title")


def test_a_page_reloads_where_it_was(server, watched):
    page = watched.page
    entry = server.content / f"{ASSET}.md"
    text = entry.read_text() + "\n\n" + "\n\n".join(f"Paragraph {number}." for number in range(60))
    entry.write_text(text)
    page.goto(f"{server.base}{ASSET}.html")
    page.get_by_text("Paragraph 59.").wait_for()
    page.evaluate("() => scrollTo({ top: 700, behavior: 'instant' })")
    entry.write_text(text.replace("Paragraph 30.", "Paragraph thirty."))
    page.get_by_text("Paragraph thirty.").wait_for()
    until(lambda: abs(page.evaluate("() => scrollY") - 700) < 3, 3)


def test_open_details_stay_open(server, watched):
    page = watched.page

    def address(path):
        return path.relative_to(server.content).with_suffix(".html").as_posix()

    entries = sorted(server.content.rglob("*.md"))
    path = next(path for path in entries if b"<details" in server.get(address(path))[2])
    page.goto(server.base + address(path))
    details = page.locator("details")
    states = [not state for state in details.evaluate_all("all => all.map(one => one.open)")]
    details.evaluate_all("(all, states) => all.forEach((one, index) => { one.open = states[index] })", states)
    path.write_text(path.read_text() + "\n\nOne more line.\n")
    page.get_by_text("One more line.").first.wait_for(state="attached")
    # The script that reopens them runs once the whole page is loaded.
    until(lambda: ask(page, "() => [...document.querySelectorAll('details')].map(one => one.open)") == states)


def test_only_pages_that_changed_reload(server, watched):
    page = watched.page
    page.goto(f"{server.base}terms/index.html")
    other = watched.context.new_page()
    other.goto(f"{server.base}{ASSET}.html")
    mark(page)
    entry = server.content / f"{ASSET}.md"
    entry.write_text(entry.read_text() + "\n\nSeen here alone.\n")
    other.get_by_text("Seen here alone.").wait_for()
    time.sleep(0.5)
    assert not loaded_again(page)


def test_editors_that_save_by_renaming_are_followed(server, watched):
    page = watched.page
    page.goto(f"{server.base}{ASSET}.html")
    entry = server.content / f"{ASSET}.md"
    text = entry.read_text()
    for number, name in enumerate([".six-minute-close.md.swp", "4913", "six-minute-close.md~", "six-minute-close.md.tmp"]):
        temporary = entry.parent / name
        temporary.write_text(f"{text}\n\nVersion {number}.\n")
        os.replace(temporary, entry)
        page.get_by_text(f"Version {number}.").wait_for()


def test_new_pages_and_new_folders_appear(server, watched):
    page = watched.page
    page.goto(f"{server.base}terms/deeper-term.html")
    nothing = ask(page, "() => document.querySelector('h1').textContent")
    write(server.content / "terms/new/folder/deeper-term.md", "---\ntitle: Deeper\ndefinition: A term in a folder.\n---\n")
    page.get_by_role("heading", name="Deeper").wait_for()
    (server.content / "terms/new").rename(server.content / "terms/other")
    entry = server.content / "terms/other/folder/deeper-term.md"
    entry.write_text(entry.read_text().replace("Deeper", "Renamed"))
    page.get_by_role("heading", name="Renamed").wait_for()
    subprocess.run(["rm", "-r", server.content / "terms/other"], check=True)
    page.get_by_role("heading", name=nothing).wait_for()


def test_the_search_index_follows(server):
    assert b"zyzzyva" not in server.get("search/index.js")[2]
    before = server.get("search/index.js")[2]
    entry = server.content / f"{ASSET}.md"
    entry.write_text(entry.read_text() + "\n\nzyzzyva\n")
    until(lambda: server.get("search/index.js")[2] != before)


def test_code_owners_are_checked_as_check_does(tmp_path, server):
    def owners():
        subprocess.run([RAPPORT, "owners", "--content", server.content], cwd=tmp_path, check=True, capture_output=True)

    owners()
    settings = server.content / "hub.yml"
    settings.write_text(f"{settings.read_text()}handles: {{sales: acme/sales}}\n")
    until(lambda: "warning[stale-owners]" in server.errors.read_text())
    counts = server.errors.read_text().count(" read: ")
    owners()
    # The file is outside the content: it is checked once a second.
    until(lambda: server.errors.read_text().count(" read: ") > counts)


def test_a_changed_picture_reloads_pages(server, watched):
    page = watched.page
    page.goto(server.base)
    mark(page)
    time.sleep(0.3)
    picture = server.content / "files/nine-day-close.png"
    picture.write_bytes(picture.read_bytes() + b"\x00")
    until(lambda: loaded_again(page))


def test_errors_cover_the_page_until_they_are_fixed(server, watched):
    page = watched.page
    page.goto(f"{server.base}{ASSET}.html")
    entry = server.content / f"{ASSET}.md"
    good = entry.read_text()
    before = title(page)
    entry.write_text(good.replace("personas:", "personas: [<img src=x onerror=alert(1)>]\nolder:"))
    until(lambda: "content/assets/six-minute-close.md:" in overlay(page))
    assert "<img" in overlay(page)
    assert title(page) == before
    assert "error[" in server.errors.read_text()
    # The last good site is still served, even to pages opened now.
    page.goto(f"{server.base}index.html")
    until(lambda: "six-minute-close.md:" in overlay(page))
    page.get_by_role("button", name="Close").click()
    assert overlay(page) == ""
    write(server.content / "terms/second.md", "---\n")
    until(lambda: "second.md:1:1" in overlay(page))
    (server.content / "terms/second.md").unlink()
    entry.write_text(good)
    until(lambda: overlay(page) == "")


def test_a_hub_that_begins_with_errors_appears_once_they_are_fixed(tmp_path, browser):
    content = tmp_path / "content"
    write(content / "terms/mql.md", "---\ntitle: MQL\n---\nA lead.\n")
    with serving(tmp_path, content=content) as server:
        watch = Watch(browser, server.base)
        watch.page.goto(server.base)
        until(lambda: "hub.yml" in overlay(watch.page))
        assert server.get("")[0] == 503
        write(content / "hub.yml", "name: Our hub\n")
        until(lambda: "Our hub" in title(watch.page))
        watch.context.close()


def test_hub_yml_and_templates_are_followed(tmp_path, browser):
    templates = tmp_path / "templates"
    with serving(tmp_path) as server:
        watch = Watch(browser, server.base)
        page = watch.page
        page.goto(server.base)
        settings = server.content / "hub.yml"
        settings.write_text(settings.read_text().replace("name: Abacroft hub", "name: Another hub"))
        until(lambda: "Another hub" in title(page))
        write(templates / "not-found.mustache", "{{<layout}}{{$main}}<h1>Our own page</h1>{{/main}}{{/layout}}")
        page.goto(f"{server.base}nothing")
        page.get_by_text("Our own page").wait_for()
        write(templates / "not-found.mustache", "{{<layout}}{{$main}}<h1>{{no_such_name}}</h1>{{/main}}{{/layout}}")
        until(lambda: "no_such_name" in overlay(page))
        page.get_by_text("Our own page").wait_for()
        write(templates / "not-found.mustache", "{{<layout}}{{$main}}<h1>Fixed</h1>{{/main}}{{/layout}}")
        page.get_by_text("Fixed").wait_for()
        until(lambda: overlay(page) == "")
        watch.context.close()


def test_the_content_folder_may_go_and_come_back(server, watched):
    page = watched.page
    page.goto(f"{server.base}{ASSET}.html")
    away = server.content.parent / "away"
    server.content.rename(away)
    until(lambda: "can't" in overlay(page))
    assert server.get(f"{ASSET}.html")[0] == 200
    entry = away / f"{ASSET}.md"
    entry.write_text(entry.read_text() + "\n\nBack again.\n")
    away.rename(server.content)
    page.get_by_text("Back again.").wait_for()
    until(lambda: overlay(page) == "")


def test_a_page_survives_a_restart_of_the_server(tmp_path, browser):
    with serving(tmp_path) as server:
        watch = Watch(browser, server.base)
        watch.page.goto(f"{server.base}{ASSET}.html")
        port = server.port
    entry = tmp_path / "content" / f"{ASSET}.md"
    entry.write_text(entry.read_text() + "\n\nWritten meanwhile.\n")
    with serving(tmp_path, "--port", str(port)) as server:
        assert server.port == port
        watch.page.get_by_text("Written meanwhile.").wait_for()
        watch.context.close()


def test_a_worker_that_could_not_be_loaded_is_tried_again(server, watched):
    page = watched.page
    page.add_init_script("""
      const Loaded = SharedWorker
      let isFirst = true
      window.SharedWorker = function (url) {
        const worker = new Loaded(isFirst ? new URL("/_rapport/missing.js", url) : url)
        isFirst = false
        return worker
      }
    """)
    page.goto(f"{server.base}{ASSET}.html")
    entry = server.content / f"{ASSET}.md"
    entry.write_text(entry.read_text() + "\n\nWritten after that.\n")
    page.get_by_text("Written after that.").wait_for()
