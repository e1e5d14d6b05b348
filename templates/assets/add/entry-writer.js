// How an entry is written as a file: the counterpart of EntryWriter in Swift. Tests/Fixtures/writing compares
// their bytes.
(() => {
  "use strict"

  const { limits } = Rapport.form

  const byteLength = text => new TextEncoder().encode(text).length
  const isBlank = char => char === " " || (char >= "\t" && char <= "\r")

  // A text without spaces and line ends at its start and end. A lone surrogate isn't text.
  const trimmed = text => {
    const valid = text.replace(/\p{Surrogate}/gu, "\ufffd")
    let [start, end] = [0, valid.length]
    while (start < end && isBlank(valid[start])) start += 1
    while (end > start && isBlank(valid[end - 1])) end -= 1
    return valid.slice(start, end)
  }

  // Characters that aren't printable in YAML, those that end a line, and the byte order mark.
  const mustEscape = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/
  const mustQuote = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/

  const isPlain = (text, inFlow) => {
    if (!/^[A-Za-z0-9\u0080-\u{10ffff}]/u.test(text) || /[ :]$/.test(text)) return false
    if (inFlow ? /[:,]/.test(text) : /: /.test(text)) return false
    return /^[A-Za-z0-9\u0080-\u{10ffff} \-_./()'+%$;?!@=&:,]*$/u.test(text) && !mustEscape.test(text)
  }

  const escapes = { "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\t": "\\t" }
  const quoted = text => {
    const escaped = [...text].map(char => {
      if (escapes[char]) return escapes[char]
      const code = char.codePointAt(0)
      if (code >= 32 && !mustEscape.test(char)) return char
      return `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`
    })
    return `"${escaped.join("")}"`
  }
  const scalar = (text, inFlow) => isPlain(text, inFlow) ? text : quoted(text)

  const fitsBlock = text => !/^[ \n]|[ \n]$/.test(text) && !mustQuote.test(text)

  const isRecord = value => typeof value === "object" && !Array.isArray(value)

  class YAMLLines {
    out = []

    write(key, value, indent) {
      const start = `${" ".repeat(indent)}${scalar(key, false)}:`
      if (Array.isArray(value)) return this.list(value, start, indent)
      if (!isRecord(value)) return this.scalar(value, start, indent)
      this.out.push(start)
      for (const [name, member] of Object.entries(value)) this.write(name, member, indent + 2)
    }

    scalar(text, start, indent) {
      if (!text.includes("\n") || !fitsBlock(text)) return this.out.push(`${start} ${scalar(text, false)}`)
      this.out.push(`${start} |`)
      for (const row of text.split("\n")) this.out.push(row ? " ".repeat(indent + 2) + row : "")
    }

    list(items, start, indent) {
      const isFlat = items.every(item => !isRecord(item) && !item.includes("\n"))
      const flow = isFlat ? items.map(item => scalar(item, true)).join(", ") : ""
      if (isFlat && byteLength(flow) <= limits.inlineListBytes) return this.out.push(`${start} [${flow}]`)
      this.out.push(start)
      const dash = `${" ".repeat(indent + 2)}-`
      for (const item of items) {
        if (!isRecord(item)) this.scalar(item, dash, indent + 2)
        else this.record(item, indent + 4)
      }
    }

    // Writes a record in a list: its first field follows the dash.
    record(members, indent) {
      const first = this.out.length
      for (const [name, member] of Object.entries(members)) this.write(name, member, indent)
      const line = this.out[first]
      if (line !== undefined) this.out[first] = `${line.slice(0, indent - 2)}-${line.slice(indent - 1)}`
    }
  }

  // Values as a file contains them: without empty ones, fields in the declared order, numbers and periods in
  // a canonical form.
  const number = text => {
    const value = Number(text)
    if (Number.isInteger(value)) return String(value === 0 ? 0 : value)
    if (Math.abs(value) >= 1e-4) return String(value)
    return value.toExponential().replace(/e-(\d)$/, "e-0$1")
  }
  const isEmpty = value => value === undefined || value === null || value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0)

  const normalized = (value, type) => {
    switch (type.type) {
    case "list": {
      const items = Array.isArray(value) ? value : [value]
      const filled = items.filter(item => !isEmpty(item)).map(item => normalized(item, type.itemType))
      return filled.filter(item => !isEmpty(item))
    }
    case "record": return members(value, type.itemType)
    case "team":
    case "map": {
      const named = Object.entries(value).map(([name, each]) => [name, normalized(each, type.itemType)])
      return Object.fromEntries(named.filter(([, each]) => !isEmpty(each)))
    }
    case "among": {
      const text = trimmed(String(value))
      const first = `${type.itemType[0]}/` // a bare slug belongs to the first kind
      return text.startsWith(first) ? text.slice(first.length) : text
    }
    case "file": return trimmed(String(value)).replace(/^files\//, "")
    case "number": return number(trimmed(String(value)))
    case "period": return trimmed(String(value)).replace(/^0+/, "")
    default: return trimmed(String(value))
    }
  }

  // Whether a field that may be for all is for all.
  const isAll = (field, value) => {
    const only = Array.isArray(value) && value.length === 1 ? value[0] : value
    return Boolean(field.all) && only === "all"
  }

  const members = (values, fields) => {
    const known = fields.filter(field => Object.hasOwn(values, field.key) && !isEmpty(values[field.key]))
    const found = known.map(field => {
      const value = values[field.key]
      return [field.key, isAll(field, value) ? "all" : normalized(value, field.type)]
    })
    return Object.fromEntries(found.filter(([, value]) => !isEmpty(value)))
  }

  // A file's text. In an object, keys that are integers would come first, but no field has such a name.
  const write = (kind, values, body = "") => {
    const lines = new YAMLLines()
    for (const [key, value] of Object.entries(members(values, kind.fields))) lines.write(key, value, 0)
    const text = trimmed(body.replaceAll("\r\n", "\n"))
    return ["---", ...lines.out, "---", ...(text ? ["", text] : []), ""].join("\n")
  }

  Rapport.writer = { write, trimmed, isAll, byteLength }
})()
