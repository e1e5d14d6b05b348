#!/usr/bin/env python3
"""Scores search against judged queries: those of the example hub, and any folder of judged collections.

    relevance.py [--collections DIR] [--hubs TABLE=CONTENT] [--engines ours,pagefind,lunr] [--worst N]

Each collection is converted into a hub, built, and queried in Chromium. Prints nDCG@10, MRR, recall in the first ten
and the share of queries without results, for each variant of the queries, and nDCG@10 relative to whole questions.
For hubs, also prints how often the card shown on the screen is right, wrong or missing.
Writes the figures to .bench/relevance.json and, with --lists, every ranked list for other scorers to read.
"""

import argparse
import contextlib
import json
import os
import pathlib
import sys
import tempfile

import browser
import engines
import judged

HERE = pathlib.Path(__file__).resolve().parent
DEPTH = 100


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rapport", default=".build/release/rapport")
    parser.add_argument("--collections", default=os.environ.get("RELEVANCE") or None, help="or the variable RELEVANCE")
    parser.add_argument("--example", default="content", help="the hub that bench/judged.tsv is about")
    parser.add_argument("--hubs", nargs="*", default=[], metavar="TABLE=CONTENT", help="other hubs with queries like judged.tsv")
    parser.add_argument("--engines", default="ours", help="of ours, pagefind, lunr")
    parser.add_argument("--worst", type=int, default=0, help="show this many of the worst queries of each variant")
    parser.add_argument("--lists", help="a folder for ranked lists: query, document, rank")
    parser.add_argument("--results", default=".bench/relevance.json")
    return parser.parse_args()


def collections(options, work):
    """Each judged set with its content folder and the document that each entry stands for."""
    example = judged.read_table(HERE / "judged.tsv")
    yield example, pathlib.Path(options.example), None
    for table, content in (pair.split("=", 1) for pair in options.hubs):
        yield judged.read_table(table, pathlib.Path(table).stem), pathlib.Path(content), None
    folders = sorted(pathlib.Path(options.collections).glob("*/qrels.tsv")) if options.collections else []
    if options.collections and not folders:
        sys.exit(f"relevance: no collection in {options.collections}")
    for path in folders:
        content = work / path.parent.name / "content"
        names = judged.write_hub(judged.read_documents(path.parent), content)
        yield judged.read_collection(path.parent), content, names


@contextlib.contextmanager
def page_of(chromium, built):
    site = browser.Site(built.folder)
    site.pages[engines.PAGE] = built.page()
    with site.served() as base, chromium.new_context() as context:
        page = context.new_page()
        page.goto(base + engines.PAGE)
        page.evaluate("engine.load()")
        page.evaluate("engine.settle?.()")
        yield page


def ask(page, queries, names):
    """Ranked documents of each query."""
    found = {}
    for query, text in queries.items():
        urls = page.evaluate("([text, limit]) => engine.ask(text, limit)", [text, DEPTH])
        # Addresses that belong to no judged entry, such as the persona's page, keep their rank.
        found[query] = [names.get(url.lstrip("/"), url) for url in urls]
    return found


def ask_cards(page, each, names, ranked):
    """What is on the screen for each query as typed that needs an objection's answer, by variant."""
    measured = {}
    for variant, queries in each.queries.items():
        for query, text in queries.items() if variant.startswith("as typed") else ():
            wanted = judged.wanted_answers(each.grades[query])
            if not wanted:
                continue
            card = page.evaluate("text => engine.card(text)", text)
            entry = names.get(card["url"].lstrip("/"), card["url"]) if card else None
            found = judged.on_screen(entry, ranked[variant][query], wanted)
            found["sure and wrong"] = float(bool(card) and card["isSure"] and found["wrong"] == 1)
            measured.setdefault(variant, {})[query] = found
    return measured


