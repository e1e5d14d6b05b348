// A control for each type of field, made from its declaration.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}
  const { make, newID, picker, titleOf } = Rapport.picking

  // More than these are found faster by typing.
  const mostChips = 12
  const mostRadios = 4

  const grow = area => {
    area.style.height = "auto"
    area.style.height = `${area.scrollHeight + 2}px`
  }

  const text = (id, type, options, changed) => {
    const isLong = type.is === "text" || type.is === "list"
    const input = isLong
      ? make("textarea", { id, rows: options.rows ?? 2, class: `entry-field ${options.voice ? "voice" : ""}` })
      : make("input", {
        id, class: "entry-field", type: type.is === "date" ? "date" : "text", autocomplete: "off",
        inputmode: { url: "url", number: "decimal" }[type.is],
      })
    input.addEventListener("input", () => { if (isLong) grow(input); changed() })
    return {
      element: input, input,
      get: () => type.is === "list" ? input.value.split(options.commas ? /[\n,]/ : "\n").filter(line => line.trim()) : input.value,
      set: value => {
        input.value = Array.isArray(value) ? value.join("\n") : value ?? ""
        if (isLong && input.isConnected) grow(input)
      },
      shown: () => { if (isLong) grow(input) },
    }
  }

  const select = (id, choices, empty, changed) => {
    const input = make("select", { id, class: "entry-field", change: changed },
      make("option", { value: "" }, empty), ...choices.map(([value, label]) => make("option", { value }, label)))
    return {
      element: input, input, get: () => input.value,
      // What isn't among the choices stays visible, so that the check can name it.
      set: value => {
        if (value && !choices.some(([known]) => known === value)) input.append(make("option", { value }, value))
        input.value = value ?? ""
      },
    }
  }

  // Chips that are pressed: one of them, or several.
  const chips = (id, choices, { several, all }, changed) => {
    const kind = several ? "checkbox" : "radio"
    const inputs = []
    let stray = []
    const chip = (value, label) => {
      const input = make("input", { type: kind, name: id, id: newID(), value, class: "pick" })
      input.addEventListener("change", () => {
        if (value === "all" && input.checked) for (const other of inputs) if (other !== input) other.checked = false
        if (value !== "all" && input.checked && all) inputs[0].checked = false
        changed()
      })
      // A pressed chip can be let go, also where only one may be pressed.
      if (!several) {
        input.addEventListener("click", () => {
          if (input.dataset.was) { input.checked = false; changed() }
          for (const other of inputs) other.dataset.was = other.checked ? "1" : ""
        })
      }
      inputs.push(input)
      return make("span", { class: "pressable" }, input, make("label", { class: "chip", for: input.id }, label))
    }
    const element = make("div", { class: "pickable" },
      ...(all ? [chip("all", all)] : []), ...choices.map(([value, label]) => chip(value, label)))
    return {
      element, input: inputs[0], isGroup: true,
      get: () => {
        const on = [...inputs.filter(input => input.checked).map(input => input.value), ...stray]
        return several ? (on.includes("all") ? "all" : on) : on[0] ?? ""
      },
      set: value => {
        const wanted = Array.isArray(value) ? value : value ? [value] : []
        stray = wanted.filter(each => !inputs.some(input => input.value === each))
        for (const input of inputs) {
          input.checked = wanted.includes(input.value)
          input.dataset.was = input.checked ? "1" : ""
        }
      },
    }
  }

  const everyone = { persona: "Everyone", stage: "Any stage" }

  const reference = (id, kind, field, several, context, changed) => {
    const rows = context.rows(kind) ?? []
    const live = rows.filter(row => row[3] !== "gone")
    const choices = live.map(row => [row[0], titleOf(row)])
    if (several && live.length <= mostChips) {
      return chips(id, choices, { several, all: field.all ? everyone[kind] ?? "All" : null }, changed)
    }
    if (!several && live.length <= mostChips) return select(id, choices, field.empty ?? "–", changed)
    return picker({ id, rows: () => context.rows(kind) ?? [], several, empty: field.empty ?? "Type to find it", changed, said: context.said })
  }

  const record = (fields, context, changed) => {
    const controls = fields.map(field => [field.key, control(field, context, changed)])
    const element = make("div", { class: "group-fields" }, ...controls.map(([, each]) => each.element))
    return {
      element, input: controls[0][1].input, isGroup: true,
      get: () => Object.fromEntries(controls.map(([key, each]) => [key, each.get()])),
      set: value => { for (const [key, each] of controls) each.set(value?.[key] ?? "") },
      show: ([key, ...rest], message) => controls.find(([each]) => each === key)?.[1].fault(message, rest),
      clear: () => { for (const [, each] of controls) each.fault(null) },
    }
  }

  const records = (fields, context, changed) => {
    let items = []
    const list = make("div", { class: "records" })
    const add = value => {
      const item = record(fields, context, changed)
      if (value) item.set(value)
      const box = make("div", { class: "record" }, item.element, make("button", {
        type: "button", class: "quiet",
        click: () => { items = items.filter(each => each !== item); box.remove(); changed() },
      }, "Take it out"))
      items.push(item)
      list.append(box)
      return item
    }
    const more = make("button", { type: "button", class: "button", click: () => add().input.focus() }, "Add one")
    return {
      element: make("div", {}, list, more), input: more, isGroup: true,
      get: () => items.map(item => item.get()),
      set: value => { items = []; list.replaceChildren(); for (const each of value || []) add(each) },
      show: ([place, ...rest], message) => items[place]?.show(rest, message),
      clear: () => { for (const item of items) item.clear() },
    }
  }

  const bare = (id, field, context, changed) => {
    const { data } = context
    const { type } = field
    const isList = type.is === "list"
    const one = isList ? type.of : type
    switch (one.is) {
    case "choice": {
      const known = one.of === "team" ? data.teams.map(team => [team, team]) : data.words[one.of]
      const words = known.map(([value, label]) => [value, field.labels?.[value] ?? label])
      const isFew = words.length <= mostRadios
      if (isList || isFew) return chips(id, words, { several: isList }, changed)
      return select(id, words, "–", changed)
    }
    case "reference": return reference(id, one.of, field, isList, context, changed)
    case "any": {
      const found = picker({ id, rows: () => context.rows("any") ?? [], several: isList && !field.single, empty: "Type to find it", changed })
      return field.single ? { ...found, get: () => [found.get()].filter(Boolean) } : found
    }
    case "file": return picker({ id, rows: () => context.rows("file") ?? [], several: false, empty: "Type to find it", changed })
    case "owner": return select(id, [...data.teams.map(team => [team, team[0].toUpperCase() + team.slice(1)]), ...data.people], "–", changed)
    case "record": return isList ? records(one.of, context, changed) : record(one.of, context, changed)
    default: return text(id, type, { rows: field.rows, voice: field.voice, commas: field.key === "tags" }, changed)
    }
  }

  // A control with its label, its hint and room for what is wrong with it.
  const control = (field, context, changed) => {
    const id = newID()
    const inner = bare(id, field, context, () => changed(field.key))
    const hint = make("p", { class: "hint", id: `${id}-hint` }, field.hint ?? field.help ?? "")
    const wrong = make("p", { class: "wrong-field", id: `${id}-wrong`, hidden: true })
    const { label } = field
    const isLines = field.type.is === "list" && inner.input?.tagName === "TEXTAREA"
    if (isLines) hint.append(hint.textContent ? " " : "", "One on each line.")
    const element = inner.isGroup
      ? make("fieldset", { class: "asking", "aria-describedby": `${hint.id} ${wrong.id}` }, make("legend", {}, label), hint, inner.element, wrong)
      : make("div", { class: "asking" }, make("label", { for: id }, label), hint, inner.element, wrong)
    if (!inner.isGroup) inner.input.setAttribute("aria-describedby", `${hint.id} ${wrong.id}`)
    if (field.required && !inner.isGroup) inner.input.setAttribute("aria-required", "true")
    const fault = (message, at = [], isWarning = false) => {
      inner.clear?.()
      const deeper = message && at.length && inner.show
      if (deeper) inner.show(at, message)
      wrong.hidden = !message || Boolean(deeper)
      wrong.textContent = message ?? ""
      wrong.classList.toggle("mild", isWarning)
      const mark = message && !isWarning && !deeper ? "true" : null
      for (const input of inner.isGroup ? [] : [inner.input]) mark ? input.setAttribute("aria-invalid", mark) : input.removeAttribute("aria-invalid")
    }
    return { field, element, input: inner.input, get: inner.get, set: inner.set, fault, shown: () => inner.shown?.() }
  }

  Rapport.fields = { control }
})()
