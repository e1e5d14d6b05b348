"""Every figure in the example hub's tables, counted again from the exports that it came from."""
import csv
import datetime
import pathlib
from collections import Counter, defaultdict

ROOT = pathlib.Path(__file__).parents[2]
EXPORTS = ROOT / "Tests/Fixtures/scorecard-example"
DATA = ROOT / "content/data"
TAKEN = datetime.date(2026, 11, 20)
STAGES = {"Discovery": "consideration", "Pilot": "evaluation", "Proposal": "decision"}
MINIMUM = 3
FIRST = "2025-12"


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#") and line.strip()]
    return list(csv.DictReader(lines))


def table(name):
    return rows(DATA / f"{name}.csv")


def day(text):
    return datetime.date.fromisoformat(text[:10]) if text else None


def month(when):
    return f"{when:%Y-%m}"


def number(text):
    return float(text) if text else None


def quantile(values, share):
    values = sorted(values)
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])


def nearly(found, expected):
    return found is not None and abs(found - expected) <= 0.051


def test_funnel_of_deals():
    counts, values = Counter(), Counter()
    for deal in rows(EXPORTS / "deals.csv"):
        amount = float(deal["Amount in company currency"])
        keys = [(month(day(deal["Create Date"])), "opportunity")]
        if deal["Deal Stage"].startswith("Closed"):
            keys.append((month(day(deal["Close Date"])), deal["Deal Stage"].split()[1].lower()))
        for key in keys:
            counts[key] += 1
            values[key] += amount
    found = [row for row in table("funnel") if row["step"] in ("opportunity", "won", "lost")]
    assert {key for key in counts if key[0] >= FIRST} == {
        (row["month"], row["step"]) for row in found if row["count"] != "0"}
    for row in found:
        key = row["month"], row["step"]
        assert int(row["count"]) == counts[key], key
        assert number(row["value"]) == (round(values[key]) if counts[key] >= MINIMUM else None), key


def test_stage_days():
    finished, waiting = defaultdict(list), Counter()
    for deal in rows(EXPORTS / "deals.csv"):
        for name, slug in STAGES.items():
            entered = day(deal[f'Date entered "{name} (Sales Pipeline)"'])
            left = day(deal[f'Date exited "{name} (Sales Pipeline)"'])
            if entered and left:
                finished[month(left), slug].append((left - entered).days)
            elif entered and deal["Deal Stage"] == name:
                waiting[slug] += 1
    found = {(row["month"], row["stage"]): row for row in table("stage_days")}
    assert {key for key in finished if key[0] >= FIRST} <= set(found)
    for key, row in found.items():
        days = finished.get(key, [])
        assert int(row["finished"]) == len(days)
        assert int(row["open"]) == (waiting[key[1]] if key[0] == month(TAKEN) else 0)
        for column, share in (("median", 0.5), ("p25", 0.25), ("p75", 0.75)):
            if len(days) < MINIMUM:
                assert row[column] == ""
            else:
                assert nearly(number(row[column]), quantile(days, share)), (key, column)


def leads():
    for lead in rows(EXPORTS / "contacts.csv"):
        steps = [
            day(lead["Became a Marketing Qualified Lead Date"]),
            day(lead['Date entered "Sales Accepted Lead (Lifecycle Stage Pipeline)"']),
            day(lead["Became a Sales Qualified Lead Date"]),
            day(lead["Became an Opportunity Date"]),
            day(lead["Became a Customer Date"]),
        ]
        yield lead, steps


def test_cohorts():
    names = ["mql", "sal", "sql", "opportunity", "customer"]
    counts, waiting = Counter(), Counter()
    for lead, steps in leads():
        if not steps[0]:
            continue
        cohort = month(steps[0])
        furthest = max(index for index, step in enumerate(steps) if step)
        if lead["Lead Status"] == "Accepted":
            furthest = max(1, furthest)
        out = {"Unqualified": "rejected", "Nurture": "recycled"}.get(lead["Lead Status"])
        if out:
            counts[cohort, out] += 1
        for index, name in enumerate(names):
            if index <= furthest:
                counts[cohort, name] += 1
            elif not out and (TAKEN - steps[0]).days <= 180:
                waiting[cohort, name] += 1
    for row in table("cohorts"):
        key = row["cohort"], row["step"]
        assert (int(row["count"]), int(row["open"])) == (counts[key], waiting[key]), key


def test_funnel_of_leads():
    counts = Counter()
    for lead, steps in leads():
        counts[month(day(lead["Became a Lead Date"])), "lead"] += 1
        for name, step in zip(("mql", "sal", "sql"), steps):
            if step:
                counts[month(step), name] += 1
    found = [row for row in table("funnel") if row["step"] in ("lead", "mql", "sal", "sql")]
    assert len(found) == 4 * 12
    for row in found:
        assert int(row["count"]) == counts[row["month"], row["step"]]


