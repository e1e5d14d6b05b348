// The four doors, and behind them: which fields are asked first, in which words, and what becomes of them.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}

  const who = { persona: { label: "Who said it?", hint: "" }, stage: { label: "At which stage?", hint: "" } }
  const objection = { key: "objection", type: { is: "reference", of: "objection" }, label: "Which objection is it?",
    hint: "Type a few of its words. Nothing chosen means something new.", empty: "Something new" }
  const common = {
    by: { label: "Who are you?", hint: "" },
    date: { label: "When?", hint: "" },
    competitor: { label: "Against whom?", hint: "" },
  }

  const doors = {
    heard: {
      title: "I heard an objection", kind: "note", fixed: { what: "heard" }, extra: [objection], private: true,
      first: ["said", "objection", "answered", "outcome", "persona", "stage"],
      more: ["competitor", "by", "date"], needed: ["said"], query: "said",
      words: { ...common, ...who,
        said: { label: "What did they say?", hint: "Their words, not ours.", voice: true, rows: 2 },
        answered: { label: "What did you answer?", hint: "" },
        outcome: { label: "Did it work?", hint: "", labels: { worked: "Yes" } },
      },
      next: { door: "answer", label: "Write the answer too", hint: "Something new, and you know what to say to it?" },
    },
    answer: {
      title: "A new objection, and what to say to it", kind: "objection",
      first: ["says", "title", "answer", "ask", "category", "personas", "stages"],
      query: "says", query_list: true, omit: ["due", "audience"],
      words: {
        says: { label: "What did they say?", hint: "Their words, not ours.", voice: true, rows: 2 },
        title: { label: "In a few words", hint: "As a colleague would call it." },
        answer: { label: "What to say", rows: 3 },
        ask: { label: "What to ask back", hint: "A question that gets them talking." },
        personas: { label: "Who says it?", hint: "" }, stages: { label: "When?", hint: "" },
        category: { label: "What is it about?", hint: "" },
      },
    },
    have: {
      title: "I have something that works", kind: "asset",
      first: ["title", "type", "buyer_url", "use_when", "personas", "stages", "objections"],
      omit: ["due", "summary"], body: true, query: "title",
      words: {
        title: { label: "What is it called?", hint: "" }, type: { label: "What is it?", hint: "" },
        buyer_url: { label: "Link that a buyer may open", hint: "Nothing to send? Leave it empty." },
        use_when: { label: "When does it help?", hint: "One line: send it when …" },
        personas: { label: "For whom?", hint: "" }, stages: { label: "At which stage?", hint: "" },
        objections: { label: "Which objections does it answer?", hint: "" },
        competitors: { label: "Against whom does it help?", hint: "" },
      },
    },
    need: {
      title: "I need something", kind: "note", fixed: { what: "wanted" }, extra: [objection], private: true,
      first: ["title", "said", "persona", "stage", "objection"], more: ["competitor", "by", "date"],
      needed: ["title"], query: "title",
      words: { ...common,
        title: { label: "What do you need?", hint: "Such as: something to show a CFO a year in." },
        said: { label: "What did they ask for?", hint: "Their words, if you remember them.", voice: true },
        persona: { label: "For whom?", hint: "" }, stage: { label: "At which stage?", hint: "" },
        objection: { label: "Against which objection?", hint: "Leave it empty if it is none.", empty: "None" },
      },
    },
    wrong: {
      title: "Something is wrong", kind: "note", fixed: { what: "outdated" }, private: true,
      first: ["about", "title"], more: ["said", "by", "date"], needed: ["about", "title"], query: "title",
      next: { door: "right", label: "Still right", hint: "Checked it, and nothing is wrong?" },
      words: { ...common,
        about: { label: "What is it about?", hint: "", single: true },
        title: { label: "What is wrong with it?", hint: "Such as: slide 3 shows the old prices." },
        said: { label: "Did a buyer notice? What did they say?", hint: "", voice: true },
      },
    },
    right: {
      title: "Still right", kind: "note", fixed: { what: "still-right" }, private: true,
      first: ["about", "title"], more: ["by", "date"], needed: ["about"], query: "title", untitled: "Read it, still right",
      words: { ...common,
        about: { label: "What did you check?", hint: "", single: true },
        title: { label: "Anything to add?", hint: "Such as: read it before a call, nothing to add." },
      },
    },
  }

  // The fields of a door, in order, with its words: those asked first, and the rest.
  const fieldsOf = (door, kind) => {
    const declared = [...kind.fields.filter(field => field.ask !== "never"), ...(door.extra ?? [])]
    const isOpen = field => !(door.omit ?? []).includes(field.key) && !Object.hasOwn(door.fixed ?? {}, field.key)
    const find = key => declared.find(field => field.key === key)
    const first = door.first.map(find)
    const rest = declared.filter(field => isOpen(field) && !door.first.includes(field.key))
    const more = door.more ? door.more.map(find) : rest
    const asFirst = more.filter(field => field.ask === "first" && !door.more)
    const worded = field => ({ ...field, ...door.words[field.key], required: field.required || (door.needed ?? []).includes(field.key) })
    return {
      first: [...first, ...asFirst].map(worded),
      more: more.filter(field => !asFirst.includes(field)).map(worded),
    }
  }

  // What a file holds, from what the controls hold.
  const valuesOf = (door, given) => {
    const { objection: about, ...rest } = given
    const values = { ...door.fixed, ...rest }
    if (about && door.extra) values.about = [`objection/${about}`]
    if (door.untitled && !String(values.title ?? "").trim()) values.title = door.untitled
    return values
  }

  // What the file is called after.
  const titleOf = (door, kind, values) => {
    const text = values.title || values[kind.title_field] || (values.says ?? [])[0] || door.title
    return Rapport.writer.trimmed(String(text))
  }

  Rapport.doors = { doors, fieldsOf, valuesOf, titleOf }
})()
