"""Small hubs in Japanese, German, French and Turkish: queries find what Tests/Fixtures/search says."""

import csv

import pytest
from hub import ROOT, build

FIXTURES = ROOT / "Tests/Fixtures/search"


@pytest.mark.parametrize("language", ["de", "fr", "ja", "tr"])
def test_queries_find_what_they_should(language, browser, tmp_path):
    build(FIXTURES / language / "content", tmp_path / "site")
    with open(FIXTURES / language / "queries.tsv", newline="", encoding="utf-8") as file:
        queries = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    page = browser.new_page()
    page.goto((tmp_path / "site/index.html").as_uri())
    page.evaluate("Rapport.loadSearch()")
    found = page.evaluate(
        """queries => Promise.all(queries.map(query => Rapport.search(query)
            .then(({results}) => results.map(({slug}) => slug))))""",
        [row["query"] for row in queries],
    )
    page.close()
    missed = [
        f"{row['query']}: {row['slug']} is not among the first {row['within']} of {slugs}"
        for row, slugs in zip(queries, found)
        if row["slug"] not in slugs[: int(row["within"])]
    ]
    assert len(queries) > 20 and missed == []


@pytest.mark.parametrize(("language", "marks"), [("de", []), ("fr", []), ("tr", ["tr"])])
def test_results_name_their_language_where_the_page_has_another(language, marks, browser, tmp_path):
    """German and French hubs have pages in their own language; others have English pages."""
    build(FIXTURES / language / "content", tmp_path / "site")
    with open(FIXTURES / language / "queries.tsv", newline="", encoding="utf-8") as file:
        query = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1]["query"]
    page = browser.new_page()
    page.goto((tmp_path / "site/index.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.type(query)
    texts = page.locator("dialog.palette [role=option] [dir=auto], dialog.palette [role=option][dir=auto]")
    texts.first.wait_for()
    found = texts.evaluate_all("texts => [...new Set(texts.map(text => text.lang).filter(Boolean))]")
    page.close()
    assert found == marks
