// A control for each type of field, made from its declaration.
(() => {
  "use strict"

  const {
    text: { capitalized },
    dom: { createElement, button },
    picking: { Picker, titleOf },
    inputs: { newID, text, select, Chips },
    ObjectionChoice, Remembered,
  } = Rapport

  // With more options than these, typing finds one faster.
  const maxChips = 12
  const maxRadioButtons = 4

  const allLabels = { persona: "{{word.form_everyone}}", stage: "{{word.form_any_stage}}" }
  const all = "{{word.form_all}}"
  const typeToFind = "{{word.form_type_to_find}}"
  const nothing = "{{word.form_choose}}"

  const reference = (id, kind, field, several, { rows, likeObjections }, changed) => {
    const live = (rows(kind) ?? []).filter(row => row[3] !== "gone")
    const like = kind === "objection" ? likeObjections : undefined
    if (like && !several) {
      return new ObjectionChoice(id, { rows: () => live, like, none: field.empty ?? nothing }, changed)
    }
    const choices = live.map(row => [row[0], titleOf(row)])
    if (live.length > maxChips) {
      return new Picker({
        id, rows: () => rows(kind) ?? [], several, empty: field.empty ?? typeToFind, changed, like,
      })
    }
    if (!several) return select(id, choices, field.empty ?? nothing, changed)
    return new Chips(id, choices, { several, all: field.all ? allLabels[kind] ?? all : null }, changed)
  }

  // The rows of several kinds. A bare slug belongs to the first kind that has it.
  const rowsAmong = (kinds, rows) => {
    const taken = new Set()
    return kinds.flatMap(kind => (rows(kind) ?? []).map(([slug, ...rest]) => {
      const name = taken.has(slug) ? `${kind}/${slug}` : slug
      taken.add(slug)
      return [name, ...rest]
    }))
  }

  const referenceAmong = (id, kinds, field, several, context, changed) => {
    const rows = () => rowsAmong(kinds, context.rows)
    return reference(id, kinds[0], field, several, { ...context, rows }, changed)
  }

  // An entry of any kind, or a list of them; a list of a single one if that is enough.
  const anyReference = (id, field, several, { rows }, changed) => {
    const picker = new Picker({
      id, rows: () => rows("any") ?? [], several: several && !field.single, empty: typeToFind, changed,
    })
    if (!field.single) return picker
    const { element, input } = picker
    return { element, input, get: () => [picker.get()].filter(Boolean), set: value => picker.set(value) }
  }

  const file = (id, { rows }, changed) =>
    new Picker({ id, rows: () => rows("file") ?? [], several: false, empty: typeToFind, changed })

  const choice = (id, vocabulary, field, several, { data }, changed) => {
    const known = vocabulary === "team" ? data.teams.map(team => [team, team]) : data.vocabularies[vocabulary]
    const choices = known.map(([value, label]) => [value, field.labels?.[value] ?? label])
    if (several || choices.length <= maxRadioButtons) return new Chips(id, choices, { several }, changed)
    return select(id, choices, nothing, changed)
  }

  const owner = (id, field, { teams, people }, changed) => {
    const named = teams.map(team => [team, capitalized(team)])
    return field.remembered
      ? new Remembered(select(id, [...people, ...named], nothing, changed))
      : select(id, [...named, ...people], nothing, changed)
  }

  /* Groups of fields */

  class RecordFields {
    isGroup = true

    constructor(fields, context, changed) {
      this.controls = fields.map(field => new Control(field, context, changed))
      const elements = this.controls.map(control => control.element)
      this.element = createElement("div", { class: "group-fields" }, ...elements)
      this.input = this.controls[0].input
    }

    get() { return Object.fromEntries(this.controls.map(control => [control.field.key, control.get()])) }
    set(value) { for (const control of this.controls) control.set(value?.[control.field.key] ?? "") }

    // Reports a fault at the field that a path leads to.
    showFault([key, ...path], message) {
      this.controls.find(control => control.field.key === key)?.showFault(message, path)
    }

    clearFaults() { for (const control of this.controls) control.showFault(null) }
  }

  // A list of records.
  class RecordList {
    isGroup = true
    items = []

    constructor(fields, context, changed) {
      Object.assign(this, { fields, context, changed })
      this.list = createElement("div", { class: "records" })
      this.input = button("button", () => this.add().input.focus(), "{{word.form_add_one}}")
      this.element = createElement("div", {}, this.list, this.input)
    }

    add(value) {
      const item = new RecordFields(this.fields, this.context, this.changed)
      if (value) item.set(value)
      const remove = () => {
        this.items = this.items.filter(each => each !== item)
        box.remove()
        this.changed()
      }
      const box = createElement("div", { class: "record" },
        item.element, button("quiet", remove, "{{word.form_take_out}}"))
      this.items.push(item)
      this.list.append(box)
      return item
    }

    get() { return this.items.map(item => item.get()) }

    set(values) {
      this.items = []
      this.list.replaceChildren()
      for (const value of values || []) this.add(value)
    }

    showFault([index, ...path], message) { this.items[index]?.showFault(path, message) }
    clearFaults() { for (const item of this.items) item.clearFaults() }
  }

  const record = (fields, several, context, changed) =>
    several ? new RecordList(fields, context, changed) : new RecordFields(fields, context, changed)

  /* Controls */

  const inputFor = (id, field, context, changed) => {
    const several = field.type.type === "list"
    const { type, itemType } = several ? field.type.itemType : field.type
    const options = { rows: field.rows, voice: field.voice, commas: field.key === "tags" }
    switch (type) {
    case "choice": return choice(id, itemType, field, several, context, changed)
    case "reference": return reference(id, itemType, field, several, context, changed)
    case "among": return referenceAmong(id, itemType, field, several, context, changed)
    case "any": return anyReference(id, field, several, context, changed)
    case "file": return file(id, context, changed)
    case "owner": return owner(id, field, context.data, changed)
    case "record": return record(itemType, several, context, changed)
    default: return text(id, field.type, options, changed)
    }
  }

  // An input with its label, its hint, and a place for what is wrong with it.
  class Control {
    // `context`: { data, rows, likeObjections }; `changed(key)` is called after each change.
    constructor(field, context, changed) {
      const id = newID()
      this.field = field
      this.inner = inputFor(id, field, context, () => changed(field.key))
      this.input = this.inner.input
      this.hint = createElement("p", { class: "hint", id: `${id}-hint` }, field.hint ?? field.help ?? "")
      this.wrong = createElement("p", { class: "wrong-field", id: `${id}-wrong`, hidden: true })
      const required = { class: "needed", hidden: true, "aria-hidden": "true" }
      this.required = createElement("span", required, "{{word.form_required}}")
      const isLines = field.type.type === "list" && this.input?.tagName === "TEXTAREA"
      if (isLines) this.hint.append(this.hint.textContent ? " " : "", "{{word.form_one_a_line}}")
      this.element = this.inner.isGroup ? this.fieldset() : this.labelled(id)
    }

    get descriptions() { return `${this.hint.id} ${this.wrong.id}` }

    fieldset() {
      return createElement("fieldset", { class: "asking", "aria-describedby": this.descriptions },
        createElement("legend", {}, this.field.label, this.required),
        this.hint, this.inner.element, this.wrong)
    }

    labelled(id) {
      this.input.setAttribute("aria-describedby", this.descriptions)
      return createElement("div", { class: "asking" },
        createElement("label", { for: id }, this.field.label), this.required,
        this.hint, this.inner.element, this.wrong)
    }

    get() { return this.inner.get() }
    set(value) { this.inner.set(value) }
    shown() { this.inner.shown?.() }
    suggest(words) { this.inner.suggest?.(words) }

    // `isMarked`: whether a word next to the label says so, too.
    showRequired(isRequired, isMarked) {
      this.required.hidden = !isMarked
      if (isRequired && !this.inner.isGroup) this.input.setAttribute("aria-required", "true")
      else this.input?.removeAttribute("aria-required")
    }

    // Shows a message, or none; in a group, at the field that the path leads to.
    showFault(message, path = [], isWarning = false) {
      this.inner.clearFaults?.()
      const isInside = Boolean(message && path.length && this.inner.showFault)
      if (isInside) this.inner.showFault(path, message)
      this.wrong.hidden = !message || isInside
      this.wrong.textContent = message ?? ""
      this.wrong.classList.toggle("mild", isWarning)
      if (this.inner.isGroup) return
      if (message && !isWarning && !isInside) this.input.setAttribute("aria-invalid", "true")
      else this.input.removeAttribute("aria-invalid")
    }
  }

  Rapport.fields = { Control, allLabels }
})()
