"""The search engine with the frozen hub, called through `Rapport.search` as pages call it, from a host and disk."""

import json
import random
import re
import urllib.parse

import pytest
from conftest import BASE_PATH
from hub import ROOT, SITE

FIXTURES = ROOT / "Tests/Fixtures/search"
HUB = json.loads((SITE / "data/hub.json").read_text())
PAGES = [entry for entry in HUB["entries"] if entry["kind"] != "note" and entry["status"] in ("approved", "retired")]
UNANSWERED = [
    entry
    for entry in HUB["entries"]
    if entry["kind"] == "note" and entry["fields"]["what"] == "heard" and not entry["fields"].get("about")
]
BY_SLUG = {entry["slug"]: entry for entry in PAGES + UNANSWERED}


def is_retired(entry):
    """Retired or expired."""
    return entry["status"] == "retired" or entry["fields"].get("expires", "9999") < HUB["as_of"]


LIVE = [entry for entry in PAGES if not is_retired(entry)]
RETIRED = [entry for entry in PAGES if is_retired(entry)]
# Quotes without an answer have no page of their own, but are found.
FOUND = LIVE + UNANSWERED


@pytest.fixture
def engine(watch):
    """A page of the hub, and a function that queries its engine."""
    opened = watch()
    opened.page.goto(opened.base + "index.html")
    opened.page.evaluate("Rapport.loadSearch()")

    def ask(query, **options):
        return opened.page.evaluate("([query, options]) => Rapport.search(query, options)", [query, options])

    def ask_all(queries, **options):
        return opened.page.evaluate(
            "([queries, options]) => Promise.all(queries.map(query => Rapport.search(query, options)))",
            [queries, options],
        )

    ask.all, ask.page = ask_all, opened.page
    return ask


def slugs(outcome):
    return [result["slug"] for result in outcome["results"]]


def test_words_are_the_same_in_the_browser(engine):
    vectors = json.loads((FIXTURES / "words.json").read_text())
    found = engine.page.evaluate(
        """({characters, maxWordLength, shared, loneSurrogates}) => {
            Rapport.learn(characters, maxWordLength)
            return [...shared, ...loneSurrogates].map(({text, words}) => {
                const found = []
                Rapport.words(text, word => found.push(word))
                return [text, words, found]
            }).filter(([, words, found]) => JSON.stringify(words) !== JSON.stringify(found)).map(String)
        }""",
        vectors,
    )
    assert found == []


def test_edits_are_counted_as_a_plain_table_counts_them(engine):
    """The engine computes only what a few edits reach; this is the full table (optimal string alignment)."""
    numbers = random.Random(7)

    def word():
        return "".join(numbers.choice("abcd") for _ in range(numbers.randint(1, 9)))

    def last_row(a, b):
        rows = [list(range(len(b) + 1))]
        for i, letter in enumerate(a, 1):
            row = [i]
            for j, other in enumerate(b, 1):
                best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != other))
                if i > 1 and j > 1 and (letter, a[i - 2]) == (b[j - 2], other):
                    best = min(best, rows[-2][j - 2] + 1)
                row.append(best)
            rows.append(row)
        return rows[-1]

    asked, expected = [], []
    for _ in range(5000):
        a, b, most = word(), word(), numbers.randint(1, 3)
        row = last_row(a, b)
        asked.append([a, b, most, False])
        expected.append(min(row[-1], most + 1))
        if len(b) > len(a):
            asked.append([a, b, most, True])
            expected.append(min(min(row), most + 1))
    found = engine.page.evaluate("asked => asked.map(each => Math.min(Rapport.text.editDistance(...each), each[2] + 1))", asked)
    assert found == expected


def test_every_title_finds_its_entry_in_the_first_three(engine):
    outcomes = engine.all([entry["title"] for entry in LIVE])
    missed = [
        (entry["title"], slugs(outcome)[:3])
        for entry, outcome in zip(LIVE, outcomes)
        if entry["slug"] not in slugs(outcome)[:3]
    ]
    assert missed == []


def one_typo(word, chance):
    """One edit somewhere inside a word."""
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        ]
    )


