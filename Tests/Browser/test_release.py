"""Fetching a release, as action.yml does it: the commands of its steps, with a release that this machine serves."""

import hashlib
import http.server
import os
import platform
import re
import shutil
import socketserver
import subprocess
import tarfile
import threading

import pytest
import yaml
from front_matter import CoreLoader
from hub import CONTENT, RAPPORT, ROOT

ACTION = yaml.load((ROOT / "action.yml").read_text(), CoreLoader)
VERSION = subprocess.run([RAPPORT, "--version"], capture_output=True, text=True, check=True).stdout.strip()
SYSTEM = {"Linux": "linux", "Darwin": "macos"}[platform.system()]
MACHINE = {"aarch64": "arm64"}.get(platform.machine(), platform.machine())
SOURCE = "example/rapport"


def release(folder, version=VERSION, system=SYSTEM, machine=MACHINE, said=VERSION, binary=None):
    """A release as scripts/package makes it, of a binary or a script that prints its version. Returns the archive."""
    below = folder / SOURCE / "releases/download" / f"v{version}"
    below.mkdir(parents=True, exist_ok=True)
    name = f"rapport-{version}-{system}-{machine}"
    command = folder / "command"
    command.write_text(f"#!/bin/sh\necho {said}\n")
    command.chmod(0o755)
    archive = below / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(binary or command, f"{name}/bin/rapport")
    sum_ = hashlib.sha256(archive.read_bytes()).hexdigest()
    archive.with_name(f"{archive.name}.sha256").write_text(f"{sum_}  {archive.name}\n")
    return archive


@pytest.fixture
def host(tmp_path):
    """A folder, and the address at which it is served."""
    folder = tmp_path / "host"
    folder.mkdir()

    class Handler(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=folder)

        def log_message(self, *_):
            pass

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


class Run:
    """What a run of the action printed and left behind."""

    def __init__(self, folder, server, inputs, **runner):
        self.temp = folder / "temp"
        self.temp.mkdir()
        given = {name: declared.get("default", "") for name, declared in ACTION["inputs"].items()} | inputs
        known = {f"inputs.{name}": value for name, value in given.items()}
        known |= {"github.server_url": server, "inputs.source || github.action_repository": given["source"] or SOURCE}
        files = {name: str(folder / name) for name in ("GITHUB_PATH", "GITHUB_OUTPUT")}
        base = {**os.environ, **files, "RUNNER_TEMP": str(self.temp), "GITHUB_ACTION_PATH": str(ROOT), **runner}
        self.said, self.status = "", 0
        for step in ACTION["runs"]["steps"]:
            if step.get("if") == f"inputs.build {'!=' if given['build'] == 'true' else '=='} 'true'":
                continue
            expressions = {name: re.sub(r"\${{ (.*?) }}", lambda found: known[found[1]], value) for name, value in step.get("env", {}).items()}
            command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            ended = subprocess.run(command, env={**base, **expressions}, capture_output=True, text=True)
            self.said += ended.stdout + ended.stderr
            self.status = ended.returncode
            if self.status:
                break
        self.written = {name: open(path).read() if os.path.exists(path) else "" for name, path in files.items()}
        self.command = self.temp / "rapport/bin/rapport"


def test_a_release_ends_up_on_the_path(tmp_path, host):
    folder, server = host
    release(folder)
    ran = Run(tmp_path, server, {"version": VERSION})
    assert ran.status == 0, ran.said
    assert ran.written["GITHUB_PATH"] == f"{ran.temp}/rapport/bin\n"
    assert ran.written["GITHUB_OUTPUT"] == f"version={VERSION}\n"
    assert os.access(ran.command, os.X_OK)


def test_another_repository_and_a_v_before_the_version_are_fine(tmp_path, host):
    folder, server = host
    release(folder)
    (folder / "fork").mkdir()
    shutil.move(folder / SOURCE, folder / "fork/rapport")
    assert Run(tmp_path, server, {"version": f"v{VERSION}", "source": "fork/rapport"}).status == 0


