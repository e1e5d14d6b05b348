// The ways into the form, and behind each: which fields are asked first, in which words, and what becomes of
// them.
//
//   kind           of entry that it makes
//   fixedValues    values that nobody is asked for
//   extraFields    fields that the kind doesn't have
//   first, more    keys of the fields that are asked at once and on demand; without `more` all others are
//   omitted        keys of fields that are never asked
//   required       keys of fields that are required here, whatever the kind says
//   queryField     the field that the address's `q` fills; a list where `queryIsList`
//   defaultTitle   the title of an entry without one
//   isPublicNote   whether what is written is checked for personal data
//   next           another way in, to offer below the form
(() => {
  "use strict"

  const who = { persona: { label: "Who said it?", hint: "" }, stage: { label: "At which stage?", hint: "" } }
  const objection = {
    key: "objection", type: { type: "reference", itemType: "objection" }, label: "Which objection is it?",
    hint: "Type a few of its words. Nothing chosen means something new.", empty: "Something new",
  }
  const common = {
    by: { label: "Who are you?", hint: "" },
    date: { label: "When?", hint: "" },
    competitor: { label: "Which competitor?", hint: "" },
  }

  const heard = {
    title: "I heard an objection", kind: "note", fixedValues: { what: "heard" }, extraFields: [objection],
    isPublicNote: true,
    first: ["said", "objection", "answered", "outcome", "persona", "stage"],
    more: ["competitor", "by", "date"], required: ["said"], queryField: "said",
    wording: {
      ...common, ...who,
      said: { label: "What did they say?", hint: "Their words, not ours.", voice: true, rows: 2 },
      answered: { label: "What did you answer?", hint: "" },
      outcome: { label: "Did it work?", hint: "", labels: { worked: "Yes" } },
    },
    next: {
      entryPoint: "answer", label: "Write the answer too",
      hint: "Something new, and you know what to say to it?",
    },
  }

  const answer = {
    title: "A new objection, and what to say to it", kind: "objection",
    first: ["says", "title", "answer", "ask", "category", "personas", "stages"],
    queryField: "says", queryIsList: true, omitted: ["due", "audience"],
    wording: {
      says: { label: "What did they say?", hint: "Their words, not ours.", voice: true, rows: 2 },
      title: { label: "In a few words", hint: "As a colleague would call it." },
      answer: { label: "What to say", rows: 3 },
      ask: { label: "What to ask back", hint: "A question that gets them talking." },
      personas: { label: "Who says it?", hint: "" }, stages: { label: "When?", hint: "" },
      category: { label: "What is it about?", hint: "" },
    },
  }

  const have = {
    title: "I have something that works", kind: "asset",
    first: ["title", "type", "buyer_url", "use_when", "personas", "stages", "objections"],
    omitted: ["due", "summary"], hasBody: true, queryField: "title",
    wording: {
      title: { label: "What is it called?", hint: "" }, type: { label: "What is it?", hint: "" },
      buyer_url: { label: "Link that a buyer may open", hint: "Nothing to send? Leave it empty." },
      use_when: { label: "When does it help?", hint: "One line: send it when …" },
      personas: { label: "Who is it for?", hint: "" }, stages: { label: "At which stage?", hint: "" },
      objections: { label: "Which objections does it answer?", hint: "" },
      competitors: { label: "Which competitors does it help against?", hint: "" },
    },
  }

  const need = {
    title: "I need something", kind: "note", fixedValues: { what: "wanted" }, extraFields: [objection],
    isPublicNote: true,
    first: ["title", "said", "persona", "stage", "objection"], more: ["competitor", "by", "date"],
    required: ["title"], queryField: "title",
    wording: {
      ...common,
      title: { label: "What do you need?", hint: "Such as: something to show a CFO a year in." },
      said: { label: "What did they ask for?", hint: "Their words, if you remember them.", voice: true },
      persona: { label: "Who is it for?", hint: "" }, stage: { label: "At which stage?", hint: "" },
      objection: { label: "Against which objection?", hint: "Leave it empty if it is none.", empty: "None" },
    },
  }

  const wrong = {
    title: "Something is wrong", kind: "note", fixedValues: { what: "outdated" }, isPublicNote: true,
    first: ["about", "title"], more: ["said", "by", "date"], required: ["about", "title"],
    queryField: "title",
    next: { entryPoint: "right", label: "Still right", hint: "Checked it, and nothing is wrong?" },
    wording: {
      ...common,
      about: { label: "What is it about?", hint: "", single: true },
      title: { label: "What is wrong with it?", hint: "Such as: slide 3 shows the old prices." },
      said: { label: "Did a buyer notice? What did they say?", hint: "", voice: true },
    },
  }

  const right = {
    title: "Still right", kind: "note", fixedValues: { what: "still-right" }, isPublicNote: true,
    first: ["about", "title"], more: ["by", "date"], required: ["about"], queryField: "title",
    defaultTitle: "Read it, still right",
    wording: {
      ...common,
      about: { label: "What did you check?", hint: "", single: true },
      title: { label: "Anything to add?", hint: "Such as: read it before a call, nothing to add." },
    },
  }

  const entryPoints = { heard, answer, have, need, wrong, right }

  const bodyField = {
    key: "body", type: { type: "text" }, rows: 4, label: "The text itself",
    hint: "For a template, a script, or notes that go with the link.",
  }

  // The fields of an entry point, in order, with its wording: those asked first, and the others.
  const fieldsOf = (entryPoint, kind) => {
    const { extraFields = [], omitted = [], fixedValues = {}, required = [], wording } = entryPoint
    const declared = [...kind.fields.filter(field => field.visibility !== "never"), ...extraFields]
    const find = key => declared.find(field => field.key === key)
    const isOpen = ({ key }) =>
      !omitted.includes(key) && !Object.hasOwn(fixedValues, key) && !entryPoint.first.includes(key)
    const more = entryPoint.more ? entryPoint.more.map(find) : declared.filter(isOpen)
    const isAskedFirst = field => field.visibility === "first" && !entryPoint.more
    const worded = field => (
      { ...field, ...wording[field.key], required: field.required || required.includes(field.key) })
    return {
      first: [...entryPoint.first.map(find), ...more.filter(isAskedFirst)].map(worded),
      more: more.filter(field => !isAskedFirst(field)).map(worded),
    }
  }

  // What a file contains, from what the controls contain.
  const valuesOf = (entryPoint, given) => {
    const { objection: about, ...rest } = given
    const values = { ...entryPoint.fixedValues, ...rest }
    if (about && entryPoint.extraFields) values.about = [`objection/${about}`]
    const hasTitle = String(values.title ?? "").trim() !== ""
    if (entryPoint.defaultTitle && !hasTitle) values.title = entryPoint.defaultTitle
    return values
  }

  // What the file is named after.
  const titleOf = (entryPoint, kind, values) => {
    const text = values.title || values[kind.titleField] || (values.says ?? [])[0] || entryPoint.title
    return Rapport.writer.trimmed(String(text))
  }

  Rapport.entryPoints = { entryPoints, bodyField, fieldsOf, valuesOf, titleOf }
})()
