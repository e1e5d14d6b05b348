"""What `make install`, `make tarball` and `make deb` install, and that it runs on a machine with nothing else."""

import concurrent.futures
import gzip
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import urllib.request

import pytest
from hub import CONTENT, DAY, RAPPORT, ROOT
from serve import until

pytestmark = [
    pytest.mark.skipif("release" not in RAPPORT.resolve().parts, reason="packages are made of the release binary"),
    # In one worker, so that the packages and the bare system are made only once.
    pytest.mark.xdist_group("package"),
]
only_debian = pytest.mark.skipif(shutil.which("dpkg") is None, reason="only Debian and its relatives have packages")

PACKAGE = ROOT / "scripts/package"
# The bare system, without the package's dependencies and without anything unnecessary.
CACHE = ROOT / ".cache"
EPOCH = "1760000000"


def run(*command, **options):
    ended = subprocess.run(command, capture_output=True, text=True, **options)
    assert ended.returncode == 0, f"{command}: {ended.stdout}{ended.stderr}"
    return ended.stdout


def package(kind):
    """Makes a package, and returns its path. Its path and its checksum's must be printed."""
    made, checksum = run(PACKAGE, kind, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH}).splitlines()
    path = pathlib.Path(made)
    assert pathlib.Path(checksum).read_text() == f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
    return path


def test_install_writes_below_prefix_and_destination_alone(tmp_path):
    printed = run(PACKAGE, "install", "/opt/rapport", tmp_path)
    assert printed == f"{tmp_path}/opt/rapport/bin/rapport\n"
    found = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert found == {
        "opt/rapport/bin/rapport",
        "opt/rapport/share/man/man1/rapport.1",
        "opt/rapport/share/bash-completion/completions/rapport",
        "opt/rapport/share/zsh/site-functions/_rapport",
        "opt/rapport/share/fish/vendor_completions.d/rapport.fish",
        "opt/rapport/share/doc/rapport/README.md",
        "opt/rapport/share/doc/rapport/LICENSE",
    }
    assert run(tmp_path / "opt/rapport/bin/rapport", "--version") == run(RAPPORT, "--version")


