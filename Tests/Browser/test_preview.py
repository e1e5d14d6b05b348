"""Previews, pages in one file: opened from disk, as people who get one by email do."""

import re
import shutil
import subprocess

import pytest
from hub import CONTENT, DAY, EXAMPLE, EXAMPLE_CONTENT, RAPPORT, ROOT

PAGES = ["index.html", "objections/after-year-end.html", "personas/cfo.html", "assets/anatomy-of-a-nine-day-close.html"]


def preview(folder, *arguments, content=EXAMPLE_CONTENT, status=0):
    file = folder / "out/preview.html"
    command = [RAPPORT, "preview", *arguments, "--content", content, "--output", file, "--as-of", DAY, "--templates", ROOT / "templates"]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == status, ended.stderr
    return file, ended.stderr


@pytest.fixture(scope="module")
def some(tmp_path_factory):
    return preview(tmp_path_factory.mktemp("preview"), *PAGES)[0]


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A preview with as many pages as one file may have."""
    pages = sorted(str(path.relative_to(EXAMPLE)) for path in EXAMPLE.glob("*/*.html"))
    known = [path for path in pages if "http-equiv=\"refresh\"" not in (EXAMPLE / path).read_text()]
    return preview(tmp_path_factory.mktemp("preview"), *known[:100])[0]


@pytest.mark.parametrize("width", [1280, 375])
def test_it_opens_from_disk_and_asks_for_nothing(some, width, page):
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(some.as_uri())
    assert [url for url in asked if not url.startswith("data:")] == [some.as_uri()]
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    # The hub's own look: its style sheet applies, and a picture is there.
    assert page.evaluate("getComputedStyle(document.querySelector('.say')).borderInlineStartStyle") == "solid"
    page.locator("img").first.scroll_into_view_if_needed()
    page.wait_for_function("document.querySelector('img').naturalWidth > 0")


def test_links_between_its_pages_work_and_others_are_marked(some, page):
    page.goto(some.as_uri())
    page.get_by_role("link", name="CFO").last.click()
    assert re.search(r"#_p3(-|$)", page.url)
    shown = page.evaluate("document.querySelector('#_p3').getBoundingClientRect().top")
    assert shown <= 800
    page.locator("#_p3").get_by_role("link", name="All pages").click()
    assert page.evaluate("scrollY") == 0
    left_out = page.locator("#_p3 .left-out").first
    assert left_out.get_attribute("title") == "Not in this preview" and left_out.get_attribute("href") is None


def test_every_link_leads_somewhere_and_every_id_is_there_once(many, page):
    page.goto(many.as_uri())
    found = page.evaluate("""() => {
        const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
        const links = [...document.querySelectorAll('a[href]')].map(link => link.getAttribute('href'));
        const named = [...document.querySelectorAll('[for],[aria-labelledby],[aria-describedby],[aria-controls]')].flatMap(element =>
            ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap(name => (element.getAttribute(name) ?? '').split(' ').filter(Boolean)));
        return {
            twice: ids.filter((id, index) => ids.indexOf(id) < index),
            lost: links.filter(href => href.startsWith('#') && !ids.includes(href.slice(1))),
            foreign: links.filter(href => !/^(#|https?:|mailto:|tel:)/.test(href)),
            unnamed: named.filter(id => !ids.includes(id)),
            forbidden: [...document.querySelectorAll('script,form,button,iframe,object,embed,link,base,video,audio')].length,
            nested: document.querySelectorAll('a a, span.left-out a').length,
            icons: [...document.querySelectorAll('use')].filter(use => !document.querySelector(use.getAttribute('href'))).length,
            pages: document.querySelectorAll('.preview-page').length,
        };
    }""")
    assert found == {"twice": [], "lost": [], "foreign": [], "unnamed": [], "forbidden": 0, "nested": 0, "icons": 0, "pages": 100}


def test_a_switch_of_answers_works_in_each_page_by_itself(page, tmp_path):
    switched = [path for path in sorted(EXAMPLE.glob("objections/*.html")) if 'id="_who-2"' in path.read_text()][:2]
    assert len(switched) == 2
    file, _ = preview(tmp_path, *(str(path.relative_to(EXAMPLE)) for path in switched))
    page.goto(file.as_uri())
    for number in (1, 2):
        place = page.locator(f"#_p{number}")
        place.locator("label.chip").nth(1).click()
        shown = place.locator(".variant").evaluate_all("all => all.map(one => getComputedStyle(one).visibility)")
        assert shown[1] == "visible" and shown.count("visible") == 1


def test_the_same_content_gives_the_same_file(some, tmp_path):
    assert preview(tmp_path, *PAGES)[0].read_bytes() == some.read_bytes()


def test_a_picture_that_is_too_large_is_named(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(EXAMPLE_CONTENT, content)
    picture = content / "files/nine-day-close.png"
    picture.write_bytes(picture.read_bytes() + bytes(3 << 20))
    file, said = preview(tmp_path, PAGES[3], content=content)
    assert "files/nine-day-close.png isn’t included" in said
    assert "Picture: Hours of work" in file.read_text() and file.stat().st_size < 200_000


def test_a_preview_without_pages_is_refused_and_explained(tmp_path):
    _, said = preview(tmp_path, "objections/to-expensive", status=2)
    assert "there is no page “objections/to-expensive” to show." in said
    _, said = preview(tmp_path, "find.html", status=2)
    assert "there is no page “find.html” to show." in said
    _, said = preview(tmp_path, status=2)
    assert "--changed-since main" in said


def test_content_with_errors_writes_nothing(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)
    (content / "terms/broken.md").write_text("---\ntitel: Broken\n---\n")
    file, said = preview(tmp_path, "index.html", content=content, status=1)
    assert not file.exists() and "Nothing was written" in said


def test_it_shows_the_pages_that_a_branch_changes(tmp_path):
    content = tmp_path / "content"
    shutil.copytree(CONTENT, content)

    def git(*arguments):
        settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"]
        subprocess.run(["git", *settings, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    git("add", "content")
    git("commit", "-m", "The hub")
    file, said = preview(tmp_path, "--changed-since", "main", content=content)
    assert "0 pages" in said and "No page shows what it changes." in file.read_text()

    term = content / "terms/committee-of-one.md"
    term.write_text("---\ntitle: Committee of one\ndefinition: A single person who decides.\nreviewed: 2026-11-20\n---\n")
    note = content / "notes/2026-11-20-heard-again.md"
    about = sorted(content.glob("objections/*.md"))[0].stem
    note.write_text(f"---\nwhat: heard\ndate: 2026-11-20\nabout: objection/{about}\nsaid: Not now.\n---\n")
    file, said = preview(tmp_path, "--changed-since", "main", content=content)
    places = re.findall(r'<p class="preview-place"><span>(.*?)</span>', file.read_text())
    assert places == [f"objections/{about}.html", "terms/committee-of-one.html"]

    _, said = preview(tmp_path, "--changed-since", "nowhere", content=content, status=2)
    assert "nowhere" in said
