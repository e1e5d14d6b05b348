"""Every figure on the scorecard's page, counted again from the example hub's tables."""
import csv
import html.parser
import pathlib
import re

import pytest
from hub import EXAMPLE, EXAMPLE_CONTENT

DATA = pathlib.Path(EXAMPLE_CONTENT) / "data"
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def table(name):
    with open(DATA / f"{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def shown(month):
    return f"{MONTHS[int(month[5:]) - 1]} {month[:4]}"


class Text(html.parser.HTMLParser):
    """The text of a page, with one line per row, item, heading and paragraph."""

    def __init__(self):
        super().__init__()
        self.lines, self.words = [], []

    def handle_starttag(self, tag, _):
        if tag in ("tr", "li", "p", "h1", "h2", "h3", "section", "details"):
            self.flush()

    def handle_endtag(self, tag):
        if tag in ("tr", "li", "p", "h1", "h2", "h3", "section", "summary"):
            self.flush()

    def handle_data(self, data):
        if data.strip():
            self.words.append(" ".join(data.split()))

    def flush(self):
        if self.words:
            self.lines.append(" | ".join(self.words))
        self.words = []


@pytest.fixture(scope="module")
def page():
    text = Text()
    text.feed((pathlib.Path(EXAMPLE) / "alignment/scorecard.html").read_text(encoding="utf-8"))
    text.flush()
    return text.lines


def share(part, whole):
    return f"{int(100 * part / whole + 0.5)}%" if whole >= 20 else f"{part} of {whole}"


def test_funnel(page):
    counts = {(row["month"], row["step"]): row for row in table("funnel")}
    months = sorted({month for month, _ in counts})[-12:]
    steps = ["traffic", "lead", "mql", "sal", "sql", "opportunity", "won", "lost"]
    for month in months:
        cells = [f"{int(counts[month, step]['count']):,}" for step in steps]
        value = counts[month, "won"]["value"]
        cells.append(f"{int(value):,}" if value else "–")
        assert " | ".join([shown(month)] + cells) in page


def test_cohorts(page):
    rows = {(row["cohort"], row["step"]): row for row in table("cohorts")}
    cohorts = sorted({cohort for cohort, _ in rows})[-12:]
    names = {
        ("sal", "mql"): "Leads that sales accepted", ("sql", "sal"): "Accepted leads that qualified",
        ("opportunity", "sql"): "Qualified leads that became opportunities",
        ("customer", "mql"): "Leads that became customers",
    }
    for (part, whole), name in names.items():
        start = page.index(name)
        for cohort in cohorts:
            value = share(int(rows[cohort, part]["count"]), int(rows[cohort, whole]["count"]))
            is_open = int(rows[cohort, part]["open"]) > 0 or cohort == "2026-11"
            line = next(line for line in page[start:] if line.startswith(shown(cohort) + " | "))
            assert value in line and ("still open" in line) == is_open, (name, line)


def test_a_share_is_not_rounded_to_the_target_that_it_misses(page):
    counts = {row["step"]: int(row["count"]) for row in table("cohorts") if row["cohort"] == "2026-09"}
    share = round(100 * counts["sal"] / counts["mql"], 1)
    assert 59.5 <= share < 60
    start = page.index("Leads that sales accepts")
    assert page[start + 1] == f"{share}% | Off target"


def test_the_front_page_of_alignment_names_the_metric_furthest_off_its_target(page):
    overview = (pathlib.Path(EXAMPLE) / "alignment/index.html").read_text(encoding="utf-8")
    shown_there = re.search(r'class="furthest".*?class="title"[^>]*>([^<]*)<', overview, re.DOTALL)[1]
    # The scorecard begins with it.
    assert page[page.index("What we promised") + 1] == shown_there


def test_stages(page):
    titles = {"consideration": "Consideration", "evaluation": "Evaluation", "decision": "Decision"}
    heading = page.index("Time in each stage")
    for slug, title in titles.items():
        start = heading + page[heading:].index(title)
        for row in [row for row in table("stage_days") if row["stage"] == slug][-12:]:
            line = next(line for line in page[start:] if line.startswith(shown(row["month"]) + " | "))
            if row["median"]:
                unit = "day" if row["median"] == "1" else "days"
                assert f"| {row['median']} {unit}" in line
            assert f"{row['finished']} deal" in line
            assert (row["open"] == "0") or f"{row['open']} not finished" in line


def test_reasons(page):
    rows = table("reasons")
    names = {"rejected": "Why sales rejected leads", "lost": "Why deals were lost", "won": "Why deals were won"}
    labels = {"none": "No reason given", "other": "Other reasons"}
    for kind, name in names.items():
        counts = {}
        for row in rows:
            if row["kind"] == kind:
                label = labels.get(row["reason"], row["reason"])
                counts[label] = counts.get(label, 0) + int(row["count"])
        start = page.index(name)
        for label, count in counts.items():
            assert f"{label} | {count} of {sum(counts.values())}" in page[start:]


def test_campaigns_and_content(page):
    line = next(line for line in page if line.startswith("Cost 16,400 GBP"))
    assert "Won 142,250 GBP" in line and f"Return {round((142250 - 16400) / 16400 * 100)}%" in line
    assert "No numbers yet" in page[page.index("Spring 2027: before and after, for the board") + 1]
    assert not any("not known" in line for line in page)
    sums = {}
    for row in table("content_use"):
        own = sums.setdefault(row["asset"], [0, 0, 0])
        for index, column in enumerate(("used", "sent", "won")):
            own[index] += int(row[column])
    best = max(sums.values())
    assert f"Used {best[0]} times, sent {best[1]}, in {best[2]} won deals" in page


def test_pages_of_entries():
    def text(path):
        return (pathlib.Path(EXAMPLE) / path).read_text(encoding="utf-8")

    agreement = text("agreements/lead-handover-2026.html")
    assert "leads-called-in-time.html" in agreement and ("Off target" in agreement or "On target" in agreement)
    assert "How long it takes" in text("stages/decision.html")
    assert "Cost 16,400 GBP" in text("campaigns/benchmark-summer-2026.html")
    assert "won deals" in text("assets/pricing-in-one-page.html")
