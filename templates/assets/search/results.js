// What is shown of an outcome: notes on the query, the card and the rows, and suggestions when nothing was
// found.
(() => {
  "use strict"

  const {
    text: { filled, number },
    dom: { createElement, button },
    question: { addPage, withFilter, ask },
    preference: { preferred, prefer, preferences },
    rows: { isOwn, address, row, card },
    unfound,
  } = Rapport

  const counted = count => Rapport.text.counted("{{word.results_count}}", count, number(count))

  // A chip for a chosen filter; pressing it removes the filter.
  const chip = (text, shown, remove) => {
    const element = button("chip on", remove, text, shown && createElement("span", { class: "n" }, shown))
    element.setAttribute("aria-label", filled("{{word.remove_filter}}", { filter: text }))
    return createElement("li", {}, element)
  }

  // Chips for what the reader prefers; pressing one ends the preference.
  const preferenceChips = changed => preferences().map(([name, title]) =>
    chip(filled("{{word.shown_first}}", { title }), "", () => {
      prefer(name, "", "")
      changed()
    }))

  /* Notes: how the query was understood, what is missing, what failed */

  const note = (...parts) => createElement("p", { class: "note" }, ...parts)
  const hasQuotes = text => /^["“„«].*["“”»]$/.test(text)
  const withQuotes = text => hasQuotes(text) ? text : filled("{{word.quoted}}", { text })
  const quoted = words => words.map(withQuotes).join(", ")

  // An uncertain correction is presented as the closest word, not as what was meant.
  const correctionNote = ({ corrected, repaired }, question, change) => {
    const unsure = repaired.filter(({ isSure }) => !isSure).map(({ from }) => from)
    return note(
      unsure.length ? filled("{{word.no_match_closest}}", { words: quoted(unsure) }) : "{{word.showing}}",
      " ",
      createElement("b", {}, corrected), ". ",
      button("link", () => change({ ...question, asTyped: true }),
        filled("{{word.search_instead}}", { words: quoted(repaired.map(each => each.from)) })))
  }

  const retiredNote = ({ title, url, instead }) => {
    const link = (target, text) => createElement("a", { href: address(target) }, text)
    const [before, after] = "{{word.use_instead}}".split("{link}")
    const replacement = instead ? [". ", before, link(instead, instead.title), after] : []
    return note("{{word.retired}}", ": ", link({ url }, title), ...replacement)
  }

  const phraseNote = "{{word.no_such_phrase}}"

  const notes = (outcome, question, change) => [
    outcome.withoutPhrases && outcome.total > 0 && note(phraseNote),
    outcome.corrected && correctionNote(outcome, question, change),
    outcome.total > 0 && outcome.unknown.length > 0 &&
      note(filled("{{word.no_match_rest}}", { words: quoted(outcome.unknown) })),
    ...outcome.retired.map(retiredNote),
  ]

  const broken = retry => {
    const again = () => {
      Rapport.retry()
      retry()
    }
    return createElement("p", { class: "note broken", role: "alert" },
      "{{word.part_did_not_load}}", " ", button("link", again, "{{word.try_again}}"))
  }

  /* Nothing found */

  // The question without one of its filters, its quotes, or one excluded word: [what is left out, question].
  const relaxed = (question, label) => {
    const { q, filters, before } = question
    const names = Object.keys(filters).filter(name => filters[name].length)
    const withoutFacet = names.map(name =>
      [
        filters[name].map(value => label(name, value)).join(` ${"{{word.or}}"} `),
        withFilter(question, name, []),
      ])
    const exclusions = q.match(/(?<!\S)-\S+/g) || []
    return [
      ...withoutFacet,
      before && ["{{word.a_date}}", { ...question, before: "" }],
      names.length > 1 && ["{{word.the_filters}}", { ...question, filters: {}, before: "" }],
      q.includes('"') && ["{{word.the_quotes}}", { ...question, q: q.replaceAll('"', " ") }],
      ...exclusions.map(word => [quoted([word]), { ...question, q: q.replace(word, " ") }]),
    ].filter(Boolean)
  }

  // A button that appears once the question is known to find something.
  const relaxButton = ([name, question], change) => {
    const element = button("button", () => change(question))
    element.hidden = true
    ask(question, { countOnly: true, counts: false }).then(({ total }) => {
      element.textContent = filled("{{word.without}}", { name, total: number(total) })
      element.hidden = !total
    }, () => {})
    return element
  }

  const contribute = ({ q, filters: chosen }) => {
    const filters = { ...preferred(), ...chosen }
    const known = ["persona", "stage"].map(name => [name, filters[name]?.[0]])
    const link = (door, text) => createElement("a", {
      class: "quiet", href: addPage([["door", door], ["q", q.trim()], ...known]),
    }, text)
    return [link("need", "{{word.request_it}}"), link("have", "{{word.i_have_one}}"), unfound.link()]
  }

  const nothing = (question, label, change) => {
    const relaxations = relaxed(question, label)
    const typed = question.q.trim()
    const isFilter = ([name, { q }]) => q === question.q && name !== "{{word.the_filters}}"
    const filters = relaxations.filter(isFilter).map(([name]) => name)
    const values = { words: withQuotes(typed), filters: filters.join(` ${"{{word.and}}"} `) }
    const alone = typed ? "{{word.nothing_for}}" : "{{word.nothing}}"
    const narrowed = typed ? "{{word.nothing_for_with}}" : "{{word.nothing_with}}"
    const about = filters.length ? narrowed : alone
    return createElement("div", { class: "nothing" },
      createElement("p", {}, filled(about, values)),
      createElement("p", { class: "ways" },
        ...relaxations.map(each => relaxButton(each, change)), ...contribute(question)))
  }

  // The labels of offered values, which pages without filters don't have.
  const offeredLabels = new Map()

  // Offers to filter by kinds and types that the words name.
  const offered = ({ offers }, question, change) => {
    const chips = offers.map(({ facet, value, label }) => {
      offeredLabels.set(`${facet}/${value}`, label)
      const values = [...question.filters[facet] || [], value]
      return button("chip", () => change(withFilter(question, facet, values)), label)
    })
    return chips.length > 0 && createElement("p", { class: "note offers" }, "{{word.only}}", " ", ...chips)
  }

  // Without words, what buyers say comes before what can be sent.
  const groups = (results, isBrowsing) => {
    if (!isBrowsing) return [["", results]]
    const says = ({ kind }) => kind === "objection"
    const sends = ({ kind }) => kind === "asset"
    return [
      ["{{word.what_they_say}}", results.filter(says)], ["{{word.what_to_send}}", results.filter(sends)],
      ["{{word.more}}", results.filter(result => !says(result) && !sends(result))],
    ].filter(([, rows]) => rows.length)
  }

  // Everything that is shown below a question. `label(name, value)` returns the label of a facet's value;
  // `change(question)` asks another question; `makeRow` makes one result's row; `list` is the name of the
  // element that holds the rows.
  const found = (outcome, question, { label, change, makeRow = row, list = "ul", optionAttributes }) => {
    const { results, words, total, cardIndex } = outcome
    const carded = results[cardIndex]
    unfound.watch(question.q, total)
    // A competitor keeps its row: the card above belongs to an objection.
    const rest = results.filter(result => result !== carded || !isOwn(result))
    return [
      ...notes(outcome, question, change), offered(outcome, question, change),
      carded && card(carded, words, { isFirst: cardIndex === 0, optionAttributes }),
      ...groups(rest, !question.q.trim()).map(([title, rows]) => {
        const element = createElement(list, { class: "rows" }, ...rows.map(result => makeRow(result, words)))
        const head = () => createElement("div", { class: "head" }, createElement("h2", {}, title))
        return title ? createElement("section", { class: "result-group" }, head(), element) : element
      }),
      !total && nothing(question, label, change),
    ].filter(Boolean)
  }

  const offeredLabel = (facet, value) => offeredLabels.get(`${facet}/${value}`)

  Rapport.results = { chip, preferenceChips, note, counted, broken, found, offeredLabel }
})()
