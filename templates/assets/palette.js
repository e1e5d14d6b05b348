// Search from every page: the palette, the sentence on the first page, and marks on the page that a result led to.
(() => {
  "use strict"

  const { memory, make, button, icon, counted, blank, toHash, ask, inTurn, heading, excerpt, meta, address, copyLink, row, card, notes, broken, nothing } = Rapport.show
  const PLACEHOLDER = "Search: a worry, a title, a competitor"
  const findPage = state => `${Rapport.root}find.html#${toHash(state)}`

  /* Recent searches: at most eight, on this device */

  const recent = {
    list() { try { return JSON.parse(memory.get("recent")).filter(query => typeof query === "string").slice(0, 8) } catch { return [] } },
    add(query) { if (query) memory.set("recent", JSON.stringify([query, ...recent.list().filter(known => known !== query)].slice(0, 8))) },
    clear() { memory.set("recent", "[]") },
  }

  /* The sentence: whom one talks to, when, and what they say */

  const finder = document.querySelector("[data-finder]")
  const slots = finder ? [...finder.querySelectorAll("select")] : []
  const chosen = () => Object.fromEntries(slots.filter(slot => slot.value).map(slot => [slot.name, [slot.value]]))
  const label = (name, value) => {
    const slot = slots.find(slot => slot.name === name)
    const option = slot && [...slot.options].find(option => option.value === value)
    return option ? option.textContent : value
  }

  if (finder) {
    const said = finder.elements.q
    const count = make("p", { class: "count", role: "status" })
    const shown = make("div")
    const found = make("section", { class: "found", "aria-label": "Found" }, count, shown)
    const state = () => ({ ...blank(chosen()), q: said.value })
    finder.after(found)

    const change = next => {
      for (const slot of slots) slot.value = (next.filters[slot.name] || [""])[0] || ""
      said.value = next.q
      update(next)
    }
    const show = (outcome, asked) => {
      const { results, words, total } = outcome
      const leads = results.length && results[0].leads
      const rows = results.slice(leads ? 1 : 0).map(result => row(result, words))
      count.textContent = counted(total)
      shown.replaceChildren(...notes(outcome, asked, change),
        ...leads ? [card(results[0], words)] : [],
        rows.length ? make("ul", { class: "rows" }, ...rows) : "",
        total ? make("p", null, make("a", { class: "quiet", href: findPage(asked) }, total > results.length ? `All ${counted(total)}` : "Open with filters"))
          : nothing(asked, label, change))
    }
    const fail = asked => shown.replaceChildren(broken(() => search(asked)))
    const search = inTurn(asked => ask(asked, { limit: 6 }), show, fail)
    const update = (next = state()) => {
      const isOpen = Boolean(next.q.trim())
      document.body.classList.toggle("finding", isOpen)
      if (isOpen) search(next)
      else shown.replaceChildren(count.textContent = "")
    }

    for (const slot of slots) {
      const known = memory.get(slot.name)
      if ([...slot.options].some(option => option.value === known)) slot.value = known
      slot.addEventListener("change", () => { memory.set(slot.name, slot.value); update() })
    }
    said.addEventListener("focus", () => Rapport.warm(), { once: true })
    said.addEventListener("input", () => update())
    said.addEventListener("keydown", event => {
      if (event.key === "Escape" && said.value) change({ ...state(), q: "" })
    })
    finder.addEventListener("submit", event => {
      event.preventDefault()
      recent.add(said.value.trim())
      location.href = findPage(state())
    })
    // A browser that comes back to the page brings the words back too.
    addEventListener("pageshow", () => update())
  }

  /* The palette */

  const slash = { get isOn() { return memory.get("slash") !== "off" }, set(isOn) { memory.set("slash", isOn ? "" : "off"); slash.show() },
    show() { document.documentElement.classList.toggle("no-slash", !slash.isOn) } }
  slash.show()

  let palette
  const makePalette = () => {
    const listID = "palette-options"
    const field = make("input", {
      type: "text", role: "combobox", "aria-label": PLACEHOLDER, placeholder: PLACEHOLDER, "aria-controls": listID, "aria-expanded": "false",
      "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go", autofocus: "",
    })
    const chips = make("ul", { class: "chips" })
    const body = make("div", { class: "palette-body" })
    const listbox = make("div", { id: listID, role: "listbox", "aria-label": "Results" })
    const count = make("p", { class: "count", role: "status" })
    const all = make("a", { class: "quiet" })
    const keys = make("p", { class: "keys", "aria-hidden": "true" },
      ...[["↑↓", "move"], ["Enter", "open"], ["Ctrl-Enter", "new tab"]].map(([key, does]) => make("span", null, make("kbd", null, key), ` ${does}`)))
    const dialog = make("dialog", { class: "palette", "aria-label": "Search" },
      make("div", { class: "palette-head" }, icon("search"), field, button("quiet", "Close", () => dialog.close())),
      chips, body, listbox, make("div", { class: "palette-foot" }, count, keys, all))
    document.body.append(dialog)

    let state = blank(), asked = "", painted = "", active = -1, waiting
    const options = () => [...body.querySelectorAll("[role=option]")]
    const keyOf = each => `${toHash(each)}${each.asTyped}`

    const activate = place => {
      const all = options()
      active = all.length ? (place + all.length) % all.length : -1
      if (place < 0 && active < 0) field.removeAttribute("aria-activedescendant")
      all.forEach((option, each) => option.setAttribute("aria-selected", String(each === active)))
      if (active < 0) return
      field.setAttribute("aria-activedescendant", all[active].id)
      const stood = all[active].closest(".lead-card") || all[active].closest(".hit")
      if (active) stood.scrollIntoView({ block: "nearest" })
      else body.scrollTop = 0
    }

    const paint = (parts, isPicked) => {
      body.replaceChildren(...parts)
      const all = options()
      all.forEach((option, place) => { option.id = `palette-option-${place}` })
      listbox.setAttribute("aria-owns", all.map(option => option.id).join(" "))
      field.setAttribute("aria-expanded", String(all.length > 0))
      active = -1
      field.removeAttribute("aria-activedescendant")
      body.scrollTop = 0
      if (isPicked) activate(0)
    }

    const optionOf = (attributes, ...children) => make("a", { class: "option", role: "option", tabindex: "-1", "aria-selected": "false", ...attributes }, ...children)
    const hit = (result, words) => make("div", { class: "hit" },
      optionOf({ href: address(result, words) }, make("span", { class: "title", dir: "auto" }, heading(result)), excerpt(result), meta(result)),
      copyLink(result, "quiet"))

    const head = (text, ...more) => make("div", { class: "head" }, make("h2", null, text), ...more)
    const start = outcome => {
      const known = recent.list()
      const queries = known.map(query => make("div", { class: "hit" },
        optionOf({ href: findPage({ ...blank(), q: query }), "data-query": query }, make("span", { class: "title", dir: "auto" }, query))))
      const toggle = make("input", { type: "checkbox" })
      toggle.checked = slash.isOn
      toggle.addEventListener("change", () => slash.set(toggle.checked))
      count.textContent = ""
      paint([
        ...known.length ? [head("Recent", button("link", "Clear", () => { recent.clear(); start(outcome); field.focus() })), ...queries] : [],
        ...outcome.results.length ? [head("Checked last"), ...outcome.results.map(result => hit(result))] : [],
        make("label", { class: "switch" }, toggle, make("span", null, "Press ", make("kbd", null, "/"), " on any page to search")),
      ])
    }

    const show = (outcome, of) => {
      clearTimeout(waiting)
      painted = keyOf(of)
      const { results, words, total } = outcome
      all.href = findPage(of)
      all.textContent = of.q.trim() && total ? `All ${counted(total)}` : "Filters"
      if (!of.q.trim() && !Object.keys(of.filters).length) return start(outcome)
      const leads = results.length && results[0].leads
      count.textContent = counted(total)
      paint([
        ...notes(outcome, of, change),
        ...leads ? [card(results[0], words, { role: "option", tabindex: "-1", "aria-selected": "false" })] : [],
        ...results.slice(leads ? 1 : 0).map(result => hit(result, words)),
        ...total ? [] : [nothing(of, label, change)],
      ], Boolean(of.q.trim()))
    }
    const fail = of => {
      clearTimeout(waiting)
      asked = painted = ""
      count.textContent = ""
      paint([broken(() => { change(of); field.focus() })])
    }
    const search = inTurn(each => ask(each, { limit: each.q.trim() ? 10 : 5 }), show, fail)

    // The same question, but for spaces, is not asked twice: what is painted stays.
    const update = () => {
      const key = keyOf(state)
      if (key === asked) return
      asked = key
      clearTimeout(waiting)
      waiting = setTimeout(() => { count.textContent = "Searching" }, 400)
      search(state)
    }
    const change = next => {
      state = next
      if (field.value.trim() !== next.q.trim()) field.value = next.q
      chips.replaceChildren(...Object.entries(next.filters).flatMap(([name, values]) => values.map(value =>
        make("li", null, filterChip(label(name, value), () => { change({ ...state, filters: { ...state.filters, [name]: values.filter(each => each !== value) } }); field.focus() })))))
      update()
    }
    const filterChip = (text, act) => {
      const chip = button("chip on", text, act)
      chip.setAttribute("aria-label", `Remove ${text}`)
      return chip
    }

    const leave = option => {
      recent.add(state.q.trim())
      if (option.dataset.query == null) return dialog.close()
      change({ ...state, q: option.dataset.query })
      field.focus()
    }
    const open = inNewTab => {
      const option = options()[active]
      // An answer that is still on its way must not open what stood there before.
      const isCurrent = painted === keyOf(state)
      const link = isCurrent ? option : state.q.trim() && make("a", { href: findPage(state) })
      if (!link) return
      if (!link.isConnected) { recent.add(state.q.trim()); dialog.append(link) }
      if (inNewTab) { link.target = "_blank"; link.rel = "noopener" }
      link.click()
      link.removeAttribute("target")
      if (!isCurrent) { link.remove(); dialog.close() }
    }

    field.addEventListener("input", () => change({ ...state, q: field.value, asTyped: false }))
    field.addEventListener("keydown", event => {
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === "ArrowDown" || event.key === "ArrowUp") activate(event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1)
      else if (event.key === "Enter") open(event.ctrlKey || event.metaKey)
      else return
      event.preventDefault()
    })
    dialog.addEventListener("click", event => {
      if (event.target === dialog) return dialog.close()
      const option = event.target.closest("[role=option]")
      if (!option || option.target || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (option.dataset.query != null) event.preventDefault()
      leave(option)
    })
    all.addEventListener("click", () => { recent.add(state.q.trim()); dialog.close() })

    return {
      get isOpen() { return dialog.open },
      close() { dialog.close() },
      open() {
        dialog.showModal()
        field.focus()
        field.select()
        asked = ""
        change({ ...blank(chosen()), q: field.value })
      },
    }
  }

  const openPalette = () => {
    palette ||= makePalette()
    if (!palette.isOpen) palette.open()
  }

  const isField = target => target.closest?.("input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable]")
  document.addEventListener("keydown", event => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return
    const withCommand = event.ctrlKey || event.metaKey
    const isK = withCommand && !event.shiftKey && event.key.toLowerCase() === "k"
    const isSlash = !withCommand && event.key === "/" && slash.isOn && !isField(event.target) && !document.querySelector("dialog[open]")
    if (!isK && !isSlash) return
    event.preventDefault()
    if (isK && palette?.isOpen) palette.close()
    else openPalette()
  })

  // The links lead to find.html where scripts don't run, and in a new tab still do.
  for (const link of document.querySelectorAll("[data-search]")) {
    link.setAttribute("aria-haspopup", "dialog")
    link.addEventListener("pointerenter", () => Rapport.warm(), { once: true })
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      openPalette()
    })
  }

  /* Marks on the page that a result led to: `#hl=word+word`, after an anchor `#anchor&hl=…` */

  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
  const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu
  const MOST_MARKS = 500

  const rangesOf = words => {
    const ranges = []
    const walker = document.createTreeWalker(document.getElementById("main"), NodeFilter.SHOW_TEXT)
    const mark = (node, from, to) => {
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, to)
      ranges.push(range)
    }
    while (walker.nextNode() && ranges.length < MOST_MARKS) {
      const node = walker.currentNode
      if (node.parentElement.closest("script, style, select, button, input, .badge")) continue
      for (const { 0: word, index } of node.data.matchAll(WORD)) {
        if (words.has(fold(word))) mark(node, index, index + word.length)
        else if (/[^\p{Script=Latin}\p{N}\p{M}]/u.test(word)) {
          for (const part of words) if (part.length > 1 && word.includes(part)) mark(node, index + word.indexOf(part), index + word.indexOf(part) + part.length)
        }
      }
    }
    return ranges
  }

  const paintMarks = ranges => {
    if (globalThis.Highlight && CSS.highlights) {
      CSS.highlights.set("found", new Highlight(...ranges))
      return () => CSS.highlights.delete("found")
    }
    const marks = ranges.reverse().map(range => {
      const mark = make("mark")
      range.surroundContents(mark)
      return mark
    })
    return () => marks.forEach(mark => mark.replaceWith(...mark.childNodes))
  }

  let clear = () => {}
  const highlight = () => {
    clear()
    const [, anchor, hl] = location.hash.match(/^#(?:(.*?)&)?hl=([^&]*)/) || []
    if (hl == null || finder) return
    let words
    try { words = new Set(hl.split("+").map(decodeURIComponent).filter(Boolean)) } catch { return }
    const ranges = rangesOf(words)
    if (anchor) document.getElementById(anchor)?.scrollIntoView()
    if (!ranges.length) return
    const unmark = paintMarks(ranges)
    const bar = make("p", { class: "marked" }, `Marked: ${ranges.length} ${ranges.length === 1 ? "place" : "places"} `, button("link", "Clear", () => {
      clear()
      history.replaceState(history.state, "", location.pathname + location.search + (anchor ? `#${anchor}` : ""))
      document.getElementById("main").focus({ preventScroll: true })
    }))
    document.body.append(bar)
    clear = () => {
      unmark()
      bar.remove()
      clear = () => {}
    }
  }
  highlight()
  addEventListener("hashchange", highlight)
})()
