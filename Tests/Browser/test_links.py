"""`rapport links` with the real checker, against a server that gives every kind of answer."""

import contextlib
import csv
import datetime
import http.server
import json
import pathlib
import random
import subprocess
import sys
import threading
import time

import pytest
from hub import RAPPORT

LYCHEE = pathlib.Path(sys.executable).parent / "lychee"
FIRST = datetime.date(2026, 11, 1)


class Servers:
    """Answers by path: with what `answers` has for it, or with the status in the path."""

    def __init__(self):
        self.answers = {}
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                answer = outer.answers.get(self.path, self.path[1:4])
                if answer == "slow":
                    time.sleep(3)
                to = {"301": "/200", "302": "/200/users/sign_in?next=/", "308": "/404"}.get(answer)
                self.send_response(int(answer) if answer.isdigit() else 200)
                if to:
                    self.send_header("Location", to)
                self.send_header("Content-Length", "0")
                with contextlib.suppress(OSError):
                    self.end_headers()

            do_HEAD = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def servers():
    servers = Servers()
    yield servers
    servers.server.shutdown()


def hub(folder, addresses):
    """A hub with one asset per address."""
    (folder / "content/assets").mkdir(parents=True)
    (folder / "content/hub.yml").write_text("name: Links\n")
    for number, address in enumerate(addresses):
        head = f"title: Asset {number}\ntype: deck\naudience: external\nreviewed: 2026-10-30\nbuyer_url: {json.dumps(address)}"
        (folder / f"content/assets/a{number:03}.md").write_text(f"---\n{head}\n---\n")
    return folder


def rapport(folder, *arguments, status=0):
    ended = subprocess.run([RAPPORT, *arguments], cwd=folder, capture_output=True, text=True)
    assert ended.returncode == status, ended.stdout + ended.stderr
    return ended


def night(folder, number=0):
    """What CI does every night."""
    day = str(FIRST + datetime.timedelta(number))
    if not (folder / "links.txt").exists():
        (folder / "links.txt").write_text(rapport(folder, "links").stdout)
    command = [LYCHEE, "--format", "json", "--verbose", "--no-progress", "--max-retries", "0", "--timeout", "1"]
    ended = subprocess.run([*command, "--output", "links.json", "links.txt"], cwd=folder, capture_output=True, text=True)
    assert ended.returncode in (0, 2), ended.stderr
    return rapport(folder, "links", "take", "links.json", "--as-of", day)


def table(folder):
    file = folder / "content/data/links.csv"
    with file.open(newline="") as lines:
        return {row["address"]: row for row in csv.DictReader(lines)} if file.exists() else {}


def test_each_answer_is_classified_correctly(servers, tmp_path):
    base = f"http://127.0.0.1:{servers.port}"
    servers.answers["/slow"] = "slow"
    paths = ["/200", "/301", "/302", "/308", "/401", "/403", "/404", "/410", "/429", "/500", "/503", "/slow", "/200/login"]
    # All of this is part of the address, and the checker must get all of it.
    odd = ["/404/a_(b)", "/200/(c)", "/404/é|d", "/404?q=e,f", "/404/g.", "/200#here", "/404/h;"]
    folder = hub(tmp_path, [base + path for path in [*paths, *odd]] + [f"HTTP://LOCALHOST:{servers.port}/404/Host"])
    said = night(folder).stdout
    assert said.startswith("21 addresses: 4 work, 12 failed, 5 could not be checked\n")
    found = {address.removeprefix(base): (row["state"], row["found"]) for address, row in table(folder).items()}
    failed = {path: ("failed", path[1:4]) for path in [*paths, *odd] if path[1:4] in ("404", "410", "500", "503")}
    unchecked = {path: ("unchecked", path[1:]) for path in ("/401", "/403", "/429")}
    unchecked |= {path: ("unchecked", "login") for path in ("/302", "/200/login")}
    slow = {"/308": ("failed", "404"), "/slow": ("failed", "timeout"), f"HTTP://LOCALHOST:{servers.port}/404/Host": ("failed", "404")}
    assert found == failed | unchecked | slow


