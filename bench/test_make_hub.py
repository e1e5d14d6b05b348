"""The synthetic hub is the same each time, and has no errors."""

import filecmp
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
RAPPORT = os.environ.get("RAPPORT_BINARY", ROOT / ".build" / "release" / "rapport")
COUNT = 400


def make(folder, hash_seed):
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    command = [sys.executable, ROOT / "bench" / "make_hub.py", str(COUNT), folder]
    subprocess.run(command, check=True, env=environment)
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def test_same_count_and_seed_give_the_same_bytes(tmp_path):
    once, again = tmp_path / "once", tmp_path / "again"
    files = make(once, "1")
    assert files == make(again, "2")
    assert sum(path.suffix == ".md" for path in files) == COUNT
    assert filecmp.cmpfiles(once, again, files, shallow=False)[0] == files


def test_has_no_errors(tmp_path):
    make(tmp_path, "1")
    command = [RAPPORT, "check", "--content", tmp_path, "--as-of", "2026-11-22"]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
