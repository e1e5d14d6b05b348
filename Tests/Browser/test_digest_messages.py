"""`rapport digest` for Slack and Teams: they accept it, whatever is in the hub, and content never becomes markup."""

import json
import subprocess

import pytest
import yaml
from hub import EXAMPLE_CONTENT, RAPPORT, ROOT, commit
from message_rules import SCHEMAS, faults, values

DAY = "2026-11-22"
BASE = "https://hub.example.com/sales/"
MANY = 10_000
HOSTILE = [
    "<!channel> and <!here|here>",
    "<@U123> <#C1|general> <https://evil.example|click>",
    "*bold* _soft_ ~gone~ `code` ```",
    "&amp; & &lt;b&gt; <b>",
    "\u202edesrever\u202c \u2067x\u2069 \u200f\u05d0",
    "x" * 5000,
    "[t](javascript:alert(1)) ![i](http://evil.example/i.png)",
    '"quotes" \\ back\\slashes \\u0041',
    ":tada: @here @channel @everyone",
    "https://evil.example/?a=1&b=2",
    "🙂" * 400,
    "{{hub}} ${x} %s <at>Ann</at>",
]


def digest(content, form, *arguments):
    command = [
        RAPPORT,
        "digest",
        "--content",
        content,
        "--as-of",
        DAY,
        "--no-cache",
        "--format",
        form,
        *arguments,
    ]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr[-2000:]
    return ended.stdout


def write(folder, path, body="", **fields):
    file = folder / "content" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\n{yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)}---\n\n{body}\n")


def settings(folder, language, name):
    people = {"ann": {"name": HOSTILE[0] + " Ann", "team": "sales", "git": ["ann@example.com"]}}
    (folder / "content").mkdir(parents=True, exist_ok=True)
    (folder / "content/hub.yml").write_text(
        yaml.safe_dump(
            {
                "name": name,
                "language": language,
                "base_url": BASE,
                "teams": ["sales", "marketing"],
                "people": people,
                "adopted": "2020-01-01",
            },
            allow_unicode=True,
            sort_keys=False,
        )
    )


def asset(folder, number, said, **more):
    title = f"{number} {said(number)}"[:200]
    fields = {"title": title, "type": "faq", "personas": ["cfo"], "stages": ["trial"], **more}
    write(folder, f"assets/a{number}.md", "Text.", **fields)


def fill(folder, said, notes):
    """Everything that a message mentions, in words from `said`."""
    write(folder, "personas/cfo.md", title="CFO", role="Owns the close", reviewed="2026-01-02")
    write(folder, "stages/trial.md", title=said(3), order=1, needs=["guide", "faq"], reviewed="2026-11-02")
    for number in range(12):
        write(
            folder,
            f"objections/o{number}.md",
            "Text.",
            title=f"O{number} {said(number)}"[:120],
            says=[said(number)],
            category="price",
        )
        actions = [{"what": said(number + each), "who": "ann", "due": "2026-11-20"} for each in range(3)]
        write(folder, f"meetings/m{number}.md", title=said(number)[:200], date="2026-11-19", actions=actions)
        asset(folder, number, said)
        write(
            folder,
            f"notes/2026-11-18-w{number}.md",
            title=f"W{number} {said(number)}"[:200],
            what="wanted",
            date="2026-11-18",
            by="ann",
        )
    for number in range(notes):
        about = (
            {"about": [f"objection/o{number % 12}"]}
            if number % 3
            else {"said": f"{said(number)} {number}"[:800]}
        )
        write(
            folder,
            f"notes/2026-11-20-n{number}.md",
            title=f"N{number}",
            what="heard",
            date="2026-11-20",
            **about,
        )


