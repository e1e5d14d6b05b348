#!/usr/bin/env python3
"""Measures what Git costs: history of a hub with many commits, and a comparison of two revisions.

    bench/git.py [--entries 1000] [--commits 10000] [--runs 5] [--rapport .build/release/rapport]

The repository is made by `git fast-import`, the same each time, and is kept in memory. The commands take turns; every
figure is the median of its runs, in wall seconds and CPU seconds (children included). `check` is run with and without
history, and the difference is the cost of history; `git log` alone is the lower limit.
"""

import argparse
import datetime
import os
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
AS_OF = "2026-11-22"
FIRST = datetime.datetime(2023, 1, 1, tzinfo=datetime.timezone.utc)
LAST = datetime.datetime(2026, 11, 21, tzinfo=datetime.timezone.utc)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rapport", default=".build/release/rapport")
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--commits", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    return parser.parse_args()


def make_repository(folder, entries, commits):
    """A hub whose files were changed one by one, the last 50 commits on a branch of their own."""
    content = folder / "content"
    subprocess.run([sys.executable, HERE / "make_hub.py", str(entries), content], check=True)
    subprocess.run(["git", "init", "--quiet", "--initial-branch", "main", folder], check=True)
    texts = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file()}
    names = [name for name in texts if name.endswith(".md")]
    choose = random.Random(1)
    stream = []

    def commit(number, files):
        seconds = int(FIRST.timestamp() + (LAST - FIRST).total_seconds() * number / commits)
        person = choose.randrange(20)
        branch = "main" if number < commits - 50 else "work"
        author = f"Person {person} <person-{person:02}@example.com> {seconds} +0000"
        stream.append(f"commit refs/heads/{branch}\nauthor {author}\ncommitter {author}\ndata 1\nx\n".encode())
        if number == commits - 50:
            stream.append(b"from refs/heads/main\n")
        for name in files:
            stream.append(f"M 100644 inline {name}\ndata {len(texts[name])}\n".encode() + texts[name] + b"\n")

    commit(0, texts)
    for number in range(1, commits):
        changed = choose.sample(names, choose.choice((1, 1, 1, 2, 3)))
        for name in changed:
            texts[name] += b"\nOne more sentence.\n"
        commit(number, changed)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=b"".join(stream), check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "work"], cwd=folder, check=True)


def measure(command, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    ended = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if ended.returncode != 0:
        sys.exit(f"bench: {' '.join(map(str, command))} ended with {ended.returncode}:\n{ended.stderr[-2000:]}")
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    options = parse_arguments()
    rapport = str(pathlib.Path(options.rapport).resolve())
    common = ["--content", "content", "--as-of", AS_OF]
    commands = {
        "git log": ["git", "log", "--name-status", "-M", "-z", "--topo-order", "--format=%ct %aN %aE", "--", "content"],
        "check --no-git": [rapport, "check", *common, "--no-git"],
        "check": [rapport, "check", *common],
        "diff main": [rapport, "diff", "main", *common],
    }
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="rapport-bench-", dir=memory) as name:
        folder = pathlib.Path(name)
        make_repository(folder, options.entries, options.commits)
        runs = {name: [] for name in commands}
        for _ in range(options.runs):
            for name, command in commands.items():
                runs[name].append(measure(command, folder))
    print(f"\n{options.entries:,} entries, {options.commits:,} commits, median of {options.runs}, {os.cpu_count()} cores\n")
    print("| | wall s | CPU s |\n| --- | --: | --: |")
    medians = {name: [statistics.median(run[k] for run in each) for k in (0, 1)] for name, each in runs.items()}
    for name, (wall, cpu) in medians.items():
        print(f"| {name} | {wall:.2f} | {cpu:.2f} |")

    def tell(what, value, limit, unit):
        print(f"- {what}: {value:.2f}{unit}, at most {limit:g}{unit}: {'met' if value <= limit else 'MISSED'}")

    print()
    tell("check with history", medians["check"][0], 3, " s")
    tell("diff ÷ check --no-git, wall", medians["diff main"][0] / medians["check --no-git"][0], 2, "")
    tell("diff ÷ check --no-git, CPU", medians["diff main"][1] / medians["check --no-git"][1], 2, "")


if __name__ == "__main__":
    main()
