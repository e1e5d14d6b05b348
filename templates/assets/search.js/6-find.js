// find.html: everything that search found, with filters, as a list that can be sent on and taken away.
(() => {
  "use strict"

  const { make, button, chip, note, counted, blank, toHash, ask, inTurn, row, found, broken } = Rapport.show
  const page = document.querySelector("[data-find]")
  if (!page) return
  const [aside, form, chips, count, results, more, download, opener] =
    [".facets", "form", ".chips", ".count", ".results", "[data-more]", "[data-download]", ".filters-button"].map(name => page.querySelector(name))
  const field = form.elements.q
  const PART = 20
  const MOST_VALUES = 8
  const OPEN = ["persona", "stage", "kind", "type", "audience", "freshness"]

  let facets = []
  let state = blank
  let committed = ""      // the address as of the last Enter or filter
  let shown = 0           // how many results stand on the page
  let isRefocusing = false
  let latest              // the outcome on the page, and the question to it

  /* The address */

  const valuesOf = name => facets.find(facet => facet.name === name)?.values || []
  const label = (name, value) => valuesOf(name).find(each => each.value === value)?.label ?? value
  const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

  // Values come from addresses that a CRM or a person wrote: what no facet knows is kept, to be said.
  const read = text => {
    const next = { ...blank, filters: {}, strange: [] }
    const add = (name, value) => {
      const known = Rapport.match(name, value)
      if (known) next.filters[name] = [...new Set([...next.filters[name] || [], known])]
      else if (value) next.strange.push([name, value])
    }
    for (const [given, value] of new URLSearchParams(text)) {
      const name = given.toLowerCase()
      if (name === "q") next.q = value
      else if (name === "retired") next.retired = value === "1"
      else if (name === "before" && isDay(value)) next.before = value
      else if (name === "before") next.strange.push(["date", value])
      // A comma parts values, unless it belongs to one.
      else if (valuesOf(name).length) for (const part of Rapport.match(name, value) ? [value] : value.split(",")) add(name, part.trim())
    }
    return next
  }

  const remember = (verb, hash, kept) => {
    try { history[`${verb}State`](kept, "", `${location.pathname}${hash && `#${hash}`}`) } catch { /* browsers bound how often */ }
  }
  const keepPlace = hash => remember("replace", hash, { shown, y: scrollY })

  // While one types, the entry's address follows. Enter or a filter gives it back its address and makes a new entry.
  const commit = next => {
    if (toHash(next) !== committed) {
      keepPlace(committed)
      committed = toHash(next)
      remember("push", committed, null)
    }
    go(next)
  }

  // An address with a query, as a sign-on page or a form leaves it, becomes one with a hash.
  const moveQuery = () => {
    if (!location.search) return
    const address = `${location.pathname}#${[location.search.slice(1), location.hash.slice(1)].filter(Boolean).join("&")}`
    try { history.replaceState(null, "", address) } catch { location.replace(address) }
  }

  const strange = ([name, text]) => {
    const edits = word => Rapport.distance(text.toLowerCase().slice(0, 32), word.toLowerCase().slice(0, 32), 3)
    const [near] = valuesOf(name).map(each => [Math.min(...[each.label, each.value, ...each.also || []].map(edits)), each])
      .filter(([most]) => most < 4).sort((a, b) => a[0] - b[0])
    const take = () => commit({ ...chosen(name, near[1].value, true), strange: state.strange.filter(each => each[1] !== text) })
    return note(`“${text}” isn’t ${/^[aeiou]/.test(name) ? "an" : "a"} ${name}. `,
      ...near ? ["Did you mean ", button("link", take, near[1].label), "?"] : name === "date" ? ["Write it as 2026-11-22"] : [])
  }

  /* Filters */

  const chosen = (name, value, isOn) => {
    const others = (state.filters[name] || []).filter(each => each !== value)
    return { ...state, filters: { ...state.filters, [name]: isOn ? [...others, value] : others } }
  }
  const isChosen = (name, value) => (state.filters[name] || []).includes(value)

  const boxes = []
  const check = (text, act, ...more) => {
    const input = make("input", { type: "checkbox" })
    input.addEventListener("change", () => act(input.checked))
    return [input, make("label", { class: "box" }, input, make("span", {}, text), ...more)]
  }
  const box = (name, { value, label: text }) => {
    const number = make("span", { class: "n" })
    const [input, line] = check(text, isOn => commit(chosen(name, value, isOn)), number)
    boxes.push({ name, value, input, number, line })
    return line
  }

  const fold = (text, ...parts) => make("details", {}, make("summary", {}, text), ...parts)
  const group = facet => {
    const lines = facet.values.map(value => box(facet.name, value))
    const rest = lines.splice(lines.length > MOST_VALUES + 1 ? MOST_VALUES : lines.length)
    const tail = rest.length && fold(`${rest.length} more`, ...rest)
    const set = make("fieldset", {}, make("legend", {}, facet.label), ...lines, tail)
    return OPEN.includes(facet.name) ? set : fold(facet.label, set)
  }

  const before = make("input", { type: "date" })
  before.addEventListener("change", () => commit({ ...state, before: before.value }))
  const [retired, retiredLine] = check("Include retired", isOn => commit({ ...state, retired: isOn }))
  const filters = make("div", { class: "filters" })

  const makeFilters = () => {
    const useful = facets.filter(facet => facet.values.length > 1)
    const open = OPEN.map(name => useful.find(facet => facet.name === name)).filter(Boolean)
    const folded = useful.filter(facet => !open.includes(facet))
    filters.replaceChildren(...open.map(group), make("label", { class: "day" }, "Not checked since", before), retiredLine, ...folded.map(group))
    aside.append(filters)
  }

  const showFilters = ({ facets: counts, total }) => {
    for (const { name, value, input, number, line } of boxes) {
      const found = counts[name]?.[value] || 0
      input.checked = isChosen(name, value)
      number.textContent = found
      line.classList.toggle("none", !found && !input.checked)
      if (input.checked) for (const folded of filters.querySelectorAll("details")) folded.open ||= folded.contains(line)
    }
    before.value = state.before
    retired.checked = state.retired
    const number = chips.querySelectorAll(".on").length
    opener.textContent = number ? `Filters (${number})` : "Filters"
    done.textContent = `Show ${total}`
  }

  const clearAll = () => commit({ ...blank, q: state.q })

  const showChips = ({ facets: counts }) => {
    const day = state.before && new Date(state.before).toUTCString().slice(5, 16).replace(/^0/, "")
    // The chip goes, so focus goes to the first that is left, or to the field.
    const remove = next => () => { isRefocusing = true; commit(next()) }
    const made = [
      ...Object.keys(state.filters).flatMap(name => state.filters[name].map(value =>
        chip(label(name, value), String(counts[name]?.[value] || 0), remove(() => chosen(name, value, false))))),
      day && chip(`Not checked since ${day}`, "", remove(() => ({ ...state, before: "" }))),
      state.retired && chip("With retired", "", remove(() => ({ ...state, retired: false }))),
    ].filter(Boolean)
    chips.replaceChildren(...made, made.length ? make("li", {}, button("link", () => { isRefocusing = true; clearAll() }, "Clear all")) : "")
    if (isRefocusing) (chips.querySelector("button") || field).focus()
    isRefocusing = false
  }

  /* The sheet that holds the filters on a phone */

  const sheet = page.querySelector("dialog")
  const [close, clearInSheet, done] = sheet.querySelectorAll("button")
  close.addEventListener("click", () => sheet.close())
  done.addEventListener("click", () => sheet.close())
  clearInSheet.addEventListener("click", clearAll)
  opener.addEventListener("click", () => {
    sheet.firstElementChild.after(filters)
    sheet.showModal()
  })
  sheet.addEventListener("close", () => aside.append(filters))

  /* Results */

  const find = asked => ask(asked, { limit: asked.shown || PART })

  const showMore = total => {
    more.hidden = shown >= total
    download.hidden = !total
  }

  const show = (outcome, asked) => {
    latest = { outcome, asked }
    shown = outcome.results.length
    count.textContent = counted(outcome.total)
    results.replaceChildren(...(asked.strange || []).map(strange), ...found(outcome, asked, { label, change: commit, row }))
    showChips(outcome)
    showFilters(outcome)
    showMore(outcome.total)
    if (asked.y != null) scrollTo(0, asked.y)
  }

  const fail = asked => {
    count.textContent = ""
    results.replaceChildren(broken(() => facets.length ? search(asked) : start()))
    more.hidden = download.hidden = true
  }

  const search = inTurn(find, show, fail)

  const go = next => {
    state = { ...next, shown: null, y: null }
    if (field.value.trim() !== state.q.trim()) field.value = state.q
    search(next)
  }

  more.addEventListener("click", async () => {
    const { outcome, asked } = latest
    try {
      const { results: next } = await ask(asked, { limit: PART, offset: shown, counts: false })
      if (latest.asked !== asked) return
      const rows = next.map(result => row(result, outcome.words))
      results.querySelector(".rows").append(...rows)
      shown += rows.length
      count.textContent = `${shown} of ${counted(outcome.total)}`
      showMore(outcome.total)
      keepPlace(toHash(state))
      rows[0]?.querySelector("a").focus({ preventScroll: true })
    } catch { fail(asked) }
  })

  /* The list as a file */

  // A spreadsheet takes a cell that begins like this for a formula.
  const cell = text => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text || "").replaceAll('"', '""')}"`

  const COLUMNS = {
    "Title": result => result.title,
    "What": result => result.typeLabel,
    "Talking to": result => result.personas.join("; "),
    "Stage": result => result.stages.join("; "),
    "Can I send it?": result => result.type && label("audience", result.audience),
    "Checked": result => result.checked,
    "State": result => result.retired ? "Retired" : label("freshness", result.freshness),
    "Summary": result => result.summary,
    "Buyer link": result => result.share,
    "Page": result => new URL(Rapport.root + result.url, location.href).href,
  }

  download.addEventListener("click", async () => {
    try {
      const { results } = await ask(latest.asked, { limit: latest.outcome.total, counts: false })
      const lines = [Object.keys(COLUMNS), ...results.map(result => Object.values(COLUMNS).map(of => of(result)))]
      // The mark at the front tells spreadsheets that it is UTF-8.
      const text = `\uFEFF${lines.map(line => `${line.map(cell).join(",")}\r\n`).join("")}`
      const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }))
      make("a", { href, download: "found.csv" }).click()
      setTimeout(() => URL.revokeObjectURL(href), 10000)
    } catch { fail(latest.asked) }
  })

  /* Begin, and follow the address */

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

  const follow = kept => {
    const next = read(location.hash.slice(1))
    committed = toHash(next)
    go({ ...next, ...kept })
  }
  addEventListener("popstate", event => { if (facets.length) follow(event.state) })
  addEventListener("pagehide", () => keepPlace(toHash(state)))

  const start = async () => {
    try {
      facets = await Rapport.facets()
    } catch (error) {
      fail(state)
      if (error.name !== "LoadError") throw error
      return
    }
    makeFilters()
    follow(history.state)
  }

  moveQuery()
  history.scrollRestoration = "manual"
  document.querySelector(".find-doors").remove()
  page.hidden = false
  start()
})()
