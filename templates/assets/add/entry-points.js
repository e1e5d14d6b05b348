// The entry points of the form, as kinds declare them, and for each: which fields are asked for first, in
// which words, and what becomes of them.
(() => {
  "use strict"

  const { form: data } = Rapport

  const objectionField = { key: "objection", type: { type: "reference", itemType: "objection" } }

  const read = entryPoint => {
    const kind = data.kinds.find(each => each.name === entryPoint.kind)
    const queryType = kind.fields.find(field => field.key === entryPoint.queryField)?.type
    return {
      ...entryPoint,
      extraFields: entryPoint.asksObjection ? [objectionField] : [],
      queryIsList: queryType?.type === "list",
      isPublicNote: kind.dated, // everyone reads what was heard, and Git forgets nothing
    }
  }

  const entryPoints = Object.fromEntries(data.entryPoints.map(each => [each.name, read(each)]))

  const bodyField = {
    key: "body", type: { type: "text" }, rows: 4, label: "{{word.form_text_itself}}",
    hint: "{{word.form_text_hint}}",
  }

  // The fields of an entry point in order, with its wording: those asked for first, and the others.
  const fieldsOf = (entryPoint, kind) => {
    const { extraFields, omitted, fixedValues, required, wording } = entryPoint
    const declared = [...kind.fields.filter(field => field.visibility !== "never"), ...extraFields]
    // A field that an entry point names is asked for, even if the kind's other entry points never do.
    const find = key => [...kind.fields, ...extraFields].find(field => field.key === key)
    const isOpen = ({ key }) =>
      !omitted.includes(key) && !Object.hasOwn(fixedValues, key) && !entryPoint.first.includes(key)
    const hasMore = entryPoint.more.length > 0
    // No entry point names the fields that hub.yml adds to a kind.
    const own = declared.filter(field => field.own && isOpen(field))
    const more = hasMore ? [...entryPoint.more.map(find), ...own] : declared.filter(isOpen)
    const isAskedFirst = field => field.visibility === "first" && (!hasMore || field.own)
    const worded = field => (
      { ...field, ...wording[field.key], required: field.required || required.includes(field.key) })
    return {
      first: [...entryPoint.first.map(find), ...more.filter(isAskedFirst)].map(worded),
      more: more.filter(field => !isAskedFirst(field)).map(worded),
    }
  }

  // What a file contains, from what the controls contain.
  const valuesOf = (entryPoint, given) => {
    const values = { ...entryPoint.fixedValues, ...given }
    if (entryPoint.asksObjection) {
      if (values.objection) values.about = [`objection/${values.objection}`]
      delete values.objection
    }
    const hasTitle = String(values.title ?? "").trim() !== ""
    if (entryPoint.defaultTitle && !hasTitle) values.title = entryPoint.defaultTitle
    return values
  }

  // The title for a note that only says that an objection was heard again.
  const titleOfAbout = ({ about = [] }) =>
    (Rapport.entryLists.rows("objection") ?? []).find(([slug]) => about[0] === `objection/${slug}`)?.[1]

  // The title that the file is named after.
  const titleOf = (entryPoint, kind, values) => {
    const given = (kind.titleFields ?? []).map(key => values[key])
    const text = values.title || given.find(Boolean) || (values.says ?? [])[0] || titleOfAbout(values) ||
      entryPoint.title
    return Rapport.writer.trimmed(String(text))
  }

  // Whether a field must be filled in, considering what was given.
  const isRequired = ({ required, unless }, given) => Boolean(required) && !(unless && given[unless])

  Rapport.entryPoints = { entryPoints, bodyField, fieldsOf, valuesOf, titleOf, isRequired }
})()
