"""Search by meaning, in a hub large enough to learn from: loaded after the first results, used by later queries."""

import subprocess
import sys

import conftest
import hub
import pytest

QUERY = "migration of data and permissions"
IS_READY = "() => Boolean(Rapport.findNear)"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("meaning")
    make = [sys.executable, hub.ROOT / "bench/make_hub.py", "240", folder / "content"]
    subprocess.run(make, check=True, capture_output=True)
    hub.build(folder / "content", folder / "site")
    return folder / "site"


@pytest.fixture(params=["http", "file"])
def opened(request, browser, site):
    """A function that opens the hub's first page and loads its search."""
    with conftest.served(site) as address:
        base = address if request.param == "http" else site.as_uri() + "/"
        watches = []

        def open_page(script="", **options):
            watch = conftest.Watch(browser, base, **options)
            watches.append(watch)
            if script:
                watch.context.add_init_script(script)
            watch.page.goto(base + "index.html")
            watch.page.evaluate("Rapport.loadSearch()")
            return watch

        yield open_page
        complaints = [complaint for each in watches for complaint in each.complaints]
        for each in watches:
            each.context.close()
        assert not complaints, "\n".join(complaints)


def ask(watch, query):
    return watch.page.evaluate("query => Rapport.search(query)", query)


def vectors(watch):
    return [url for url in watch.requests if "/meaning." in url or url.rsplit("/", 1)[-1] in ("m0.js", "n0.js")]


def test_vectors_are_loaded_after_the_first_results_and_used_by_the_next_query(opened):
    watch = opened()
    assert vectors(watch) == []
    words = ask(watch, QUERY)
    assert {result["matched"] for result in words["results"]} == {"words"}
    watch.page.wait_for_function(IS_READY)
    near = ask(watch, QUERY)
    scores = [{result["url"]: result["score"] for result in outcome["results"]} for outcome in (words, near)]
    common = scores[0].keys() & scores[1].keys()
    assert common and any(scores[1][url] > scores[0][url] for url in common)
    assert all(scores[1][url] >= scores[0][url] for url in common)
    assert near["total"] >= words["total"]


def test_nothing_is_loaded_while_somebody_types(opened):
    watch = opened()
    for length in range(1, len(QUERY), 4):
        ask(watch, QUERY[:length])
        watch.page.wait_for_timeout(200)
    assert vectors(watch) == []


def test_entries_without_the_words_show_no_card_and_rank_below_three_with_them(opened):
    watch = opened()
    ask(watch, QUERY)
    watch.page.wait_for_function(IS_READY)
    titles = watch.page.evaluate("""async () => {
        const { results } = await Rapport.search("", { limit: 400 })
        return results.map(({ title }) => title)
    }""")
    outcomes = watch.page.evaluate(
        """titles => Promise.all(titles.map(async title => {
            const { results, cardIndex } = await Rapport.search(title, { limit: 30 })
            return { matched: results.map(({ matched }) => matched), cardIndex }
        }))""",
        titles,
    )
    found = 0
    for outcome in outcomes:
        matched = outcome["matched"]
        found += matched.count("meaning")
        assert "meaning" not in matched[: min(3, matched.count("words"))]
        if outcome["cardIndex"] >= 0:
            assert matched[outcome["cardIndex"]] == "words"
    assert found > 0


@pytest.mark.parametrize(
    "asked",
    [
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })",
        """const match = window.matchMedia
        window.matchMedia = query => query.includes("reduced-data") ? { matches: true } : match(query)""",
    ],
)
def test_nothing_is_loaded_where_the_reader_saves_data(opened, asked):
    watch = opened(asked)
    ask(watch, QUERY)
    watch.page.wait_for_timeout(1500)
    assert not watch.page.evaluate(IS_READY)
    assert ask(watch, QUERY)["total"] > 0
    assert vectors(watch) == []


def test_a_small_hub_has_no_vectors(watch):
    small = watch()
    small.page.goto(small.base + "index.html")
    small.page.evaluate("Rapport.loadSearch()")
    assert ask(small, "spreadsheets")["total"] > 0
    small.page.wait_for_timeout(1500)
    assert vectors(small) == []
