"""What `rapport init` writes for a repository's host: valid files, whose commands need nothing but content."""

import hashlib
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

import pytest
import yaml
from front_matter import CoreLoader
from hub import RAPPORT, ROOT
from message_rules import SCHEMAS, faults

SETTINGS = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"]


def git(folder, *arguments):
    subprocess.run(["git", *SETTINGS, *arguments], cwd=folder, check=True, capture_output=True)


def begin(folder, *arguments):
    folder.mkdir(exist_ok=True)
    subprocess.run([RAPPORT, "init", ".", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture(scope="module")
def tools(tmp_path_factory):
    """A folder with only the binary, as in a release."""
    folder = tmp_path_factory.mktemp("tools") / "rapport-release"
    (folder / "bin").mkdir(parents=True)
    shutil.copy(RAPPORT, folder / "bin/rapport")
    return folder


@pytest.fixture(scope="module")
def checker(tmp_path_factory):
    """A folder with a pipx that already has the link checker, in the version that the starter asks for."""
    lychee = pathlib.Path(sys.executable).parent / "lychee"
    pinned = next(line for line in (ROOT / "Tests/Browser/requirements.txt").read_text().splitlines() if "lychee" in line)
    pipx = tmp_path_factory.mktemp("checker") / "pipx"
    pipx.write_text(f'#!/bin/sh\n[ "$1 $2 $3 $4" = "run --spec {pinned} lychee" ] && shift 4 && exec "{lychee}" "$@"\n')
    pipx.chmod(0o755)
    return pipx.parent


@pytest.fixture(scope="module", params=["example", "empty"])
def clones(request, tmp_path_factory):
    """Fresh clones of two repositories, each as `init` writes it for a host, with a branch that proposes a change."""
    clones = {}
    for host in ("github", "gitlab"):
        origin = tmp_path_factory.mktemp(host)
        begin(origin, "--ci", host, "--from", request.param, "--generator", "example/rapport")
        git(origin, "init")
        git(origin, "add", ".")
        git(origin, "commit", "-m", "The hub")
        clone = tmp_path_factory.mktemp("clone") / "hub"
        git(origin, "clone", "--quiet", f"file://{origin}", clone)
        git(clone, "checkout", "-b", "proposal")
        term = "---\ntitle: Committee of one\ndefinition: A single person who decides.\n---\n"
        (clone / "content/terms").mkdir(exist_ok=True)
        (clone / "content/terms/committee-of-one.md").write_text(term)
        git(clone, "add", "content")
        git(clone, "commit", "-m", "A word")
        clones[host] = clone
    return clones


# A proposal as hosts list it, with a title that a shell would run.
WAITING = '[{"number": 7, "title": "$(touch waits) `touch waits`", "url": "https://git.example/7", "createdAt": "2026-11-02T00:00:00Z"}]'


def program(folder, name, script):
    """A folder with one program, for the front of PATH."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)
    return folder


def run(script, folder, variables):
    environment = {**os.environ, **variables}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def workflow(folder):
    return yaml.load((folder / ".github/workflows/hub.yml").read_text(), CoreLoader)


def pipeline(folder):
    return yaml.load((folder / ".gitlab-ci.yml").read_text(), CoreLoader)


def test_files_are_sound(tmp_path):
    begin(tmp_path / "hub", "--ci", "github")
    begin(tmp_path / "other", "--ci", "gitlab")
    shutil.copy(tmp_path / "other/.gitlab-ci.yml", tmp_path / "hub")
    # The linter also expects what this repository has.
    shutil.copy(ROOT / "action.yml", tmp_path / "hub")
    ended = subprocess.run([ROOT / "scripts/lint-workflows", tmp_path / "hub"], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_actions_are_those_that_this_repository_pins():
    def actions(path):
        return {line.split("uses: ")[1] for line in path.read_text().splitlines() if "uses: actions/" in line}

    written = actions(ROOT / "starter/github/root/dot-github/workflows/hub.yml")
    assert written and written <= set.union(*(actions(path) for path in ROOT.glob(".github/workflows/*.yml")))


def test_permissions_are_minimal(tmp_path):
    begin(tmp_path, "--ci", "github")
    written = workflow(tmp_path)
    assert written["permissions"] == {}
    assert written["jobs"]["check"]["permissions"] == {"contents": "read", "pull-requests": "read"}
    assert written["jobs"]["publish"]["if"].startswith("github.ref == ")


def test_one_job_knows_the_channel_and_has_no_permissions(tmp_path):
    """It accepts only a message from a run of the main branch, so no proposal decides what it posts."""
    begin(tmp_path, "--ci", "github")
    jobs = workflow(tmp_path)["jobs"]
    assert [name for name, job in jobs.items() if "secrets." in str(job)] == ["digest"]
    digest = jobs["digest"]
    assert digest["permissions"] == {} and digest["needs"] == "check"
    assert [step.get("uses", "").split("@")[0] for step in digest["steps"]] == ["actions/download-artifact", ""]
    message = next(step for step in jobs["check"]["steps"] if step.get("id") == "digest")
    assert message["if"].startswith("github.ref == 'refs/heads/main' && ")
    # Monday's run has its own schedule line, which the step checks for; the lines together cover each day once.
    lines = [line["cron"].split() for line in workflow(tmp_path)["on"]["schedule"]]
    assert f"github.event.schedule == '{' '.join(lines[1])}'" in message["if"]
    assert [line[-1] for line in lines] == ["0,2-6", "1"]


def test_github_steps_work(clones, tools, checker, tmp_path):
    folder = clones["github"]
    written = workflow(folder)
    host = program(tmp_path / "host", "gh", f"""[ "$1 $2 $GH_TOKEN" = "pr list secret" ] && echo '{WAITING}'""")
    variables = {
        **written["env"], "PATH": f"{host}:{tools}/bin:{checker}:{os.environ['PATH']}", "BASE": "origin/main",
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "GITHUB_BASE_REF": "main", "GH_TOKEN": "secret",
        "RUNNER_TEMP": str(tmp_path),
    }
    scripts = [step for step in written["jobs"]["check"]["steps"] if "run" in step]
    assert len(scripts) == 8
    said = ""
    for step in scripts:
        ended = run(step["run"], folder, variables)
        assert ended.returncode == 0, f"{step['name']}: {ended.stdout}{ended.stderr}"
        said += ended.stdout
        assert "::error" not in ended.stderr and "::warning" not in ended.stderr
    # The checker skips addresses that can't exist, such as the example's.
    assert re.search(r"^\d+ address(es)?: 0 work, 0 failed, 0 could not be checked", said, re.MULTILINE), said
    assert (folder / "site/terms/committee-of-one.html").exists()
    assert "Committee of one" in (folder / "preview.html").read_text()
    assert "Committee of one" in (tmp_path / "summary.md").read_text()
    assert "$(touch waits) `touch waits`" in html.unescape((folder / "site/alignment/meeting.html").read_text())
    for form in SCHEMAS:
        message = (tmp_path / f"digest/{form}.json").read_text()
        assert faults(form, message) == [] and "$(touch waits)" in message
    assert not list(tmp_path.rglob("waits")) and not (folder / "waits").exists()
    # The site isn't part of the repository; the report is, as in every run.
    assert "site" not in subprocess.run(["git", "status", "--short"], cwd=folder, capture_output=True, text=True).stdout


def test_gitlab_steps_work(clones, tools, checker, tmp_path):
    folder = clones["gitlab"]
    written = pipeline(folder)
    version = written["variables"]["RAPPORT_VERSION"]
    assert written["variables"]["RAPPORT_RELEASES"] == "https://github.com/example/rapport/releases/download"
    archive = tmp_path / f"v{version}/rapport-{version}-linux-x86_64.tar.gz"
    archive.parent.mkdir()
    with tarfile.open(archive, "w:gz") as release:
        release.add(tools, archive.name.removesuffix(".tar.gz"))
    checksum = hashlib.sha256(archive.read_bytes()).hexdigest()
    archive.with_name(archive.name + ".sha256").write_text(f"{checksum}  {archive.name}\n")
    variables = {
        **written["variables"], "RAPPORT_RELEASES": tmp_path.as_uri(), "CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main",
    }
    before = in_folder(written[".rapport"]["before_script"], tmp_path)
    ended = run("\n".join([*before, *written["proposal"]["script"]]), folder, variables)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "Committee of one" in ended.stdout and (folder / "site/index.html").exists()
    pages = "\n".join([*before, *in_folder(written["pages"]["script"], tmp_path)])
    nightly = {**variables, "CI_PIPELINE_SOURCE": "schedule", "PATH": f"{checker}:{os.environ['PATH']}"}
    ended = run(pages, folder, nightly)
    assert ended.returncode == 0 and (folder / "public/index.html").exists(), ended.stderr
    assert "The open merge requests are not listed: the variable API_TOKEN is not set." in ended.stdout
    assert "0 work, 0 failed, 0 could not be checked" in ended.stdout, ended.stdout + ended.stderr
    ended = run("\n".join(before), folder, {**variables, "RAPPORT_SHA256": "0" * 64})
    assert ended.returncode == 1 and "FAILED" in ended.stdout


def in_folder(lines, folder):
    """In CI each job has its own machine; tests share one."""
    return [line.replace("/tmp/", f"{folder}/") for line in lines]


def test_a_fault_stops_both(clones, tools, tmp_path):
    variables = {"CONTENT": "content", "PATH": f"{tools}/bin:{os.environ['PATH']}"}
    for folder in clones.values():
        broken = folder / "content/terms/broken.md"
        broken.parent.mkdir(exist_ok=True)
        broken.write_text("---\ntitel: Broken\n---\n")
    try:
        steps = workflow(clones["github"])["jobs"]["check"]["steps"]
        check = next(step["run"] for step in steps if step["name"] == "Check the content")
        ended = run(check, clones["github"], variables)
        assert ended.returncode == 1 and "::error file=content/terms/broken.md" in ended.stderr
        script = pipeline(clones["gitlab"])["proposal"]["script"]
        ended = run("\n".join(script), clones["gitlab"], {**variables, "CI_MERGE_REQUEST_DIFF_BASE_SHA": "origin/main"})
        assert ended.returncode == 1 and "broken.md" in ended.stderr
    finally:
        for folder in clones.values():
            (folder / "content/terms/broken.md").unlink()


def test_the_first_step_says_what_is_missing(tmp_path):
    begin(tmp_path / "a", "--ci", "github")
    begin(tmp_path / "b", "--ci", "gitlab")
    written = workflow(tmp_path / "a")
    assert written["env"]["RAPPORT_SOURCE"] == ""
    first = written["jobs"]["check"]["steps"][0]
    ended = run(first["run"], tmp_path / "a", written["env"])
    assert ended.returncode == 1
    assert ended.stdout.startswith("::error::RAPPORT_SOURCE is empty. Open .github/workflows/hub.yml and write")
    written = pipeline(tmp_path / "b")
    ended = run("\n".join(written[".rapport"]["before_script"][:1]), tmp_path / "b", written["variables"])
    assert ended.returncode == 1 and ended.stdout.startswith("RAPPORT_RELEASES is empty. Open .gitlab-ci.yml")