def test_a_title_with_a_typo_in_its_longest_word_still_finds_it(engine):
    chance = random.Random(4)
    typed = []
    for entry in LIVE:
        longest = max(re.findall(r"[A-Za-z]+", entry["title"]), key=len, default="")
        if len(longest) >= 4:
            typed.append((entry["title"].replace(longest, one_typo(longest, chance), 1), entry["slug"]))
    outcomes = engine.all([title for title, _ in typed])
    missed = [title for (title, slug), outcome in zip(typed, outcomes) if slug not in slugs(outcome)]
    assert len(typed) > 60
    assert len(missed) <= 0.03 * len(typed), missed
    assert all(outcome["total"] for outcome in outcomes)


def test_a_word_is_found_letter_by_letter(engine):
    word = "spreadsheet"
    outcomes = engine.all([word[:length] for length in range(3, len(word) + 1)])
    assert all("spreadsheets" in slugs(outcome) for outcome in outcomes)
    assert all(outcome["corrected"] is None and outcome["unknown"] == [] for outcome in outcomes)


def test_a_word_with_a_space_behind_it_is_finished(engine):
    assert engine("spreadsh")["corrected"] is None
    assert engine("spreadsh ")["total"] < engine("spreadsh")["total"]
    assert [each["from"] for each in engine("audi. ")["repaired"]] == ["audi"]


def has_words(result, *words):
    text = json.dumps(result).lower()
    return all(word in text for word in words)


def test_a_quoted_phrase_is_found_word_for_word(engine):
    quoted = engine('"replay pilot"')
    assert 0 < quoted["total"] < engine("replay pilot")["total"]
    assert len(quoted["results"]) == quoted["total"]
    assert "replay-pilot" in slugs(quoted)
    # More results may have the phrase than the first pass considers.
    every = engine('"the close"', limit=100)
    assert len(every["results"]) == every["total"]
    assert engine('"the close"')["total"] >= len(engine('"the close"')["results"])
    assert slugs(engine('"the close"', limit=5)) and every["total"] >= 5


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»"])
def test_a_quoted_phrase_that_no_entry_has_falls_back_to_its_words(engine, quotes):
    asked = f"{quotes[0]}We already use spreadsheets for that{quotes[1]}"
    outcome, plain = engine(asked, counts="all"), engine("We already use spreadsheets for that", counts="all")
    assert outcome["withoutPhrases"] and not plain["withoutPhrases"]
    assert [outcome[key] for key in ("total", "facets", "unknown")] == [plain[key] for key in ("total", "facets", "unknown")]
    assert "we-use-spreadsheets" in slugs(outcome)[:3]
    assert not engine('"replay pilot"')["withoutPhrases"]


def test_filters_count_what_a_phrase_leaves(engine):
    for query in ('"replay pilot"', '"the close"', '"close the month"'):
        outcome = engine(query, counts="all", limit=100)
        assert outcome["total"] == sum(outcome["facets"]["kind"].values()) > 0
    # The phrase exists, but not under this filter: no other entry is shown instead.
    persona = next(entry for entry in LIVE if entry["kind"] == "objection" and entry["slug"] == "auditors-must-agree")
    hidden = engine(f'"{persona["title"]}"', filters={"kind": ["term"]}, counts="all")
    assert hidden["total"] == 0 and not hidden["withoutPhrases"]


def test_marks_that_mean_nothing_change_nothing(engine):
    for query in ("SOC 2", "do you have SOC 2", "spreadsh", "audi", "is it AI"):
        outcomes = [engine(query + mark) for mark in ("", "?", "!", ".", "…", "?!")]
        assert all([slugs(other), other["total"]] == [slugs(outcomes[0]), outcomes[0]["total"]] for other in outcomes), query
    assert slugs(engine("spreadsh*")) == slugs(engine("spreadsh"))
    assert engine("spreadsh* price")["unknown"] == []
    for query in ("👍", "🎉🎉 🇩🇪", "→", "*", "?"):
        assert engine(query)["total"] == 0, query
    for query in ("", "  ", '"', "-", "“"):
        assert engine(query)["total"] == len(FOUND), query


def test_stop_words_count_where_nothing_has_the_others(engine):
    assert engine("IT wont xyzzyq")["total"] > 0
    assert engine("xyzzyq")["total"] == 0