@pytest.fixture(scope="module", params=["de", "fr"])
def hub(request, tmp_path_factory):
    """A hub of 10,000 entries with markup wherever possible, some of them added or retired this week."""
    folder = tmp_path_factory.mktemp(f"digest-{request.param}")
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    settings(folder, request.param, "".join(HOSTILE[:4]))
    said = lambda number: HOSTILE[number % len(HOSTILE)]
    fill(folder, said, MANY - 50)
    commit(folder, "2026-11-16", "Ann", "ann@example.com")
    write(folder, "assets/first.md", "Text.", title=said(1), type="guide", personas=["cfo"], stages=["trial"])
    for number in range(12):
        asset(folder, number, said, status="retired")
    commit(folder, "2026-11-19", "Ann", "ann@example.com")
    waiting = [
        {
            "title": said(number),
            "url": f"https://git.example/{number}",
            "createdAt": "2026-11-01T00:00:00Z",
            "number": number,
            "author": {"login": said(number)},
        }
        for number in range(40)
    ]
    (folder / "proposals.json").write_text(json.dumps(waiting))
    return folder, request.param


def headings(language):
    words = yaml.safe_load((ROOT / f"templates/words/{language}.yml").read_text())
    names = (
        "open_actions",
        "weekly_heard",
        "weekly_gaps",
        "proposals_waiting",
        "weekly_changed",
        "to_review",
    )
    return [words[name].replace("'", "’") for name in names]


@pytest.mark.parametrize("form", SCHEMAS)
def test_a_large_hub_of_hostile_words(hub, form):
    folder, language = hub
    text = digest(folder / "content", form, "--proposals", folder / "proposals.json")
    assert faults(form, text) == []
    message = json.loads(text)
    said = values("text", message)
    # Every section is there, in the hub's language, and has content.
    assert [heading for heading in headings(language) if heading not in said] == []
    if form == "slack":
        assert all(block["elements"][1]["elements"] for block in message["blocks"][2:])
    marks = {"de": "„{}“", "fr": "« {} »"}[language]
    assert [
        each
        for each in said
        if each.replace("\u202f", " ") == marks.format("<@U123> <#C1|general> <https://evil.example|click>")
    ]
    # Content is plain text, whole or cut, and nothing changes the text direction of what follows.
    assert any("<!channel> and <!here|here>" in each for each in said)
    assert not [
        each
        for each in said
        if any(ord(mark) in (*range(0x202A, 0x202F), *range(0x2066, 0x206A)) for mark in each)
    ]
    assert max(map(len, said)) <= 600
    assert "mrkdwn" not in text and '"TextBlock"' not in text
    assert not [url for url in values("url", message) if not url.startswith((BASE, "https://git.example/"))]
    if form == "slack":
        assert "<" not in message["text"] and message["text"].startswith("&lt;!channel&gt; and ")


@pytest.mark.parametrize("form", SCHEMAS)
@pytest.mark.parametrize("length", [1, 20, 60, 200])
def test_titles_of_every_length_leave_room(tmp_path, form, length):
    """Many short items have more JSON than text, and long ones have more text."""
    settings(tmp_path, "en", "H")
    fill(tmp_path, lambda number: f"{number:03} " + "é" * length, 60)
    text = digest(tmp_path / "content", form, "--no-git", "--since", "2025-12-01")
    assert faults(form, text) == []
    # There are as many lines as fit, and each section has its first ones.
    actions = sum(" é" in each and "(" not in each for each in values("text", json.loads(text)))
    assert actions >= (15 if length <= 20 else 4)


@pytest.mark.parametrize("form", SCHEMAS)
def test_the_example_hub(form):
    for since in ("2026-11-15", "2026-01-01"):
        assert faults(form, digest(EXAMPLE_CONTENT, form, "--since", since)) == []


def test_the_rules_find_what_is_wrong():
    """Otherwise the tests above would prove nothing."""
    link = {"type": "link", "url": "javascript:alert(1)", "text": "x"}
    section = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [link]}]}
    long = {"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}
    mrkdwn = {"type": "section", "text": {"type": "mrkdwn", "text": "*x*"}}
    for block in (section, long, mrkdwn, {"type": "rich_text", "elements": []}):
        assert faults("slack", json.dumps({"text": "x", "blocks": [block]})), block
    card = {"type": "AdaptiveCard", "version": "1.4", "body": [{"type": "TextBlock", "text": "**x**"}]}
    attachment = {
        "contentType": "application/vnd.microsoft.card.adaptive",
        "contentUrl": None,
        "content": card,
    }
    assert faults("teams", json.dumps({"type": "message", "attachments": [attachment]}))
