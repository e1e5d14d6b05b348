// find.html: everything that search found, with filters, as a list that can be sent on and taken away.
(() => {
  "use strict"

  const { make, button, counted, blank, toHash, ask, inTurn, row, card, notes, broken, nothing } = Rapport.show
  const page = document.querySelector("[data-find]")
  const part = selector => page.querySelector(selector)
  const [aside, form, chips, count, results, more, download, opener] =
    [".facets", ".find-field", ".chips", ".count", ".results", "[data-more]", "[data-download]", ".filters-button"].map(part)
  const field = form.elements.q
  const sort = part("[name=sort]")
  const PART = 20
  const MOST_VALUES = 8
  const OPEN = ["persona", "stage", "kind", "type", "audience", "freshness"]
  const NAMES = { kind: "kind of content", type: "type of asset", audience: "yes or no to sending", freshness: "state of checking" }

  let facets = []
  let state = blank()
  let committed = ""      // the address as of the last Enter or filter
  let shown = 0           // how many rows stand on the page
  let latest              // the outcome on the page, and the question to it

  /* State and address */

  const known = name => facets.find(facet => facet.name === name)
  const label = (name, value) => known(name)?.values.find(each => each.value === value)?.label ?? value
  const spoken = day => new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" })
  const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

  // Values come from addresses that a CRM or a person wrote: what no facet knows is kept, to be said.
  const read = text => {
    const next = { ...blank(), strange: [] }
    for (const [rawName, raw] of new URLSearchParams(text)) {
      const name = rawName.toLowerCase()
      if (name === "q") next.q = raw
      else if (name === "sort") next.sort = [...sort.options].some(option => option.value === raw) ? raw : ""
      else if (name === "retired") next.retired = raw === "1"
      else if (name === "before") {
        if (isDay(raw)) next.before = raw
        else if (raw) next.strange.push([name, raw])
      } else if (known(name)) {
        for (const value of Rapport.match(name, raw) ? [raw] : raw.split(",")) {
          const found = Rapport.match(name, value.trim())
          const values = next.filters[name] ||= []
          if (!found && value.trim()) next.strange.push([name, value.trim()])
          else if (found && !values.includes(found)) values.push(found)
        }
      }
    }
    return next
  }

  const address = hash => `${location.pathname}${hash ? `#${hash}` : ""}`
  const remember = (verb, hash, kept) => {
    try { history[`${verb}State`](kept, "", address(hash)) } catch { /* browsers bound how often */ }
  }
  const keepPlace = () => remember("replace", toHash(state), { shown, y: scrollY })

  // While one types, the entry's address follows; Enter or a filter gives it back its address and makes an entry.
  const commit = next => {
    const hash = toHash(next)
    if (hash !== committed) {
      remember("replace", committed, { shown, y: scrollY })
      remember("push", hash, null)
      committed = hash
    }
    go(next)
  }

  // An address with a query, as sign-on pages leave it, becomes one with a hash.
  const moveQuery = () => {
    if (!location.search) return
    const hash = [location.search.slice(1), location.hash.slice(1)].filter(Boolean).join("&")
    try { history.replaceState(null, "", `${location.pathname}#${hash}`) } catch { location.replace(`${location.pathname}#${hash}`) }
  }

  /* Words for values that no facet knows */

  const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, place) => place)
    for (const [i, letter] of [...a].entries()) {
      const next = [i + 1]
      for (let j = 0; j < b.length; j += 1) next.push(Math.min(next[j] + 1, row[j + 1] + 1, row[j] + (letter === b[j] ? 0 : 1)))
      row = next
    }
    return row[b.length]
  }

  const nearest = (name, text) => {
    const wanted = text.toLowerCase().slice(0, 60)
    const near = (known(name)?.values || []).map(each =>
      [each, Math.min(...[each.value, each.label, ...each.also || []].map(word => distance(wanted, word.toLowerCase())))])
    const [best] = near.sort((a, b) => a[1] - b[1])
    return best && best[1] <= Math.max(1, wanted.length / 3) ? best[0] : null
  }

  const strange = ([name, text]) => {
    if (name === "before") return make("p", { class: "note" }, `“${text}” isn’t a date. Write it as 2026-11-22`)
    const noun = NAMES[name] || name
    const near = nearest(name, text)
    return make("p", { class: "note" }, `“${text}” isn’t ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}. `,
      ...near ? ["Did you mean ", button("link", near.label, () => {
        commit({ ...state, strange: state.strange.filter(each => each[1] !== text), filters: added(name, near.value) })
      }), "?"] : [])
  }

  /* Filters */

  const chosen = name => state.filters[name] || []
  const added = (name, value) => ({ ...state.filters, [name]: [...chosen(name).filter(each => each !== value), value] })
  const without = (name, value) => ({ ...state.filters, [name]: chosen(name).filter(each => each !== value) })
  const boxes = []

  const box = (facet, { value, label: text }) => {
    const input = make("input", { type: "checkbox" })
    const number = make("span", { class: "n" })
    const line = make("label", { class: "box" }, input, make("span", null, text), number)
    input.addEventListener("change", () => commit({ ...state, filters: input.checked ? added(facet.name, value) : without(facet.name, value) }))
    boxes.push({ facet, value, input, number, line })
    return line
  }

  const values = facet => {
    const lines = facet.values.map(value => box(facet, value))
    const rest = lines.slice(MOST_VALUES)
    if (rest.length < 2) return lines
    const hidden = make("div", { hidden: "" }, ...rest)
    const all = button("link", `${rest.length} more`, () => {
      hidden.hidden = false
      all.remove()
      rest[0].querySelector("input").focus()
    })
    return [...lines.slice(0, MOST_VALUES), hidden, all]
  }

  const group = facet => {
    if (OPEN.includes(facet.name)) return make("fieldset", null, make("legend", null, facet.label), ...values(facet))
    return make("details", null, make("summary", null, facet.label), make("fieldset", { "aria-label": facet.label }, ...values(facet)))
  }

  const before = make("input", { type: "date" })
  before.addEventListener("change", () => commit({ ...state, before: before.value }))
  const retired = make("input", { type: "checkbox" })
  retired.addEventListener("change", () => commit({ ...state, retired: retired.checked }))
  const filters = make("div", { class: "filters" })

  const makeFilters = () => {
    const useful = facets.filter(facet => facet.values.length > 1)
    const [open, folded] = [useful.filter(facet => OPEN.includes(facet.name)), useful.filter(facet => !OPEN.includes(facet.name))]
    open.sort((a, b) => OPEN.indexOf(a.name) - OPEN.indexOf(b.name))
    filters.append(...open.map(group),
      make("label", { class: "day" }, "Not checked since", before),
      make("label", { class: "box" }, retired, make("span", null, "Include retired")),
      ...folded.map(group))
    aside.append(filters)
  }

  const showFilters = outcome => {
    for (const { facet, value, input, number, line } of boxes) {
      const found = outcome.facets[facet.name]?.[value] || 0
      input.checked = chosen(facet.name).includes(value)
      number.textContent = found
      line.classList.toggle("none", !found && !input.checked)
      if (input.checked) for (let above = line.parentElement; above !== filters; above = above.parentElement) {
        above.hidden = false
        if (above.tagName === "DETAILS") above.open = true
      }
    }
    before.value = state.before
    retired.checked = state.retired
    const number = chips.querySelectorAll("li").length - (chips.querySelector(".clear") ? 1 : 0)
    opener.textContent = number ? `Filters (${number})` : "Filters"
    show23.textContent = `Show ${outcome.total}`
  }

  // Focus stays where the chip was: on the next one, or in the field.
  const chip = (text, number, next) => {
    const made = button("chip on", text, () => {
      commit(next())
      const left = chips.querySelector("button")
      if (left) left.focus()
      else field.focus()
    })
    made.setAttribute("aria-label", `Remove ${text}`)
    if (number != null) made.append(make("span", { class: "n" }, String(number)))
    return make("li", null, made)
  }

  const showChips = outcome => {
    const made = Object.entries(state.filters).flatMap(([name, values]) => values.map(value =>
      chip(label(name, value), outcome.facets[name]?.[value] || 0, () => ({ ...state, filters: without(name, value) }))))
    if (state.before) made.push(chip(`Not checked since ${spoken(state.before)}`, null, () => ({ ...state, before: "" })))
    if (state.retired) made.push(chip("With retired", null, () => ({ ...state, retired: false })))
    const clear = () => { commit({ ...blank(), q: state.q, sort: state.sort }); field.focus() }
    chips.replaceChildren(...made, ...made.length ? [make("li", { class: "clear" }, button("link", "Clear all", clear))] : [])
  }

  /* The sheet that holds the filters on a phone */

  const show23 = button("button primary", "Show", () => sheet.close())
  const clearAll = button("quiet", "Clear all", () => commit({ ...blank(), q: state.q, sort: state.sort }))
  const sheet = make("dialog", { class: "sheet", "aria-label": "Filters" },
    make("div", { class: "sheet-head" }, make("h2", null, "Filters"), button("quiet", "Close", () => sheet.close())),
    make("div", { class: "sheet-foot" }, clearAll, show23))
  page.append(sheet)
  opener.addEventListener("click", () => {
    sheet.firstElementChild.after(filters)
    sheet.showModal()
  })
  sheet.addEventListener("close", () => aside.append(filters))

  /* Results */

  const dayOf = ({ checked }) => checked ? Date.parse(`${checked} UTC`) : 0
  const ORDERS = {
    checked: (a, b) => dayOf(b) - dayOf(a),
    title: (a, b) => a.title.localeCompare(b.title),
  }

  // The engine answers best first; another order needs all that was found.
  const find = async asked => {
    if (!asked.sort) return ask(asked, { limit: asked.shown || PART })
    const { total } = await ask(asked, { pick: false })
    const outcome = await ask(asked, { limit: total })
    return { ...outcome, results: [...outcome.results].sort(ORDERS[asked.sort]) }
  }

  const list = make("ul", { class: "rows" })
  const addRows = found => list.append(...found.map(result => row(result, latest.outcome.words)))
  const showMore = () => {
    const { outcome } = latest
    shown = Math.min(shown, outcome.total)
    more.hidden = shown >= outcome.total
    download.hidden = !outcome.total
  }

  const show = (outcome, asked) => {
    latest = { outcome, asked }
    const leads = outcome.results.length && outcome.results[0].leads && !asked.sort
    const visible = outcome.results.slice(0, asked.shown || PART)
    count.textContent = counted(outcome.total)
    list.replaceChildren()
    addRows(leads ? visible.slice(1) : visible)
    shown = visible.length
    results.replaceChildren(...(asked.strange || []).map(strange), ...notes(outcome, asked, commit),
      ...leads ? [card(visible[0], outcome.words)] : [], ...shown ? [list] : [nothing(asked, label, commit)])
    showChips(outcome)
    showFilters(outcome)
    showMore()
    if (asked.y) scrollTo(0, asked.y)
  }

  const fail = asked => {
    count.textContent = ""
    results.replaceChildren(broken(() => facets.length ? search(asked) : start()))
    more.hidden = download.hidden = true
  }

  const search = inTurn(find, show, fail)

  const go = next => {
    state = { ...next, shown: 0, y: 0 }
    if (field.value.trim() !== state.q.trim()) field.value = state.q
    sort.value = state.sort
    search(next)
  }

  more.addEventListener("click", async () => {
    const { outcome, asked } = latest
    const place = shown
    try {
      const found = asked.sort ? outcome.results.slice(shown, shown + PART) : (await ask(asked, { limit: PART, offset: shown })).results
      if (latest.asked !== asked) return
      addRows(found)
      shown += found.length
      count.textContent = `${shown} of ${counted(outcome.total)}`
      showMore()
      keepPlace()
      list.children[list.children.length - found.length]?.querySelector("a").focus({ preventScroll: place === 0 })
    } catch { fail(asked) }
  })

  /* The list as a file */

  // A spreadsheet takes a cell that begins like this for a formula.
  const cell = text => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }

  const SENDING = { external: "OK to send", internal: "Internal" }
  const CHECKING = { fresh: "Fresh", due: "Check due", overdue: "Not checked in time", never: "Never checked" }
  const COLUMNS = [
    ["Title", result => result.title], ["What", result => result.typeLabel], ["Talking to", result => result.personas.join("; ")],
    ["Stage", result => result.stages.join("; ")], ["Can I send it?", result => result.type ? SENDING[result.audience] : ""],
    ["Checked", result => result.checked || ""], ["State", result => result.retired ? "Retired" : CHECKING[result.freshness] || ""],
    ["Summary", result => result.summary || ""], ["Buyer link", result => result.share || ""],
    ["Page", result => new URL(Rapport.root + result.url, location.href).href],
  ]

  const save = found => {
    const lines = [COLUMNS.map(([name]) => name), ...found.map(result => COLUMNS.map(([, value]) => value(result)))]
    const text = `\uFEFF${lines.map(line => line.map(cell).join(",")).join("\r\n")}\r\n`
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })), download: "found.csv" })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10000)
  }

  download.addEventListener("click", async () => {
    const { outcome, asked } = latest
    try { save(asked.sort ? outcome.results : (await ask(asked, { limit: outcome.total })).results) } catch { fail(asked) }
  })

  /* Begin, and follow the address */

  field.addEventListener("focus", () => Rapport.warm(), { once: true })
  field.addEventListener("input", () => {
    if (field.value.trim() === state.q.trim()) return
    const next = { ...state, q: field.value, asTyped: false }
    remember("replace", toHash(next), null)
    go(next)
  })
  form.addEventListener("submit", event => {
    event.preventDefault()
    commit({ ...state, q: field.value })
  })
  sort.addEventListener("change", () => commit({ ...state, sort: sort.value }))

  const follow = kept => {
    const next = read(location.hash.slice(1))
    committed = toHash(next)
    go({ ...next, ...kept })
  }
  addEventListener("popstate", event => { if (facets.length) follow(event.state) })
  addEventListener("pagehide", keepPlace)

  const start = async () => {
    try {
      facets = await Rapport.facets()
      makeFilters()
      follow(history.state)
    } catch (error) {
      if (error.name !== "LoadError") console.warn(error)
      fail(state)
    }
  }

  moveQuery()
  history.scrollRestoration = "manual"
  document.querySelector(".find-doors").remove()
  page.hidden = false
  start()
})()
