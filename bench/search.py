#!/usr/bin/env python3
"""Compares search with Pagefind and lunr in one Chromium: bytes, requests, keystrokes, memory, build, and what is found.

    search.py [--sizes 1000,10000] [--corpus DIR] [--engines ours,pagefind,lunr] [--queries N] …

Each size is a synthetic hub (bench/make_hub.py); queries are known items (bench/known_item.py). Prints a table for each
size, progress on standard error; writes everything to .bench/search.json. How to read it: bench/README.md.
"""

import argparse
import json
import math
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import browser
import engines
import known_item
import run

HERE = pathlib.Path(__file__).resolve().parent
QUERIES_FOR_HEAP = 20
BUILDS = 3


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rapport", default=".build/release/rapport")
    parser.add_argument("--without", help="a rapport binary that builds no index, to measure the index's share of CPU time")
    parser.add_argument("--hugo", default=run.find_hugo(), help="left out if there is none, or with an empty value")
    parser.add_argument("--sizes", default="1000,10000", help="entries, separated by commas")
    parser.add_argument("--corpus", help="measure this content folder instead of a synthetic hub")
    parser.add_argument("--known", help="take queries from this file: slug, query, query with a typo, separated by tabs")
    parser.add_argument("--engines", default="ours,pagefind,lunr")
    parser.add_argument("--queries", type=int, default=200, help="for what is found")
    parser.add_argument("--fresh", type=int, default=20, help="queries in a fresh context each, for bytes")
    parser.add_argument("--typed", type=int, default=12, help="queries typed for latency")
    parser.add_argument("--rounds", type=int, default=2, help="alternating between the engines; the best round counts")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--results", default=".bench/search.json")
    return parser.parse_args()


def say(text):
    print(f"bench: {time.strftime('%H:%M:%S')} {text}", file=sys.stderr, flush=True)


