"""The search engines to compare, each behind the same functions in a page (bench/pages).

    engine.load(noWorker)    what a page loads before the first letter; true: run on the page, not in a worker
    engine.settle()          waits for what an engine loads after the first results; not every engine has it
    engine.keystroke(text)   a search as done at a key press, first ten results ready to show; → addresses
    engine.type(text)        a query typed letter by letter, as its interface would run it; → milliseconds of each key
    engine.ask(text, limit)  one search; → addresses
    engine.elsewhere()       bytes kept outside the heap, in WebAssembly
    engine.counts(text)      the same with counts of the facets kind, type, persona, stage, audience, freshness, team
"""

import dataclasses
import gzip
import html
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess

import known_item
import run

HERE = pathlib.Path(__file__).resolve().parent
LUNR = pathlib.Path("/usr/share/javascript/lunr/lunr.min.js")
PAGE = "/bench.html"
ADAPTERS = ["/bench-typing.js"]


@dataclasses.dataclass
class Built:
    """An engine ready to be queried: the folder to serve, the scripts of its page, and what building took.

    An engine that loads everything at once costs the same bytes for any query, so few queries are enough."""

    folder: pathlib.Path
    scripts: list
    figures: dict
    loaded_whole: bool = False

    def page(self):
        tags = "".join(f'<script src="{script}" defer></script>' for script in self.scripts)
        return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title>{tags}'


def documents(site, content):
    """The source of lunr's index and of the queries: the entries that have a page."""
    found = []
    for entry in json.loads((site / "data" / "hub.json").read_text(encoding="utf-8"))["entries"]:
        if not entry.get("url") or entry.get("status") in ("planned", "draft", "retired"):
            continue
        text = (content / entry["file"]).read_text(encoding="utf-8")
        fields = entry["fields"]
        found.append(
            {
                "key": f"{entry['kind']}/{entry['slug']}",
                "url": entry["url"],
                "title": entry["title"],
                "summary": fields.get("summary") or "",
                "body": known_item.plain(text.split("\n---\n", 1)[-1]),
                "facets": facets(entry),
            }
        )
    return found


def facets(entry):
    """The values of the six facets whose counts are measured."""
    fields = entry["fields"]
    return {
        "kind": [fields.get("type") or entry["kind"]],
        "persona": fields.get("personas") or [],
        "stage": fields.get("stages") or [],
        "audience": [entry["audience"]] if entry.get("audience") else [],
        "freshness": [entry["freshness"]] if entry.get("freshness") else [],
        "team": [fields["owner"]] if fields.get("owner") else [],
    }


def size(paths):
    """Number of files, their bytes, and their bytes compressed one by one as a server would."""
    found = {"files": 0, "bytes": 0, "gzip": 0}
    for path in paths:
        data = path.read_bytes()
        found["files"] += 1
        found["bytes"] += len(data)
        found["gzip"] += min(len(data), len(gzip.compress(data, 6)))
    return found


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def adapter(folder, name):
    """The scripts that make an engine comparable, put into the folder to serve."""
    for script in ("typing", name):
        shutil.copy(HERE / "pages" / f"{script}.js", folder / f"bench-{script}.js")
    return ADAPTERS + [f"/bench-{name}.js"]


def ours(site, _documents, work, _log):
    """Rapport: the index was built with the site; the engine is the scripts of its find page up to finder.js."""
    scripts = re.findall(r'<script src="(theme/[^"]+)"', (site / "find.html").read_text(encoding="utf-8"))
    wanted = [script for script in scripts if not script.startswith(("theme/hub.", "theme/find."))]
    last = next((place for place, script in enumerate(wanted) if script.startswith("theme/finder.")), None)
    if last is None:
        return None
    folder = work / "ours"
    shutil.copytree(site, folder, copy_function=link)
    figures = {"index": size(files(site / "search")), "script": size(site / script for script in wanted)}
    return Built(folder, [f"/{script}" for script in wanted[: last + 1]] + adapter(folder, "ours"), figures)


def pagefind(site, entries, work, log):
    """Pagefind over the main part of each entry's page, with its facets as filters."""
    folder = work / "pagefind"
    for entry in entries:
        page = (site / entry["url"]).read_text(encoding="utf-8")
        target = folder / entry["url"]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(filtered(page, entry["facets"]), encoding="utf-8")
    figures = {"build": run.measure([pagefind_binary(), "--silent", "--site", str(folder)], log)}
    bundle = folder / "pagefind"
    shown = ("pagefind-ui", "pagefind-component-ui", "pagefind-modular-ui", "pagefind-highlight")
    needed = [path for path in files(bundle) if not path.name.startswith((*shown, "wasm.unknown"))]
    script = [path for path in needed if path.suffix == ".js" or path.name.startswith("wasm.")]
    figures |= {"index": size(sorted(set(needed) - set(script))), "script": size(script)}
    return Built(folder, adapter(folder, "pagefind"), figures)


def filtered(page, values):
    """The page as Pagefind should see it: its main part, with its facets as filters."""
    main = re.search(r"<main[^>]*>(.*?)</main>", page, re.S)
    # Pagefind splits values at commas.
    names = [f"{name}:{value.replace(',', ' ')}" for name, all in values.items() for value in all]
    filters = html.escape(", ".join(names))
    title = re.search(r"<title>.*?</title>", page, re.S)
    language = re.search(r'<html lang="([^"]*)"', page)
    return (
        f'<!doctype html><html lang="{language[1] if language else "en"}">{title[0] if title else ""}'
        f'<main data-pagefind-body data-pagefind-filter="{filters}">{main[1] if main else ""}</main></html>'
    )


def pagefind_binary():
    """The Pagefind binary: its Python command would start Python first, which would be measured too."""
    package = importlib.util.find_spec("pagefind_bin_extended")
    for folder in package.submodule_search_locations if package else ():
        return str(pathlib.Path(folder) / "pagefind_extended")
    return None


def lunr(_site, entries, work, log):
    """lunr over title, summary and body; the index and the data for result rows are loaded whole."""
    folder = work / "lunr"
    folder.mkdir(parents=True)
    source = work / "documents.json"
    source.write_text(json.dumps(entries), encoding="utf-8")
    shutil.copy(LUNR, folder / "lunr.min.js")
    target = folder / "lunr-index.json"
    command = ["node", str(HERE / "pages" / "lunr_index.js"), str(LUNR), str(source), str(target)]
    figures = {"build": run.measure(command, log), "index": size([target]), "script": size([LUNR])}
    return Built(folder, ["/lunr.min.js", *adapter(folder, "lunr")], figures, loaded_whole=True)


def link(source, target):
    pathlib.Path(target).hardlink_to(source)


def available():
    found = {"ours": ours}
    if pagefind_binary():
        found["pagefind"] = pagefind
    if LUNR.exists() and shutil.which("node"):
        found["lunr"] = lunr
    return found


def build_command(rapport, content, site):
    return [rapport, "build", "--content", str(content), "--output", str(site), "--as-of", run.AS_OF]


def build_site(rapport, content, site, log):
    """Builds a hub and returns the milliseconds of its stages."""
    command = [*build_command(rapport, content, site), "--timings", "--format", "json"]
    with open(log, "wb") as output:
        timed = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, text=True)
    if timed.returncode != 0:
        # Run again without JSON, so that people can read the messages.
        run.measure(build_command(rapport, content, site), log)
    return stages(timed.stderr)


def stages(text):
    """Milliseconds by stage, from the output of --timings."""
    return {name: int(time) for name, time in re.findall(r"^(\S.*?) {2,}(\d+) ms$", text, re.M)}
