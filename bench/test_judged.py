"""Figures for ranked lists are right, collections are read completely, and the example's queries name real entries."""

import gzip
import json
import math
import pathlib
import random

import pytest

import judged
import known_item

ROOT = pathlib.Path(__file__).resolve().parents[1]
TABLE = ROOT / "bench" / "judged.tsv"


def test_measures_worked_by_hand():
    grades = {"a": 3, "b": 1, "c": 2}
    found = judged.measure(["x", "a", "y", "b"], grades)
    ideal = 3 + 2 / math.log2(3) + 1 / 2
    assert found["ndcg"] == pytest.approx((3 / math.log2(3) + 1 / math.log2(5)) / ideal)
    assert found["mrr"] == 0.5
    assert found["recall"] == pytest.approx(2 / 3)
    assert found["none"] == 0


def test_best_order_scores_one_and_no_result_scores_nothing():
    grades = {"a": 3, "b": 1}
    assert judged.measure(["a", "b"], grades) == {"ndcg": 1, "mrr": 1, "recall": 1, "none": 0}
    assert judged.measure([], grades) == {"ndcg": 0, "mrr": 0, "recall": 0, "none": 1}


def test_the_card_on_the_screen_is_right_wrong_or_missing():
    grades = {"objection/a": 3, "objection/b": 2, "asset/c": 3}
    wanted = judged.wanted_answers(grades)
    assert wanted == {"objection/a"}
    right = judged.on_screen("objection/a", ["asset/c", "objection/a"], wanted)
    assert right == {"right": 1, "wrong": 0, "no card": 0, "first": 0, "first three": 1}
    wrong = judged.on_screen("objection/b", ["objection/b"], wanted)
    assert (wrong["right"], wrong["wrong"], wrong["first three"]) == (0, 1, 0)
    assert judged.on_screen(None, [], wanted)["no card"] == 1


def test_after_the_tenth_place_only_the_reciprocal_rank_counts():
    found = judged.measure(["x"] * 10 + ["a"], {"a": 1})
    assert found["ndcg"] == found["recall"] == 0
    assert found["mrr"] == pytest.approx(1 / 11)


def test_the_last_word_is_cut_and_nothing_else():
    assert judged.cut_last_word("where is the data stored?") == "where is the data stor"
    assert judged.cut_last_word("?") == "?"


def test_a_collection_becomes_queries_and_a_hub(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    documents = [{"id": "A b", "title": 'A "b"', "text": "One.\n\n## Two\n\n1. *Three*"}, {"id": "a-B", "title": "", "text": ""}]
    with gzip.open(folder / "docs.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(document) + "\n" for document in documents)
    for name in ("queries", "queries.typo"):
        (folder / f"{name}.jsonl").write_text('{"id": "1", "text": "one"}\n{"id": "2", "text": "two"}\n')
    (folder / "qrels.tsv").write_text("1\tA b\t2\n2\tA b\t0\n")
    read = judged.read_collection(folder)
    assert read.queries == {"whole": {"1": "one"}, "typo": {"1": "one"}}
    assert read.grades == {"1": {"A b": 2}}
    names = judged.write_hub(judged.read_documents(folder), tmp_path / "hub")
    assert names == {"asset/a-b": "A b", "asset/a-b-2": "a-B"}
    page = (tmp_path / "hub" / "assets" / "a-b.md").read_text()
    assert 'title: "A \\"b\\""' in page
    assert page.endswith("One.\n\n## Two\n\n1\\. \\*Three\\*\n")


def test_long_names_give_valid_and_unique_slugs():
    found = list(judged.slugs(["x" * 300, "x" * 299]).values())
    assert len(set(found)) == 2 and max(map(len, found)) <= judged.LONGEST_SLUG + 2


def test_every_judged_entry_of_the_example_hub_has_a_page():
    table = judged.read_table(TABLE)
    assert len(table.grades) >= 40
    for entries in table.grades.values():
        for entry in entries:
            kind, slug = entry.split("/")
            text = (ROOT / "content" / f"{kind}s" / f"{slug}.md").read_text(encoding="utf-8")
            assert not any(f"\nstatus: {status}\n" in text for status in ("planned", "draft", "retired")), entry


def test_damaged_queries_are_the_same_each_time():
    assert judged.read_table(TABLE).queries == judged.read_table(TABLE).queries


def test_a_typo_is_one_edit_of_the_longest_word():
    rng = random.Random(3)
    for _ in range(200):
        before, after = "a close calendar".split(), known_item.mistyped_query("a close calendar", rng).split()
        assert before[:2] == after[:2] and after[2] != "calendar"
        assert abs(len(after[2]) - len("calendar")) <= 1
    assert known_item.mistyped_query("so it is", rng) == "so it is"
