// The palette: search from every page, with the keyboard or from the bar.
(() => {
  "use strict"

  const {
    Combobox,
    text: { filled },
    dom: { createElement, button, icon },
    question: { blank, toHash, findPage, withFilter, ask, latestOnly },
    rows: { address, heading, line, meta, copyLink },
    results: { chip, preferenceChips, counted, found, broken, offeredLabel },
    home: { recent }, unfound, paletteKeys: { slashSwitch, keysHelp },
  } = Rapport

  const maxResults = 10
  const maxSuggestions = 5
  const slowAnswer = 400 // milliseconds until the palette says that it is searching

  const allWithFilters = "{{word.search_with_filters}}"
  const prompt = "{{word.search_hint}}"
  const optionAttributes = { role: "option", tabindex: -1, "aria-selected": "false" }

  const option = (attributes, ...children) => createElement("div", { class: "hit" },
    createElement("a", { class: "option", ...optionAttributes, ...attributes }, ...children))
  const optionTitle = content => createElement("span", { class: "title", dir: "auto" }, content)

  const resultOption = (result, words) => {
    const href = address(result, words)
    const element = option({ href }, optionTitle(heading(result)), line(result), meta(result))
    const copy = copyLink(result.buyer_url, "quiet")
    if (copy) element.append(copy)
    return element
  }
  const recentOption = query =>
    option({ href: findPage({ ...blank, q: query }), "data-query": query }, optionTitle(query))

  const head = (text, ...more) =>
    createElement("div", { class: "head" }, createElement("h2", {}, text), ...more)

  // Two questions with the same key look the same to the reader.
  const keyOf = question => toHash(question) + question.asTyped
  const isAsking = question => Boolean(question.q.trim())

  class Palette {
    question = blank
    asked = null // key of the question that was asked last
    painted = null // key of the question whose answer is shown

    constructor() {
      this.chips = createElement("ul", { class: "chips" })
      this.body = createElement("div", { class: "palette-body" })
      // Options are in rows with buttons, which a list box may not contain, so it owns them with `aria-owns`.
      const list = { id: "_options", role: "listbox", "aria-label": "{{word.results}}" }
      this.listbox = createElement("div", list)
      this.combobox = new Combobox("_options", {
        "aria-label": "{{word.search}}", placeholder: prompt, autocapitalize: "off", spellcheck: "false",
        enterkeyhint: "go", autofocus: "",
      }, () => this.options)
      this.field = this.combobox.field
      this.count = createElement("p", { class: "count", role: "status" })
      this.all = createElement("a", { class: "quiet" })
      this.dialog = createElement("dialog", { class: "palette", "aria-label": "{{word.search}}" },
        createElement("div", { class: "palette-head" },
          icon("search"), this.field, button("quiet", () => this.dialog.close(), "{{word.close}}")),
        this.chips, this.body, this.listbox,
        createElement("div", { class: "palette-foot" }, this.count, keysHelp(), this.all))
      document.body.append(this.dialog)
      this.search = latestOnly(
        (question, isStale) =>
          ask(question, { limit: isAsking(question) ? maxResults : maxSuggestions, counts: false, isStale }),
        (outcome, question) => this.show(outcome, question), question => this.fail(question))
      this.field.addEventListener("input", () =>
        this.change({ ...this.question, q: this.field.value, asTyped: false }))
      this.field.addEventListener("keydown", event => this.press(event))
      this.dialog.addEventListener("click", event => this.click(event))
    }

    toggle(typed) {
      if (this.dialog.open) return this.dialog.close()
      this.dialog.showModal()
      if (typed) this.field.value = typed
      else this.field.select()
      this.asked = null
      this.change({ ...blank, q: this.field.value })
    }

    /* Options */

    get options() { return [...this.body.querySelectorAll("[role=option]")] }

    reveal(active) {
      if (active === this.options[0]) this.body.scrollTop = 0
      else active?.parentElement.scrollIntoView({ block: "nearest" })
    }

    paint(parts) {
      this.body.replaceChildren(...parts)
      const { options } = this
      options.forEach((each, index) => { each.id = `_option-${index}` })
      this.listbox.setAttribute("aria-owns", options.map(each => each.id).join(" "))
      this.listbox.setAttribute("aria-busy", "false")
      this.combobox.reset(options.length > 0)
      this.body.scrollTop = 0
    }

    /* Questions and answers */

    change(question) {
      this.question = question
      if (this.field.value.trim() !== question.q.trim()) this.field.value = question.q
      this.all.href = findPage(question)
      this.showChips()
      // A question that differs only in spaces isn't asked twice: what is shown stays.
      if (this.asked === keyOf(question)) return
      this.asked = keyOf(question)
      this.listbox.setAttribute("aria-busy", "true")
      clearTimeout(this.waiting)
      this.waiting = setTimeout(() => { this.count.textContent = "{{word.searching}}" }, slowAnswer)
      this.search(question)
    }

    // Asks, and returns the focus to the field.
    changeAndFocus(question) {
      this.change(question)
      this.field.focus()
    }

    showChips() {
      const { filters } = this.question
      const remove = name => () => this.changeAndFocus(withFilter(this.question, name, []))
      const preferenceEnded = () => {
        this.asked = null
        this.changeAndFocus(this.question)
      }
      this.chips.replaceChildren(...preferenceChips(preferenceEnded), ...Object.keys(filters).flatMap(name =>
        filters[name].map(value => chip(offeredLabel(name, value), "", remove(name)))))
    }

    show(outcome, question) {
      clearTimeout(this.waiting)
      this.painted = keyOf(question)
      const hasMore = isAsking(question) && outcome.total
      this.all.textContent = hasMore
        ? filled("{{word.all_results}}", { results: counted(outcome.total) }) : allWithFilters
      if (this.painted === keyOf(blank)) return this.showStart(outcome)
      this.count.textContent = counted(outcome.total)
      this.paint(found(outcome, question, {
        label: offeredLabel, optionAttributes, makeRow: resultOption, list: "div",
        change: next => this.change(next),
      }))
      if (isAsking(question)) this.reveal(this.combobox.activate(0))
    }

    // Shows what is there before anything is typed: what is heard most, and recent searches.
    showStart(outcome) {
      const queries = recent.list()
      const clear = () => {
        recent.clear()
        this.showStart(outcome)
        this.field.focus()
      }
      this.count.textContent = ""
      this.paint([
        outcome.total ? head("{{word.heard_most_short}}") : "",
        ...outcome.results.map(result => resultOption(result)),
        queries.length ? head("{{word.recent}}", button("link", clear, "{{word.clear}}")) : "",
        ...queries.map(recentOption),
        unfound.link() || "", slashSwitch(),
      ])
    }

    fail(question) {
      clearTimeout(this.waiting)
      this.asked = this.painted = null
      this.count.textContent = ""
      this.all.textContent = allWithFilters
      this.paint([broken(() => this.changeAndFocus(question))])
    }

    /* Keys and clicks */

    press(event) {
      // Keys that compose a character (229 in browsers that don't say so) aren't commands.
      if (event.isComposing || event.keyCode === 229) return
      if (event.key === "ArrowDown") this.reveal(this.combobox.next())
      else if (event.key === "ArrowUp") this.reveal(this.combobox.previous())
      else if (event.key === "Enter") this.open(event.ctrlKey || event.metaKey)
      else return
      event.preventDefault()
    }

    // While an answer is pending, Enter must not open what was shown before.
    open(inNewTab) {
      const link = this.painted === keyOf(this.question) ? this.combobox.active : this.all
      if (!link) return
      link.target = inNewTab ? "_blank" : ""
      link.click()
      link.target = ""
    }

    click(event) {
      const link = event.target.closest("a")
      if (event.target === this.dialog) this.dialog.close()
      if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return
      recent.add(this.question.q)
      if (!link.dataset.query) return this.dialog.close()
      event.preventDefault()
      this.changeAndFocus({ ...this.question, q: link.dataset.query })
    }
  }

  // Opens the palette, or closes it; `typed` is what was typed before it was loaded.
  let palette
  Rapport.togglePalette = typed => {
    palette ||= new Palette()
    palette.toggle(typed)
  }
})()
