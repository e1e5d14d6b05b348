// The choice of which objection something is about: one that search finds for what was said, or something
// new.
(() => {
  "use strict"

  const {
    picking: { Picker, named, titleOf }, inputs: { newID }, dom: { createElement }, text: { filled },
  } = Rapport

  const question = "{{word.form_one_of_these}}"
  const maxOffered = 3
  const minLength = 3 // characters; shorter texts aren't looked up
  const delay = 200 // milliseconds without a keystroke

  // A field that finds an objection by a few of its words. Text that names none chooses nothing.
  class Finder extends Picker {
    type() {
      this.missed("")
      this.open()
    }

    choose(row) {
      this.input.value = ""
      this.close()
      this.found(row)
    }

    settle() {
      const { typed } = this
      const row = typed ? named(this.rows(), typed) : undefined
      if (row) return this.choose(row)
      this.close()
      this.input.value = ""
      this.missed(typed)
    }
  }

  class ObjectionChoice {
    isGroup = true
    offered = [] // the rows that are similar to what was said
    chosen = "" // a slug, or empty for something new

    // `like(text, count)` finds rows; `none` is the label for choosing nothing.
    constructor(id, { rows, like, none }, changed) {
      Object.assign(this, { id, rows, like, none, changed })
      this.question = createElement("p", { class: "hint", hidden: true }, question)
      this.chips = createElement("div", { class: "pickable", hidden: true })
      this.status = createElement("p", { class: "unseen", role: "status" })
      this.unmatched = createElement("p", { class: "hint", role: "status" })
      const finder = new Finder({ id, rows, several: false, empty: "{{word.form_find_by_words}}", like })
      finder.found = row => this.choose(row[0])
      finder.missed = typed => {
        this.unmatched.textContent = typed ? filled("{{word.form_no_match_for}}", { typed }) : ""
      }
      finder.input.setAttribute("aria-label", "{{word.form_find_objection}}")
      this.input = finder.input
      this.element = createElement("div", {},
        this.question, this.chips, this.status, finder.element, this.unmatched)
    }

    get() { return this.chosen }

    set(value) {
      this.chosen = this.rows().some(([slug]) => slug === value) ? value : ""
      this.draw()
    }

    choose(slug) {
      this.chosen = slug
      this.draw()
      this.changed()
      this.chips.querySelector(":checked")?.focus()
    }

    // Offers rows that are similar to a text, once typing pauses.
    suggest(text) {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.look(text.trim()), delay)
    }

    async look(text) {
      const ticket = this.ticket = {}
      const found = text.length < minLength ? [] : await this.like(text, maxOffered)
      if (ticket !== this.ticket) return
      this.offered = found
      // A reader whose focus is here is reading what is offered, so it stays as it is.
      if (this.chips.contains(document.activeElement)) return
      this.draw()
      this.status.textContent = found.length ? `${question} ${found.map(titleOf).join(", ")}` : ""
    }

    draw() {
      const own = this.rows().find(([slug]) => slug === this.chosen)
      const rows = own && !this.offered.includes(own) ? [own, ...this.offered] : this.offered
      this.question.hidden = !this.offered.length
      this.chips.hidden = !rows.length
      const choices = [...rows.map(row => [row[0], titleOf(row)]), ["", this.none]]
      this.chips.replaceChildren(...choices.map(choice => this.chip(choice)))
    }

    chip([value, label]) {
      const input = createElement("input", {
        type: "radio", name: `${this.id}-like`, id: newID(), value, class: "pick",
        checked: value === this.chosen,
        change: () => {
          this.chosen = value
          this.changed()
        },
      })
      return createElement("span", { class: "pressable" },
        input, createElement("label", { class: "chip", for: input.id, dir: "auto" }, label))
    }
  }

  Rapport.ObjectionChoice = ObjectionChoice
})()