def test_repairs_stay_within_their_edits_and_say_when_they_are_unsure(engine):
    # A trade term isn't unknown; like a word that nothing explains, it isn't corrected.
    for query, unknown in {"bankrupt": [], "bankrupt ": [], "marble": ["marble"], "marble ": ["marble"]}.items():
        outcome = engine(query)
        assert outcome["repaired"] == [] and outcome["unknown"] == unknown
    assert [each["isSure"] for each in engine("candle")["repaired"]] in ([], [False])
    assert [each["isSure"] for each in engine("spredsheet")["repaired"]] == [True]
    for query in ("ppenrill", "enrill", "penril", "penrlil", "Pepnrill"):
        assert "penrill-match" in slugs(engine(query)), query


def test_the_word_after_a_phrase_may_be_unfinished(engine):
    assert engine('"replay pilot" ques')["unknown"] == []
    assert "replay-pilot-questions" in slugs(engine('"replay pilot" questi'))[:3]


def test_a_word_with_a_minus_is_left_out(engine):
    every = engine("spreadsheets", limit=100)
    without = engine("spreadsheets -free", limit=100)
    assert 0 < without["total"] < every["total"]
    assert set(slugs(without)) < set(slugs(every))
    only = engine("-spreadsheets", limit=200)
    free = engine("", limit=200)
    assert 0 < only["total"] < free["total"] == len(FOUND)


def values(entry, facet):
    fields = entry["fields"]
    if facet == "kind":
        return {entry["kind"]}
    if facet == "type":
        return {fields["type"]} if "type" in fields else set()
    if facet in ("persona", "stage"):
        if entry["kind"] == facet:
            return {entry["slug"]}
        if entry["kind"] == "note":
            return {fields[facet].split("/")[-1]} if facet in fields else set()
        named = fields.get(f"{facet}s")
        every = {other["slug"] for other in LIVE if other["kind"] == facet}
        if named is None:
            return every if entry["kind"] in ("competitor", "objection", "persona") else set()
        return every if named == "all" else set(named)
    if facet == "freshness":
        return {entry["freshness"]} if entry.get("freshness") else set()
    raise KeyError(facet)


FACETS = ["kind", "type", "persona", "stage"]


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"persona": ["cfo"]},
        {"persona": ["cfo", "head-of-it"]},
        {"persona": ["cfo"], "stage": ["decision"]},
        {"persona": ["cfo", "procurement-lead"], "stage": ["decision", "evaluation"], "kind": ["asset"]},
        {"type": ["guide", "one-pager"], "persona": ["staff-accountant"]},
        {"persona": ["nobody"]},
    ],
    ids=str,
)
def test_filters_count_as_a_plain_count_does(engine, filters):
    """OR within a facet, AND across facets, and a facet's own choice doesn't narrow its counts."""

    def passing(but=None):
        return [
            entry
            for entry in FOUND
            if all(values(entry, facet) & set(wanted) for facet, wanted in filters.items() if facet != but)
        ]

    outcome = engine("", filters=filters, limit=200, counts="all")
    assert set(slugs(outcome)) == {entry["slug"] for entry in passing()}
    assert outcome["total"] == len(passing())
    for facet in FACETS:
        expected = {}
        for entry in passing(but=facet):
            for value in values(entry, facet):
                expected[value] = expected.get(value, 0) + 1
        counted = {value: count for value, count in outcome["facets"][facet].items() if count}
        assert counted == expected, facet


def test_a_filter_that_the_hub_lacks_leaves_nothing(engine):
    for filters in ({"weather": ["rain"]}, {"persona": ["nobody"]}):
        assert engine("price", filters=filters)["total"] == 0


def test_filters_narrow_a_query(engine):
    every = engine("close", limit=200)
    narrow = engine("close", filters={"persona": ["cfo"]}, limit=200)
    expected = {slug for slug in slugs(every) if "cfo" in values(BY_SLUG[slug], "persona")}
    assert set(slugs(narrow)) == expected and narrow["total"] == len(expected)
    assert narrow["facets"]["persona"] == every["facets"]["persona"]


def test_pages_of_results_follow_one_another(engine):
    whole = slugs(engine("", limit=200))
    parts = [slug for offset in range(0, 200, 20) for slug in slugs(engine("", limit=20, offset=offset))]
    assert parts == whole and len(set(whole)) == len(whole)
    found = [slug for offset in range(0, 60, 10) for slug in slugs(engine("close", offset=offset))]
    assert len(set(found)) == len(found) == min(60, engine("close")["total"])


def test_not_checked_since_a_day(engine):
    since = "2026-10-01"
    found = set(slugs(engine("", notCheckedSince=since, limit=200)))
    expected = {entry["slug"] for entry in FOUND if not entry.get("checked") or entry["checked"] < since}
    assert found == expected and found
    assert engine("", notCheckedSince="not a day")["total"] == len(FOUND)


