"""The example hub: whoever edits content/ sees here whether it still builds, and whether its pages hold as all others."""

import subprocess

import pytest
from conftest import Watch
from hub import DAY, EXAMPLE, EXAMPLE_CONTENT, RAPPORT
from test_every_page import WIDER_THAN_WINDOW, most_bytes, violations, weight


def test_it_has_no_errors():
    command = [RAPPORT, "check", "--content", EXAMPLE_CONTENT, "--as-of", DAY]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_its_pages_fit_a_phone_and_are_accessible(browser, example_base, example_path):
    seen = Watch(browser, example_base, viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    seen.page.goto(example_base + example_path)
    assert seen.page.evaluate(WIDER_THAN_WINDOW) == []
    assert violations(seen.page) == []
    seen.context.close()
    assert not seen.complaints


def test_its_pages_weigh_little(browser, example_base, example_path):
    sizes = weight(browser, example_base, EXAMPLE, example_path)
    assert sum(sizes.values()) <= most_bytes(example_path), sizes
