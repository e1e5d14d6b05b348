"""The weekly message that `rapport init`'s workflow and pipeline write and post, but only if there is a channel."""

import http.server
import json
import os
import shutil
import threading

import pytest
from message_rules import SCHEMAS, faults
from test_starter import WAITING, checker, clones, in_folder, pipeline, program, run, tools, workflow

__all__ = ["checker", "clones", "tools"]

SLACK = "https://hooks.slack.com/services/T0/B0/x"
TEAMS = (
    "https://prod-7.westeurope.logic.azure.com:443/workflows/1/triggers/manual/paths/invoke?sp=%2Ft&sig=a_b-c"
)
MONDAY, TUESDAY = "1", "2"


class Channel:
    """A webhook on this machine, with a fake `curl` that sends every request to it, and a fake `date`."""

    def __init__(self, folder, port):
        self.folder, self.got = folder, []
        real, here = shutil.which("curl"), f"http://127.0.0.1:{port}/"
        program(
            folder,
            "curl",
            f"""echo "$*" >> "{folder}/arguments"
case " $* " in
  *" --config - "*) sed 's|"https://|"{here}|' | "{real}" "$@" ;;
  *) "{real}" "$@" ;;
esac""",
        )

    def variables(self, webhook, weekday=MONDAY, path="", **more):
        program(self.folder, "date", f"echo {weekday}")
        return {"DIGEST_WEBHOOK": webhook, "PATH": f"{self.folder}:{path}{os.environ['PATH']}", **more}


@pytest.fixture
def channel(tmp_path_factory):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            found.got.append((self.path, self.headers["Content-Type"], body))
            self.answer(400, b"invalid_blocks") if "refuse" in self.path else self.answer(200, b"ok")

        def do_GET(self):
            found.got.append((self.path, self.headers["PRIVATE-TOKEN"], ""))
            self.answer(
                200, WAITING.replace('"url"', '"web_url"').replace("createdAt", "created_at").encode()
            )

        def answer(self, status, body):
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        found = Channel(tmp_path_factory.mktemp("curl"), server.server_port)
        found.api = f"http://127.0.0.1:{server.server_port}/api/v4"
        yield found
        server.shutdown()


def check_posting(channel, post):
    """What each kind of channel gets, and what is printed without one. `post` runs the job for an address."""
    for webhook, form in {SLACK: "slack", TEAMS: "teams"}.items():
        channel.got.clear()
        ended = post(webhook)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        address, kind, body = channel.got[-1]
        assert (
            kind == "application/json"
            and address == webhook.removeprefix("https:/")
            and faults(form, body) == []
        )
        # Neither the log nor the process list shows the address.
        assert webhook not in ended.stdout + ended.stderr + (channel.folder / "arguments").read_text()
    channel.got.clear()
    ended = post("")
    assert ended.returncode == 0 and "No message was posted: the " in ended.stdout and not channel.got
    ended = post(SLACK.replace("https", "http"))
    assert (
        ended.returncode == 1
        and "DIGEST_WEBHOOK is no address that begins with https://" in ended.stdout
        and not channel.got
    )
    ended = post("https://hooks.slack.com/refuse")
    assert ended.returncode != 0 and "invalid_blocks" in ended.stdout, "the log has what the host says"


def step(folder, name):
    return next(step for step in workflow(folder)["jobs"]["check"]["steps"] if step["name"] == name)["run"]


def test_github_posts_what_it_wrote(clones, tools, tmp_path, channel):
    folder = clones["github"]
    variables = {
        "PATH": f"{tools}/bin:{os.environ['PATH']}",
        "CONTENT": "content",
        "RUNNER_TEMP": str(tmp_path),
    }
    ended = run(step(folder, "Write the week's message"), folder, variables)
    assert ended.returncode == 0, ended.stderr
    post = workflow(folder)["jobs"]["digest"]["steps"][-1]["run"]
    check_posting(channel, lambda webhook: run(post, tmp_path / "digest", channel.variables(webhook)))


def test_github_goes_on_if_nothing_can_be_listed(clones, tools, tmp_path):
    host = program(tmp_path / "host", "gh", "echo '[{'; exit 4")
    variables = {
        "PATH": f"{host}:{tools}/bin:{os.environ['PATH']}",
        "CONTENT": "content",
        "RUNNER_TEMP": str(tmp_path),
    }
    for name in ("List what waits for a decision", "Build the site", "Write the week's message"):
        ended = run(step(clones["github"], name), clones["github"], variables)
        assert ended.returncode == 0, ended.stderr
        assert ("::warning::The open pull requests could not be listed" in ended.stdout) == name.startswith(
            "List"
        )
    assert not (tmp_path / "proposals.json").exists()
    for form in SCHEMAS:
        assert faults(form, (tmp_path / f"digest/{form}.json").read_text()) == []


def test_gitlab_posts_on_mondays(clones, tools, tmp_path, channel):
    folder = clones["gitlab"]
    job = pipeline(folder)["digest"]
    [rule] = job["rules"]
    assert rule["if"].startswith("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && (")
    script = "\n".join(in_folder(job["script"], tmp_path))

    def post(webhook, **more):
        return run(
            script, folder, {"CONTENT": "content", **channel.variables(webhook, path=f"{tools}/bin:", **more)}
        )

    check_posting(channel, post)
    channel.got.clear()
    assert "on Mondays" in post(SLACK, weekday=TUESDAY).stdout and not channel.got
    assert post(SLACK, weekday=TUESDAY, POST_DIGEST="yes").returncode == 0 and len(channel.got) == 1


def test_gitlab_lists_open_proposals(clones, tools, tmp_path, channel):
    folder = clones["gitlab"]
    script = "\n".join(in_folder(pipeline(folder)["digest"]["script"], tmp_path))
    variables = {
        "CONTENT": "content",
        "API_TOKEN": "secret",
        "CI_PROJECT_ID": "7",
        "CI_API_V4_URL": channel.api,
    }
    ended = run(script, folder, {**variables, **channel.variables(SLACK, path=f"{tools}/bin:")})
    assert ended.returncode == 0, ended.stdout + ended.stderr
    (listed, token, _), (_, _, body) = channel.got
    assert listed == "/api/v4/projects/7/merge_requests?state=opened&per_page=100" and token == "secret"
    assert "$(touch waits) `touch waits`" in json.dumps(json.loads(body)) and not (folder / "waits").exists()
    # If the host can't be reached, the message leaves this out.
    variables["CI_API_V4_URL"] = "http://127.0.0.1:1"
    ended = run(
        script.replace("--retry 3", ""),
        folder,
        {**variables, **channel.variables(SLACK, path=f"{tools}/bin:")},
    )
    assert ended.returncode == 0 and "The open merge requests could not be listed." in ended.stdout
    assert "touch" not in channel.got[-1][2]
