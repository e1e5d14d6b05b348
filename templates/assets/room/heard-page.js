// Filters and sorts the table of what was heard, and keeps the choice in the address.
(() => {
  "use strict"

  const form = document.querySelector("[data-heard]")
  if (!form) return
  const { heardCounts: { read, count }, text: { counted, filled } } = Rapport
  const body = document.querySelector(".heard-table tbody")
  const status = document.querySelector("[data-heard-status]")
  const personas = [...form.elements.persona?.options ?? []].map(({ value, label }) => [value, label])
    .filter(([value]) => value)
  const rows = [...body.rows].map((row, index) => ({
    row, index, notes: read(row.dataset.notes), categories: row.dataset.categories.split(" "),
  }))

  const fields = ["persona", "stage", "team", "category", "days", "sort"].filter(name => form.elements[name])

  const fromAddress = () => {
    const given = new URLSearchParams(location.hash.slice(1))
    for (const name of fields) {
      const field = form.elements[name]
      const value = given.get(name)
      const isKnown = [...field.options].some(option => option.value === value)
      field.value = isKnown ? value : [...field.options].find(option => option.defaultSelected)?.value ?? ""
    }
  }

  const toAddress = () => {
    const chosen = new URLSearchParams()
    for (const name of fields) {
      const field = form.elements[name]
      const standard = [...field.options].find(option => option.defaultSelected)?.value ?? ""
      if (field.value !== standard) chosen.set(name, field.value)
    }
    const address = `${location.pathname}${location.search}${chosen.size ? `#${chosen}` : ""}`
    try { history.replaceState(null, "", address) } catch { location.hash = String(chosen) }
  }

  // Numbered as on the page: heard most, works least, heard last.
  const orders = {
    1: (a, b) => b.total - a.total,
    2: (a, b) => ratio(a) - ratio(b) || b.answered - a.answered,
    3: (a, b) => a.last - b.last,
  }
  // Topics without any known outcome come last.
  const ratio = ({ worked, answered }) => answered ? worked / answered : 2

  // `3 of 12`.
  const share = (part, all) => filled(counted("{{word.count_of_all}}", part), { all })

  const draw = (svg, weeks) => {
    if (!svg) return
    const most = Math.max(1, ...weeks)
    const height = Number(svg.getAttribute("height"))
    const label = counted("{{word.last_weeks}}", weeks.length)
    svg.setAttribute("aria-label", filled(label, { numbers: weeks.join(", ") }))
    weeks.forEach((number, week) => {
      const bar = svg.children[week]
      const size = number ? Math.max(3, Math.floor(height * number / most)) : 1
      bar.setAttribute("class", number ? "one" : "none")
      bar.setAttribute("height", size)
      bar.setAttribute("y", height - size)
    })
  }

  const fill = ({ row }, found) => {
    const cell = name => row.querySelector(`[data-cell=${name}]`)
    cell("count").textContent = found.total
    cell("worked").textContent = found.answered ? share(found.worked, found.answered) : ""
    cell("mostly").textContent = personas.find(([value]) => value === found.mostly)?.[1] ?? ""
    cell("trend").textContent = found.trend
    draw(row.querySelector("svg"), found.weeks)
  }

  const show = () => {
    const chosen = Object.fromEntries(fields.map(name => [name, form.elements[name].value]))
    const days = Number(chosen.days)
    const isNarrow = Boolean(chosen.persona || chosen.stage || chosen.team)
    let shown = 0
    const found = rows.map(each => {
      const counts = count(each.notes, { ...chosen, days }, personas.map(([value]) => value))
      const isOther = chosen.category && !each.categories.includes(chosen.category)
      const isOut = Boolean(isOther || (isNarrow && !counts.total))
      each.row.hidden = isOut
      if (!isOut) shown += 1
      fill(each, counts)
      return { ...each, ...counts }
    })
    // Equal rows keep the page's order.
    const order = orders[chosen.sort]
    found.sort((a, b) => order(a, b) || a.index - b.index)
    body.append(...found.map(({ row }) => row))
    document.querySelector("[data-heard-days]").textContent = days
    status.textContent = shown ? share(shown, rows.length) : "{{word.heard_nothing_like_that}}"
  }

  form.addEventListener("change", () => {
    toAddress()
    show()
  })
  form.addEventListener("submit", event => event.preventDefault())
  addEventListener("hashchange", () => {
    fromAddress()
    show()
  })
  fromAddress()
  if (location.hash) show()
})()
