"""The same content gives the same bytes, and a killed build leaves a complete site."""

import os
import random
import signal
import subprocess
import time

import pytest
from hub import EXAMPLE_CONTENT, RAPPORT, ROOT

DAYS = ("2026-11-22", "2026-11-23")
DIAGNOSTICS = ROOT / "Tests/Fixtures/diagnostics"


def files(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def start(folder, day, output, *options, environment=None):
    command = [RAPPORT, "build", "--content", EXAMPLE_CONTENT, "--output", folder / output, "--as-of", day, *options]
    return subprocess.Popen(
        command, cwd=folder, env={**os.environ, **(environment or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def build(folder, day, output, *options, environment=None):
    """The files of a site."""
    process = start(folder, day, output, *options, environment=environment)
    errors = process.communicate()[1]
    assert process.returncode == 0, errors.decode()
    return files(folder / output)


def test_a_build_killed_at_any_moment_leaves_a_whole_site(tmp_path):
    # The day is on every page, so the two sites have no page in common.
    whole = [build(tmp_path, day, "whole", "--jobs", "2") for day in DAYS]
    assert whole[0]["index.html"] != whole[1]["index.html"]
    began = time.monotonic()
    build(tmp_path, DAYS[0], "site", "--jobs", "2")
    seconds = time.monotonic() - began

    chance = random.Random(20_261_122)
    killed = 0
    for number in range(20):
        process = start(tmp_path, DAYS[(number + 1) % 2], "site", "--jobs", "2")
        # Spread over the whole build; the last ones are near its end, when the new site replaces the old one.
        share = number / 12 if number < 12 else chance.uniform(0.75, 1.1)
        time.sleep(seconds * share)
        process.kill()
        process.communicate()
        killed += process.returncode == -signal.SIGKILL
        assert files(tmp_path / "site") in whole, f"killed after {seconds * share} of {seconds} s"
    assert killed > 5
    assert build(tmp_path, DAYS[1], "site", "--jobs", "2") == whole[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site", "whole"]


def test_jobs_locale_time_zone_and_hash_seed_change_no_byte(tmp_path):
    machines = [
        ("1", {"LC_ALL": "C", "TZ": "UTC"}),
        ("2", {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"}),
        ("7", {"LC_ALL": "de_DE.UTF-8", "TZ": "America/St_Johns", "LANG": "ja_JP"}),
        ("7", {"TZ": "Pacific/Pago_Pago"}),
    ]
    first = None
    for number, (jobs, environment) in enumerate(machines):
        found = build(tmp_path, DAYS[0], f"site{number}", "--jobs", jobs, "--drafts", environment=environment)
        assert len(found) > 100
        first = first or found
        assert found.keys() == first.keys()
        assert [path for path in found if found[path] != first[path]] == []


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_the_number_of_jobs_changes_no_message(form):
    names = ["dead-link", "unknown-value", "unknown-reference", "yaml-syntax", "old-slug-taken"]
    for name in names:
        printed = set()
        for jobs in ("1", "2", "7"):
            command = [RAPPORT, "check", "--content", "content", "--as-of", DAYS[0], "--jobs", jobs, "--format", form]
            ended = subprocess.run(command, cwd=DIAGNOSTICS / name, capture_output=True, text=True)
            printed.add(ended.stdout + ended.stderr)
        assert len(printed) == 1
        assert name in printed.pop()
