// Inputs for single values: a text, a choice from a list, chips. Each has `element`, `input` (what gets the
// focus), get(), set(value), and shown(), which is called when it becomes visible.
(() => {
  "use strict"

  const { createElement } = Rapport.dom

  let count = 0
  const newID = () => `a${count += 1}`

  const fitHeight = area => {
    area.style.height = "auto"
    area.style.height = `${area.scrollHeight + 2}px`
  }

  const area = (id, { rows = 2, voice }) =>
    createElement("textarea", { id, rows, class: `entry-field ${voice ? "voice" : ""}` })

  const line = (id, type) => createElement("input", {
    id, class: "entry-field", type: type === "date" ? "date" : "text", autocomplete: "off",
    inputmode: { url: "url", number: "decimal" }[type],
  })

  // A list is written with one item per line, or with commas between items.
  const text = (id, { type }, options, changed) => {
    const isList = type === "list", isLong = isList || type === "text"
    const input = isLong ? area(id, options) : line(id, type)
    const fit = () => { if (isLong && input.isConnected) fitHeight(input) }
    input.addEventListener("input", () => {
      fit()
      changed()
    })
    const separator = options.commas ? /[\n,]/ : "\n"
    return {
      element: input, input, shown: fit,
      get: () => isList ? input.value.split(separator).filter(item => item.trim()) : input.value,
      set: value => {
        input.value = Array.isArray(value) ? value.join("\n") : value ?? ""
        fit()
      },
    }
  }

  const select = (id, choices, empty, changed) => {
    const option = ([value, label]) => createElement("option", { value }, label)
    const input = createElement("select", { id, class: "entry-field", change: changed },
      option(["", empty]), ...choices.map(option))
    return {
      element: input, input, get: () => input.value,
      // A value that isn't among the choices stays visible, so that the check can name it.
      set: value => {
        if (value && !choices.some(([known]) => known === value)) input.append(option([value, value]))
        input.value = value ?? ""
      },
    }
  }

  // Chips of which one can be pressed or, with `several`, any number. `all`: the label of a chip that
  // excludes the others.
  class Chips {
    isGroup = true
    inputs = []
    unknown = [] // values that no chip has

    constructor(id, choices, { several, all }, changed) {
      Object.assign(this, { id, several, all, changed })
      const chips = [...(all ? [["all", all]] : []), ...choices].map(choice => this.chip(choice))
      this.element = createElement("div", { class: "pickable" }, ...chips)
      this.input = this.inputs[0]
    }

    chip([value, label]) {
      const input = createElement("input", {
        type: this.several ? "checkbox" : "radio", name: this.id, id: newID(), value, class: "pick",
        change: () => this.press(input),
      })
      if (!this.several) input.addEventListener("click", () => this.release(input))
      this.inputs.push(input)
      const chip = createElement("label", { class: "chip", for: input.id }, label)
      return createElement("span", { class: "pressable" }, input, chip)
    }

    press(input) {
      if (this.all && input.checked) {
        const excluded = input.value === "all" ? this.inputs.slice(1) : [this.inputs[0]]
        for (const other of excluded) other.checked = false
      }
      this.changed()
    }

    // A pressed chip can be released, even if only one can be pressed.
    release(input) {
      if (input.dataset.was) {
        input.checked = false
        this.changed()
      }
      this.remember()
    }

    remember() { for (const input of this.inputs) input.dataset.was = input.checked ? "1" : "" }

    get() {
      const checked = this.inputs.filter(input => input.checked).map(input => input.value)
      const values = [...checked, ...this.unknown]
      if (!this.several) return values[0] ?? ""
      return values.includes("all") ? "all" : values
    }

    set(value) {
      const values = [value ?? ""].flat().filter(Boolean)
      this.unknown = values.filter(each => !this.inputs.some(input => input.value === each))
      for (const input of this.inputs) input.checked = values.includes(input.value)
      this.remember()
    }
  }

  Rapport.inputs = { newID, text, select, Chips }
})()
