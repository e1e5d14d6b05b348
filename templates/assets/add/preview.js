// What the file will look like in the hub: its card.
(() => {
  "use strict"

  const {
    text: { displayDate },
    dom: { createElement },
    picking: { titleOf },
    fields: { allLabels },
    checks: { isEmpty },
  } = Rapport

  const outcomes = {
    worked: "{{word.form_worked}}", partly: "{{word.form_partly}}", no: "{{word.form_did_not_work}}",
  }

  // A straight apostrophe within or after a word becomes a typographic one, as on pages.
  const typographic = text => String(text ?? "").replace(/([A-Za-z\u0080-\uffff])'/g, "$1’")
  const linesOf = text => typographic(text).split("\n").map(line => line.trim()).filter(Boolean)

  // An element with a text, or nothing without one.
  const textElement = (tag, style, text) =>
    text ? createElement(tag, { class: style, dir: "auto" }, typographic(text)) : null
  const voice = (text, tag = "p") =>
    text ? createElement(tag, { class: "voice" }, textElement("q", undefined, text)) : null
  const heading = text => textElement("h3", "title", text)
  const line = text => textElement("p", "line", text)
  const eyebrow = parts => createElement("p", { class: "eyebrow" }, parts.filter(Boolean).join(" · "))
  const meta = parts => createElement("p", { class: "meta" }, parts.filter(Boolean).join(" · "))

  const say = answer => {
    const lines = linesOf(answer)
    if (!lines.length) return null
    return createElement("div", { class: "say" },
      createElement("div", { class: "say-head" }, createElement("h4", {}, "{{word.form_say}}")),
      createElement("div", { class: "lines", dir: "auto" },
        ...lines.map(each => createElement("p", {}, each))))
  }

  const question = ask => ask ? createElement("p", { class: "ask" },
    createElement("b", {}, "{{word.form_ask}}"), " ", textElement("q", "voice", ask)) : null

  // Cards of kinds with their own look; each returns the card's content. `words` finds names and labels.
  const cards = {
    objection: (values, words) => [
      eyebrow([
        "{{word.form_objection}}",
        ...(values.category ?? []).map(each => words.label("category", each)),
      ]),
      voice((values.says ?? [])[0] ?? values.title, "h3"),
      say(values.answer),
      question(values.ask),
      meta([words.names("persona", values.personas), words.names("stage", values.stages)]),
    ],
    asset: (values, words) => [
      heading(values.title),
      line(values.use_when),
      voice(values.proof_line),
      meta([
        words.label("type", values.type), words.names("persona", values.personas),
        words.names("stage", values.stages), values.audience === "external" ? "{{word.form_for_buyers}}" : "",
      ]),
    ],
    proof: (values, words) => [
      eyebrow(["{{word.form_proof_point}}"]),
      values.title === values.says ? null : heading(values.title),
      voice(values.says, "h3"),
      line(values.number),
      meta([values.source, values.customer, words.label("naming", values.naming)]),
    ],
    note: (values, words, entryPoint) => {
      const about = (values.about ?? []).map(words.anyName).join(", ")
      const who = [["persona", values.persona], ["stage", values.stage]].filter(([, slug]) => slug)
      return [
        eyebrow([
          typographic(about) || entryPoint.title,
          values.because && words.name("competitor", values.competitor),
        ]),
        values.title === values.said ? null : heading(values.title),
        voice(values.said),
        line(values.answered),
        line(values.because),
        meta([
          outcomes[values.outcome], who.map(([kind, slug]) => words.name(kind, slug)).join(", "),
          words.person(values.by), displayDate(values.date),
        ]),
      ]
    },
  }

  // Finds names and labels for what values refer to.
  const wordsIn = ({ data, rows }) => {
    const name = (kind, slug) => titleOf((rows(kind) ?? []).find(row => row[0] === slug) ?? [slug])
    return {
      name,
      names: (kind, value) =>
        value === "all" ? allLabels[kind] : (value ?? []).map(slug => name(kind, slug)).join(", "),
      nameAmong: (kinds, text) => {
        const kind = kinds.find(each => text.startsWith(`${each}/`))
        if (kind) return name(kind, text.slice(kind.length + 1))
        return name(kinds.find(each => (rows(each) ?? []).some(([slug]) => slug === text)) ?? kinds[0], text)
      },
      anyName: key => {
        const [kind, slug] = key.split("/")
        return slug ? name(kind, slug) : key
      },
      label: (vocabulary, value) =>
        (data.vocabularies[vocabulary] ?? []).find(([known]) => known === value)?.[1] ?? value,
      person: by => data.people.find(([slug]) => slug === by)?.[1] ?? by,
    }
  }

  // A value as words, whatever its type.
  const wordsOf = (value, type, words) => {
    if (isEmpty(value)) return ""
    if (value === "all") return allLabels[type.itemType?.itemType] ?? "{{word.form_all}}"
    const joined = (texts, separator) => texts.filter(Boolean).join(separator)
    switch (type.type) {
    case "list": return joined([value].flat().map(item => wordsOf(item, type.itemType, words)), ", ")
    case "choice": return words.label(type.itemType, value)
    case "reference": return words.name(type.itemType, value)
    case "among": return words.nameAmong(type.itemType, value)
    case "any": return words.anyName(value)
    case "owner": return words.person(value)
    case "date": return displayDate(value) || value
    case "record": return joined(type.itemType.map(each => wordsOf(value[each.key], each.type, words)), " · ")
    default: return linesOf(value).join(" ")
    }
  }

  // The card of any other kind: its title, then all other fields that are filled in, in order.
  const genericCard = (kind, values, words) => {
    const rest = kind.fields.filter(({ key }) => key !== "title")
      .map(field => [field.label, wordsOf(values[field.key], field.type, words)])
      .filter(([, text]) => text)
    return [
      eyebrow([kind.label]),
      heading(values.title),
      ...rest.map(([label, text]) =>
        createElement("p", { class: "line", dir: "auto" }, createElement("b", {}, label), ` ${text}`)),
    ]
  }

  const card = (entryPoint, kind, values, context) => {
    const words = wordsIn(context)
    const parts = Object.hasOwn(cards, kind.name)
      ? cards[kind.name](values, words, entryPoint) : genericCard(kind, values, words)
    return createElement("div", { class: "seen" }, ...parts)
  }

  Rapport.preview = { card }
})()
