#!/usr/bin/env python3
"""Measures `rapport serve`: how soon an open page in Chromium shows an edit, search finds it, and a changed hub.yml applies.

    serve.py [--rapport BINARY] [--size 10000] [--edits 50]
"""

import argparse
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

from make_hub import AS_OF
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]


def start(rapport, content):
    """A running server and its address."""
    command = [rapport, "serve", "--content", content, "--port", "0", "--no-git", "--as-of", str(AS_OF)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=content.parent)
    return process, re.search(r"http://\S+/", process.stdout.readline())[0]


def milliseconds(begin):
    return (time.perf_counter() - begin) * 1000


def fetch(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def resident(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


def of_text(text, words):
    return f"{text}\n\n{words}\n"


def of_field(text, words):
    return re.sub(r"(?m)^title: .*", f"title: {words}", text, count=1)


def reloads(page, base, asset, edits, edited):
    """Milliseconds from when an asset is written until its open page shows the change."""
    times = []
    text = asset.read_text()
    page.goto(f"{base}assets/{asset.stem}.html")
    for number in range(edits):
        time.sleep(1)
        words = f"Edit number {number} of many"
        begin = time.perf_counter()
        asset.write_text(edited(text, words))
        page.locator("main").get_by_text(words).first.wait_for()
        times.append(milliseconds(begin))
    asset.write_text(text)
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rapport", default=ROOT / ".build/release/rapport", type=pathlib.Path)
    parser.add_argument("--size", default=10_000, type=int)
    parser.add_argument("--edits", default=50, type=int)
    options = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="rapport-serve-"))
    content = folder / "content"
    subprocess.run([sys.executable, ROOT / "bench/make_hub.py", str(options.size), content], check=True)
    process, base = start(options.rapport.resolve(), content)
    try:
        begin = time.perf_counter()
        fetch(base)
        print(f"first page       {milliseconds(begin):6.0f} ms, {resident(process)} MiB")
        fetch(f"{base}search/index.js")
        print(f"search           {milliseconds(begin):6.0f} ms, {resident(process)} MiB")
        asset = sorted((content / "assets").rglob("*.md"))[options.size // 10]
        with sync_playwright() as playwright:
            found = shutil.which("chromium-headless-shell")
            browser = playwright.chromium.launch(args=["--no-sandbox"], executable_path=found)
            for name, edited in (("text", of_text), ("field", of_field)):
                times = reloads(browser.new_page(), base, asset, options.edits, edited)
                print(
                    f"reload, {name:9}{statistics.median(times):6.0f} ms median of {len(times)}, "
                    f"{min(times):.0f} to {max(times):.0f}; {resident(process)} MiB"
                )
            browser.close()
        # By then the index includes the last edit.
        time.sleep(5)
        before = fetch(f"{base}search/index.js")
        begin = time.perf_counter()
        asset.write_text(asset.read_text() + "\n\nzyzzyva\n")
        while fetch(f"{base}search/index.js") == before:
            time.sleep(0.02)
        print(f"search follows   {milliseconds(begin):6.0f} ms")
        settings = content / "hub.yml"
        begin = time.perf_counter()
        settings.write_text(re.sub(r"(?m)^name: .*", "name: Another name", settings.read_text()))
        while b"Another name" not in fetch(base):
            time.sleep(0.01)
        print(f"hub.yml counts   {milliseconds(begin):6.0f} ms; {resident(process)} MiB")
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
