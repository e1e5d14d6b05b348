// Reads the question in an address of find.html, which a CRM or a person may have written.
(() => {
  "use strict"

  const {
    text: { isDay, filled, editDistance },
    dom: { button },
    question: { blank },
    results: { note },
  } = Rapport

  const maxEdits = 3
  const maxCompared = 32 // characters of a mistyped value

  // Values that no facet has are kept as `unknown`, to be reported: pairs of name and text.
  const read = (address, valuesOf) => {
    const question = { ...blank, filters: {}, unknown: [] }
    const add = (name, value) => {
      const known = Rapport.match(name, value)
      if (known) question.filters[name] = [...new Set([...question.filters[name] || [], known])]
      else if (value) question.unknown.push([name, value])
    }
    for (const [key, value] of new URLSearchParams(address)) {
      const name = key.toLowerCase()
      if (name === "q") question.q = value
      else if (name === "retired") question.retired = value === "1"
      else if (name === "before" && isDay(value)) question.before = value
      else if (name === "before") question.unknown.push(["date", value])
      else if (valuesOf(name).length) {
        // A comma separates values, unless it belongs to one.
        const values = Rapport.match(name, value) ? [value] : value.split(",")
        for (const each of values) add(name, each.trim())
      }
    }
    return question
  }

  // Turns an address with a query, which a sign-on page or a form leaves behind, into one with a hash.
  const moveQueryToHash = () => {
    if (!location.search) return
    const both = [location.search.slice(1), location.hash.slice(1)].filter(Boolean).join("&")
    const address = `${location.pathname}#${both}`
    try { history.replaceState(null, "", address) } catch { location.replace(address) }
  }

  // The facet value closest to a text, by any of its names.
  const nearestValue = (text, values) => {
    const comparable = word => word.toLowerCase().slice(0, maxCompared)
    const editsTo = name => editDistance(comparable(text), comparable(name), maxEdits)
    const near = values.map(value => (
      { value, edits: Math.min(...[value.label, value.value, ...value.also || []].map(editsTo)) }))
    return near.filter(({ edits }) => edits <= maxEdits).sort((a, b) => a.edits - b.edits)[0]?.value
  }

  // A note about a value that no facet has; `choose(value)` picks the one that was probably meant.
  const unknownNote = ([name, text], valuesOf, choose) => {
    const unknown = filled(name === "date" ? "{{word.not_a_date}}" : "{{word.no_such_filter}}", { text })
    const near = nearestValue(text, valuesOf(name))
    const [before, after] = "{{word.did_you_mean_link}}".split("{link}")
    if (near) return note(unknown, " ", before, button("link", () => choose(near.value), near.label), after)
    return note(unknown)
  }

  Rapport.findAddress = { read, moveQueryToHash, unknownNote }
})()
