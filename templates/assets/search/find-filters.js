// The filters of find.html: a group of check boxes for each facet, the day of the last review, retired
// entries.
(() => {
  "use strict"

  const { dom: { createElement }, results: { counted }, text: { filled, number } } = Rapport

  const maxValues = 8 // in a group before the rest is folded
  const openFacets = ["persona", "stage", "kind", "type", "audience", "freshness"]

  const fold = (text, ...parts) => createElement("details", {}, createElement("summary", {}, text), ...parts)

  const checkbox = (text, act, ...more) => {
    const input = createElement("input", { type: "checkbox" })
    input.addEventListener("change", () => act(input.checked))
    const line = createElement("label", { class: "box" }, input, createElement("span", {}, text), ...more)
    return { input, line }
  }

  class Filters {
    boxes = []
    element = createElement("div", { class: "filters" })

    // `change` has the callbacks: value(name, value, isOn), before(day), retired(isOn).
    constructor(change) {
      this.change = change
      this.before = createElement("input", { type: "date" })
      this.before.addEventListener("change", () => change.before(this.before.value))
      this.retired = checkbox("{{word.include_retired}}", change.retired)
    }

    fill(facets) {
      const useful = facets.filter(facet => facet.values.length > 1)
      const open = openFacets.map(name => useful.find(facet => facet.name === name)).filter(Boolean)
      const folded = useful.filter(facet => !open.includes(facet))
      this.element.replaceChildren(
        ...open.map(facet => this.group(facet)),
        createElement("label", { class: "day" }, "{{word.not_reviewed_since}}", this.before),
        this.retired.line,
        ...folded.map(facet => fold(facet.label, this.group(facet))))
    }

    group({ name, label, values }) {
      const lines = values.map(value => this.box(name, value))
      // A single further value isn't worth folding.
      const rest = lines.splice(lines.length > maxValues + 1 ? maxValues : lines.length)
      const tail = rest.length ? fold(filled("{{word.more_elsewhere}}", { count: rest.length }), ...rest) : ""
      return createElement("fieldset", {}, createElement("legend", {}, label), ...lines, tail)
    }

    box(name, { value, label }) {
      const figure = createElement("span", { class: "n", "aria-hidden": "true" })
      const said = createElement("span", { class: "unseen" })
      const { input, line } = checkbox(label, isOn => this.change.value(name, value, isOn), figure, said)
      this.boxes.push({ name, value, input, figure, said, line })
      return line
    }

    // Shows what is chosen and how many results each value would have.
    show({ filters, before, retired }, counts) {
      for (const { name, value, input, figure, said, line } of this.boxes) {
        const count = counts[name]?.[value] || 0
        input.checked = (filters[name] || []).includes(value)
        figure.textContent = number(count)
        said.textContent = `, ${counted(count)}`
        line.classList.toggle("none", !count && !input.checked)
        if (input.checked) this.unfold(line)
      }
      this.before.value = before
      this.retired.input.checked = retired
    }

    unfold(line) {
      for (const folded of this.element.querySelectorAll("details")) folded.open ||= folded.contains(line)
    }
  }

  Rapport.Filters = Filters
})()