def test_thirty_nights(servers, tmp_path):
    """Flaky links raise no false alarm, and a dead one is marked on the third night, computed from what was served."""
    chance = random.Random(15)
    names = [f"/flaky/{number}" for number in range(8)] + ["/dead", "/back", "/guarded"]
    hosts = ["127.0.0.1", "localhost"]
    addresses = {name: f"http://{hosts[number % 2]}:{servers.port}{name}" for number, name in enumerate(names)}
    folder = hub(tmp_path, addresses.values())
    failures = dict.fromkeys(names, 0)
    for number in range(30):
        is_offline = number == 17
        for name in names:
            answer = chance.choice(["200", "200", "404", "500", "429", "403"]) if failures[name] < 2 else "200"
            servers.answers[name] = {
                "/dead": "200" if number < 20 else "404",
                "/back": "503" if 5 <= number < 11 else "200",
                "/guarded": "403" if number % 2 else "429",
            }.get(name, answer)
        if is_offline:
            # A machine without a network: nothing counts, whatever the answers would have been.
            lines = "".join(f"http://{host}:1/{number}\n" for number, host in enumerate(hosts))
            (folder / "offline.txt").write_text(lines)
            command = [LYCHEE, "--format", "json", "--verbose", "--no-progress", "--max-retries", "0"]
            subprocess.run([*command, "--output", "offline.json", "offline.txt"], cwd=folder, capture_output=True)
            before = table(folder)
            said = rapport(folder, "links", "take", "offline.json", "--as-of", str(FIRST + datetime.timedelta(number)))
            assert "This night doesn't count" in said.stderr and table(folder) == before
            continue
        night(folder, number)
        for name in names:
            answer = servers.answers[name]
            failures[name] = 0 if answer == "200" else failures[name] + (answer in ("404", "500", "503"))
        dead = {addresses[name] for name in names if failures[name] >= 3}
        marked = {a for a, row in table(folder).items() if row["state"] == "failed" and int(row["nights"]) >= 3}
        assert marked == dead, number
        assert (addresses["/dead"] in marked) == (number >= 22)
        assert (addresses["/back"] in marked) == (7 <= number < 11)
    day = str(FIRST + datetime.timedelta(30))
    report = json.loads(rapport(folder, "report", "freshness", "--format", "json", "--as-of", day, "--no-git").stdout)
    items = {item["entry"]: item for item in report["items"] if "dead-link" in item["reasons"]}
    assert list(items) == [f"asset/a{names.index('/dead'):03}"]
    assert next(iter(items.values()))["day"] == str(FIRST + datetime.timedelta(20))


def test_files_that_are_no_report_are_refused(tmp_path):
    folder = hub(tmp_path, ["https://h.example/a"])
    for text, says in {
        "": "bad.json:1:1: this isn't JSON: the text ends too early.", "{}": "bad.json: this isn't a lychee report.",
        '{"total":1,"successful":1,"error_map":{}}': "bad.json: the report doesn't say which addresses work",
    }.items():
        (folder / "bad.json").write_text(text)
        ended = rapport(folder, "links", "take", "bad.json", status=1)
        assert ended.stderr.startswith(says) and ended.stderr.endswith("Nothing was written.\n"), ended.stderr
    (folder / "content/data").mkdir()
    (folder / "content/data/links.csv").write_text("address,state\nhttps://h.example/a,failed\n")
    (folder / "bad.json").write_text('{"total":0,"successful":0,"error_map":{},"success_map":{}}')
    ended = rapport(folder, "links", "take", "bad.json", status=1)
    assert "content/data/links.csv:1:1: error[bad-table]: the table lacks" in ended.stderr
    assert rapport(folder, "links", "take", "missing.json", status=2).stderr
