// Searches that found nothing. They stay on this device until the reader hands them over as one note:
// the form removes those that were sent.
(() => {
  "use strict"

  const { storage, dom: { createElement }, question: { addPage } } = Rapport

  const maxKept = 30
  const maxLength = 2000 // characters of all together: what the form takes from an address
  const maxQueryLength = 200
  const minLength = 3 // characters of a search that counts
  const settled = 2000 // milliseconds after which a search that found nothing is one, and not half a word
  const title = "What search didn’t find"

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

  // A search and how many results it had; the one before counts only if the reader stayed with it.
  let timer
  const watch = (query, total) => {
    clearTimeout(timer)
    const text = query.trim().slice(0, maxQueryLength)
    if (!total && text.length >= minLength) timer = setTimeout(() => keep(text), settled)
  }

  // What hands them over in the form; nothing if there are none.
  const link = () => {
    const queries = kept()
    if (!queries.length) return null
    const href = addPage([["door", "need"], ["from", "searches"], ["q", title], ["said", queries.join("\n")]])
    return createElement("p", { class: "unfound" },
      createElement("a", { class: "quiet", href }, `Send what I didn’t find (${queries.length})`),
      createElement("small", {}, "Kept on this device until you send it"))
  }

  Rapport.unfound = { watch, link }
})()
