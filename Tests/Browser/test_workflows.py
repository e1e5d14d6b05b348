"""What runs in other people's CI: pinned, with the fewest permissions, and made of commands that work."""

import os
import re
import shutil
import subprocess

import pytest
import yaml
from front_matter import CoreLoader
from hub import CONTENT, RAPPORT, ROOT

LINT = ROOT / "scripts/lint-workflows"
WORKFLOW = ROOT / ".github/workflows/hub.yml"
WORKFLOWS = sorted(ROOT.glob(".github/workflows/*.yml"))


def lint(folder):
    return subprocess.run([LINT, folder], capture_output=True, text=True)


def test_workflows_and_forms_are_sound():
    ended = lint(ROOT)
    assert ended.returncode == 0, ended.stdout + ended.stderr


# The original, its replacement, and a word from the finding. All are planted at once: running all tools is slow.
PLANTED = [
    (".github/workflows/hub.yml", "@668228422ae6a00e4ad889ee87cd7109ec5666a7", "@v5", "unpinned-uses"),
    (".github/workflows/hub.yml", '"$BASE"', "${{ github.head_ref }}", "template-injection"),
    (".github/workflows/hub.yml", "  pull_request:", "  pull_request_target:", "dangerous-triggers"),
    (".github/workflows/hub.yml", "persist-credentials: false", "fetch-tags: false", "artipacked"),
    (".github/workflows/hub.yml", "runs-on: ubuntu-24.04", "runs-on: ubuntu-24.40", "runner-label"),
    (".github/workflows/hub.yml", "exit \"$status\"", "exit $statsu", "SC2086"),
    (".github/ISSUE_TEMPLATE/need.yml", "type: textarea", "type: textbox", "textbox"),
    (".github/ISSUE_TEMPLATE/config.yml", "blank_issues_enabled", "blank_issue", "blank_issue"),
    (".github/workflows/release.yml", "persist-credentials: false", "fetch-tags: false", "workflows/release.yml:43"),
    ("action.yml", "using: composite", "using: compost", "compost"),
    ("action.yml", '"$VERSION"', "${{ inputs.version }}", "action.yml:46"),
    (".gitlab-ci.yml", "stages: [", "stage: [", "$.stage"),
    (".gitlab-ci.yml", "expire_in: 14 days", "expires: 14 days", "expires"),
    (".github/ISSUE_TEMPLATE/heard.yml", "name: I heard", "name:  I heard", "too many spaces"),
]


def test_the_linters_look(tmp_path):
    shutil.copytree(ROOT / ".github", tmp_path / ".github")
    for name in ("action.yml", ".gitlab-ci.yml"):
        shutil.copy(ROOT / name, tmp_path)
    for path, old, new, _ in PLANTED:
        text = (tmp_path / path).read_text()
        assert old in text
        (tmp_path / path).write_text(text.replace(old, new, 1))
    ended = lint(tmp_path)
    assert ended.returncode == 1
    told = ended.stdout + ended.stderr
    assert not [word for _, _, _, word in PLANTED if word not in told], told


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_and_says_its_version(workflow):
    used = re.findall(r"uses: (.*)", workflow.read_text())
    assert used
    for action in used:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_only_publishing_has_permissions_and_only_on_main():
    workflow = yaml.load(WORKFLOW.read_text(), CoreLoader)
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["check"]["permissions"] == {"contents": "read"}
    assert "github.ref == 'refs/heads/main'" in workflow["jobs"]["publish"]["if"]
    assert "secrets." not in WORKFLOW.read_text()


def test_only_the_publishing_of_a_release_may_write():
    workflow = yaml.load((ROOT / ".github/workflows/release.yml").read_text(), CoreLoader)
    jobs = workflow["jobs"]
    assert workflow["permissions"] == {}
    assert jobs["package"]["permissions"] == {"contents": "read", "id-token": "write", "attestations": "write"}
    assert jobs["publish"]["permissions"] == {"contents": "write"}
    assert jobs["publish"]["if"] == "github.event_name == 'push'" and list(workflow["on"]["push"]) == ["tags"]


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    """A repository with the frozen hub, and a branch that proposes a change."""
    folder = tmp_path_factory.mktemp("hub")
    shutil.copytree(CONTENT, folder / "content")
    (folder / ".generator").mkdir()
    shutil.copy(RAPPORT, folder / ".generator/rapport")
    settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main"]

    def git(*arguments):
        subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)

    git("init")
    git("add", "content")
    git("commit", "-m", "The hub")
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    git("checkout", "-b", "proposal")
    term = "---\ntitle: Committee of one\ndefinition: A single person who decides.\nreviewed: 2026-11-20\n---\n"
    (folder / "content/terms/committee-of-one.md").write_text(term)
    git("add", "content")
    git("commit", "-m", "A word")
    return folder


def run(script, folder, **variables):
    environment = {**os.environ, "CONTENT": "content", "BASE": "origin/main", **variables}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def test_github_steps_work(hub):
    """Runs the steps' commands as the runner's shell does, on a proposal without faults."""
    summary = hub / "summary.md"
    steps = yaml.load(WORKFLOW.read_text(), CoreLoader)["jobs"]["check"]["steps"]
    scripts = {step["name"]: step["run"] for step in steps if "run" in step}
    for name in ["Check the content", "Tell what the proposal changes", "Put the pages that change into one file", "Build the site"]:
        ended = run(scripts[name], hub, GITHUB_STEP_SUMMARY=str(summary))
        assert ended.returncode == 0, f"{name}: {ended.stdout}{ended.stderr}"
    assert (hub / "site/terms/committee-of-one.html").exists()
    assert "Committee of one" in summary.read_text()
    preview = (hub / "preview.html").read_text()
    assert "Preview: 1 page of" in preview and "A single person who decides." in preview


def test_gitlab_steps_work(hub):
    pipeline = yaml.load((ROOT / ".gitlab-ci.yml").read_text(), CoreLoader)
    lines = pipeline["proposal"]["script"]
    ended = run("\n".join(lines), hub, CI_MERGE_REQUEST_DIFF_BASE_SHA="origin/main")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    ended = run("\n".join(pipeline["pages"]["script"]), hub)
    assert ended.returncode == 0 and (hub / "public/index.html").exists(), ended.stderr


def test_a_fault_stops_both(hub):
    broken = hub / "content/terms/broken.md"
    broken.write_text("---\ntitel: Broken\n---\n")
    try:
        steps = yaml.load(WORKFLOW.read_text(), CoreLoader)["jobs"]["check"]["steps"]
        check = next(step["run"] for step in steps if step["name"] == "Check the content")
        ended = run(check, hub)
        assert ended.returncode == 1 and "::error file=content/terms/broken.md" in ended.stderr
        pipeline = yaml.load((ROOT / ".gitlab-ci.yml").read_text(), CoreLoader)
        lines = [line for line in pipeline["proposal"]["script"] if "diff" not in line and "changes.md" not in line]
        assert run("\n".join(lines), hub).returncode == 1
    finally:
        broken.unlink()
