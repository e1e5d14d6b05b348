"""Known items consist of words from their entries, and figures are summed up as the tables say."""

import gzip
import urllib.request

import browser
import engines
import known_item
import search


def documents():
    words = ["budget", "ledger", "close", "auditor", "matching", "replay", "entity", "pilot"]
    return [
        {"url": f"assets/{n}.html", "title": f"{words[n % 8]} plan", "body": f"{words[n * 3 % 8]} with {words[n * 5 % 8]} and rest"}
        for n in range(40)
    ]


def test_known_items_are_words_of_their_entry():
    found = known_item.queries(documents(), 10)
    by_url = {document["url"]: document for document in documents()}
    assert len(found) == 10
    for query in found:
        first, *others = query.text.split()
        document = by_url[query.url]
        assert first in document["title"] and all(word in document["body"] for word in others)
        assert query.typo != query.text and document["body"].startswith(query.question)


def test_the_same_seed_gives_the_same_queries():
    assert known_item.queries(documents(), 10) == known_item.queries(documents(), 10)
    assert known_item.queries(documents(), 10) != known_item.queries(documents(), 10, seed=8)


def test_plain_text_has_neither_addresses_nor_marks():
    assert known_item.plain("## See [**this**](https://example.com/x) `now`").split() == ["See", "this", "now"]


def test_summing_up():
    assert search.spread([1, 2, 3, 100]) == {"median": 2.5, "p95": 100, "max": 100}
    assert search.percentile(list(range(1, 101)), 0.95) == 95
    assert search.best([{"median": 2, "max": 9}, {"median": 3, "max": 5}]) == {"median": 2, "max": 5}
    assert search.reciprocal(["/a.html", "b.html"], "b.html") == 0.5
    assert search.reciprocal(["a.html"] * 10 + ["b.html"], "b.html") == 0


def test_pagefind_sees_the_main_part_with_filters():
    page = '<!doctype html>\n<html lang="en"><head><title>T</title></head><body><nav>no</nav><main id="m">yes</main></body></html>'
    seen = engines.filtered(page, {"persona": ["cfo", "a,b"], "stage": []})
    assert "no" not in seen.replace("nosniff", "") and ">yes</main>" in seen
    assert 'data-pagefind-filter="persona:cfo, persona:a b"' in seen


def test_stages_are_read_from_timings():
    text = "warning of something\nread and parse          71 ms\ntotal                  159 ms\nBuilt x: 3 pages in 165 ms;\n"
    assert engines.stages(text) == {"read and parse": 71, "total": 159}


def test_bytes_are_counted_as_sent(tmp_path):
    (tmp_path / "a.js").write_text("x" * 10_000)
    site = browser.Site(tmp_path)
    with site.served() as base:
        request = urllib.request.Request(base + "/a.js", headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request) as answer:
            packed = answer.read()
        urllib.request.urlopen(base + "/a.js").read()
    assert gzip.decompress(packed) == b"x" * 10_000
    traffic = site.traffic(1)
    assert traffic["requests"] == 1 and len(packed) < traffic["bytes"] < len(packed) + 500
    assert site.traffic(0, "/a.js") == {"bytes": 0, "requests": 0}


def test_targets_depend_on_the_size_and_say_what_is_missed():
    engine = {"typed": {"bytes": {"p95": 90_000}}, "keystroke": {"p95": 1, "max": 20}, "with counts": None}
    told = search.goals({"entries": 9_900, "engines": {"ours": engine}}).splitlines()
    assert told == [
        "- first query typed, p95, kB: 90, at most 80: MISSED",
        "- warm keystroke, p95, ms: 1, at most 8: met",
        "- warm keystroke, maximum, ms: 20, at most 16: MISSED",
    ]
    assert search.goals({"entries": 1_000, "engines": {"ours": engine}}) == ""
    assert search.goals({"entries": 10_000, "engines": {}}) == ""
