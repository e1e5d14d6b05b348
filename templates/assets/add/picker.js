// Choosing entries by typing: one, or several as chips.
(() => {
  "use strict"

  const { Combobox, text: { foldAccents, filled }, dom: { createElement, button } } = Rapport

  const maxShown = 8
  const minLength = 3 // characters of a text that is looked up

  // Entries are rows: [slug, title, other names, one a line, "gone" if it is retired].
  const titleOf = row => row[1] || row[0]
  const isLive = row => row[3] !== "gone"

  const wordsOf = text => foldAccents(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

  // Rows that match what was typed, best first: every typed word begins a word of the title or of the other
  // names. For a sentence, which rarely matches word by word, half the words are enough.
  const matching = (rows, typed) => {
    const query = wordsOf(typed)
    const live = rows.filter(isLive)
    if (!query.length) return live.slice(0, maxShown)
    const hits = words => query.filter(word => words.some(each => each.startsWith(word))).length
    const scored = live.map(row => {
      const title = wordsOf(row[1] ?? row[0])
      const count = hits([...title, ...wordsOf(row[2] ?? ""), ...wordsOf(row[0])])
      const isMatch = query.length > 3 ? count * 2 >= query.length : count === query.length
      return { row, score: isMatch ? count * 2 + hits(title) : 0 }
    })
    const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
    return found.slice(0, maxShown).map(({ row }) => row)
  }

  // Rows that share long words with what was said come first; the others follow.
  const likely = (rows, said) => {
    const stems = wordsOf(said).filter(word => word.length > 3).map(word => word.slice(0, 6))
    const score = row => {
      const words = wordsOf(`${row[1]} ${row[2]}`)
      return stems.filter(stem => words.some(each => each.startsWith(stem))).length
    }
    const scored = rows.filter(isLive).map(row => ({ row, score: score(row) }))
    return scored.sort((a, b) => b.score - a.score).slice(0, maxShown).map(({ row }) => row)
  }

  // The row that a text names: by its slug, its title, or one of its other names, ignoring case.
  const named = (rows, text) => {
    const name = foldAccents(text).trim()
    const namesOf = row => [row[0], row[1] ?? "", ...(row[2] ?? "").split("\n")]
    return rows.find(row => row[0] === text) ??
      rows.find(row => namesOf(row).some(each => foldAccents(each) === name))
  }

  class Picker {
    chosen = [] // slugs, or typed text that names nothing
    listed = [] // the rows in the list

    // `rows()` returns what can be chosen. `like(text, count)` finds further rows that are similar to a text.
    constructor({ id, rows, several, empty, changed, like }) {
      Object.assign(this, { rows, several, changed, like })
      this.list = createElement("ul", {
        role: "listbox", id: `${id}-list`, class: "options", hidden: true,
        "aria-label": "{{word.form_choices}}",
      })
      const attributes = { id, type: "text", placeholder: empty, class: "entry-field" }
      this.combobox = new Combobox(this.list.id, attributes, () => [...this.list.children])
      this.input = this.combobox.field
      this.chips = createElement("ul", { class: "chips chosen", hidden: true })
      this.unmatched = createElement("p", { class: "hint", hidden: true }, "{{word.form_no_match}}")
      this.element = createElement("div", { class: "picker" },
        this.chips, this.input, this.list, this.unmatched)
      this.input.addEventListener("input", () => this.type())
      this.input.addEventListener("click", () => this.open())
      this.input.addEventListener("blur", () => this.settle())
      this.input.addEventListener("keydown", event => { if (this.press(event.key)) event.preventDefault() })
    }

    get typed() { return this.input.value.trim() }

    get() {
      if (!this.several) return this.chosen[0] ?? ""
      return this.typed ? [...this.chosen, this.typed] : [...this.chosen]
    }

    set(value) {
      this.chosen = (Array.isArray(value) ? value : [value]).filter(Boolean)
      if (!this.several && !this.chosen.length) this.input.value = ""
      this.draw()
    }

    type() {
      if (!this.several) this.chosen = this.typed ? [this.typed] : []
      this.open()
      this.changed()
    }

    titleOfSlug(slug) { return titleOf(this.rows().find(row => row[0] === slug) ?? [slug]) }

    /* The list */

    open() {
      const found = matching(this.rows(), this.input.value)
      this.show(found)
      this.findMore(found)
    }

    // Adds rows that are similar to what was typed, unless an option is being chosen.
    async findMore(found) {
      const { typed } = this
      const request = this.request = {}
      if (!this.like || typed.length < minLength || found.length === maxShown) return
      const more = await this.like(typed, maxShown)
      if (request !== this.request || this.combobox.activeIndex >= 0) return
      this.show([...found, ...more.filter(row => !found.includes(row))].slice(0, maxShown))
    }

    show(found) {
      this.listed = found.filter(row => !this.several || !this.chosen.includes(row[0]))
      this.list.replaceChildren(...this.listed.map((row, index) => createElement("li", {
        role: "option", id: `${this.list.id}-${index}`, "aria-selected": "false",
        mousedown: event => event.preventDefault(), click: () => this.choose(row),
      }, titleOf(row))))
      this.list.hidden = !this.listed.length
      this.unmatched.hidden = !this.typed || found.length > 0
      this.combobox.reset(!this.list.hidden)
    }

    close() {
      this.request = null
      this.list.hidden = true
      this.unmatched.hidden = true
      this.combobox.reset(false)
    }

    choose(row) {
      this.chosen = this.several ? [...this.chosen, row[0]] : [row[0]]
      if (this.several) this.input.value = ""
      this.draw()
      this.close()
      this.changed()
    }

    // A name that was typed in full counts as chosen. Text that names nothing stays, and the check reports
    // it.
    settle() {
      this.close()
      const { typed } = this
      const row = typed ? named(this.rows(), typed) : undefined
      if (this.several) {
        if (row && !this.chosen.includes(row[0])) this.choose(row)
      } else if (!this.chosen.length || this.titleOfSlug(this.chosen[0]) !== typed) {
        this.chosen = [row?.[0] ?? typed].filter(Boolean)
      }
      this.changed()
    }

    /* What is chosen */

    draw() {
      if (!this.several) {
        if (this.chosen.length) this.input.value = this.titleOfSlug(this.chosen[0])
        return
      }
      this.chips.hidden = !this.chosen.length
      this.chips.replaceChildren(...this.chosen.map(slug => this.chip(slug)))
    }

    chip(slug) {
      const title = this.titleOfSlug(slug)
      const cross = createElement("span", { "aria-hidden": "true" }, "×")
      const element = button("chip taken", () => this.remove(slug), title, cross)
      element.setAttribute("aria-label", filled("{{word.form_take_out_entry}}", { title }))
      return createElement("li", {}, element)
    }

    remove(slug) {
      this.chosen = this.chosen.filter(each => each !== slug)
      this.draw()
      this.changed()
      this.input.focus()
    }

    get canRemoveLast() { return this.several && !this.input.value && this.chosen.length > 0 }

    removeLast() {
      this.chosen = this.chosen.slice(0, -1)
      this.draw()
      this.changed()
    }

    /* Keys; each handler returns whether it used the key */

    press(key) {
      const isOpen = !this.list.hidden
      if (key === "ArrowDown" || key === "ArrowUp") this.move(key)
      else if (key === "Enter") this.enter()
      else if (key === "Escape") {
        // Also cancels what is still being looked up.
        this.close()
        return isOpen
      }
      else if (key === "Backspace" && this.canRemoveLast) this.removeLast()
      else return false
      return true
    }

    move(key) {
      if (this.list.hidden) this.open()
      const active = key === "ArrowDown" ? this.combobox.next() : this.combobox.previous()
      active?.scrollIntoView({ block: "nearest" })
    }

    enter() {
      const index = this.combobox.activeIndex
      const isClear = index >= 0 || this.listed.length === 1
      if (!this.list.hidden && isClear) this.choose(this.listed[Math.max(index, 0)])
      else this.settle()
    }
  }

  Rapport.picking = { Picker, likely, named, titleOf }
})()