def test_retired_entries_only_point_to_their_replacement(engine):
    assert RETIRED
    for entry in RETIRED:
        outcome = engine(entry["title"], limit=50)
        assert entry["slug"] not in slugs(outcome)
        pointers = {pointer["url"]: pointer["instead"] for pointer in outcome["retired"]}
        assert entry["url"] in pointers
        replaced = entry["fields"].get("replaced_by")
        if replaced:
            assert pointers[entry["url"]]["url"] == BY_SLUG[str(replaced).split("/")[-1]]["url"]
        shown = engine(entry["title"], includeRetired=True, limit=50)
        assert entry["slug"] in slugs(shown)[:3]
        assert next(result for result in shown["results"] if result["slug"] == entry["slug"])["retired"] is True
    assert engine("", includeRetired=True)["total"] == len(PAGES) + len(UNANSWERED)


def test_synonyms_and_abbreviations(engine):
    assert "spreadsheets" in slugs(engine("workbook"))
    assert "over-budget" in slugs(engine("too costly"))
    for entry in LIVE:
        if entry["kind"] == "term" and entry["fields"].get("abbreviation"):
            assert entry["slug"] in slugs(engine(entry["fields"]["abbreviation"]))[:3]
            assert entry["slug"] in slugs(engine(entry["fields"]["abbreviation"].lower()))[:3]


def test_trade_terms_find_entries_with_synonyms(engine):
    # Neither is in the hub: they only add words that the hub knows to the query.
    for typed in ["coffers", "purse"]:
        outcome = engine(typed)
        assert "over-budget" in slugs(outcome)[:5]
        assert outcome["corrected"] is None and outcome["unknown"] == []
    # A pronoun isn't the department.
    assert engine("it")["results"] == engine("It")["results"]


def test_digits_are_never_repaired(engine):
    outcome = engine("benchmark 2029")
    assert outcome["repaired"] == [] and outcome["corrected"] is None and outcome["unknown"] == ["2029"]
    assert engine("close-benchmark-20255 ")["corrected"] is None


def test_repairs_are_shown_in_their_place(engine):
    outcome = engine("  Spredsheets, and spredsheets? ")
    assert outcome["corrected"] == "  spreadsheets, and spreadsheets? "
    assert outcome["repaired"] == [{"from": "Spredsheets", "to": "spreadsheets", "isSure": True}]
    hyphen = engine("folow-up mail")
    assert hyphen["corrected"] == "follow-up mail" and len(hyphen["repaired"]) == 1
    phrase = engine('"replay pilot" auditers ')
    assert phrase["corrected"] == '"replay pilot" auditors '
    typed = engine("spredsheets ", asTyped=True)
    assert typed["corrected"] is None and typed["unknown"] == ["spredsheets"] and typed["total"] == 0


def test_the_objection_that_is_meant_leads_with_its_answer(engine):
    said = [(said, entry) for entry in LIVE if entry["kind"] == "objection" for said in entry["fields"]["says"]]
    firsts = [outcome["results"][0] for outcome in engine.all([text for text, _ in said])]
    assert all(first["kind"] == "objection" and first["card"]["answer"] for first in firsts)
    missed = [text for (text, entry), first in zip(said, firsts) if first["slug"] != entry["slug"]]
    # Some contain no distinctive words: “It's never been a problem.”
    assert len(missed) <= 0.05 * len(said), missed


def test_the_answer_for_the_persona_you_are_talking_to(engine):
    entry = BY_SLUG["auditors-must-agree"]
    own = entry["fields"]["answers"][0]
    query = "Our auditors would have to agree"

    def answer(**options):
        return engine(query, **options)["results"][0]["card"]["answer"]

    plain, chosen = answer(), answer(filters={"persona": [own["persona"]]})
    assert plain != chosen and chosen == own["answer"].strip().replace("'", "’")
    assert answer(filters={"persona": [own["persona"]], "stage": ["evaluation", "decision"]}) == chosen
    assert answer(filters={"persona": [own["persona"], "cfo"]}) == plain


