// Search from every page: rows and say cards, the palette, the sentence on the first page, marks where a result led to.
// What the index says goes in as text, never as HTML, and links lead only below the site's root.
(() => {
  "use strict"

  const memory = {
    get(key) { try { return localStorage.getItem(`rapport-${key}`) || "" } catch { return "" } },
    set(key, value) { try { localStorage.setItem(`rapport-${key}`, value) } catch { /* private windows refuse */ } },
  }

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name)
    for (const key in attributes) element.setAttribute(key, attributes[key])
    element.append(...children.filter(Boolean))
    return element
  }

  const button = (style, act, ...label) => {
    const element = make("button", { type: "button", class: style }, ...label)
    if (act) element.addEventListener("click", act)
    return element
  }

  const icon = name => {
    const [svg, use] = ["svg", "use"].map(tag => document.createElementNS("http://www.w3.org/2000/svg", tag))
    svg.setAttribute("class", "icon")
    svg.setAttribute("aria-hidden", "true")
    use.setAttribute("href", `#i-${name}`)
    svg.append(use)
    return svg
  }

  const counted = count => count === 1 ? "1 result" : `${count.toLocaleString("en")} results`

  /* What is asked, as it stands in the address of find.html */

  const blank = { q: "", filters: {}, retired: false, before: "", asTyped: false }
  const hashOf = pairs => new URLSearchParams(pairs.filter(([, value]) => value)).toString()
  const toHash = ({ q, filters, retired, before }) => hashOf([["q", q.trim()],
    ...Object.keys(filters).flatMap(name => filters[name].map(value => [name, value])),
    ["retired", retired ? 1 : ""], ["before", before]])
  const findPage = state => `${Rapport.root}find.html#${toHash(state)}`

  const ask = ({ q, filters, retired, before, asTyped }, options) =>
    Rapport.search(q.trim(), { filters, asTyped, includeRetired: retired, notCheckedSince: before || undefined, ...options })

  // A later question makes the answer to an earlier one stale; while one is under way, typing is waited out.
  const inTurn = (search, show, fail) => {
    let latest = 0, open = 0, timer
    return state => {
      const ticket = latest += 1
      clearTimeout(timer)
      timer = setTimeout(async () => {
        open += 1
        try {
          const outcome = await search(state, () => ticket !== latest)
          if (ticket === latest) show(outcome, state)
        } catch (error) {
          if (ticket === latest) fail(state)
          if (error.name !== "LoadError") throw error
        } finally {
          open -= 1
        }
      }, open ? 60 : 0)
    }
  }

  /* Rows */

  const marked = (text, ranges = []) => {
    let end = 0
    const parts = ranges.flatMap(([from, to]) => [text.slice(end, from), make("mark", {}, text.slice(from, end = to))])
    return [...parts, text.slice(end)]
  }

  const badge = (style, label) => make("span", { class: `badge ${style}` }, label)
  const few = names => names.length > 3 ? `${names.slice(0, 2).join(", ")} +${names.length - 2}` : names.join(", ")

  const meta = ({ type, typeLabel, personas, stages, audience, freshness, checked, retired }) => make("span", { class: "meta" },
    make("span", {}, [typeLabel, few(personas), few(stages)].filter(Boolean).join(" · ")),
    retired && badge("bad", "Retired"),
    type && (audience === "external" ? badge("ok", "OK to send") : badge("internal", "Internal")),
    freshness === "due" && badge("warn", "Check due"),
    freshness === "overdue" && badge("bad", `Not checked since ${checked}`))

  // Buyers speak in serif.
  const heading = ({ kind, title, marks }) => make(...kind === "objection" ? ["q", { class: "voice" }] : ["span", {}], ...marked(title, marks.title))
  const excerpt = ({ excerpt, marks }) => excerpt && make("span", { class: "line", dir: "auto" }, ...marked(excerpt, marks.excerpt))

  const address = ({ url }, words = []) => {
    const hl = words.slice(0, 12).map(encodeURIComponent).join("+")
    return Rapport.root + url + (hl && `${url.includes("#") ? "&" : "#"}hl=${hl}`)
  }

  const copier = (style, label, key, value) => {
    const element = button(style, null, icon("copy"), make("span", {}, label))
    element.dataset[key] = value
    return element
  }
  const copyLink = ({ share }, style) => share && copier(style, "Copy buyer link", "copy", share)

  const row = (result, words) => make("li", { class: "acts" },
    make("div", {}, make("a", { class: "title", href: address(result, words), dir: "auto" }, heading(result)), excerpt(result), meta(result)),
    result.share && make("p", { class: "actions" }, copyLink(result, "button")))

  // The answer to an objection, whole.
  let cards = 0
  const card = (result, words, attributes) => {
    const id = `found-say-${cards += 1}`
    const { says, title, answer, ask } = result
    return make("article", { class: "lead-card" }, meta(result),
      make("a", { class: "title voice", href: address(result, words), dir: "auto", "aria-describedby": id, ...attributes }, make("q", {}, says || title)),
      make("div", { class: "say" },
        make("div", { class: "say-head" }, make("h2", {}, "Say"), copier("copy", "Copy", "copyOf", id)),
        make("div", { class: "lines", id, dir: "auto" }, ...(answer || "").split("\n").map(line => make("p", {}, line)))),
      ask && make("p", { class: "ask" }, make("b", {}, "Ask"), make("q", { class: "voice", dir: "auto" }, ask)))
  }

  const chip = (text, number, act) => {
    const element = button("chip on", act, text, number && make("span", { class: "n" }, number))
    element.setAttribute("aria-label", `Remove ${text}`)
    return make("li", {}, element)
  }

  /* Notes: what was understood, what is missing, what went wrong */

  const note = (...parts) => make("p", { class: "note" }, ...parts)
  const quoted = words => words.map(word => `“${word}”`).join(", ")

  const notes = ({ corrected, repaired, unknown, retired, total }, state, change) => [
    corrected && note("Showing ", make("b", {}, corrected), ". ",
      button("link", () => change({ ...state, asTyped: true }), `Search for ${quoted(repaired.map(each => each.from))} as typed`)),
    total && unknown.length && note(`Nothing here has ${quoted(unknown)}`),
    ...retired.map(({ title, url, instead }) => note("Retired: ", make("a", { href: address({ url }) }, title),
      ...instead ? [". Use ", make("a", { href: address(instead) }, instead.title), " instead"] : [])),
  ]

  const broken = retry => make("p", { class: "note broken", role: "alert" }, "Part of the search didn’t load. ",
    button("link", () => { Rapport.retry(); retry() }, "Try again"))

  // The same question with one filter, the quotes, or one excluded word less.
  const relaxed = (state, label) => {
    const { q, filters, before } = state
    const names = Object.keys(filters).filter(name => filters[name].length)
    return [
      ...names.map(name => [filters[name].map(value => label(name, value)).join(" or "), { ...state, filters: { ...filters, [name]: [] } }]),
      before && ["a date", { ...state, before: "" }],
      names.length > 1 && ["filters", { ...state, filters: {}, before: "" }],
      q.includes('"') && ["quotes", { ...state, q: q.replaceAll('"', " ") }],
      ...(q.match(/(?<!\S)-\S+/g) || []).map(word => [quoted([word]), { ...state, q: q.replace(word, " ") }]),
    ].filter(Boolean)
  }

  const nothing = (state, label, change) => {
    const ways = make("p", { class: "ways" })
    const less = relaxed(state, label)
    const filters = less.filter(([name, { q }]) => q === state.q && name !== "filters").map(([name]) => name)
    const about = `Nothing${state.q.trim() && ` for “${state.q.trim()}”`}${filters.length ? ` with ${filters.join(" and ")}` : ""}`
    for (const [name, next] of less) {
      const without = button("button", () => change(next))
      without.hidden = true
      ways.append(without)
      ask(next, { pick: false, counts: false }).then(({ total }) => {
        without.textContent = `Without ${name}: ${total}`
        without.hidden = !total
      }, () => {})
    }
    for (const [door, text] of [["need", "Ask for it"], ["have", "I have one"]]) {
      const known = ["persona", "stage"].map(name => [name, state.filters[name]?.[0]])
      ways.append(make("a", { class: "quiet", href: `${Rapport.root}add.html#${hashOf([["door", door], ["q", state.q.trim()], ...known])}` }, text))
    }
    return make("div", { class: "nothing" }, make("p", {}, about), ways)
  }

  // Everything that stands below a question. The title of a card that leads is an option where rows are options.
  const found = (outcome, state, { label, change, row, list = "ul", option }) => {
    const { results, words, total } = outcome
    const leads = results[0]?.leads
    return [...notes(outcome, state, change), leads && card(results[0], words, option),
      make(list, { class: "rows" }, ...results.slice(leads ? 1 : 0).map(result => row(result, words))),
      !total && nothing(state, label, change)].filter(Boolean)
  }

  Rapport.show = { make, button, chip, note, counted, blank, toHash, ask, inTurn, row, found, broken }

  /* The sentence: whom one talks to, when, and what they say */

  const recent = {
    list() { try { return JSON.parse(memory.get("recent")).map(String).slice(0, 8) } catch { return [] } },
    add(query) { if (query.trim()) memory.set("recent", JSON.stringify([query.trim(), ...recent.list().filter(known => known !== query.trim())].slice(0, 8))) },
  }

  const finder = document.querySelector("[data-finder]")
  const slots = finder ? [...finder.querySelectorAll("select")] : []
  const chosen = () => Object.fromEntries(slots.filter(slot => slot.value).map(slot => [slot.name, [slot.value]]))
  const label = (name, value) => slots.flatMap(slot => slot.name === name ? [...slot.options] : []).find(option => option.value === value)?.text

  if (finder) {
    const said = finder.elements.q
    const count = make("p", { class: "count", role: "status" })
    const below = make("div", {})
    const state = () => ({ ...blank, filters: chosen(), q: said.value })
    finder.after(make("section", { class: "found", "aria-label": "Found" }, count, below))

    const change = next => {
      for (const slot of slots) slot.value = next.filters[slot.name]?.[0] || ""
      said.value = next.q
      update(next)
    }
    const show = (outcome, asked) => {
      count.textContent = counted(outcome.total)
      below.replaceChildren(...found(outcome, asked, { label, change, row }),
        make("a", { class: "quiet", href: findPage(asked) }, `All ${counted(outcome.total)}, with filters`))
    }
    const fail = asked => below.replaceChildren(broken(() => search(asked)))
    const search = inTurn((asked, isStale) => ask(asked, { limit: 6, counts: false, isStale }), (...answer) => said.value.trim() && show(...answer), fail)
    const update = (next = state()) => {
      const isAsking = Boolean(next.q.trim())
      document.body.classList.toggle("finding", isAsking)
      if (isAsking) search(next)
      else below.replaceChildren(count.textContent = "")
    }

    for (const slot of slots) {
      slot.value = memory.get(slot.name)
      if (slot.selectedIndex < 0) slot.value = ""
      slot.addEventListener("change", () => { memory.set(slot.name, slot.value); update() })
    }
    said.addEventListener("focus", Rapport.warm, { once: true })
    said.addEventListener("input", () => update())
    said.addEventListener("keydown", event => { if (event.key === "Escape" && !event.isComposing) change({ ...state(), q: "" }) })
    finder.addEventListener("submit", event => {
      event.preventDefault()
      recent.add(said.value)
      location.href = findPage(state())
    })
    // A browser that comes back to the page brings the words back too.
    addEventListener("pageshow", () => update())
  }

  /* The palette */

  const isSlashOn = () => memory.get("slash") !== "off"
  const showSlash = () => document.documentElement.classList.toggle("no-slash", !isSlashOn())
  showSlash()

  const makePalette = () => {
    const FILTERS = "Search with filters"
    const words = "Search: a worry, a title, a competitor"
    const field = make("input", {
      role: "combobox", "aria-label": words, placeholder: words, "aria-controls": "options", "aria-expanded": false, "aria-autocomplete": "list",
      autocomplete: "off", autocapitalize: "off", spellcheck: false, enterkeyhint: "go", autofocus: "",
    })
    const chips = make("ul", { class: "chips" })
    const body = make("div", { class: "palette-body" })
    const listbox = make("div", { id: "options", role: "listbox", "aria-label": "Results" })
    const count = make("p", { class: "count", role: "status" })
    const all = make("a", { class: "quiet" })
    const keys = make("p", { class: "keys", "aria-hidden": true },
      ...[["↑↓", " move"], ["Enter", " open"], ["Ctrl-Enter", " new tab"]].map(([key, does]) => make("span", {}, make("kbd", {}, key), does)))
    const dialog = make("dialog", { class: "palette", "aria-label": "Search" },
      make("div", { class: "palette-head" }, icon("search"), field, button("quiet", () => dialog.close(), "Close")),
      chips, body, listbox, make("div", { class: "palette-foot" }, count, keys, all))
    document.body.append(dialog)

    let state = blank, asked, painted, waiting, active
    const options = () => [...body.querySelectorAll("[role=option]")]
    const keyOf = each => toHash(each) + each.asTyped

    const activate = place => {
      const all = options()
      active = all.at(place % all.length)
      for (const option of all) option.setAttribute("aria-selected", option === active)
      field.setAttribute("aria-activedescendant", active?.id || "")
      if (active === all[0]) body.scrollTop = 0
      else active?.parentElement.scrollIntoView({ block: "nearest" })
    }

    // Options stand in rows with buttons, which a list box may not hold: it owns them from outside.
    const paint = parts => {
      body.replaceChildren(...parts)
      options().forEach((option, place) => { option.id = `option-${place}` })
      listbox.setAttribute("aria-owns", options().map(option => option.id).join(" "))
      listbox.setAttribute("aria-busy", false)
      field.setAttribute("aria-expanded", Boolean(options().length))
      field.removeAttribute("aria-activedescendant")
      active = null
      body.scrollTop = 0
    }

    const option = { role: "option", tabindex: -1, "aria-selected": false }
    const hit = (attributes, ...children) => make("div", { class: "hit" }, make("a", { class: "option", ...option, ...attributes }, ...children))
    const hitOf = (result, words) => {
      const element = hit({ href: address(result, words) }, make("span", { class: "title", dir: "auto" }, heading(result)), excerpt(result), meta(result))
      if (result.share) element.append(copyLink(result, "quiet"))
      return element
    }

    const head = (text, ...more) => make("div", { class: "head" }, make("h2", {}, text), ...more)
    const start = outcome => {
      const known = recent.list()
      const clear = () => { memory.set("recent", ""); start(outcome); field.focus() }
      const toggle = make("input", { type: "checkbox" })
      toggle.checked = isSlashOn()
      toggle.addEventListener("change", () => { memory.set("slash", toggle.checked ? "" : "off"); showSlash() })
      count.textContent = ""
      paint([
        ...known.length ? [head("Recent", button("link", clear, "Clear"))] : [],
        ...known.map(query => hit({ href: findPage({ ...blank, q: query }), "data-query": query }, make("span", { class: "title", dir: "auto" }, query))),
        outcome.total ? head("Checked last") : "", ...outcome.results.map(result => hitOf(result)),
        make("label", { class: "switch" }, toggle, make("span", {}, "Press ", make("kbd", {}, "/"), " on any page to search")),
      ])
    }

    const show = (outcome, of) => {
      clearTimeout(waiting)
      painted = keyOf(of)
      const isAsking = Boolean(of.q.trim())
      all.textContent = isAsking && outcome.total ? `All ${counted(outcome.total)}` : FILTERS
      if (painted === keyOf(blank)) return start(outcome)
      count.textContent = counted(outcome.total)
      paint(found(outcome, of, { label, change, row: hitOf, list: "div", option }))
      if (isAsking) activate(0)
    }
    const fail = of => {
      clearTimeout(waiting)
      asked = painted = null
      count.textContent = ""
      all.textContent = FILTERS
      paint([broken(() => { change(of); field.focus() })])
    }
    const search = inTurn((each, isStale) => ask(each, { limit: each.q.trim() ? 10 : 5, counts: false, isStale }), show, fail)

    const change = next => {
      state = next
      if (field.value.trim() !== next.q.trim()) field.value = next.q
      all.href = findPage(next)
      chips.replaceChildren(...Object.keys(next.filters).flatMap(name => next.filters[name].map(value =>
        chip(label(name, value), "", () => { change({ ...state, filters: { ...state.filters, [name]: [] } }); field.focus() }))))
      // The same question, but for spaces, is not asked twice: what is painted stays.
      if (asked === keyOf(next)) return
      asked = keyOf(next)
      listbox.setAttribute("aria-busy", true)
      clearTimeout(waiting)
      waiting = setTimeout(() => { count.textContent = "Searching" }, 400)
      search(next)
    }

    field.addEventListener("input", () => change({ ...state, q: field.value, asTyped: false }))
    field.addEventListener("keydown", event => {
      if (event.isComposing || event.keyCode === 229) return
      const place = options().indexOf(active)
      if (event.key === "ArrowDown") activate(place + 1)
      else if (event.key === "ArrowUp") activate(Math.max(place, 0) - 1)
      else if (event.key === "Enter") {
        // While an answer is on its way, Enter must not open what stood there before.
        const link = painted === keyOf(state) ? active : all
        if (!link) return
        link.target = event.ctrlKey || event.metaKey ? "_blank" : ""
        link.click()
        link.target = ""
      } else return
      event.preventDefault()
    })
    dialog.addEventListener("click", event => {
      const link = event.target.closest("a")
      if (event.target === dialog) dialog.close()
      if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return
      recent.add(state.q)
      if (!link.dataset.query) return dialog.close()
      event.preventDefault()
      change({ ...state, q: link.dataset.query })
      field.focus()
    })

    return () => {
      if (dialog.open) return dialog.close()
      dialog.showModal()
      field.select()
      asked = null
      change({ ...blank, filters: chosen(), q: field.value })
    }
  }

  let palette
  const toggle = event => {
    event.preventDefault()
    palette ||= makePalette()
    palette()
  }

  const FIELD = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog[open]"
  document.addEventListener("keydown", event => {
    if (event.isComposing || event.altKey) return
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && !event.shiftKey && event.key.toLowerCase() === "k") toggle(event)
    if (!isCommand && event.key === "/" && isSlashOn() && !event.target.closest(FIELD)) toggle(event)
  })

  // These links lead to find.html where scripts don't run, and in a new tab still do.
  for (const link of document.querySelectorAll("[data-search]")) {
    link.setAttribute("aria-haspopup", "dialog")
    link.addEventListener("pointerenter", Rapport.warm, { once: true })
    link.addEventListener("click", event => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) toggle(event) })
  }

  /* Marks on the page that a result led to: `#hl=word+word`, after an anchor `#anchor&hl=…` */

  const MOST = 500

  const rangesOf = wanted => {
    const ranges = []
    const walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT)
    while (walker.nextNode() && ranges.length < MOST) {
      const node = walker.currentNode
      if (!node.parentElement.closest("script, select, button")) for (const [from, to] of Rapport.marksOf(node.data, [wanted])) {
        const range = new Range()
        range.setStart(node, from)
        range.setEnd(node, to)
        ranges.push(range)
      }
    }
    return ranges
  }

  const paintMarks = ranges => {
    if (CSS.highlights) {
      CSS.highlights.set("found", new Highlight(...ranges))
      return () => CSS.highlights.clear()
    }
    const marks = ranges.reverse().map(range => {
      const mark = make("mark")
      range.surroundContents(mark)
      return mark
    })
    return () => marks.forEach(mark => mark.replaceWith(...mark.childNodes))
  }

  let clear = () => {}
  const highlight = async () => {
    clear()
    const [, anchor, hl] = location.hash.match(/^#(?:(.*)&)?hl=([^&]+)/) || []
    if (!hl || finder) return
    if (anchor) document.getElementById(anchor)?.scrollIntoView()
    // How letters are folded comes with the index.
    await Rapport.warm()
    let ranges = []
    try { ranges = rangesOf(new Set(hl.split("+").map(decodeURIComponent))) } catch { /* not an address of ours */ }
    if (!ranges.length) return
    clear()
    const unmark = paintMarks(ranges)
    const bar = note(ranges.length === 1 ? "Marked once" : `Marked ${ranges.length} times`, button("link", () => {
      clear()
      history.replaceState(history.state, "", `#${anchor || ""}`)
      document.getElementById("main").focus({ preventScroll: true })
    }, "Clear"))
    bar.className = "marked"
    document.body.append(bar)
    clear = () => { unmark(); bar.remove(); clear = () => {} }
  }
  highlight()
  addEventListener("hashchange", highlight)
})()
