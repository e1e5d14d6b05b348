// Choosing entries by typing: one, or several as chips. And the small tools that all parts of the form share.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}

  // make("p", {class: "meta"}, "text", element …)
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(key, value)
      else if (value === true) element.setAttribute(key, "")
      else if (value !== false && value !== undefined && value !== null) element.setAttribute(key, value)
    }
    element.append(...children.filter(child => child !== null && child !== undefined && child !== ""))
    return element
  }

  let made = 0
  const newID = () => `a${made += 1}`

  const plain = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "")
  const words = text => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

  // Rows that fit what was typed, best first: every typed word begins a word of the title or of its other names.
  const fitting = (rows, typed, most) => {
    const wanted = words(typed)
    const shown = rows.filter(row => row[3] !== "gone")
    if (!wanted.length) return shown.slice(0, most)
    const scored = []
    for (const row of shown) {
      const title = words(row[1] ?? row[0])
      const all = [...title, ...words(row[2] ?? ""), ...words(row[0])]
      const hits = wanted.filter(word => all.some(each => each.startsWith(word))).length
      const inTitle = wanted.filter(word => title.some(each => each.startsWith(word))).length
      // A whole sentence rarely fits word by word: half of it is enough.
      if (hits * 2 >= wanted.length && (wanted.length > 3 || hits === wanted.length)) scored.push([hits * 2 + inTitle, row])
    }
    return scored.sort((a, b) => b[0] - a[0]).slice(0, most).map(([, row]) => row)
  }

  // Rows that share long words with what was said come first; the rest follow.
  const likely = (rows, said, most) => {
    const heard = words(said).filter(word => word.length > 3)
    const hits = row => {
      const all = words(`${row[1]} ${row[2]}`)
      return heard.filter(word => all.some(each => each.startsWith(word.slice(0, 6)))).length
    }
    const shown = rows.filter(row => row[3] !== "gone").map(row => [hits(row), row])
    return shown.sort((a, b) => b[0] - a[0]).slice(0, most).map(([, row]) => row)
  }

  // The row that a text names: its slug, its title, or one of its other names, whatever the case.
  const named = (rows, text) => {
    const sought = plain(text).trim()
    return rows.find(row => row[0] === text) ??
      rows.find(row => [row[0], row[1] ?? "", ...(row[2] ?? "").split("\n")].some(each => plain(each) === sought))
  }

  const titleOf = row => row[1] || row[0]

  // An input with a list below it that narrows as one types (ARIA: combobox with a listbox).
  const picker = ({ id, rows, several, empty, changed, said }) => {
    let chosen = []
    let at = -1
    let shown = []
    const list = make("ul", { role: "listbox", id: `${id}-list`, class: "options", hidden: true, "aria-label": "Choices" })
    const input = make("input", {
      id, type: "text", role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-controls": list.id,
      "aria-autocomplete": "list", placeholder: empty, class: "entry-field",
    })
    const chips = make("ul", { class: "chips chosen", hidden: true })
    const element = make("div", { class: "picker" }, chips, input, list)

    const close = () => {
      list.hidden = true
      at = -1
      input.setAttribute("aria-expanded", "false")
      input.removeAttribute("aria-activedescendant")
    }
    const mark = place => {
      at = place
      for (const [index, option] of [...list.children].entries()) {
        option.setAttribute("aria-selected", String(index === at))
        if (index === at) option.scrollIntoView({ block: "nearest" })
      }
      if (list.children[at]) input.setAttribute("aria-activedescendant", list.children[at].id)
    }
    const open = () => {
      const near = said?.() ?? ""
      const found = near && !input.value.trim() ? likely(rows(), near, 8) : fitting(rows(), input.value, 8)
      shown = found.filter(row => !several || !chosen.includes(row[0]))
      list.replaceChildren(...shown.map((row, index) => make("li", {
        role: "option", id: `${list.id}-${index}`, "aria-selected": "false",
        mousedown: event => event.preventDefault(), click: () => choose(row),
      }, titleOf(row))))
      list.hidden = !shown.length
      at = -1
      input.setAttribute("aria-expanded", String(!list.hidden))
      input.removeAttribute("aria-activedescendant")
    }
    const draw = () => {
      if (!several) {
        const row = rows().find(each => each[0] === chosen[0])
        if (chosen.length) input.value = row ? titleOf(row) : chosen[0]
        return
      }
      chips.hidden = !chosen.length
      chips.replaceChildren(...chosen.map(slug => {
        const title = titleOf(rows().find(each => each[0] === slug) ?? [slug])
        return make("li", {}, make("button", {
          type: "button", class: "chip taken", "aria-label": `Take out ${title}`,
          click: () => { chosen = chosen.filter(each => each !== slug); draw(); changed(); input.focus() },
        }, title, make("span", { "aria-hidden": "true" }, "×")))
      }))
    }
    const choose = row => {
      chosen = several ? [...chosen, row[0]] : [row[0]]
      if (several) input.value = ""
      draw()
      close()
      changed()
    }
    // What was typed in full counts as chosen; what can't be read stays, and is told.
    const settle = () => {
      close()
      const text = input.value.trim()
      const row = text && named(rows(), text)
      if (several) {
        if (row && !chosen.includes(row[0])) choose(row)
      } else if (chosen.length === 0 || titleOf(rows().find(each => each[0] === chosen[0]) ?? chosen) !== text) {
        chosen = row ? [row[0]] : text ? [text] : []
      }
      changed()
    }

    input.addEventListener("input", () => { if (!several) chosen = input.value.trim() ? [input.value.trim()] : []; open(); changed() })
    input.addEventListener("click", open)
    input.addEventListener("blur", settle)
    input.addEventListener("keydown", event => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault()
        if (list.hidden) open()
        const step = event.key === "ArrowDown" ? 1 : -1
        if (shown.length) mark((at + step + shown.length) % shown.length)
      } else if (event.key === "Enter" && !list.hidden && (at >= 0 || shown.length === 1)) {
        event.preventDefault()
        choose(shown[Math.max(at, 0)])
      } else if (event.key === "Enter") {
        event.preventDefault()
        settle()
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault()
        close()
      } else if (event.key === "Backspace" && several && !input.value && chosen.length) {
        chosen = chosen.slice(0, -1)
        draw()
        changed()
      }
    })

    const get = () => several ? [...chosen, ...(input.value.trim() ? [input.value.trim()] : [])] : chosen[0] ?? ""
    const set = value => {
      chosen = (Array.isArray(value) ? value : [value]).filter(Boolean)
      if (!several && !chosen.length) input.value = ""
      draw()
    }
    return { element, input, get, set }
  }

  Rapport.picking = { make, newID, picker, fitting, named, titleOf, plain }
})()
