"""The generator under test, and the sites that it builds for tests: of the frozen hub and the example hub."""

import atexit
import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTENT = ROOT / "Tests/Fixtures/browser-hub/content"
EXAMPLE_CONTENT = ROOT / "content"
# The day as of which the frozen hub is built and checked.
DAY = "2026-11-22"


def binary():
    """RAPPORT_BINARY, or the newer of the release and debug builds."""
    given = os.environ.get("RAPPORT_BINARY")
    built = [ROOT / ".build" / kind / "rapport" for kind in ("release", "debug")]
    found = [pathlib.Path(given).resolve()] if given else [path for path in built if path.exists()]
    assert found, "There is no rapport: run `swift build` or `make site`, or set RAPPORT_BINARY."
    return max(found, key=lambda path: path.stat().st_mtime)


RAPPORT = binary()


def build(content, site):
    """Builds a site with this repository's templates; Git's history of the content is included."""
    command = [RAPPORT, "build", "--content", content, "--output", site, "--as-of", DAY, "--templates", ROOT / "templates"]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def commit(folder, day, name, email):
    """Commits everything that changed, at noon."""
    at = f"{day}T12:00:00Z"
    people = {"AUTHOR_NAME": name, "AUTHOR_EMAIL": email, "AUTHOR_DATE": at, "COMMITTER_DATE": at}
    people |= {"COMMITTER_NAME": "C", "COMMITTER_EMAIL": "c@example.com", "CONFIG_GLOBAL": os.devnull}
    environment = {**os.environ, **{f"GIT_{name}": value for name, value in people.items()}}
    for command in (["add", "--all"], ["commit", "--quiet", "--allow-empty", "--message", "A change"]):
        subprocess.run(["git", *command], cwd=folder, env=environment, check=True)


def repository(folder):
    """The frozen hub with a short history: entries were added, changed, retired and removed. Returns its content."""
    content = folder / "content"
    shutil.copytree(CONTENT, content)
    subprocess.run(["git", "init", "--quiet", folder], check=True)

    late = ["assets/six-minute-close.md", *(f"notes/{path.name}" for path in sorted(content.glob("notes/2026-11-*")))]
    persona, benchmark, removed = (content / name for name in ("personas/cfo.md", "assets/close-benchmark-2024.md", "terms/suspect.md"))
    for name in late:
        (content / name).unlink()
    persona.write_text(persona.read_text().split("\n## What changed")[0])
    benchmark.write_text(benchmark.read_text().replace("status: retired\n", "").replace("replaced_by: close-benchmark-2026\n", ""))
    removed.write_text("---\ntitle: Suspect\ndefinition: Somebody who may become a lead.\n---\n")
    commit(folder, "2026-09-01", "Maren Holt", "maren.holt@example.com")

    shutil.copy(CONTENT / "personas/cfo.md", persona)
    removed.unlink()
    commit(folder, "2026-10-19", "Tobias Renn", "tobias.renn@example.com")

    for name in [*late, "assets/close-benchmark-2024.md"]:
        shutil.copy(CONTENT / name, content / name)
    commit(folder, "2026-11-20", "Dana Whitlow", "dana.whitlow@example.com")
    return content


def build_sites():
    """Builds both sites; they are removed when this process ends."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="rapport-sites-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    build(repository(folder / "repository"), folder / "frozen")
    build(EXAMPLE_CONTENT, folder / "example")
    return folder


# The process that builds also starts the workers, which inherit this variable.
SITES = pathlib.Path(os.environ.get("RAPPORT_TEST_SITES") or build_sites())
os.environ["RAPPORT_TEST_SITES"] = str(SITES)
SITE = SITES / "frozen"
EXAMPLE = SITES / "example"
