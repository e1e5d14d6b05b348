// find.html: all results of a search, with filters, as a list that can be shared and downloaded.
(() => {
  "use strict"

  const {
    Filters, findTable,
    text: { displayDate, filled, number: formatted },
    dom: { createElement, button },
    findAddress: { read, moveQueryToHash, unknownNote },
    question: { blank, toHash, withFilter, ask, latestOnly },
    rows: { row },
    results: { chip, preferenceChips, counted, found, broken },
  } = Rapport

  const pageSize = 20

  const page = document.querySelector("[data-find]")
  if (!page) return
  const part = selector => page.querySelector(selector)
  const aside = part(".facets"), form = part("form"), chips = part(".chips"), count = part(".count")
  const results = part(".results"), more = part("[data-more]"), download = part("[data-download]")
  const opener = part(".filters-button"), sheet = part("dialog")
  const [close, clearInSheet, done] = sheet.querySelectorAll("button")
  const field = form.elements.q

  let facets = []
  let question = blank
  let committed = "" // the address as of the last Enter or filter
  let shown = 0 // how many results are on the page
  let latest // the outcome on the page, with its question
  let isRefocusing = false // whether the chip that had the focus was removed

  const valuesOf = name => facets.find(facet => facet.name === name)?.values || []
  const label = (name, value) => valuesOf(name).find(each => each.value === value)?.label ?? value

  /* The address and the history */

  const writeHistory = (verb, hash, entry) => {
    const address = `${location.pathname}${hash && `#${hash}`}`
    try { history[verb](entry, "", address) } catch { /* browsers limit how often */ }
  }
  const keepPosition = hash => writeHistory("replaceState", hash, { shown, y: scrollY })

  // While somebody types, the address follows. Enter or a filter restores the committed address, and adds a
  // new entry to the history.
  const commit = next => {
    if (toHash(next) !== committed) {
      keepPosition(committed)
      committed = toHash(next)
      writeHistory("pushState", committed, null)
    }
    go(next)
  }

  const withValue = (name, value, isOn) => {
    const others = (question.filters[name] || []).filter(each => each !== value)
    return withFilter(question, name, isOn ? [...others, value] : others)
  }

  const unknown = ([name, text]) => unknownNote([name, text], valuesOf, value => {
    const rest = question.unknown.filter(each => each[1] !== text)
    commit({ ...withValue(name, value, true), unknown: rest })
  })

  /* Filters */

  const filters = new Filters({
    value: (name, value, isOn) => commit(withValue(name, value, isOn)),
    before: before => commit({ ...question, before }),
    retired: retired => commit({ ...question, retired }),
  })
  const clearAll = () => commit({ ...blank, q: question.q })

  // What pressing a chip does: it removes a filter, and the focus goes to the first remaining chip, or to the
  // field.
  const removing = change => () => {
    isRefocusing = true
    commit(change())
  }

  const valueChip = (name, value, counts) => {
    const number = formatted(counts[name]?.[value] || 0)
    return chip(label(name, value), number, removing(() => withValue(name, value, false)))
  }
  const valueChips = counts => Object.entries(question.filters).flatMap(([name, values]) =>
    values.map(value => valueChip(name, value, counts)))

  const showChips = ({ facets: counts }) => {
    const day = displayDate(question.before)
    const made = [
      ...preferenceChips(() => go(question)),
      ...valueChips(counts),
      day && chip(filled("{{word.not_reviewed_since_day}}", { day }), "",
        removing(() => ({ ...question, before: "" }))),
      question.retired
        && chip("{{word.with_retired}}", "", removing(() => ({ ...question, retired: false }))),
    ].filter(Boolean)
    const clear = button("link", removing(() => ({ ...blank, q: question.q })), "{{word.clear_all}}")
    chips.replaceChildren(...made, made.length ? createElement("li", {}, clear) : "")
    if (isRefocusing) (chips.querySelector("button") || field).focus()
    isRefocusing = false
  }

  const showFilters = ({ facets: counts, total }) => {
    filters.show(question, counts)
    const number = chips.querySelectorAll(".on").length
    opener.textContent = number ? filled("{{word.filters_count}}", { number }) : "{{word.filters}}"
    done.textContent = filled("{{word.show_count}}", { total: formatted(total) })
  }

  // On a phone the filters are in a sheet.
  close.addEventListener("click", () => sheet.close())
  done.addEventListener("click", () => sheet.close())
  clearInSheet.addEventListener("click", clearAll)
  opener.addEventListener("click", () => {
    sheet.firstElementChild.after(filters.element)
    sheet.showModal()
  })
  sheet.addEventListener("close", () => aside.append(filters.element))

  /* Results */

  const showActions = total => {
    more.hidden = shown >= total
    download.hidden = !total
  }

  const show = (outcome, asked) => {
    latest = { outcome, asked }
    shown = outcome.results.length
    count.textContent = counted(outcome.total)
    results.replaceChildren(
      ...(asked.unknown || []).map(unknown), ...found(outcome, asked, { label, change: commit }))
    showChips(outcome)
    showFilters(outcome)
    showActions(outcome.total)
    if (asked.y !== null && asked.y !== undefined) scrollTo(0, asked.y)
  }

  const fail = asked => {
    count.textContent = ""
    results.replaceChildren(broken(() => facets.length ? search(asked) : start()))
    more.hidden = download.hidden = true
  }

  const search = latestOnly(asked => ask(asked, { limit: asked.shown || pageSize }), show, fail)

  const go = next => {
    question = { ...next, shown: null, y: null }
    if (field.value.trim() !== question.q.trim()) field.value = question.q
    search(next)
  }

  const showMore = async ({ outcome, asked }) => {
    // Without words the rows are in groups, so all of them are shown again.
    if (!asked.q.trim()) return search({ ...asked, shown: shown + pageSize, y: scrollY })
    const { results: next } = await ask(asked, { limit: pageSize, offset: shown, counts: false })
    if (latest.asked !== asked) return
    const rows = next.map(result => row(result, outcome.words))
    part(".results .rows").append(...rows)
    shown += rows.length
    const values = { shown: formatted(shown), results: counted(outcome.total) }
    count.textContent = filled("{{word.shown_of}}", values)
    showActions(outcome.total)
    keepPosition(toHash(question))
    rows[0]?.querySelector("a").focus({ preventScroll: true })
  }

  const downloadAll = async ({ outcome, asked }) => {
    const { results: all } = await ask(asked, { limit: outcome.total, counts: false })
    findTable.download(all, label)
  }

  const tryWith = act => async () => { try { await act(latest) } catch { fail(latest.asked) } }
  more.addEventListener("click", tryWith(showMore))
  download.addEventListener("click", tryWith(downloadAll))

  /* Begin, and follow the address */

  field.addEventListener("input", () => {
    if (field.value.trim() === question.q.trim()) return
    const next = { ...question, q: field.value, asTyped: false }
    writeHistory("replaceState", toHash(next), null)
    go(next)
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    commit({ ...question, q: field.value })
  })

  const follow = entry => {
    const next = read(location.hash.slice(1), valuesOf)
    committed = toHash(next)
    go({ ...next, ...entry })
  }
  addEventListener("popstate", event => { if (facets.length) follow(event.state) })
  addEventListener("pagehide", () => keepPosition(toHash(question)))

  const start = async () => {
    try {
      facets = await Rapport.facets()
    } catch (error) {
      fail(question)
      if (error.name !== "LoadError") throw error
      return
    }
    filters.fill(facets)
    aside.append(filters.element)
    follow(history.state)
  }

  moveQueryToHash()
  history.scrollRestoration = "manual"
  document.querySelector(".find-doors").remove()
  page.hidden = false
  // A reader without a question is about to type. On a phone the keyboard would cover the list.
  if (!location.hash && matchMedia("(hover: hover)").matches) field.focus({ preventScroll: true })
  start()
})()