def screen_table(measured):
    rows = measured | {"all": {key: each for found in measured.values() for key, each in found.items()}}
    names = ["right", "wrong", "no card", "sure and wrong", "first", "first three"]
    lines = ["| answer on the screen | n | " + " | ".join(names) + " |", "| --- |" + " --: |" * (len(names) + 1)]
    for name, found in rows.items():
        figures = judged.mean(list(found.values()))
        lines.append("| " + " | ".join([name, str(len(found))] + [f"{figures[each]:.1%}" for each in names]) + " |")
    return "\n".join(lines)


def score(each, ranked):
    """Figures of each variant; `share` compares with whole questions, over the same queries."""
    per = {name: {query: judged.measure(found, each.grades[query]) for query, found in lists.items()}
           for name, lists in ranked.items()}
    result = {}
    for name, measured in per.items():
        whole = [per[judged.WHOLE][query]["ndcg"] for query in measured if query in per[judged.WHOLE]]
        result[name] = judged.mean(list(measured.values())) | {"queries": len(measured)}
        if len(whole) == len(measured) and sum(whole):
            result[name]["share"] = result[name]["ndcg"] / (sum(whole) / len(whole))
    return per, result


def table(result):
    rows = ["| queries | n | nDCG@10 | ÷ whole | MRR | R@10 | no result |", "| --- | --: | --: | --: | --: | --: | --: |"]
    for name, figures in result.items():
        share = f"{figures['share']:.1%}" if "share" in figures else ""
        cells = [name, figures["queries"], f"{figures['ndcg']:.3f}", share, f"{figures['mrr']:.3f}"]
        cells += [f"{figures['recall']:.3f}", f"{figures['none']:.1%}"]
        rows.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return "\n".join(rows)


def worst(each, ranked, per, count):
    for name, measured in per.items():
        for query in sorted(measured, key=lambda query: (measured[query]["ndcg"], query))[:count]:
            wanted = ", ".join(sorted(each.grades[query], key=each.grades[query].get, reverse=True)[:4])
            print(f"  {measured[query]['ndcg']:.2f} {name} {query}: {each.queries[name][query]}")
            print(f"       wanted {wanted}\n       came   {', '.join(ranked[name][query][:4])}")


def write_lists(folder, each, engine, ranked):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for variant, lists in ranked.items():
        lines = [f"{query}\t{document}\t{rank}\n" for query, found in lists.items()
                 for rank, document in enumerate(found, 1)]
        name = f"{each.name}.{variant}.{engine}.tsv".replace(" ", "-").replace(":", "")
        (folder / name).write_text("".join(lines), encoding="utf-8")


def main():
    options = parse_arguments()
    possible = engines.available()
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    results = {}
    with tempfile.TemporaryDirectory(prefix="rapport-relevance-", dir=memory) as folder, browser.chromium() as chromium:
        work = pathlib.Path(folder)
        for each, content, names in collections(options, work):
            place = work / each.name.replace(" ", "-")
            place.mkdir(exist_ok=True)
            site, log = place / "site", place / "log"
            engines.build_site(options.rapport, content, site, log)
            entries = engines.documents(site, content)
            keys = {entry["url"]: names.get(entry["key"], entry["key"]) if names else entry["key"] for entry in entries}
            for engine in options.engines.split(","):
                built = possible[engine](site, entries, place, log) if engine in possible else None
                if not built:
                    print(f"relevance: no {engine} here, left out", file=sys.stderr)
                    continue
                with page_of(chromium, built) as page:
                    ranked = {name: ask(page, queries, keys) for name, queries in each.queries.items()}
                    cards = ask_cards(page, each, keys, ranked) if engine == "ours" and not names else {}
                per, result = score(each, ranked)
                results.setdefault(each.name, {})[engine] = result
                print(f"\n{each.name}, {len(entries):,} entries, {engine}\n\n{table(result)}", flush=True)
                if cards:
                    results[each.name]["screen"] = {
                        name: judged.mean(list(found.values())) for name, found in cards.items()}
                    print(f"\n{screen_table(cards)}", flush=True)
                worst(each, ranked, per, options.worst)
                if options.lists:
                    write_lists(options.lists, each, engine, ranked)
    path = pathlib.Path(options.results)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
