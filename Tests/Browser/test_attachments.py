"""Words that only an attached file has find its entry, and the row says so; hostile files stay within the limits."""

import os
import resource
import shutil
import subprocess
import time
import zipfile

import pytest
from hub import DAY, RAPPORT, ROOT
from playwright.sync_api import expect

ASSET = """---
title: {title}
type: guide
personas: all
stages: all
use_when: They ask how it works.
file: {file}
reviewed: 2026-11-01
---
"""
WORD = '<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{}</w:body></w:document>'
SLIDE = '<?xml version="1.0"?><p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>'
HAS_PDFTOTEXT = shutil.which("pdftotext") is not None


def pdf(pages):
    """A PDF with one page per text. It has no cross-reference table: readers rebuild it."""
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    parts = [
        "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj",
        f"2 0 obj <</Type /Pages /Count {len(pages)} /Kids [{kids}]>> endobj",
        "3 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj",
    ]
    for number, text in enumerate(pages):
        content = f"BT /F 12 Tf 40 700 Td ({text}) Tj ET"
        parts += [
            f"{10 + 2 * number} 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800]"
            f" /Resources <</Font <</F 3 0 R>>>> /Contents {11 + 2 * number} 0 R>> endobj",
            f"{11 + 2 * number} 0 obj <</Length {len(content)}>> stream\n{content}\nendstream endobj",
        ]
    return "\n".join([*parts, "trailer <</Root 1 0 R>>\n%%EOF\n"]).encode()


def docx(path, text, name="word/document.xml"):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)


def hub(folder, files):
    """A hub with one asset per file."""
    content = folder / "content"
    for name in ("assets", "files"):
        (content / name).mkdir(parents=True, exist_ok=True)
    (content / "hub.yml").write_text("name: Hub with files\n")
    for number, (name, make) in enumerate(files.items()):
        made = make(content / "files" / name)
        if isinstance(made, bytes):
            (content / "files" / name).write_bytes(made)
        (content / f"assets/asset-{number}.md").write_text(ASSET.format(title=f"Asset {chr(65 + number)}", file=name))
    return content


def run(verb, content, folder, *options, **environment):
    command = [RAPPORT, verb, "--no-git", "--content", content, "--as-of", DAY, "--templates", ROOT / "templates"]
    if verb == "build":
        command += ["--output", folder / "site"]
    variables = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), **environment}
    return subprocess.run([*command, *options], capture_output=True, text=True, env=variables)


