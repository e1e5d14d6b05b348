"""Front matter as an editor reads it: YAML 1.2, so that a date is text and `no` is a word."""

import re

import yaml


class CoreLoader(yaml.SafeLoader):
    """PyYAML implements YAML 1.1; this keeps only the types of YAML 1.2's core schema."""

    yaml_implicit_resolvers = {}


for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


class TextLoader(yaml.SafeLoader):
    """Every value as text, as Rapport reads it; only missing values are `None`."""

    yaml_implicit_resolvers = {}


TextLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^$"), [""])

LOADERS = {"resolved": CoreLoader, "as text": TextLoader}


def block(path):
    """The lines between an entry's two `---` lines, or all of `hub.yml`; `None` if there is no block."""
    text = path.read_text(encoding="utf-8-sig")
    if path.suffix == ".yml":
        return text
    found = re.match(r"---[ \t\r]*\n(.*?)^---[ \t\r]*$", text, re.DOTALL | re.MULTILINE)
    return found and found[1]


def fields(path, loader):
    """What an editor sees in a file; raises `ValueError` if it can't be read at all."""
    try:
        text = block(path)
        if text is None:
            raise ValueError("no front matter")
        return yaml.load(text, loader) or {}
    except yaml.YAMLError as fault:
        raise ValueError(fault) from fault
