// What the address of the form says: the entry point, and values for its fields.
(() => {
  "use strict"

  const {
    form: data,
    text: { nearest, filled },
    picking: { named },
    entryLists: { rows },
    checks: { noEntry, shortened },
  } = Rapport

  // `door` is the entry point; the key stays, since links that people have shared use it.
  const keys = [
    "door", "objection", "about", "what", "persona", "stage", "competitor", "type", "q", "said", "from",
    "draft",
  ]
  const references = ["objection", "persona", "stage", "competitor"]
  const maxLength = 2000

  // Sign-on redirects drop what comes after #, so the same after ? is read as well, once.
  let unread = location.search

  // Known keys with values of limited length. Anything else is ignored.
  const read = () => {
    const given = new URLSearchParams(location.hash.slice(1) || unread)
    unread = ""
    const known = keys.filter(key => given.has(key))
    return Object.fromEntries(known.map(key => [key, given.get(key).slice(0, maxLength)]))
  }

  const unknownReference = (key, text) => {
    const known = rows(key) ?? []
    const near = nearest(text, known.map(([slug]) => slug))
    const title = known.find(([slug]) => slug === near)?.[1] ?? near
    return noEntry(text, key, title)
  }

  /* Each gives a field's key and value, or a message, or nothing. */

  const referenceIn = (key, fields, asked) => {
    const field = fields.find(each => each.key === key) ?? fields.find(each => each.key === `${key}s`)
    if (!asked[key] || !field) return null
    const row = named(rows(key) ?? [], asked[key])
    if (!row) return { message: unknownReference(key, asked[key]) }
    return { key: field.key, value: field.type.type === "list" ? [row[0]] : row[0] }
  }

  const aboutIn = (fields, { about }) => {
    if (!about || !fields.some(({ key }) => key === "about")) return null
    const known = new Set((rows("any") ?? []).map(([key]) => key))
    const asked = [...new Set(about.split(","))]
    const unknown = asked.find(key => !known.has(key))
    if (unknown === undefined) return { key: "about", value: asked }
    return { message: filled("{{word.form_not_in_hub}}", { text: shortened(unknown) }) }
  }

  const typeIn = (fields, { type }) => {
    if (!type || !fields.some(({ key }) => key === "type")) return null
    const name = type.toLowerCase()
    const known = data.vocabularies.type.find(([value, label]) => [value, label.toLowerCase()].includes(name))
    if (known) return { key: "type", value: known[0] }
    return { message: filled("{{word.form_not_a_type}}", { text: shortened(type) }) }
  }

  const queryIn = (query, key, isList) => {
    const text = query.trim()
    return text ? { key, value: isList ? [text] : text } : null
  }

  const saidIn = (fields, { said }) =>
    said?.trim() && fields.some(({ key }) => key === "said") ? { key: "said", value: said.trim() } : null

  // What the address says, as values of the fields, and messages about things that it names but that don't
  // exist.
  const prefill = ({ queryField, queryIsList }, fields, asked) => {
    const found = [
      ...references.map(key => referenceIn(key, fields, asked)),
      aboutIn(fields, asked), typeIn(fields, asked), queryIn(asked.q ?? "", queryField, queryIsList),
      saidIn(fields, asked),
    ]
    return {
      values: Object.fromEntries(found.filter(each => each?.key).map(({ key, value }) => [key, value])),
      messages: found.filter(each => each?.message).map(({ message }) => message),
    }
  }

  Rapport.addAddress = { read, prefill }
})()