@pytest.mark.parametrize(
    "fault, message",
    [
        ("no version", r"found “” where a version is expected, in full, as in 0\.1\.0\. Releases are listed at http.*/example/rapport/releases\."),
        ("half a version", "found “1” where a version is expected"),
        ("a way out", "found “../../1.0.0” where a version is expected"),
        ("not released", r"v9\.9\.9/rapport-9\.9\.9-\w+-\w+\.tar\.gz can't be read: .*404.* Look whether version 9\.9\.9 was released for"),
        ("no checksum", r"\.tar\.gz\.sha256 can't be read: .*404"),
        ("an empty checksum", r"\.sha256 has no SHA-256: found “”"),
        ("a page as checksum", r"\.sha256 has no SHA-256: found “<html>”"),
        ("another archive", "isn't what was released: its SHA-256 is [0-9a-f]{64}, and http.* says [0-9a-f]{64}. Nothing was installed"),
        ("another pin", "its SHA-256 is [0-9a-f]{64}, and RAPPORT_SHA256 says 0{64}"),
        ("another version inside", rf"holds version 0\.0\.1 instead of {re.escape(VERSION)}"),
        ("no such system", "there is no release for Windows. Use a machine with Linux or macOS, or build from source"),
        ("no such machine", "there is no release for X86 machines. Use x86-64 or arm64, or build from source"),
        ("no host", "can't be fetched: .*connect"),
    ],
)
def test_faults_are_reported_and_nothing_is_put_on_the_path(fault, message, tmp_path, host):
    folder, server = host
    archive = release(folder, said="0.0.1" if fault == "another version inside" else VERSION)
    checksum = archive.with_name(f"{archive.name}.sha256")
    inputs, runner = {"version": VERSION}, {"GITHUB_ACTIONS": "true"}
    match fault:
        case "no version":
            inputs = {}
        case "half a version":
            inputs["version"] = "1"
        case "a way out":
            inputs["version"] = "../../1.0.0"
        case "not released":
            inputs["version"] = "9.9.9"
        case "no checksum":
            checksum.unlink()
        case "an empty checksum":
            checksum.write_text("")
        case "a page as checksum":
            checksum.write_text("<html>\n")
        case "another archive":
            checksum.write_text(f"{'a' * 64}  {archive.name}\n")
        case "another pin":
            inputs["sha256"] = "0" * 64
        case "no such system":
            runner["RUNNER_OS"] = "Windows"
        case "no such machine":
            runner["RUNNER_ARCH"] = "X86"
        case "no host":
            with socketserver.TCPServer(("127.0.0.1", 0), None) as taken:
                server = f"http://127.0.0.1:{taken.server_address[1]}"
    ran = Run(tmp_path, server, inputs, **runner)
    assert ran.status == 1
    assert re.search(rf"^::error title=Rapport::.*{message}", ran.said, re.MULTILINE), ran.said
    assert ran.written["GITHUB_PATH"] == ""
    assert fault == "another version inside" or not ran.command.exists()


def test_a_pinned_sum_is_enough(tmp_path, host):
    folder, server = host
    archive = release(folder)
    archive.with_name(f"{archive.name}.sha256").unlink()
    sum_ = hashlib.sha256(archive.read_bytes()).hexdigest()
    assert Run(tmp_path, server, {"version": VERSION, "sha256": sum_.upper()}).status == 0


@pytest.mark.parametrize("runner, name", [(("Linux", "ARM64"), "linux-arm64"), (("macOS", "ARM64"), "macos-arm64"), (("macOS", "X64"), "macos-x86_64")])
def test_each_runner_gets_its_own_archive(runner, name, tmp_path, host):
    folder, server = host
    release(folder, system=name.partition("-")[0], machine=name.partition("-")[2])
    assert Run(tmp_path, server, {"version": VERSION}, RUNNER_OS=runner[0], RUNNER_ARCH=runner[1]).status == 0


@pytest.mark.skipif((SYSTEM, MACHINE) != ("linux", "x86_64"), reason="GitLab's pipeline is for Linux on x86-64")
@pytest.mark.parametrize("pinned", [False, True])
def test_gitlab_pipeline_fetches_checks_and_builds(pinned, tmp_path, host):
    folder, server = host
    archive = release(folder, binary=RAPPORT)
    repository = tmp_path / "repository"
    shutil.copytree(CONTENT, repository / "content")
    subprocess.run([RAPPORT, "init", "begun", "--ci", "gitlab"], cwd=tmp_path, check=True, capture_output=True)
    pipeline = yaml.load((tmp_path / "begun/.gitlab-ci.yml").read_text(), CoreLoader)

    def job(name, **variables):
        place = tmp_path / f"tmp-{len(list(tmp_path.iterdir()))}"
        place.mkdir()
        given = pipeline["variables"] | {"RAPPORT_VERSION": VERSION, "RAPPORT_RELEASES": f"{server}/{SOURCE}/releases/download"} | variables
        lines = [*pipeline[".rapport"]["before_script"], *pipeline[name]["script"]]
        # In CI each machine has its own /tmp; here it is shared.
        script = "\n".join(lines).replace("/tmp/", f"{place}/")
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        return subprocess.run(command, cwd=repository, env={**os.environ, **given}, capture_output=True, text=True)

    sum_ = hashlib.sha256(archive.read_bytes()).hexdigest() if pinned else ""
    ended = job("pages", RAPPORT_SHA256=sum_)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert (repository / "public/index.html").exists()
    shutil.rmtree(repository / "public")
    ended = job("pages", RAPPORT_SHA256="0" * 64)
    assert ended.returncode == 1 and "FAILED" in ended.stdout and not (repository / "public").exists()