def test_first_contact_and_measures():
    days, waiting = defaultdict(list), Counter()
    kept, due = Counter(), Counter()
    for lead, steps in leads():
        if not steps[0]:
            continue
        cohort, first = month(steps[0]), day(lead["First Contact Attempt Date"])
        if first:
            days[cohort].append(max(0, (first - steps[0]).days))
            due[cohort, "first-contact"] += 1
            kept[cohort, "first-contact"] += days[cohort][-1] <= 2
        else:
            waiting[cohort] += 1
            due[cohort, "first-contact"] += (TAKEN - steps[0]).days > 2
        if lead["Lead Status"] == "Unqualified":
            due[cohort, "reason-given"] += 1
            kept[cohort, "reason-given"] += bool(lead["Unqualified Reason"])
        if lead["Lead Status"] == "Accepted" or any(steps[1:]):
            accepted, last = steps[1] or steps[0], day(lead["Last Activity Date"])
            touched = bool(last and last >= accepted)
            if touched or (TAKEN - accepted).days > 5:
                due[cohort, "touched"] += 1
                kept[cohort, "touched"] += touched
    for row in table("first_contact"):
        own = days[row["month"]]
        assert (int(row["contacted"]), int(row["waiting"])) == (len(own), waiting[row["month"]])
        assert nearly(number(row["median"]), quantile(own, 0.5))
        assert nearly(number(row["p90"]), quantile(own, 0.9))
    for row in table("measures"):
        key = row["month"], row["measure"]
        assert (int(row["kept"]), int(row["due"])) == (kept[key], due[key]), key


def merged(counts):
    """Counts, with labels of fewer cases than the minimum put together."""
    small = {label: count for label, count in counts.items() if label != "none" and count < MINIMUM}
    large = {label: count for label, count in counts.items() if label not in small}
    return {**large, "other": sum(small.values())} if small else large


def test_reasons_and_sources():
    reasons, sources = defaultdict(Counter), defaultdict(Counter)
    for deal in rows(EXPORTS / "deals.csv"):
        sources[month(day(deal["Create Date"])), "opportunity"][deal["Original Traffic Source"]] += 1
        if deal["Deal Stage"] == "Closed Won":
            reasons[month(day(deal["Close Date"])), "won"][deal["Closed Won Reason"] or "none"] += 1
        elif deal["Deal Stage"] == "Closed Lost":
            reasons[month(day(deal["Close Date"])), "lost"][deal["Closed Lost Reason"] or "none"] += 1
    for lead, steps in leads():
        if steps[0] and lead["Lead Status"] == "Unqualified":
            reasons[month(steps[0]), "rejected"][lead["Unqualified Reason"] or "none"] += 1
    for visit in rows(EXPORTS / "channels.csv"):
        channel = visit["Session primary channel group (Default channel group)"]
        text = visit["Year month"]
        sources[f"{text[:4]}-{text[4:]}", "traffic"][channel] += int(visit["Sessions"])
    found = defaultdict(dict)
    for row in table("reasons"):
        found[row["month"], row["kind"]][row["reason"]] = int(row["count"])
    assert found == {key: merged(counts) for key, counts in reasons.items() if key[0] >= FIRST}
    found = defaultdict(dict)
    for row in table("sources"):
        found[row["month"], row["step"]][row["source"]] = int(row["count"])
    assert found == {key: merged(counts) for key, counts in sources.items() if key[0] >= FIRST}


def test_campaigns_and_content():
    costs = {row["Campaign Name"]: row for row in rows(EXPORTS / "campaigns.csv")}
    names = {
        "benchmark-summer-2026": "2026-Q3 Benchmark", "replay-before-year-end": "2026-Q4 Replay",
        "before-and-after-spring-2027": "2027-Q1 Before and after",
    }
    for row in table("campaigns"):
        own = costs[names[row["campaign"]]]
        assert row["cost"] == own["Actual Cost"] and row["won"] == own["Total Value Won Opportunities"]
        assert row["pipeline"] == own["Total Value Opportunities"]
    used = sum(int(row["Times used"]) for row in rows(EXPORTS / "content-use.csv"))
    assert used == sum(int(row["used"]) for row in table("content_use"))


def test_nothing_names_anybody():
    words = set()
    for export in ("deals.csv", "contacts.csv"):
        for row in rows(EXPORTS / export):
            for column in ("Deal Name", "Deal owner", "Email", "Company Name", "Last Name", "Contact owner"):
                if row.get(column):
                    words.add(row[column].lower())
    texts = "\n".join(path.read_text(encoding="utf-8").lower() for path in DATA.glob("*.csv"))
    assert not [word for word in words if word in texts]