def test_install_replaces_a_binary_that_runs(tmp_path):
    run(PACKAGE, "install", tmp_path)
    binary = tmp_path / "bin/rapport"
    with subprocess.Popen([binary, "intake", "-"], stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        run(PACKAGE, "install", tmp_path)
        running.stdin.close()
    assert binary.stat().st_mode & 0o777 == 0o755


def test_wrong_use_is_explained(tmp_path):
    for arguments, word in [(["install", "usr"], "PREFIX has to be a whole path"), ([], "usage"), (["rpm"], "usage")]:
        ended = subprocess.run([PACKAGE, *arguments], capture_output=True, text=True)
        assert ended.returncode == 1 and word in ended.stderr


def test_completions_and_manual_are_what_their_readers_take(tmp_path):
    run(PACKAGE, "install", tmp_path)
    share = tmp_path / "share"
    run("bash", "-n", share / "bash-completion/completions/rapport")
    assert (share / "zsh/site-functions/_rapport").read_text().startswith("#compdef rapport")
    assert "complete -c 'rapport'" in (share / "fish/vendor_completions.d/rapport.fish").read_text()
    manual = (share / "man/man1/rapport.1").read_text()
    # Every command and option in help is there, and no line that roff would mistake for a request.
    for command in re.findall(r"^  ([a-z]+) +\S", run(RAPPORT, "--help").partition("SUBCOMMANDS:")[2], re.MULTILINE):
        assert f".SS rapport {command}\n" in manual
        for option in re.findall(r"^  --([\w-]+)", run(RAPPORT, command, "--help"), re.MULTILINE):
            escaped = option.replace("-", "\\-")
            assert f"\\fB\\-\\-{escaped}\\fR" in manual, f"{command} --{option}"
    requests = {line.split()[0] for line in manual.splitlines() if line.startswith((".", "'"))}
    assert requests == {".TH", ".SH", ".SS", ".PP", ".TP", ".br"}


def test_tarball_is_the_same_each_time_and_belongs_to_root():
    path = package("tarball")
    first = path.read_bytes()
    assert package("tarball").read_bytes() == first
    with tarfile.open(path) as tar:
        members = tar.getmembers()
    top = path.name.removesuffix(".tar.gz")
    assert re.fullmatch(r"rapport-\d+\.\d+\.\d+-(linux|macos)-(x86_64|arm64)", top)
    assert {member.name.split("/")[0] for member in members} == {top}
    assert {(member.uid, member.uname, member.mtime) for member in members} == {(0, "root", int(EPOCH))}
    assert [member.name for member in members if member.mode & 0o22] == []


@pytest.fixture(scope="module")
def deb():
    return package("deb")


@only_debian
def test_deb_is_the_same_each_time(deb):
    first = deb.read_bytes()
    assert package("deb").read_bytes() == first


@only_debian
def test_deb_declares_what_the_binary_needs(deb):
    fields = dict(line.split(": ", 1) for line in run("dpkg-deb", "--field", deb).splitlines() if not line.startswith(" "))
    assert [name.split()[0] for name in fields["Depends"].split(", ")] == ["libc6", "libgcc-s1", "libstdc++6"]
    assert fields["Recommends"] == "git"
    assert fields["Version"] == run(RAPPORT, "--version").strip()
    listed = run("dpkg-deb", "--contents", deb)
    assert {line.split()[1] for line in listed.splitlines()} == {"root/root"}
    manual = subprocess.run(["dpkg-deb", "--fsys-tarfile", deb], capture_output=True, check=True).stdout
    shown = subprocess.run(["tar", "-xO", "./usr/share/man/man1/rapport.1.gz"], input=manual, capture_output=True, check=True)
    assert gzip.decompress(shown.stdout).startswith(b".TH RAPPORT 1")


def bare_system(depends):
    """Debian 12 with only its essential packages and the given ones, as a tar file. Kept in .cache."""
    kept = CACHE / f"debian-12-{'-'.join(depends)}.tar"
    if not kept.exists():
        CACHE.mkdir(exist_ok=True)
        staged = CACHE / f"new-{os.getpid()}.tar"
        run("mmdebstrap", "--quiet", "--variant=essential", f"--include={','.join(depends)}", "bookworm", staged)
        staged.replace(kept)
    return kept


@pytest.fixture(scope="module")
def root(deb, tmp_path_factory):
    """The folder of a bare Debian 12: the package's dependencies and what can't be removed, no more."""
    if os.geteuid() != 0:
        pytest.skip("changing the root needs root: run this test as root, as CI does")
    depends = [need.split()[0] for need in run("dpkg-deb", "--field", deb, "Depends").split(", ")]
    folder = tmp_path_factory.mktemp("debian")
    run("tar", "-xf", bare_system(depends), "-C", folder)
    hub = folder / "home/hub"
    shutil.copytree(CONTENT, hub / "content")
    run("chown", "-R", "1000:1000", hub)
    yield folder
    shutil.rmtree(folder)


def in_root(root, *command, user="1000:1000", proc="mount -t proc proc {root}/proc", status=0):
    """Runs a command in the root, with /proc mounted only for that command."""
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/home/hub", "LC_ALL": "C.UTF-8"}
    script = f"""{proc.format(root=root)} && exec chroot --userspec={user} {root} /bin/sh -c 'cd "$HOME" && exec "$@"' sh "$@\""""
    unshared = ["unshare", "--mount", "--fork", "sh", "-c", script, "sh", *command]
    ended = subprocess.run(unshared, capture_output=True, text=True, env=environment)
    assert ended.returncode == status, f"{command}: {ended.stdout}{ended.stderr}"
    return ended.stdout + ended.stderr


def everything_runs(root, rapport):
    """Runs the commands that a team uses, as an unprivileged user, without Git or a source folder."""
    assert in_root(root, rapport, "--version") == run(RAPPORT, "--version")
    assert "0 errors" in in_root(root, rapport, "check", "--as-of", DAY)
    assert "Built site" in in_root(root, rapport, "build", "--as-of", DAY)
    assert (root / "home/hub/site/index.html").exists() and (root / "home/hub/site/search/index.js").exists()
    assert '"$schema"' in in_root(root, rapport, "schema", "objection")
    assert in_root(root, rapport, "new", "term", "A word", "--set", "definition=What it means.") == "content/terms/a-word.md\n"
    in_root(root, rapport, "init", "new")
    assert "0 errors, 0 warnings" in in_root(root, rapport, "check", "--strict", "--content", "new/content")
    serves(root, rapport)
    for made in ("content/terms/a-word.md", "site", "new"):
        in_root(root, "rm", "-r", made)


def address(said):
    """The address that a server printed, once it has."""
    found = re.search(r"http://127\.0\.0\.1:\d+/", said.read_text()) if said.exists() else None
    return found and found[0]


def serves(root, rapport):
    """The server in the root serves a page and the search, and a signal ends it cleanly.

    The shell in the root sends the signal once a file named stop exists, as its process id isn't known outside.
    """
    home = root / "home/hub"
    script = f"""{rapport} serve --port 0 >said 2>&1 & server=$!
for _ in $(seq 300); do [ -e stop ] && break; sleep 0.1; done
kill -TERM $server; wait $server"""
    with concurrent.futures.ThreadPoolExecutor() as pool:
        running = pool.submit(in_root, root, "sh", "-c", script)
        try:
            base = until(lambda: running.done() or address(home / "said"))
            for path, part in {"index.html": b"data-finder", "search/index.js": b"Rapport.registerPart"}.items():
                with urllib.request.urlopen(base + path, timeout=20) as answer:
                    assert part in answer.read()
        finally:
            (home / "stop").touch()
            running.result(timeout=40)
    assert "error" not in (home / "said").read_text().lower().replace("0 errors", "")
    for made in ("stop", "said"):
        (home / made).unlink()


@only_debian
def test_the_copied_binary_runs_by_itself_on_a_bare_debian(root):
    shutil.copy(RAPPORT, root / "home/hub/rapport")
    everything_runs(root, "./rapport")


@only_debian
def test_a_root_without_proc_is_named(root):
    """Swift's threads read from it, and would crash with an illegal instruction."""
    shutil.copy(RAPPORT, root / "home/hub/rapport")
    said = in_root(root, "./rapport", "check", proc="true", status=3)
    assert said == "rapport: /proc isn't mounted here. Mount it, with  mount -t proc proc /proc\n"


@only_debian
def test_the_deb_installs_and_runs_on_a_bare_debian(root, deb):
    shutil.copy(deb, root / "root/rapport.deb")
    in_root(root, "dpkg", "--install", "/root/rapport.deb", user="0:0")
    everything_runs(root, "rapport")
    in_root(root, "dpkg", "--purge", "rapport", user="0:0")
    assert not (root / "usr/bin/rapport").exists() and not (root / "usr/share/doc/rapport").exists()
