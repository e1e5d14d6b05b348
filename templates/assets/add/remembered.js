// A choice that is asked for only once: afterwards it is shown as words, with a button to change it.
(() => {
  "use strict"

  const { dom: { createElement, button } } = Rapport

  class Remembered {
    // `inner` is a select.
    constructor(inner) {
      this.inner = inner
      this.input = inner.input
      this.name = createElement("b")
      this.known = createElement("p", { class: "known", hidden: true },
        this.name, " ", button("quiet", () => this.ask(), "{{word.form_not_you}}"))
      this.element = createElement("div", {}, this.known, inner.element)
    }

    get() { return this.inner.get() }

    set(value) {
      this.inner.set(value)
      this.name.textContent = value ? this.input.selectedOptions[0]?.text ?? "" : ""
      this.known.hidden = !this.name.textContent
      this.input.hidden = !this.known.hidden
    }

    ask() {
      this.known.hidden = true
      this.input.hidden = false
      this.input.focus()
    }
  }

  Rapport.Remembered = Remembered
})()
