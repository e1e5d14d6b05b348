// How an entry is written as a file: the twin of EntryWriter, NewEntry and Slug in Swift.
// Tests/Fixtures/writing holds both to the same bytes.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}

  const utf8 = text => new TextEncoder().encode(text)
  const length = text => utf8(text).length
  const isBlank = char => char === " " || (char >= "\t" && char <= "\r")

  // Without blanks and line ends at both ends. A lone half of a pair is no text.
  const trimmed = text => {
    const sound = text.replace(/\p{Surrogate}/gu, "\ufffd")
    let [start, end] = [0, sound.length]
    while (start < end && isBlank(sound[start])) start += 1
    while (end > start && isBlank(sound[end - 1])) end -= 1
    return sound.slice(start, end)
  }

  // What YAML doesn't print, what ends a line, or marks a byte order.
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
      return code < 32 || mustEscape.test(char) ? `\\u${code.toString(16).toUpperCase().padStart(4, "0")}` : char
    })
    return `"${escaped.join("")}"`
  }
  const scalar = (text, inFlow) => isPlain(text, inFlow) ? text : quoted(text)

  const fitsBlock = text => !/^[ \n]|[ \n]$/.test(text) && !mustQuote.test(text)

  const isRecord = value => typeof value === "object" && !Array.isArray(value)

  class Lines {
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
      if (isFlat && length(flow) <= 100) return this.out.push(`${start} [${flow}]`)
      this.out.push(start)
      const dash = `${" ".repeat(indent + 2)}-`
      for (const item of items) {
        if (!isRecord(item)) this.scalar(item, dash, indent + 2)
        else this.record(item, indent + 4)
      }
    }

    // A list's group: its first field stands behind the dash.
    record(members, indent) {
      const first = this.out.length
      for (const [name, member] of Object.entries(members)) this.write(name, member, indent)
      const line = this.out[first]
      if (line !== undefined) this.out[first] = `${line.slice(0, indent - 2)}-${line.slice(indent - 1)}`
    }
  }

  // Values as a file holds them: blank ones left out, fields in the declared order, numbers and periods in one form.
  const number = text => {
    const value = Number(text)
    if (Number.isInteger(value)) return String(value === 0 ? 0 : value)
    if (Math.abs(value) >= 1e-4) return String(value)
    return value.toExponential().replace(/e-(\d)$/, "e-0$1")
  }
  const isEmpty = value => value === undefined || value === null || value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0)

  const settled = (value, type) => {
    switch (type.is) {
    case "list": {
      const items = Array.isArray(value) ? value : [value]
      return items.filter(item => !isEmpty(item)).map(item => settled(item, type.of)).filter(item => !isEmpty(item))
    }
    case "record": return members(value, type.of)
    case "team":
    case "map": {
      const named = Object.entries(value).map(([name, each]) => [name, settled(each, type.of)])
      return Object.fromEntries(named.filter(([, each]) => !isEmpty(each)))
    }
    case "file": return trimmed(String(value)).replace(/^files\//, "")
    case "number": return number(trimmed(String(value)))
    case "period": return trimmed(String(value)).replace(/^0+/, "")
    default: return trimmed(String(value))
    }
  }

  const members = (values, fields) => {
    const known = fields.filter(field => Object.hasOwn(values, field.key) && !isEmpty(values[field.key]))
    const found = known.map(field => {
      const value = values[field.key]
      const isAll = field.all && (value === "all" || (Array.isArray(value) && value.length === 1 && value[0] === "all"))
      return [field.key, isAll ? "all" : settled(value, field.type)]
    })
    return Object.fromEntries(found.filter(([, value]) => !isEmpty(value)))
  }

  // A file's text. Keys that are whole numbers would come first in an object; no field has such a name.
  const write = (kind, values, body = "") => {
    const lines = new Lines()
    for (const [key, value] of Object.entries(members(values, kind.fields))) lines.write(key, value, 0)
    const text = trimmed(body.replaceAll("\r\n", "\n"))
    return ["---", ...lines.out, "---", ...(text ? ["", text] : []), ""].join("\n")
  }

  // FNV-1a, 32 bits, as 8 hexadecimal digits.
  const mark = text => {
    let hash = 0x811c9dc5
    for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, "0")
  }

  const latin = {
    ä: "ae", ö: "oe", ü: "ue", ß: "ss", à: "a", á: "a", â: "a", ã: "a", å: "a", æ: "ae", ç: "c", è: "e", é: "e", ê: "e",
    ë: "e", ì: "i", í: "i", î: "i", ï: "i", ı: "i", ñ: "n", ò: "o", ó: "o", ô: "o", õ: "o", ø: "o", œ: "oe", ù: "u",
    ú: "u", û: "u", ý: "y", ÿ: "y", ğ: "g", ş: "s", ł: "l", ż: "z", ź: "z", ś: "s", ć: "c", ą: "a", ę: "e", ń: "n",
    č: "c", š: "s", ž: "z", ř: "r", ě: "e", ů: "u", đ: "d",
  }
  const ignored = new Set(["'", "’", "\u0301", "\u0308", "\u0300", "\u0302", "\u0327"])
  const isSlug = text => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(text) && text.length <= 120 &&
    !/^(index(-\d*)?|con|prn|aux|nul|(com|lpt)\d)$/.test(text)

  // A slug made of a title: `What if it breaks?` gives `what-if-it-breaks`.
  const slug = title => {
    let made = ""
    // Scalar by scalar, since a whole text's last sigma has a form of its own.
    for (const char of [...title].map(char => char.toLowerCase()).join("")) {
      if (/[a-z0-9]/.test(char)) made += char
      else if (latin[char]) made += latin[char]
      else if (!ignored.has(char) && made && !made.endsWith("-")) made += "-"
    }
    if (made.length > 60) {
      const cut = made.slice(0, 60)
      made = cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut
    }
    made = made.replace(/-+$/, "")
    return isSlug(made) ? made : made ? `${made}-entry` : "untitled"
  }

  // A file's name: what is dated bears its day and a mark of its own words; else a name that isn't taken yet.
  const name = (kind, title, values, text, taken = new Set()) => {
    if (kind.dated) return `${slug(`${values.date ?? ""} ${title}`)}-${mark(text).slice(0, 6)}`
    const made = slug(title)
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? made : `${made}-${number}`
      if (!taken.has(tried)) return tried
    }
  }

  Rapport.writer = { write, slug, name, mark, trimmed, isSlug, length }
})()