def test_the_card_of_an_objection_is_whole_wherever_it_stands(engine):
    outcome = engine("spreadsheets")
    cards = [result["card"] for result in outcome["results"] if result["kind"] == "objection"]
    assert cards and all(card["says"] and card["answer"] and card["url"] for card in cards)
    assert all(result["card"] is None for result in outcome["results"] if result["kind"] in ("asset", "persona", "term"))
    shown = outcome["results"][outcome["cardIndex"]]
    assert shown["slug"] == "we-use-spreadsheets" and shown["card"]["isSure"]
    assert shown["card"]["says"] in [text.replace("'", "’") for text in BY_SLUG[shown["slug"]]["fields"]["says"]]
    send = shown["card"]["send"]
    assert send["url"].startswith("https://") and send["page"].startswith("assets/") and send["title"]


def test_a_competitor_carries_the_objection_heard_most_against_it(engine):
    outcome = engine("corvane")
    [competitor] = [result for result in outcome["results"] if result["kind"] == "competitor"]
    entry = BY_SLUG[competitor["card"]["url"].split("/")[-1].removesuffix(".html")]
    assert competitor["slug"] in [name.split("/")[-1] for name in entry["fields"]["competitors"]]
    assert competitor["card"]["title"] == entry["title"] and competitor["card"]["answer"]


def test_unknown_words_are_ignored_and_other_names_make_a_sure_card(engine):
    for query, slug in [("we already use Xyzzyplugh spreadsheets", "we-use-spreadsheets"), ("free", "we-use-spreadsheets")]:
        outcome = engine(query)
        shown = outcome["results"][outcome["cardIndex"]]
        assert shown["slug"] == slug and shown["card"]["isSure"], query
    nothing = engine("")
    assert nothing["cardIndex"] == -1


def test_a_corrected_word_makes_no_card_sure_next_to_unknown_words(engine):
    def card(query):
        outcome = engine(query)
        return outcome["results"][outcome["cardIndex"]]["card"]

    assert card("spredsheets")["isSure"]
    assert not card("spredsheets xyzzyplugh florbium")["isSure"]
    assert card("spreadsheets xyzzyplugh")["isSure"]


def test_no_card_is_sure_where_another_objection_is_nearer(engine):
    for entry in BY_SLUG.values():
        for query in entry["fields"].get("says", []) if entry["kind"] == "objection" else []:
            outcome = engine(" ".join(query.split()[::2]))
            own = [result for result in outcome["results"] if result["card"] and result["card"]["url"] == result["url"]]
            nearest = max((result["score"] for result in own), default=0)
            assert all(result["score"] == nearest for result in own if result["card"]["isSure"]), query


def test_the_words_that_were_typed_choose_the_phrasing(engine):
    [result] = [each for each in engine("it's too expensive")["results"] if each["slug"] == "over-budget"]
    assert "expensive" in result["card"]["says"]


def test_words_that_only_notes_have_find_the_objection_and_its_card(engine):
    outcome = engine("systems come from the group and we get told")
    shown = outcome["results"][outcome["cardIndex"]]
    assert outcome["results"][0]["slug"] == shown["slug"] == "head-office-decides"
    assert shown["card"]["isSure"] and shown["card"]["says"] in BY_SLUG["head-office-decides"]["fields"]["says"]


def test_quotes_without_an_answer_are_found(engine):
    first = engine("does it do leases")["results"][0]
    assert (first["kind"], first["typeLabel"], first["card"]) == ("note", "Heard, no answer yet", None)
    assert first["url"].startswith("objections/index.html#_heard-")
    engine.page.goto(engine.page.url.replace("index.html", first["url"]))
    assert engine.page.locator(":target").inner_text().count("leases")


def test_terms_and_assets_say_what_they_are_for(engine):
    term = engine("what does MQL mean")["results"][0]
    assert term["kind"] == "term" and term["definition"] == BY_SLUG[term["slug"]]["fields"]["definition"]
    asset = engine("pricing in one page")["results"][0]
    assert asset["use_when"] and asset["definition"] is None and asset["buyer_url"].startswith("https://")


def test_the_link_leads_to_the_answer_that_is_shown(engine):
    own = BY_SLUG["auditors-must-agree"]["fields"]["answers"][0]
    plain = engine("Our auditors would have to agree")["results"][0]["card"]
    chosen = engine("Our auditors would have to agree", prefer={"persona": [own["persona"]]})["results"][0]["card"]
    assert plain["variant"] is None and chosen["variant"]["persona"] == own["persona"]