def percentile(values, share):
    """The smallest value that at least this share of the values doesn't exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def spread(values):
    return {"median": statistics.median(values), "p95": percentile(values, 0.95), "max": max(values)}


def best(rounds):
    """The lowest value of each figure over several rounds: other work on the machine only ever adds time."""
    return {name: min(each[name] for each in rounds) for name in rounds[0]}


def reciprocal(urls, url):
    places = [found.lstrip("/") for found in urls[:10]]
    return 1 / (places.index(url) + 1) if url in places else 0.0


class Visit:
    """A fresh context with nothing cached, on an engine's page."""

    def __init__(self, chromium, site, base):
        self.site = site
        self.start = len(site.sent)
        self.context = chromium.new_context()
        self.page = self.context.new_page()
        self.page.goto(base + engines.PAGE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.context.close()

    def ask(self, function, *arguments):
        return self.page.evaluate(f"(given) => engine.{function}(...given)", list(arguments))

    def traffic(self):
        """What was sent since the last call, without the page itself and the adapters of this benchmark."""
        # Requests from a worker may still be under way.
        self.page.wait_for_timeout(30)
        scripts = [path for path, _ in self.site.sent if path.startswith("/bench-")]
        traffic = self.site.traffic(self.start, engines.PAGE, *scripts)
        self.start = len(self.site.sent)
        return traffic


def bytes_of_queries(chromium, site, base, queries):
    """Bytes, requests and milliseconds of each key for a first query, typed; counts on top; questions asked at once."""
    typed, counts, questions, keys = [], [], [], []
    for query in queries:
        with Visit(chromium, site, base) as visit:
            visit.ask("load")
            keys += visit.ask("type", query.text)
            typed.append(visit.traffic())
            shown = visit.ask("counts", query.text)
            counts.append(visit.traffic())
        with Visit(chromium, site, base) as visit:
            visit.ask("load")
            visit.ask("ask", query.question, 10)
            questions.append(visit.traffic())
    both = [first["bytes"] + more["bytes"] for first, more in zip(typed, counts)]
    return {
        "typed": {figure: spread([each[figure] for each in typed]) for figure in ("bytes", "requests")},
        "with counts": spread(both) if shown else None,
        "question": {figure: spread([each[figure] for each in questions]) for figure in ("bytes", "requests")},
        "cold keystroke": spread(keys),
    }


def what_is_found(visit, queries):
    """Mean reciprocal rank of the known item in the first ten, and the share of queries without a result."""
    found = {}
    for name in ("text", "typo", "question"):
        urls = [visit.ask("ask", getattr(query, name), 10) for query in queries]
        ranks = [reciprocal(each, query.url) for each, query in zip(urls, queries)]
        found[name] = {"mrr": statistics.mean(ranks), "none": statistics.mean(not each for each in urls)}
    return found


def heap(chromium, site, base, queries):
    """Bytes that an engine keeps after queries were typed."""
    with Visit(chromium, site, base) as visit:
        empty = browser.heap(visit.page)
        visit.ask("load", True)
        for query in queries:
            visit.ask("type", query.text)
        return browser.heap(visit.page) + visit.ask("elsewhere") - empty


def keystrokes(visit, queries):
    """Milliseconds from each key of each query to ten results."""
    times = []
    for query in queries:
        times += visit.page.evaluate("(text) => typed(text, engine.keystroke)", query.text)
    return times


def measure_engines(options, chromium, built, queries):
    """All figures that need the browser, by engine."""
    results = {name: {} for name in built}
    sites, bases, stack = {}, {}, []
    for name, each in built.items():
        sites[name] = browser.Site(each.folder)
        sites[name].pages[engines.PAGE] = each.page()
        server = sites[name].served()
        bases[name] = server.__enter__()
        stack.append(server)
    try:
        for name in built:
            fresh = 3 if built[name].loaded_whole else options.fresh
            say(f"{name}: bytes of {fresh} first queries")
            results[name] |= bytes_of_queries(chromium, sites[name], bases[name], queries[:fresh])
            results[name]["heap"] = heap(chromium, sites[name], bases[name], queries[:QUERIES_FOR_HEAP])
        measure_visits(options, chromium, sites, bases, queries, results)
    finally:
        for server in stack:
            server.__exit__(None, None, None)
    return results


def measure_visits(options, chromium, sites, bases, queries, results):
    """Latency, alternating between engines, and what is found; each engine stays on one page."""
    visits = {name: Visit(chromium, sites[name], bases[name]) for name in sites}
    for name, visit in visits.items():
        say(f"{name}: {options.typed} queries typed before any counts")
        visit.ask("load")
        keystrokes(visit, queries[: options.typed])
    rounds = {name: [] for name in visits}
    for number in range(options.rounds):
        for name, visit in visits.items():
            say(f"{name}: keystrokes, round {number + 1} of {options.rounds}")
            rounds[name].append(spread(keystrokes(visit, queries[: options.typed])))
    for name, visit in visits.items():
        say(f"{name}: {len(queries)} known items")
        results[name] |= {"keystroke": best(rounds[name]), "rounds": rounds[name], "found": what_is_found(visit, queries)}
        visit.context.close()


def measure_builds(options, content, work, log):
    """Alternating builds with and without an index, into empty folders; medians."""
    binaries = {"build": options.rapport} | ({"build without index": options.without} if options.without else {})
    runs = {name: [] for name in binaries}
    for _ in range(BUILDS):
        for name, binary in binaries.items():
            runs[name].append(run.measure(engines.build_command(binary, content, work / "again"), log))
            shutil.rmtree(work / "again")
    return {
        name: {figure: statistics.median(each[figure] for each in measured) for figure in measured[0]}
        for name, measured in runs.items()
    }


def hugo_and_pagefind(options, content, work, log):
    """Seconds that Hugo and Pagefind together take for the same entries."""
    output = work / "hugo-output"
    run.write_hugo_content(content, work / "hugo")
    command = [options.hugo, "--source", str(work / "hugo"), "--destination", str(output), "--noBuildLock", "--quiet"]
    hugo = run.measure([*command, "--cacheDir", str(work / "cache")], log)
    pagefind = run.measure(
        [engines.pagefind_binary(), "--silent", "--site", str(output), "--root-selector", "main"], log
    )
    return {"hugo": hugo, "pagefind": pagefind}


def read_known(path, entries):
    """Queries from a file, instead of our own."""
    by_slug = {entry["key"].split("/", 1)[1]: entry for entry in entries}
    found = []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        slug, text, typo = line.split("\t")
        if slug in by_slug:
            entry = by_slug[slug]
            found.append(known_item.Query(entry["url"], text, typo, known_item.question(entry["body"])))
    return found


def measure_hub(options, chromium, content, work):
    log, site = work / "log", work / "site"
    say("building with Rapport")
    result = {"stages": engines.build_site(options.rapport, content, site, log)}
    result |= measure_builds(options, content, work, log)
    entries = engines.documents(site, content)
    result["entries"] = len(entries)
    assets = [entry for entry in entries if entry["key"].startswith("asset/")]
    queries = known_item.queries(assets, options.queries, options.seed)
    if options.known:
        queries = read_known(options.known, entries)[: options.queries]
    possible, built = engines.available(), {}
    for name in options.engines.split(","):
        say(f"{name}: building the index")
        built[name] = possible[name](site, entries, work, log) if name in possible else None
        if not built[name]:
            say(f"{name}: not here, left out")
            del built[name]
    if options.hugo and engines.pagefind_binary():
        say("building with Hugo and Pagefind")
        result["Hugo + Pagefind"] = hugo_and_pagefind(options, content, work, log)
    result["engines"] = {name: each.figures for name, each in built.items()}
    for name, figures in measure_engines(options, chromium, built, queries).items():
        result["engines"][name] |= figures
    return result


def kilobytes(spreads, *figures):
    return " / ".join(f"{spreads[figure] / 1000:,.0f}" for figure in figures) if spreads else "–"


def milliseconds(spreads):
    return " / ".join(f"{spreads[figure]:.1f}" for figure in ("median", "p95", "max"))


def seconds(figures):
    return f"{figures['wall']:.2f} / {figures['cpu']:.2f}" if figures else "with the site"


ROWS = [
    ("first query typed, kB (median / p95)", lambda e: kilobytes(e["typed"]["bytes"], "median", "p95")),
    ("the same with counts of six facets, kB", lambda e: kilobytes(e["with counts"], "median", "p95")),
    ("whole question at once, kB", lambda e: kilobytes(e["question"]["bytes"], "median", "p95")),
    ("requests, typed (median / p95)",
     lambda e: " / ".join(f"{e['typed']['requests'][name]:.0f}" for name in ("median", "p95"))),
    ("scripts, kB gzip (ours with its interface)", lambda e: f"{e['script']['gzip'] / 1000:.1f}"),
    ("keystroke warm, ms (median / p95 / max)", lambda e: milliseconds(e["keystroke"])),
    ("keystroke cold, ms", lambda e: milliseconds(e["cold keystroke"])),
    (f"heap after {QUERIES_FOR_HEAP} queries, MB", lambda e: f"{e['heap'] / 1e6:.1f}"),
    ("index on disk, MB (plain / gzip)", lambda e: f"{e['index']['bytes'] / 1e6:.2f} / {e['index']['gzip'] / 1e6:.2f}"),
    ("index files", lambda e: f"{e['index']['files']:,}"),
    ("index build, s (wall / CPU)", lambda e: seconds(e.get("build"))),
    ("known item, MRR@10", lambda e: f"{e['found']['text']['mrr']:.3f}"),
    ("with one typo, MRR@10", lambda e: f"{e['found']['typo']['mrr']:.3f}"),
    ("a sentence as question, MRR@10", lambda e: f"{e['found']['question']['mrr']:.3f}"),
    ("no result (clean / typo / question)",
     lambda e: " / ".join(f"{e['found'][name]['none']:.1%}" for name in ("text", "typo", "question"))),
]


def table(measured):
    rows = [["", *measured], ["---"] + ["--:"] * len(measured)]
    rows += [[label, *(show(figures) for figures in measured.values())] for label, show in ROWS]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def builds(result):
    """Building the site with its index, compared with building it without one, and with Hugo plus Pagefind."""
    ours, without, other = (result.get(name) for name in ("build", "build without index", "Hugo + Pagefind"))
    lines = [f"rapport build: {ours['wall']:.2f} s wall, {ours['cpu']:.2f} s CPU, {ours['memory']:.0f} MiB peak"]
    lines.append("stages: " + ", ".join(f"{name} {time} ms" for name, time in result["stages"].items()))
    if without:
        lines.append(f"without index: {without['wall']:.2f} s wall, {without['cpu']:.2f} s CPU")
    if other:
        wall = [other[name]["wall"] for name in ("hugo", "pagefind")]
        lines.append(f"Hugo + Pagefind: {wall[0]:.2f} + {wall[1]:.2f} = {sum(wall):.2f} s wall")
    return "\n".join(lines)


# The targets, by number of entries: figure, its upper or lower limit, how to get it from a result.
GOALS = [
    ("first query typed, p95, kB", "<=", {10_000: 80, 50_000: 200}, lambda r, e: e["typed"]["bytes"]["p95"] / 1000),
    ("with counts of six facets, p95, kB", "<=", {10_000: 100, 50_000: 275}, lambda r, e: e["with counts"]["p95"] / 1000),
    ("whole question, p95, kB", "<=", {10_000: 200}, lambda r, e: e["question"]["bytes"]["p95"] / 1000),
    ("engine and interface, kB", "<=", {10_000: 18}, lambda r, e: e["script"]["gzip"] / 1000),
    ("warm keystroke, p95, ms", "<=", {10_000: 8, 50_000: 12}, lambda r, e: e["keystroke"]["p95"]),
    ("warm keystroke, maximum, ms", "<=", {10_000: 16, 50_000: 16}, lambda r, e: e["keystroke"]["max"]),
    ("heap after 20 queries, MB", "<=", {10_000: 8, 50_000: 16}, lambda r, e: e["heap"] / 1e6),
    ("known item, MRR@10", ">=", {10_000: 0.95}, lambda r, e: e["found"]["text"]["mrr"]),
    ("with one typo, MRR@10", ">=", {10_000: 0.85}, lambda r, e: e["found"]["typo"]["mrr"]),
    ("with one typo, without result", "<=", {10_000: 0.01, 50_000: 0.01}, lambda r, e: e["found"]["typo"]["none"]),
    ("build, peak MiB", "<=", {10_000: 400}, lambda r, e: r["build"]["memory"]),
    ("wall of build ÷ Hugo + Pagefind", "<=", {10_000: 0.1}, lambda r, e: r["build"]["wall"] / wall_of_hugo(r)),
    ("index, share of CPU of build", "<=", {10_000: 0.4},
     lambda r, e: 1 - r["build without index"]["cpu"] / r["build"]["cpu"]),
]


def wall_of_hugo(result):
    return sum(result["Hugo + Pagefind"][name]["wall"] for name in ("hugo", "pagefind"))


def goals(result):
    """The targets for about this many entries, each with the measured value, without those that were not measured."""
    size = next((size for size in (50_000, 10_000) if result["entries"] >= size * 0.8), None)
    lines = []
    for label, sign, limits, figure in GOALS:
        if size not in limits:
            continue
        try:
            value = figure(result, result["engines"]["ours"])
        except (KeyError, TypeError):
            continue
        met = value <= limits[size] if sign == "<=" else value >= limits[size]
        most = "at most" if sign == "<=" else "at least"
        lines.append(f"- {label}: {value:.3g}, {most} {limits[size]:g}: {'met' if met else 'MISSED'}")
    return "\n".join(lines)


def main():
    options = parse_arguments()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    results = []
    sizes = [None] if options.corpus else [int(size) for size in options.sizes.split(",")]
    with tempfile.TemporaryDirectory(prefix="rapport-search-", dir=memory) as folder, browser.chromium() as chromium:
        for size in sizes:
            work = pathlib.Path(folder) / str(size)
            work.mkdir()
            content = pathlib.Path(options.corpus) if size is None else work / "content"
            if size is not None:
                subprocess.run([sys.executable, HERE / "make_hub.py", str(size), content], check=True)
            result = measure_hub(options, chromium, content, work)
            results.append(result)
            if result["engines"]:
                print(f"\n{result['entries']:,} entries with a page, {os.cpu_count()} cores\n\n{table(result['engines'])}")
            print("\n" + builds(result) + "\n\n" + goals(result), flush=True)
            shutil.rmtree(work)
    path = pathlib.Path(options.results)
    path.parent.mkdir(parents=True, exist_ok=True)
    given = {name: value for name, value in vars(options).items() if name not in ("rapport", "hugo", "corpus", "known")}
    path.write_text(json.dumps({"options": given, "cores": os.cpu_count(), "results": results}, indent=1) + "\n")


if __name__ == "__main__":
    main()
