// A text field that controls a list of options (ARIA: combobox with a listbox). The palette and the form's
// picker share it. The field keeps the focus and names the active option.
(() => {
  "use strict"

  const { createElement } = Rapport.dom

  class Combobox {
    // `options()` returns the option elements that are currently shown; each needs an id.
    constructor(listID, attributes, options) {
      this.options = options
      this.active = undefined
      this.field = createElement("input", {
        role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": listID,
        "aria-expanded": "false", ...attributes,
      })
    }

    get activeIndex() { return this.options().indexOf(this.active) }

    // Makes an option active and returns it. The list wraps around: after the last comes the first.
    activate(index) {
      const options = this.options()
      this.active = options.at(index % options.length)
      for (const option of options) option.setAttribute("aria-selected", String(option === this.active))
      this.field.setAttribute("aria-activedescendant", this.active?.id ?? "")
      return this.active
    }

    next() { return this.activate(this.activeIndex + 1) }
    previous() { return this.activate(Math.max(this.activeIndex, 0) - 1) }

    // To be called when the list was filled, opened or closed: no option is active then.
    reset(isOpen) {
      this.active = undefined
      this.field.setAttribute("aria-expanded", String(isOpen))
      this.field.removeAttribute("aria-activedescendant")
    }
  }

  Rapport.Combobox = Combobox
})()
