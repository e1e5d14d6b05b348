// Searches that found nothing. They stay on this device until the reader sends them as one note; the form
// removes those that were sent.
(() => {
  "use strict"

  const { storage, text: { filled }, dom: { createElement }, question: { addPage } } = Rapport

  const maxKept = 30
  const maxLength = 2000 // characters of all together: what the form accepts in an address
  const maxQueryLength = 200
  const minLength = 3 // characters; shorter searches don't count
  const settled = 2000 // milliseconds after which a search counts as finished, rather than half a word
  const title = "{{word.what_search_did_not_find}}"

  const kept = () => {
    const known = storage.getJSON("unfound")
    return Array.isArray(known) ? known.map(String).slice(0, maxKept) : []
  }

  const keep = query => {
    const isPartOf = (part, whole) => whole.toLowerCase().startsWith(part.toLowerCase())
    const others = kept().filter(known => !isPartOf(known, query))
    const queries = [query, ...others].slice(0, maxKept)
    while (queries.join("\n").length > maxLength) queries.pop()
    storage.setJSON("unfound", queries)
  }

  // Notes a search and how many results it had. The one before counts only if the reader stayed with it.
  let timer
  const watch = (query, total) => {
    clearTimeout(timer)
    const text = query.trim().slice(0, maxQueryLength)
    if (!total && text.length >= minLength) timer = setTimeout(() => keep(text), settled)
  }

  // A link that passes them to the form; null if there are none.
  const link = () => {
    const queries = kept()
    if (!queries.length) return null
    const href = addPage([["door", "need"], ["from", "searches"], ["q", title], ["said", queries.join("\n")]])
    return createElement("p", { class: "unfound" },
      createElement("a", { class: "quiet", href },
        filled("{{word.send_not_found}}", { number: queries.length })),
      createElement("small", {}, "{{word.kept_on_device}}"))
  }

  Rapport.unfound = { watch, link }
})()