def test_marks_are_on_matching_words(engine):
    for query in ["spreadsheets", "close faster", "audit", "month-end"]:
        for result in engine(query)["results"]:
            for text, marks in [(result["title"], result["marks"]["title"]), (result["excerpt"], result["marks"]["excerpt"])]:
                before = 0
                for start, end in marks:
                    assert before <= start < end <= len(text)
                    assert text[start].isalnum() and text[end - 1].isalnum()
                    before = end
            assert len(result["excerpt"]) <= 220


def test_searches_at_the_same_time_do_not_mix(engine):
    queries = [entry["title"] for entry in LIVE[:40]] + ["close", "", "-close", "spredsheet", '"replay pilot"']
    alone = [engine(query) for query in queries]
    assert engine.all(queries) == alone


HOSTILE = {
    "100 KB of words": "spreadsheet audit " * 5600,
    "100 KB of one word": "a" * 100_000,
    "100 KB of different words": " ".join(f"wrod{number:x}x" for number in range(11_000)),
    "100 KB of exclusions": "-close " * 14_000,
    "100 KB of CJK": "".join(chr(0x4E00 + number % 20_000) + " " for number in range(50_000)),
    "500 words": " ".join(f"clsoe{chr(97 + number % 26)}ing" for number in range(500)),
    "quotes": '"' * 1000,
    "open quotes": '"a ' * 1000,
    "mixed quotes": "“„«" * 500 + "»”" * 500,
    "punctuation": "!?.,;:/\\()[]{}<>|*&^%$#@~`+=_",
    "proto": "__proto__",
    "constructor": "constructor hasOwnProperty toString valueOf",
    "markup": "<img src=x onerror=alert(1)>",
    "control": "\u0000\u0001\u2028\u202e\ufeff\ufffd",
    "minus": "- -- --- -",
    "only an exclusion in quotes": '-"',
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_query_is_little_work(engine, name):
    """Whatever is pasted, only a few words are looked up, and nothing after the first 4,000 characters."""
    outcome = engine(HOSTILE[name])
    assert len(outcome["words"]) + len(outcome["unknown"]) <= 64
    assert len(outcome["results"]) <= 10
    head = engine(HOSTILE[name][:4000])
    assert [outcome[key] for key in ("total", "results", "words", "unknown")] == [
        head[key] for key in ("total", "results", "words", "unknown")
    ]


def test_odd_values_are_queries_too(engine):
    totals = engine.page.evaluate(
        """async () => {
            const totals = []
            for (const query of [null, undefined, 42, {}, [], true, "\\ud800", "a\\udc00b", "\\ud83d\\ude00"])
                totals.push((await Rapport.search(query)).total)
            return totals
        }"""
    )
    assert totals[0] == totals[1] == len(FOUND)
    for filters in [{"__proto__": ["a"]}, {"constructor": ["x"]}, {"persona": ["__proto__"]}, {"persona": []}]:
        engine("close", filters=filters)


def test_facets_match_loosely(engine):
    found = engine.page.evaluate(
        """async () => {
            const facets = await Rapport.facets()
            return facets.flatMap(({name, values}) => values.flatMap(({value, label, also}) =>
                [value, label.toUpperCase(), ...also].map(text => [name, value, Rapport.match(name, text)])))
        }"""
    )
    assert found
    # Two values may have the same name; the first one counts.
    wrong = [item for item in found if item[2] is None]
    assert wrong == []
    assert engine.page.evaluate("() => [Rapport.match('persona', ''), Rapport.match('no', 'x')]") == [None, None]


def test_every_part_is_one_call():
    parts = sorted((SITE / "search").rglob("*.js"))
    assert 50 < len(parts) < 300
    call = re.compile(r"""Rapport\.registerPart\("\w+",(?:"[^"\\]*"|'(?:[^'\\]|\\['\\])*'),"[0-9a-f]{8}"\);""")
    for part in parts:
        text = part.read_text(encoding="utf-8")
        assert all(call.fullmatch(line) for line in text.splitlines()), part
        assert "</script" not in text.lower()


def breaking(kind, body):
    """What a host may do to a file."""

    def garbled(line):
        middle = len(line) // 2
        return line[:middle] + ("x" if line[middle] != "x" else "y") + line[middle + 1 :]

    return {
        "missing": None,
        "cut": body[: len(body) // 2],
        "garbled": "\n".join(map(garbled, body.splitlines())),
        "a page": "<!doctype html><title>Not found</title>",
        "null": body[: body.index(",")] + ",null);\n",
        "empty": "",
    }[kind]


@pytest.mark.parametrize("kind", ["missing", "cut", "garbled", "a page", "null", "empty"])
@pytest.mark.parametrize("part", ["index", "t", "d", "f"])
def test_a_damaged_part_is_an_error_and_can_be_tried_again(browser, http_base, part, kind):
    context = browser.new_context()
    page = context.new_page()
    pattern = "**/search/index.js*" if part == "index" else re.compile(rf"/search/\w+/{part}\d*\.js")

    def damage(route):
        address = urllib.parse.urlsplit(route.request.url)
        body = breaking(kind, (SITE / address.path.removeprefix(BASE_PATH)).read_text())
        if body is None:
            route.fulfill(status=404, body="")
        else:
            route.fulfill(body=body, content_type="text/javascript; charset=utf-8")

    page.goto(http_base + "index.html")
    page.evaluate("Rapport.loadSearch()")
    page.route(pattern, damage)
    ask = """options => Rapport.search(options.query, options).then(outcome => outcome.total, error => error.name)"""
    options = {"query": "close", "notCheckedSince": "2026-11-20"}
    assert page.evaluate(ask, options) == "LoadError"
    assert page.evaluate(ask, options) == "LoadError"
    page.unroute(pattern)
    page.evaluate("() => Rapport.retry()")
    assert page.evaluate(ask, options) > 0
    context.close()


def test_the_rest_works_when_one_part_is_missing(browser, http_base):
    context = browser.new_context()
    page = context.new_page()
    page.goto(http_base + "index.html")
    page.evaluate("Rapport.loadSearch()")
    page.route(re.compile(r"/search/\w+/f\.js"), lambda route: route.fulfill(status=404, body=""))
    ask = "query => Rapport.search(query, {counts: false}).then(outcome => outcome.total, error => error.name)"
    assert page.evaluate(ask, "") == "LoadError"
    assert page.evaluate(ask, "close") > 0
    context.close()


def test_names_of_kinds_and_types_find_their_entries_and_offer_the_filter(engine):
    for query, facet, value in [
        ("case studies", "type", "case-study"), ("case study", "type", "case-study"), ("Objections", "kind", "objection"),
        ("email templates", "type", "email-template"), ("e-mail template", "type", "email-template"),
        ("battle cards for Corvane", "type", "battle-card"),
    ]:
        outcome = engine(query)
        assert [(each["facet"], each["value"]) for each in outcome["offers"]] == [(facet, value)], query
        assert outcome["results"][0][facet] == value, query
        chosen = engine(query, filters={facet: [value]})
        assert chosen["offers"] == []
    assert engine("case studies")["cardIndex"] == -1
    assert engine("we already use spreadsheets")["offers"] == []


def test_preferred_values_rank_first_and_leave_nothing_out(engine):
    plain = engine("audit", limit=100)
    preferring = engine("audit", prefer={"persona": ["head-of-it"], "stage": ["evaluation"]}, limit=100)
    assert plain["total"] == preferring["total"] and sorted(slugs(plain)) == sorted(slugs(preferring))
    assert slugs(plain) != slugs(preferring)
    free = engine("spreadsheets free", prefer={"persona": ["procurement-lead"]})
    assert free["results"][0]["slug"] == "we-use-spreadsheets"


def test_without_words_objections_come_first_then_the_most_specific_assets(engine):
    outcome = engine("", filters={"persona": ["cfo"], "stage": ["decision"]}, limit=100)
    kinds = [result["kind"] for result in outcome["results"]]
    objections = kinds.count("objection")
    assert outcome["results"][0]["slug"] == "we-use-spreadsheets"
    assert set(kinds[:objections]) == {"objection"} and kinds[objections] == "asset"
    assets = [BY_SLUG[result["slug"]]["fields"] for result in outcome["results"] if result["kind"] == "asset"]
    breadth = [99 if fields["personas"] == "all" else len(fields["personas"]) for fields in assets]
    assert breadth[0] <= 2 and breadth[0] < breadth[-1]
    preferring = engine("", prefer={"persona": ["procurement-lead"]}, limit=100)
    assert preferring["total"] == engine("", limit=1)["total"]
    assert "procurement-lead" in BY_SLUG[preferring["results"][0]["slug"]]["fields"]["personas"]