READABLE = {
    "plan.docx": lambda path: docx(path, WORD.format("<w:p><w:r><w:t>Ask for the zeppelin timetable.</w:t></w:r></w:p>")),
    "deck.pptx": lambda path: docx(path, SLIDE.format("A slide about gondolas"), "ppt/slides/slide1.xml"),
    "long.docx": lambda path: docx(path, WORD.format(f"<w:p><w:t>{'filler ' * 3000} submarine</w:t></w:p>")),
    "paper.pdf": lambda path: pdf(["A page about locomotives", "One more about velocipedes"]),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    ended = run("build", hub(folder, READABLE), folder)
    assert ended.returncode == 0, ended.stderr
    assert "unsearchable-file" not in ended.stdout
    return folder / "site"


@pytest.mark.parametrize(
    ("query", "title", "words"),
    [
        ("zeppelin", "Asset A", "Ask for the zeppelin timetable."),
        ("gondola", "Asset B", "A slide about gondolas"),
        ("submarine", "Asset C", ""),
        ("velocipedes", "Asset D", "One more about velocipedes"),
    ],
)
def test_a_word_of_a_file_finds_its_asset(page, site, query, title, words):
    if title == "Asset D" and not HAS_PDFTOTEXT:
        pytest.skip("without pdftotext")
    page.goto((site / "find.html").as_uri() + f"#q={query}")
    row = page.locator(".results li").first
    expect(row.locator("a.title")).to_have_text(title)
    expect(row.locator(".line")).to_contain_text("In the file")
    expect(row.locator(".line")).to_contain_text(words)
    if words:
        expect(row.locator(".line mark")).to_have_count(1)


def test_words_of_the_entry_are_not_attributed_to_the_file(page, site):
    page.goto((site / "find.html").as_uri() + "#q=asset")
    expect(page.locator(".results a.title").first).to_be_visible()
    expect(page.get_by_text("In the file")).to_have_count(0)


def test_the_cache_changes_no_byte(tmp_path):
    content = hub(tmp_path, READABLE)
    sites = []
    for options in ([], [], ["--no-cache"]):
        assert run("build", content, tmp_path, *options).returncode == 0
        folder = tmp_path / "site"
        sites.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert sites[0] == sites[1] == sites[2]
    assert not list(content.rglob(".*"))


def test_missing_pdftotext_is_reported_once(page, tmp_path):
    content = hub(tmp_path, {name: READABLE["paper.pdf"] for name in ("a.pdf", "b.pdf")})
    ended = run("build", content, tmp_path, "--strict", PATH="/nowhere")
    assert ended.returncode == 0, ended.stderr
    assert ended.stderr.count("pdftotext isn’t installed") == 1
    assert "2 PDFs" in ended.stderr
    assert "Search can’t read the text of this file" in (tmp_path / "site/assets/asset-0.html").read_text()
    page.goto((tmp_path / "site/find.html").as_uri() + "#q=asset")
    expect(page.get_by_text("Its file isn’t searched")).to_have_count(2)


def bomb(path):
    docx(path, " " * (100 << 20))


def parts_bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(1, 200):
            archive.writestr(f"ppt/slides/slide{number}.xml", " " * (4 << 20))


def overlapping(path):
    """A ZIP whose many directory entries share one packed part."""
    docx(path, SLIDE.format(" " * (4 << 20)), "ppt/slides/slide1.xml")
    data = path.read_bytes()
    end = data.rindex(b"PK\5\6")
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    entry, count = data[start:end], 5000
    tail = bytearray(data[end:])
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = (len(entry) * count).to_bytes(4, "little")
    path.write_bytes(data[:start] + entry * count + bytes(tail))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
# Each form draws ten others: ten levels make ten billion.
FORMS = "\n".join(
    f"{20 + n} 0 obj <</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</F {21 + n} 0 R>>>>"
    f" /Length 60>> stream\n{'/F Do ' * 10}\nendstream endobj"
    for n in range(10)
)
HOSTILE = {
    "bomb.docx": bomb,
    "bombs.pptx": parts_bomb,
    "overlap.pptx": overlapping,
    "nested.docx": lambda path: docx(path, WORD.format("<w:p>" * 3_000_000 + "<w:t>deep</w:t>")),
    "laughs.docx": lambda path: docx(path, f'<!DOCTYPE d [<!ENTITY l0 "ha">{LAUGHS}]>' + WORD.format("<w:t>&l9;</w:t>")),
    "open.docx": lambda path: docx(path, "<!--" * 3_500_000),
    "tags.docx": lambda path: docx(path, "<w:del>" * 2_000_000),
    "sheet.docx": lambda path: docx(path, WORD, "xl/workbook.xml"),
    "cut.docx": lambda path: b"PK\3\4" + b"\0" * 1000,
    "locked.docx": lambda path: bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 2000,
    "cut.pdf": lambda path: b"%PDF-1.7\n",
    "locked.pdf": lambda path: b"%PDF-1.7\ntrailer <</Root 1 0 R /Encrypt 5 0 R>>\n",
    "pages.pdf": lambda path: pdf([f"Page {number} " + "word " * 200 for number in range(10_000)]),
    "forms.pdf": lambda path: pdf(["hello"]).replace(b"(hello) Tj", b"/F Do").replace(
        b"<</Font <</F 3 0 R>>>>", b"<</XObject <</F 20 0 R>>>>"
    ).replace(b"trailer", FORMS.encode() + b"\ntrailer"),
    "scan.pdf": lambda path: pdf([""]),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_stays_within_the_limits(tmp_path, name):
    """Limits: 5 seconds of CPU time and 512 MB for pdftotext, 16 MB of unpacked XML, plus what a debug build adds."""
    content = hub(tmp_path, {name: HOSTILE[name]})
    begun, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = run("check", content, tmp_path)
    taken, after = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{name}: {taken:.2f} s, {processor:.2f} s of a core, most memory so far {after.ru_maxrss >> 10} MB")
    assert ended.returncode == 0, ended.stderr
    assert processor < 20
    assert after.ru_maxrss < 700 << 10
