"""The form's scripts write and check the same as Swift: inputs and results are shared with SharedVectorTests.swift."""

import json

import pytest
from hub import ROOT

FIXTURES = ROOT / "Tests/Fixtures"


def read(name):
    return json.loads((FIXTURES / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def page(browser, http_base):
    context = browser.new_context()
    page = context.new_page()
    page.goto(http_base + "add.html#door=wrong")
    page.wait_for_selector("form")
    yield page
    context.close()


def compare(found, expected):
    differing = [(place + 1, a, b) for place, (a, b) in enumerate(zip(found, expected, strict=True)) if a != b]
    assert not differing, "\n".join(f"number {n}: found {a!r}, expected {b!r}" for n, a, b in differing[:10])


def test_files_are_the_same_bytes(page):
    found = page.evaluate(
        """vectors => vectors.map(({kind, title, values, body}) => {
          const declared = Rapport.form.kinds.find(each => each.name === kind)
          const text = Rapport.writer.write(declared, values, body ?? "")
          return {path: `${declared.folder}/${Rapport.naming.name(declared, title, values, text)}.md`, file: text}
        })""",
        read("writing/vectors.json"),
    )
    compare(found, read("writing/expected.json"))


def test_titles_of_any_script_make_the_same_slugs(page):
    found = page.evaluate("vectors => vectors.map(({title}) => ({slug: Rapport.slug.slug(title)}))", read("writing/slugs.json"))
    compare(found, read("writing/slugs.expected.json"))


def test_long_sentences_make_the_same_titles(page):
    found = page.evaluate(
        "vectors => vectors.map(({text}) => ({title: Rapport.text.shortTitle(text)}))", read("writing/short-titles.json")
    )
    compare(found, read("writing/short-titles.expected.json"))


RESULT = """([vectors, isRule]) => vectors.map(({kind, field, value, values}) => {
  const declared = Rapport.form.kinds.find(each => each.name === kind)
  const all = values ?? {[field]: value}
  const rules = declared.rules.map(rule => Rapport.checks.checkRule(rule, all)).filter(Boolean)
  if (isRule) return {codes: rules.map(each => each.code).join(" ")}
  const found = Rapport.checks.checkField(declared.fields.find(each => each.key === field), all, Rapport.form,
    name => Rapport[`list_${name}`]) ?? rules[0]
  return {code: found?.code ?? "", guess: found?.guess ?? ""}
})"""


def test_fields_are_judged_alike(page):
    found = page.evaluate(RESULT, [read("checks/fields.json"), False])
    compare(found, read("checks/fields.expected.json"))


def test_rules_are_judged_alike(page):
    found = page.evaluate(RESULT, [read("checks/rules.json"), True])
    compare(found, read("checks/rules.expected.json"))


def test_private_data_is_found_alike(page):
    found = page.evaluate(
        """vectors => vectors.map(({text}) => ({found: Rapport.checks.privateData(text) ?? ""}))""", read("checks/private.json")
    )
    compare(found, read("checks/private.expected.json"))


def test_a_lone_half_of_a_pair_is_no_text(page):
    written = page.evaluate("""() => Rapport.writer.write(Rapport.form.kinds.at(-1), {said: "a\\ud83db\\udc00"})""")
    assert written == "---\nsaid: a\ufffdb\ufffd\n---\n"
