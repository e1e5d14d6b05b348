// Search results as a table for spreadsheets.
(() => {
  "use strict"

  const { createElement } = Rapport.dom

  const columns = {
    "{{word.title}}": result => result.title,
    "{{word.what}}": result => result.typeLabel,
    "{{word.talking_to}}": result => result.personas.join("; "),
    "{{word.stage}}": result => result.stages.join("; "),
    "{{word.can_i_send_it}}": (result, label) =>
      result.type && result.audience && label("audience", result.audience),
    "{{word.reviewed}}": result => result.checked,
    "{{word.state}}": ({ retired, ended, freshness }, label) => {
      if (retired) return "{{word.retired}}"
      return ended ? "{{word.ended}}" : label("freshness", freshness)
    },
    "{{word.summary}}": result => result.summary,
    "{{word.buyer_link}}": result => result.buyer_url,
    "{{word.page}}": result => new URL(Rapport.root + result.url, location.href).href,
  }

  // A spreadsheet takes text that begins like this for a formula, even after a separator. In half of Europe
  // that is a semicolon, which splits a cell that isn't quoted.
  const formulaStart = /(^|[;\t\r\n] *)(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/g

  const cell = text => `"${(text || "").replace(formulaStart, "$1'").replaceAll("\"", "\"\"")}"`

  // `label(name, value)` returns the label of a facet's value.
  const csv = (results, label) => {
    const rows = results.map(result => Object.values(columns).map(valueOf => valueOf(result, label)))
    const lines = [Object.keys(columns), ...rows].map(row => `${row.map(cell).join(",")}\r\n`)
    // The byte order mark says that it is UTF-8.
    return `\uFEFF${lines.join("")}`
  }

  const download = (results, label) => {
    const href = URL.createObjectURL(new Blob([csv(results, label)], { type: "text/csv" }))
    createElement("a", { href, download: "found.csv" }).click()
    setTimeout(() => URL.revokeObjectURL(href), 10000)
  }

  Rapport.findTable = { cell, download }
})()
