// What is shown of an answer: rows, the card of an objection, notes on the query, and ways on when nothing
// was found.
(() => {
  "use strict"

  const {
    text: { audienceLabels },
    dom: { createElement, button, icon, copyButton },
    question: { addPage, withFilter, ask },
  } = Rapport

  const maxMarkedWords = 12 // in the address of a result

  const counted = count => count === 1 ? "1 result" : `${count.toLocaleString("en")} results`

  /* Rows */

  const marked = (text, ranges = []) => {
    let end = 0
    const parts = ranges.flatMap(([from, to]) =>
      [text.slice(end, from), createElement("mark", {}, text.slice(from, end = to))])
    return [...parts, text.slice(end)]
  }

  const badge = (style, label) => createElement("span", { class: `badge ${style}` }, label)
  const few = names => {
    if (names.length <= 3) return names.join(", ")
    return `${names.slice(0, 2).join(", ")} +${names.length - 2}`
  }

  // What is retired or not in use has no word about who it may be sent to.
  const audienceClasses = { external: "ok", internal: "internal", "not-reviewed": "warn" }
  const audienceBadge = audience => audienceClasses[audience] && badge(audienceClasses[audience], audienceLabels[audience])

  const meta = ({ type, typeLabel, personas, stages, audience, freshness, checked, ended, retired }) => {
    const facts = [typeLabel, few(personas), few(stages)].filter(Boolean).join(" · ")
    return createElement("span", { class: "meta" },
      createElement("span", {}, facts),
      retired && badge("bad", "Retired"),
      type && audienceBadge(audience),
      ended && badge("bad", `Ended ${ended}`),
      !ended && freshness === "due" && badge("warn", "Check due"),
      !ended && freshness === "overdue" && badge("bad", `Not checked since ${checked}`))
  }

  // What buyers say is set in serif.
  const heading = ({ kind, title, marks }) => {
    const text = marked(title, marks.title)
    if (kind === "objection") return createElement("q", { class: "voice" }, ...text)
    return createElement("span", {}, ...text)
  }

  const excerpt = ({ excerpt: text, marks }) =>
    text && createElement("span", { class: "line", dir: "auto" }, ...marked(text, marks.excerpt))

  // The page of a result, where the words of the query are marked.
  const address = ({ url }, words = []) => {
    const highlight = words.slice(0, maxMarkedWords).map(encodeURIComponent).join("+")
    const separator = url.includes("#") ? "&" : "#"
    return Rapport.root + url + (highlight && `${separator}hl=${highlight}`)
  }

  const copyWithIcon = (style, label, data) =>
    copyButton(style, data, icon("copy"), createElement("span", {}, label))
  const copyLink = ({ share }, style) =>
    share && copyWithIcon(style, "Copy buyer link", { "data-copy": share })

  const row = (result, words) => {
    const attributes = { class: "title", href: address(result, words), dir: "auto" }
    const link = createElement("a", attributes, heading(result))
    return createElement("li", { class: "acts" },
      createElement("div", {}, link, excerpt(result), meta(result)),
      result.share && createElement("p", { class: "actions" }, copyLink(result, "button")))
  }

  // The answer to an objection, whole. Where rows are options of a list box, its title is one too.
  let cards = 0
  const card = (result, words, optionAttributes) => {
    const id = `_found-say-${cards += 1}`
    const { says, title, answer, ask: question } = result
    const link = createElement("a", {
      class: "title voice", href: address(result, words), dir: "auto", "aria-describedby": id,
      ...optionAttributes,
    }, createElement("q", {}, says || title))
    const lines = (answer || "").split("\n").map(line => createElement("p", {}, line))
    const head = createElement("div", { class: "say-head" },
      createElement("h2", {}, "Say"), copyWithIcon("copy", "Copy", { "data-copy-of": id }))
    return createElement("article", { class: "lead-card" }, meta(result), link,
      createElement("div", { class: "say" }, head,
        createElement("div", { class: "lines", id, dir: "auto" }, ...lines)),
      question && createElement("p", { class: "ask" },
        createElement("b", {}, "Ask"), createElement("q", { class: "voice", dir: "auto" }, question)))
  }

  // A chosen filter; pressing it removes it.
  const chip = (text, number, remove) => {
    const element = button("chip on", remove, text, number && createElement("span", { class: "n" }, number))
    element.setAttribute("aria-label", `Remove ${text}`)
    return createElement("li", {}, element)
  }

  /* Notes: how the query was understood, what is missing, what failed */

  const note = (...parts) => createElement("p", { class: "note" }, ...parts)
  const hasQuotes = text => /^["“„«].*["“”»]$/.test(text)
  const withQuotes = text => hasQuotes(text) ? text : `“${text}”`
  const quoted = words => words.map(withQuotes).join(", ")

  // A correction that may be wrong is called the closest, not what was meant.
  const correctionNote = ({ corrected, repaired }, question, change) => {
    const unsure = repaired.filter(({ isSure }) => !isSure).map(({ from }) => from)
    return note(
      unsure.length ? `No match for ${quoted(unsure)}; the closest is ` : "Showing ",
      createElement("b", {}, corrected), ". ",
      button("link", () => change({ ...question, asTyped: true }),
        `Search for ${quoted(repaired.map(each => each.from))} as typed`))
  }

  const retiredNote = ({ title, url, instead }) => {
    const link = (target, text) => createElement("a", { href: address(target) }, text)
    const replacement = instead ? [". Use ", link(instead, instead.title), " instead"] : []
    return note("Retired: ", link({ url }, title), ...replacement)
  }

  const phraseNote = "No entry has these words in this order; showing entries with the words"

  const notes = (outcome, question, change) => [
    outcome.withoutPhrases && outcome.total > 0 && note(phraseNote),
    outcome.corrected && correctionNote(outcome, question, change),
    outcome.total > 0 && outcome.unknown.length > 0 && note(`Nothing here has ${quoted(outcome.unknown)}`),
    ...outcome.retired.map(retiredNote),
  ]

  const broken = retry => {
    const again = () => {
      Rapport.retry()
      retry()
    }
    return createElement("p", { class: "note broken", role: "alert" },
      "Part of the search didn’t load. ", button("link", again, "Try again"))
  }

  /* Nothing found */

  // The question with one filter, the quotes, or one excluded word less: [what is left out, question].
  const relaxed = (question, label) => {
    const { q, filters, before } = question
    const names = Object.keys(filters).filter(name => filters[name].length)
    const withoutFacet = names.map(name =>
      [filters[name].map(value => label(name, value)).join(" or "), withFilter(question, name, [])])
    const exclusions = q.match(/(?<!\S)-\S+/g) || []
    return [
      ...withoutFacet,
      before && ["a date", { ...question, before: "" }],
      names.length > 1 && ["filters", { ...question, filters: {}, before: "" }],
      q.includes('"') && ["quotes", { ...question, q: q.replaceAll('"', " ") }],
      ...exclusions.map(word => [quoted([word]), { ...question, q: q.replace(word, " ") }]),
    ].filter(Boolean)
  }

  // A button that appears when it is known that the question finds something.
  const relaxButton = ([name, question], change) => {
    const element = button("button", () => change(question))
    element.hidden = true
    ask(question, { countOnly: true, counts: false }).then(({ total }) => {
      element.textContent = `Without ${name}: ${total}`
      element.hidden = !total
    }, () => {})
    return element
  }

  const contribute = ({ q, filters }) => {
    const known = ["persona", "stage"].map(name => [name, filters[name]?.[0]])
    const link = (door, text) => createElement("a", {
      class: "quiet", href: addPage([["door", door], ["q", q.trim()], ...known]),
    }, text)
    return [link("need", "Ask for it"), link("have", "I have one")]
  }

  const nothing = (question, label, change) => {
    const relaxations = relaxed(question, label)
    const typed = question.q.trim()
    const isFilter = ([name, { q }]) => q === question.q && name !== "filters"
    const filters = relaxations.filter(isFilter).map(([name]) => name)
    const about = [
      "Nothing", typed ? ` for ${withQuotes(typed)}` : "",
      filters.length ? ` with ${filters.join(" and ")}` : "",
    ].join("")
    return createElement("div", { class: "nothing" },
      createElement("p", {}, about),
      createElement("p", { class: "ways" },
        ...relaxations.map(each => relaxButton(each, change)), ...contribute(question)))
  }

  // All that is shown below a question. `label(name, value)`: the words for a facet's value;
  // `change(question)` asks another one; `makeRow`: how one result looks; `list`: the element that holds
  // them.
  const found = (outcome, question, { label, change, makeRow = row, list = "ul", optionAttributes }) => {
    const { results, words, total } = outcome
    const leads = results[0]?.leads
    const rest = leads ? results.slice(1) : results
    return [
      ...notes(outcome, question, change),
      leads && card(results[0], words, optionAttributes),
      createElement(list, { class: "rows" }, ...rest.map(result => makeRow(result, words))),
      !total && nothing(question, label, change),
    ].filter(Boolean)
  }

  Rapport.results = { address, heading, excerpt, meta, copyLink, row, chip, note, counted, broken, found }
})()
