// What `rapport check` would say of a field, in the browser: the twin of FieldDecoder and the values it reads.
// Tests/Fixtures/checks holds both to the same codes and guesses. Each check gives nothing, or {code, message}.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}
  const { trimmed } = Rapport.writer

  const fault = (code, message, guess = null) => ({ code, message, guess })
  const short = text => [...text].slice(0, 60).join("")

  // The known word closest to a mistyped one: optimal string alignment over bytes, a third of the word at most.
  const folded = text => [...new TextEncoder().encode(text)].map(byte =>
    byte >= 65 && byte <= 90 ? byte + 32 : byte === 95 || byte === 32 ? 45 : byte)
  const distance = (a, b) => {
    if (!a.length || !b.length) return Math.max(a.length, b.length)
    let [beforeLast, last] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)]
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i]
      for (let j = 1; j <= b.length; j += 1) {
        const substitution = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
        row[j] = Math.min(substitution, last[j] + 1, row[j - 1] + 1)
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], beforeLast[j - 2] + 1)
      }
      [beforeLast, last] = [last, row]
    }
    return last[b.length]
  }
  const nearest = (word, candidates) => {
    const bytes = folded(word)
    if (!bytes.length || bytes.length > 100) return null
    let limit = Math.max(1, Math.floor(bytes.length / 3))
    let best = null
    for (const candidate of candidates) {
      const other = folded(candidate)
      if (Math.abs(other.length - bytes.length) > limit || candidate === word) continue
      const found = distance(bytes, other)
      if (found < limit || (found === limit && best === null)) [best, limit] = [candidate, found]
    }
    return best
  }

  const isDay = text => {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
    if (!parts) return false
    const [year, month, day] = parts.slice(1).map(Number)
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lengths[month - 1]
  }

  const schemes = ["http", "https", "mailto", "tel"]
  const scheme = text => /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1].toLowerCase() ?? null
  const url = text => {
    const isClean = !/[\u0000-\u0020\u007f\\]/.test(text)
    const found = scheme(isClean ? text : text.replace(/[\u0000-\u0020\u007f]/g, ""))
    if (found && !schemes.includes(found)) {
      return fault("unsafe-url", `An address may not begin with “${short(found)}:”. Use https://`)
    }
    if (isClean && !found) return fault("bad-url", "That isn’t a whole address. Begin with https:// and the host")
    const rest = isClean && found ? text.slice(found.length + 1) : ""
    const isWhole = found?.startsWith("http") ? /^\/\/[^/?#:]/.test(rest) : rest !== ""
    if (isClean && isWhole && !/["<>`]/.test(text)) return null
    return fault("bad-url", "That isn’t an address that a browser opens. Copy it again from the address bar")
  }

  const file = text => {
    const path = text.startsWith("files/") ? text.slice(6) : text
    const isSafe = path && path.split("/").every(part => part && part !== "." && part !== "..") &&
      !/[\u0000-\u001f\\:]/.test(path)
    return isSafe ? null : fault("unsafe-path", `“${short(text)}” isn’t a path below files/`)
  }

  const withArticle = noun => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`
  const meant = near => near ? `. Did you mean ${near}?` : ""

  // A value of a set: people read labels, files hold values.
  const choice = (text, field, words) => {
    if (words.some(([value]) => value === text)) return null
    const guess = nearest(text, words.map(([value]) => value))
    const near = words.find(([value]) => value === guess)?.[1]
    return fault("unknown-value", `“${short(text)}” isn’t one of these${meant(near)}`, guess)
  }

  const reference = (text, kind, rows) => {
    if (!rows || rows.some(([slug]) => slug === text)) return null
    const guess = nearest(text, rows.map(([slug]) => slug).sort())
    const near = rows.find(([slug]) => slug === guess)?.[1]
    return fault("unknown-reference", `“${short(text)}” isn’t ${withArticle(kind)}${meant(near)}`, guess)
  }

  const anyReference = (text, data, rows) => {
    const slash = text.indexOf("/")
    const [kind, slug] = slash < 0 ? [text, null] : [text.slice(0, slash), text.slice(slash + 1)]
    const names = data.kinds.map(each => each.name)
    if (slug !== null && names.includes(kind)) return reference(slug, kind, rows(kind))
    const near = nearest(kind, names)
    return fault("unknown-reference", `“${short(text)}” doesn’t say what it is about`, near && `${near}/${slug ?? kind}`)
  }

  const single = (raw, type, field, data, rows) => {
    const text = trimmed(String(raw))
    if (type.is !== "text" && text.includes("\n")) return fault("wrong-type", "One line only. Join the lines")
    switch (type.is) {
    case "date": return isDay(text) ? null : fault("bad-date", "Write year, month, day: 2026-11-22")
    case "period":
      return /^\d{1,4}[dwmy]$/.test(text) && parseInt(text, 10) > 0
        ? null : fault("bad-duration", "Write a whole number and d, w, m or y: 90d, 6w, 3m, 1y")
    case "number": {
      const isNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/.test(text) && Math.abs(Number(text)) < 1e12
      return isNumber ? null : fault("bad-number", "Write digits alone, with a point for fractions: 3 or 2.5")
    }
    case "url": return url(text)
    case "file": return file(text)
    case "choice": return choice(text, field, type.of === "team" ? data.teams.map(team => [team, team]) : data.words[type.of])
    case "reference": return reference(text, type.of, rows(type.of))
    case "any": return anyReference(text, data, rows)
    default: return null
    }
  }

  const isEmpty = value => value === undefined || value === null || trimmed(String(value)) === "" ||
    (Array.isArray(value) && value.every(isEmpty))

  // The first fault of a value and, for groups, where in it: a path such as `1.ask`.
  const value = (given, type, field, data, rows) => {
    if (isEmpty(given)) return null
    switch (type.is) {
    case "list": {
      for (const [place, item] of (Array.isArray(given) ? given : [given]).entries()) {
        const found = value(item, type.of, field, data, rows)
        if (found) return type.of.is === "record" ? { ...found, at: [place, ...(found.at ?? [])] } : found
      }
      return null
    }
    case "record": return group(given, type.of, data, rows)
    case "team":
    case "map": {
      for (const [name, each] of Object.entries(given)) {
        const found = type.is === "team" && !data.teams.includes(name)
          ? fault("unknown-value", `“${short(name)}” isn’t a team${meant(nearest(name, data.teams))}`, nearest(name, data.teams))
          : value(each, type.of, field, data, rows)
        if (found) return { ...found, at: [name, ...(found.at ?? [])] }
      }
      return null
    }
    default: return single(given, type, field, data, rows)
    }
  }

  const group = (values, fields, data, rows) => {
    if (fields.every(each => isEmpty(values[each.key]))) return null
    for (const each of fields) {
      const found = isEmpty(values[each.key])
        ? each.required ? fault("missing-field", `This is needed: ${each.label.toLowerCase()}`) : null
        : value(values[each.key], each.type, each, data, rows)
      if (found) return { ...found, at: [each.key, ...(found.at ?? [])] }
    }
    return null
  }

  const checkField = (field, values, data, rows) => {
    const given = values[field.key]
    if (isEmpty(given)) return field.required ? fault("missing-field", "This is needed") : null
    const isAll = field.all && (given === "all" || (Array.isArray(given) && given.length === 1 && given[0] === "all"))
    return isAll ? null : value(given, field.type, field, data, rows)
  }

  const numbers = ["no", "one", "two", "three", "four", "five"]
  const capital = text => text[0].toUpperCase() + text.slice(1)
  const lines = text => trimmed(text).split("\n").filter(Boolean).length

  // What several fields must hold together. Gives {key, code, message}.
  const checkRule = (rule, values) => {
    const [key, other] = rule.of
    switch (rule.is) {
    case "one": {
      const filled = rule.of.filter(each => !isEmpty(values[each]))
      return filled.length > 1 ? { key: filled[1], ...fault("one-of-many", "One of the two counts. Keep one") } : null
    }
    case "order":
      return isDay(values[key] ?? "") && isDay(values[other] ?? "") && values[key] < values[other]
        ? { key, ...fault("date-order", "This day lies before the other. Check both") } : null
    case "needs":
      return isEmpty(values[key]) && rule.values.includes(values[other])
        ? { key, ...fault("field-needed", "Say what it is about") } : null
    case "lines": {
      const path = key.split(".")
      const texts = path.length === 1 ? [values[key]] : (values[path[0]] ?? []).map(each => each[path[1]])
      const place = texts.findIndex(text => text && lines(text) > rule.most)
      if (place < 0) return null
      const limit = capital(numbers[rule.most] ?? String(rule.most))
      return {
        key: path[0], at: path.length === 1 ? undefined : [place, path[1]],
        ...fault("long-answer", `The ${path.at(-1)} has ${lines(texts[place])} lines. ${limit} at most`),
      }
    }
    default: return null
    }
  }

  // "An e-mail address", "a phone number", or nothing.
  const privateData = text => {
    if (/[\w\u0080-\uffff-]@[\w\u0080-\uffff.-]+\.[\w\u0080-\uffff.-]/.test(text)) return "an e-mail address"
    let [digits, hasPlus, parting, previous] = [0, false, 0, " "]
    for (const char of `${text}\n`) {
      if (char >= "0" && char <= "9") {
        if (digits === 0) hasPlus = previous === "+"
        digits += 1
        parting = 0
      } else if (" -./()".includes(char)) {
        parting += 1
        if (parting > 2) digits = 0
      } else {
        if (digits >= (hasPlus ? 7 : 9) && digits <= 15) return "a phone number"
        digits = parting = 0
      }
      previous = char
      if ((digits >= 9 || (hasPlus && digits >= 7)) && parting > 0) return "a phone number"
    }
    return null
  }

  Rapport.checks = { checkField, checkRule, privateData, nearest, isDay, isEmpty }
})()
