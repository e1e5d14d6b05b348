"""The JSON Schemas agree with the checker: they accept what it accepts, and refuse every fault they can express."""

import functools
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import pytest
from front_matter import LOADERS, block, fields
from hub import CONTENT, EXAMPLE_CONTENT, RAPPORT, ROOT, SITE

FIXTURES = ROOT / "Tests/Fixtures/diagnostics"
KINDS = {
    "stages": "stage",
    "personas": "persona",
    "objections": "objection",
    "assets": "asset",
    "competitors": "competitor",
    "terms": "term",
    "agreements": "agreement",
    "notes": "note",
}
NAMES = [*KINDS.values(), "hub"]

# Codes that a schema can express wherever they occur in fields. As for the other codes:
# * no schema sees what a file is, where it is and what its body says (bad-slug, dead-link, raw-html …);
# * the editor's YAML parser reports what isn't YAML (yaml-syntax, duplicate-key …);
# * only the checker compares entries, dates or the calendar (date-order, overdue, no-proof, old-slug-taken …).
EXPRESSIBLE = {
    "bad-date",
    "bad-duration",
    "bad-number",
    "bad-url",
    "field-needed",
    "long-answer",
    "missing-field",
    "missing-file",
    "foreign-field",
    "unknown-field",
    "unknown-owner",
    "unknown-reference",
    "unknown-setting",
    "unknown-value",
    "unsafe-path",
    "unsafe-url",
    "wrong-type",
}
@functools.cache
def schemas(content=None):
    """Schemas by kind, made for one content folder or for any."""
    with tempfile.TemporaryDirectory() as folder:
        command = [RAPPORT, "schema", "--output", folder, *(["--content", content] if content else [])]
        subprocess.run(command, check=True, capture_output=True)
        return {name: json.loads((pathlib.Path(folder) / f"{name}.json").read_text()) for name in NAMES}


def kind_of(path, content):
    if path == content / "hub.yml":
        return "hub"
    folder = path.relative_to(content).parts[0]
    return KINDS.get(folder) if path.suffix == ".md" and path.name != "README.md" else None


def complaints(schema, value):
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
    return [f"{fault.json_path}: {fault.message[:300]}" for fault in validator.iter_errors(value)]


def content_files(content):
    return sorted(path for path in content.rglob("*") if path.is_file() and kind_of(path, content))


def findings(fixture):
    """The findings in `expected.txt`, by file: the line and code of each."""
    found = {}
    for line in (fixture / "expected.txt").read_text(encoding="utf-8").split("\n"):
        # Indented below it are the line of the file and the help.
        if finding := re.match(r"(\S.*?):(\d+):\d+: \w+\[(.*?)\]: ", line):
            path, number, code = finding.groups()
            found.setdefault(path, []).append((int(number), code))
    return found


def fixture_files():
    for fixture in sorted(FIXTURES.iterdir()):
        for path in content_files(fixture / "content"):
            yield pytest.param(fixture, path, id=str(path.relative_to(FIXTURES)).replace("/content/", "/"))


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_a_schema(name):
    schema = json.loads((SITE / "data/schema" / f"{name}.json").read_text())
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["additionalProperties"] is False


def test_site_has_a_schema_for_each_kind_and_the_command_writes_the_same():
    for name, schema in schemas(CONTENT).items():
        written = (SITE / "data/schema" / f"{name}.json").read_text()
        assert schema == json.loads(written), name
        command = [RAPPORT, "schema", name, "--content", CONTENT]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == written


@pytest.mark.parametrize("reading", LOADERS)
@pytest.mark.parametrize("known", [True, False], ids=["with content", "without content"])
@pytest.mark.parametrize("content", [CONTENT, EXAMPLE_CONTENT], ids=["frozen", "example"])
def test_schemas_take_whole_hubs(content, reading, known):
    own = schemas(content if known else None)
    files = content_files(content)
    assert len(files) > 60
    refused = {
        str(path.relative_to(content)): found
        for path in files
        if (found := complaints(own[kind_of(path, content)], fields(path, LOADERS[reading])))
    }
    assert not refused, json.dumps(refused, indent=1)


@pytest.mark.parametrize("reading", LOADERS)
@pytest.mark.parametrize(("fixture", "path"), list(fixture_files()))
def test_schemas_agree_with_the_checker(fixture, path, reading):
    """A file with a fault that a schema can express is refused; one without any fault in its fields is accepted."""
    content = fixture / "content"
    name = str(path.relative_to(fixture))
    faults = findings(fixture).get(name, [])
    try:
        value = fields(path, LOADERS[reading])
    except ValueError:
        assert faults, "the checker reads what this test can't"
        return
    last = block(path).count("\n") + 2 if path.suffix == ".md" else sys.maxsize
    expressible = [code for line, code in faults if line <= last and code in EXPRESSIBLE]
    found = complaints(schemas(content)[kind_of(path, content)], value)
    if expressible:
        assert found, f"not refused: {expressible}"
    elif not any(code.startswith("yaml-") or code == "leftover-hint" for _, code in faults):
        # A hint that was left in place may also be an invalid value of its field.
        assert not found, found


def test_every_code_that_a_schema_can_express_was_shown():
    shown = {
        code for fixture in FIXTURES.iterdir() for faults in findings(fixture).values() for _, code in faults
    }
    assert EXPRESSIBLE <= shown


def test_command_line_tool_reads_them_too(tmp_path):
    """The tool that docs/editors.md suggests, with its own YAML parser."""
    check = pathlib.Path(sys.executable).parent / "check-jsonschema"
    content = CONTENT
    blocks = []
    for path in content_files(content):
        if kind_of(path, content) == "objection":
            blocks.append(tmp_path / f"{path.stem}.yml")
            blocks[-1].write_text(block(path))
    schema = SITE / "data/schema/objection.json"
    assert subprocess.run([check, "--schemafile", schema, *blocks]).returncode == 0
    blocks[0].write_text(blocks[0].read_text() + "reviewd: 2026-02-30\n")
    assert subprocess.run([check, "--schemafile", schema, blocks[0]]).returncode == 1
