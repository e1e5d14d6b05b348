// What `rapport check` would report for a field, in the browser: the counterpart of FieldDecoder and the
// values that it reads. Tests/Fixtures/checks compares their codes and guesses. Each check returns null, or {
// code, message, guess }.
(() => {
  "use strict"

  const {
    text: { isDay, nearest, filled },
    writer: { trimmed, isAll },
    form: { limits, kinds: known },
  } = Rapport

  const fault = (code, message, guess = null) => ({ code, message, guess })
  const shortened = text => [...text].slice(0, 60).join("")

  const scheme = text => /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1].toLowerCase() ?? null
  const url = text => {
    const isClean = !/[\u0000-\u0020\u007f\\]/.test(text)
    const found = scheme(isClean ? text : text.replace(/[\u0000-\u0020\u007f]/g, ""))
    if (found && !limits.urlSchemes.includes(found)) {
      return fault("unsafe-url", filled("{{word.form_unsafe_link}}", { start: `${shortened(found)}:` }))
    }
    if (isClean && !found) {
      return fault("bad-url", "{{word.form_incomplete_link}}")
    }
    const rest = isClean && found ? text.slice(found.length + 1) : ""
    const isWhole = found?.startsWith("http") ? /^\/\/[^/?#:]/.test(rest) : rest !== ""
    const hasDelimiter = ["\"", "<", ">", "`"].some(char => text.includes(char))
    if (isClean && isWhole && !hasDelimiter) return null
    return fault("bad-url", "{{word.form_bad_link}}")
  }

  const file = text => {
    const path = text.startsWith("files/") ? text.slice(6) : text
    const isSafe = path && path.split("/").every(part => part && part !== "." && part !== "..") &&
      !/[\u0000-\u001f\\:]/.test(path)
    return isSafe ? null : fault("unsafe-path", filled("{{word.form_bad_path}}", { text: shortened(text) }))
  }

  // A message with a text in it, and what the writer may have meant.
  const about = (words, text, near, values = {}) => {
    const message = filled(words, { ...values, text: shortened(text) })
    return near ? `${message} ${filled("{{word.form_did_you_mean}}", { near })}` : message
  }

  const kindLabel = name => known.find(kind => kind.name === name)?.label.toLowerCase() ?? name
  const noEntry = (text, kind, near) => about("{{word.form_no_entry}}", text, near, { kind: kindLabel(kind) })

  // A value from a set: people read labels, files contain values.
  const choice = (text, words) => {
    if (words.some(([value]) => value === text)) return null
    const guess = nearest(text, words.map(([value]) => value))
    const near = words.find(([value]) => value === guess)?.[1]
    return fault("unknown-value", about("{{word.form_not_one}}", text, near), guess)
  }

  const reference = (text, kind, rows) => {
    if (!rows || rows.some(([slug]) => slug === text)) return null
    const guess = nearest(text, rows.map(([slug]) => slug).sort())
    const near = rows.find(([slug]) => slug === guess)?.[1]
    return fault("unknown-reference", noEntry(text, kind, near), guess)
  }

  // An entry of one of several kinds: a slug, or kind/slug. Lists that aren't loaded yet can't be checked.
  const referenceAmong = (text, kinds, rows) => {
    const kind = kinds.find(each => text.startsWith(`${each}/`))
    if (kind) return reference(text.slice(kind.length + 1), kind, rows(kind))
    const lists = kinds.map(rows)
    if (!lists.every(Boolean) || lists.some(list => list.some(([slug]) => slug === text))) return null
    const all = lists.flat()
    const guess = nearest(text, all.map(([slug]) => slug).sort())
    const near = all.find(([slug]) => slug === guess)?.[1]
    return fault("unknown-reference", about("{{word.form_not_in_hub}}", text, near), guess)
  }

  const anyReference = (text, { kinds }, rows) => {
    const slash = text.indexOf("/")
    const [kind, slug] = slash < 0 ? [text, null] : [text.slice(0, slash), text.slice(slash + 1)]
    const names = kinds.map(each => each.name)
    if (slug !== null && names.includes(kind)) return reference(slug, kind, rows(kind))
    const near = nearest(kind, names)
    const guess = near && `${near}/${slug ?? kind}`
    return fault("unknown-reference", filled("{{word.form_not_in_hub}}", { text: shortened(text) }), guess)
  }

  const period = text => {
    const isPeriod = /^\d{1,4}[dwmy]$/.test(text) && parseInt(text, 10) > 0
    return isPeriod ? null : fault("bad-duration", "{{word.form_bad_period}}")
  }

  const number = text => {
    const isNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/.test(text)
    if (isNumber && Math.abs(Number(text)) < limits.number) return null
    return fault("bad-number", "{{word.form_bad_number}}")
  }

  // The values of a vocabulary and their labels.
  const choices = (name, { teams, vocabularies }) =>
    name === "team" ? teams.map(team => [team, team]) : vocabularies[name]

  const scalar = (raw, { type, itemType }, data, rows) => {
    const text = trimmed(String(raw))
    if (type !== "text" && text.includes("\n")) return fault("wrong-type", "{{word.form_one_line}}")
    switch (type) {
    case "date": return isDay(text) ? null : fault("bad-date", "{{word.form_bad_date}}")
    case "period": return period(text)
    case "number": return number(text)
    case "url": return url(text)
    case "file": return file(text)
    case "choice": return choice(text, choices(itemType, data))
    case "reference": return reference(text, itemType, rows(itemType))
    case "among": return referenceAmong(text, itemType, rows)
    case "any": return anyReference(text, data, rows)
    default: return null
    }
  }

  const isEmpty = value => value === undefined || value === null || trimmed(String(value)) === "" ||
    (Array.isArray(value) && value.every(isEmpty))

  // A fault in a part of a value, with the path to that part, such as ["1", "ask"].
  const within = (key, found) => ({ ...found, at: [key, ...(found.at ?? [])] })

  const list = (items, itemType, data, rows) => {
    for (const [index, item] of items.entries()) {
      const found = value(item, itemType, data, rows)
      if (found) return itemType.type === "record" ? within(index, found) : found
    }
    return null
  }

  const map = (given, { type, itemType }, data, rows) => {
    for (const [name, each] of Object.entries(given)) {
      const found = type === "team" && !data.teams.includes(name)
        ? unknownTeam(name, data.teams) : value(each, itemType, data, rows)
      if (found) return within(name, found)
    }
    return null
  }

  const unknownTeam = (name, teams) => {
    const near = nearest(name, teams)
    return fault("unknown-value", about("{{word.form_not_a_team}}", name, near), near)
  }

  // The first fault of a value.
  const value = (given, type, data, rows) => {
    if (isEmpty(given)) return null
    switch (type.type) {
    case "list": return list(Array.isArray(given) ? given : [given], type.itemType, data, rows)
    case "record": return record(given, type.itemType, data, rows)
    case "team":
    case "map": return map(given, type, data, rows)
    default: return scalar(given, type, data, rows)
    }
  }

  // One day of grace, as in `rapport check`: a day that is today here may be tomorrow elsewhere.
  const grace = 24 * 60 * 60 * 1000 // milliseconds
  const dayAhead = (given, { past }) => {
    const last = new Date(Date.now() + grace).toISOString().slice(0, 10)
    if (!past || trimmed(String(given)) <= last) return null
    return fault("date-ahead", "{{word.form_day_ahead}}")
  }

  const fieldValue = (given, field, data, rows) =>
    value(given, field.type, data, rows) ?? dayAhead(given, field)

  const member = (given, field, data, rows) => {
    if (!isEmpty(given)) return fieldValue(given, field, data, rows)
    const message = filled("{{word.form_required_field}}", { field: field.label })
    return field.required ? fault("missing-field", message) : null
  }

  const record = (values, fields, data, rows) => {
    if (fields.every(each => isEmpty(values[each.key]))) return null
    for (const each of fields) {
      const found = member(values[each.key], each, data, rows)
      if (found) return within(each.key, found)
    }
    return null
  }

  // Checks a field of an entry. `rows(kind)` returns the entries that it may refer to, if they are loaded.
  const checkField = (field, values, data, rows) => {
    const given = values[field.key]
    if (isEmpty(given)) return field.required ? fault("missing-field", "{{word.form_required}}") : null
    return isAll(field, given) ? null : fieldValue(given, field, data, rows)
  }

  Rapport.checks = { checkField, isEmpty, fault, noEntry, shortened }
})()
