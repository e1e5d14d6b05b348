// What the file will look like in the hub: its card.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}
  const { make, titleOf } = Rapport.picking

  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  const spoken = day => {
    const [year, month, number] = String(day).split("-").map(Number)
    return months[month - 1] ? `${number} ${months[month - 1]} ${year}` : ""
  }

  // The straight apostrophe within or after a word is a curly one, as pages set it.
  const said = text => String(text ?? "").replace(/([A-Za-z\u0080-\uffff])'/g, "$1’")
  const lines = text => said(text).split("\n").map(line => line.trim()).filter(Boolean)
  const voice = (text, size = "p") => text ? make(size, { class: "voice" }, make("q", { dir: "auto" }, said(text))) : null

  const card = (door, kind, values, { data, rows }) => {
    const name = (of, slug) => titleOf((rows(of) ?? []).find(row => row[0] === slug) ?? [slug])
    const names = (of, value) => value === "all" ? (of === "persona" ? "Everyone" : "Any stage")
      : (value ?? []).map(slug => name(of, slug)).join(", ")
    const label = (of, value) => (data.words[of] ?? []).find(([known]) => known === value)?.[1] ?? value
    const meta = parts => make("p", { class: "meta" }, parts.filter(Boolean).join(" · "))
    const outcome = { worked: "Worked", partly: "Partly", no: "Didn’t work" }

    const objection = () => [
      make("p", { class: "eyebrow" }, ["Objection", ...(values.category ?? []).map(each => label("category", each))].join(" · ")),
      voice((values.says ?? [])[0] ?? values.title, "h3"),
      lines(values.answer).length ? make("div", { class: "say" },
        make("div", { class: "say-head" }, make("h4", {}, "Say")),
        make("div", { class: "lines", dir: "auto" }, ...lines(values.answer).map(line => make("p", {}, line)))) : null,
      values.ask ? make("p", { class: "ask" }, make("b", {}, "Ask"), " ", make("q", { class: "voice", dir: "auto" }, said(values.ask))) : null,
      meta([names("persona", values.personas), names("stage", values.stages)]),
    ]
    const asset = () => {
      const isSent = values.audience === "external"
      return [
        values.title ? make("h3", { class: "title", dir: "auto" }, said(values.title)) : null,
        values.use_when ? make("p", { class: "line", dir: "auto" }, said(values.use_when)) : null,
        values.proof_line ? voice(values.proof_line) : null,
        meta([label("type", values.type), names("persona", values.personas), names("stage", values.stages), isSent ? "OK to send" : ""]),
      ]
    }
    const note = () => {
      const about = (values.about ?? []).map(each => {
        const [of, slug] = each.split("/")
        return slug ? name(of, slug) : each
      }).join(", ")
      const person = data.people.find(([slug]) => slug === values.by)?.[1] ?? values.by
      const place = [values.persona && name("persona", values.persona), values.stage && name("stage", values.stage)]
      return [
        make("p", { class: "eyebrow" }, [said(about) || door.title]),
        values.title && values.title !== values.said ? make("h3", { class: "title", dir: "auto" }, said(values.title)) : null,
        voice(values.said),
        values.answered ? make("p", { class: "line", dir: "auto" }, said(values.answered)) : null,
        meta([outcome[values.outcome], place.filter(Boolean).join(", "), person, spoken(values.date)]),
      ]
    }
    const parts = { objection, asset, note }[kind.name]()
    return make("div", { class: "seen" }, ...parts)
  }

  Rapport.preview = { card }
})()
