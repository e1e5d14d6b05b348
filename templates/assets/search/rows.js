// One result: a row, and the card of an objection with the whole answer.
(() => {
  "use strict"

  const { text: { audienceLabels, filled }, dom: { createElement, icon, copyButton } } = Rapport

  const maxMarkedWords = 12 // in the address of a result

  const marked = (text, ranges = []) => {
    let end = 0
    const parts = ranges.flatMap(([from, to]) =>
      [text.slice(end, from), createElement("mark", {}, text.slice(from, end = to))])
    return [...parts, text.slice(end)]
  }

  const badge = (style, label) => createElement("span", { class: `badge ${style}` }, label)
  const few = names => {
    if (names.length <= 3) return names.join(", ")
    return `${names.slice(0, 2).join(", ")} +${names.length - 2}`
  }

  // Entries that are retired or not in use get no badge about their audience.
  const audienceClasses = { external: "ok", internal: "internal", "not-reviewed": "warn" }
  const audienceBadge = audience =>
    audienceClasses[audience] && badge(audienceClasses[audience], audienceLabels[audience])

  const meta = result => {
    const { type, typeLabel, personas, stages, audience, freshness, checked, ended, retired } = result
    const hasBuyerLink = audience === "external" && result.buyer_url
    const facts = [typeLabel, few(personas), few(stages)].filter(Boolean).join(" · ")
    return createElement("span", { class: "meta" },
      createElement("span", {}, facts),
      retired && badge("bad", "{{word.retired}}"),
      // If the link for buyers is next to it, a badge would add nothing.
      type && !hasBuyerLink && audienceBadge(audience),
      result.hasUnreadFile && createElement("span", {}, "{{word.its_file_not_searched}}"),
      ended && badge("bad", filled("{{word.ended_on}}", { ended })),
      !ended && freshness === "due" && badge("warn", "{{word.review_due_facet}}"),
      !ended && freshness === "overdue"
        && badge("bad", filled("{{word.last_reviewed_overdue}}", { day: checked })))
  }

  const isOwn = ({ card, url }) => card?.url === url

  // What buyers say is set in serif.
  const heading = result => {
    const { kind, title, marks, card } = result
    const isSaid = kind === "objection" || kind === "note"
    if (!isSaid) return createElement("span", {}, ...marked(title, marks.title))
    const isTitle = !isOwn(result) || card.says === title
    return createElement("q", { class: "voice" }, ...isTitle ? marked(title, marks.title) : [card.says])
  }

  // What a competitor claims, and what we say to that.
  const claimLine = ({ they_say: theySay, we_say: weSay }) => [
    createElement("span", { class: "claim" },
      "{{word.they_say}}", " ", createElement("q", { class: "voice" }, theySay)),
    weSay && createElement("span", { class: "claim" }, "{{word.we_say}}", " ", weSay),
  ].filter(Boolean)

  // The line that helps at once: how an answer begins, what a term means, when to send an asset, what to lead
  // with against a competitor. If only the entry's file has what was asked for, it is that part of the file.
  const line = result => {
    const { card, claim, definition, use_when: useWhen, lead_with: lead, excerpt, marks, inFile } = result
    if (inFile) {
      return createElement("span", { class: "line", dir: "auto" },
        createElement("b", {}, "{{word.in_the_file}}"), " ", ...marked(excerpt, marks.excerpt))
    }
    if (claim) return createElement("span", { class: "line", dir: "auto" }, ...claimLine(claim))
    const answer = isOwn(result) && card.answer.split("\n")[0]
    const text = answer || definition || useWhen || lead
    const content = text ? [text] : excerpt && marked(excerpt, marks.excerpt)
    return content && createElement("span", { class: "line", dir: "auto" }, ...content)
  }

  // The address of a result's page, opened at the answer that is shown, with the words of the query marked.
  const address = (result, words = []) => {
    const { url, card } = result
    const { persona, stage } = isOwn(result) && card.variant || {}
    const reader = [persona, stage].filter(Boolean).join("+")
    const highlight = words.slice(0, maxMarkedWords).map(encodeURIComponent).join("+")
    const fragment = [reader && `for=${reader}`, highlight && `hl=${highlight}`].filter(Boolean).join("&")
    return Rapport.root + url + (fragment && (url.includes("#") ? "&" : "#") + fragment)
  }

  const copyWithIcon = (style, label, data) =>
    copyButton(style, data, icon("copy"), createElement("span", {}, label))
  const copyLink = (url, style) =>
    url && copyWithIcon(style, "{{word.copy_buyer_link}}", { "data-copy": url })

  const row = (result, words) => {
    const attributes = { class: "title", href: address(result, words), dir: "auto" }
    const link = createElement("a", attributes, heading(result))
    const url = result.buyer_url
    return createElement("li", { class: "acts" },
      createElement("div", {}, link, line(result), meta(result)),
      url && createElement("p", { class: "actions" }, copyLink(url, "button")))
  }

  /* The card */

  // What to say, or the entry's text until the two teams have agreed on an answer.
  const sayPart = ({ answer, isDraft }, id) => {
    const head = createElement("div", { class: "say-head" },
      createElement("h2", {}, isDraft ? "{{word.not_agreed_short}}" : "{{word.say}}"),
      copyWithIcon("copy", "{{word.copy}}", { "data-copy-of": id }))
    const lines = answer.split("\n").map(text => createElement("p", {}, text))
    return createElement("div", { class: isDraft ? "say draft" : "say" }, head,
      createElement("div", { class: "lines", id, dir: "auto" }, ...lines))
  }

  const sendPart = ({ title, url, page }) => createElement("p", { class: "send" },
    createElement("span", {}, createElement("b", {}, "{{word.send}}"), " ",
      createElement("a", { href: Rapport.root + page, dir: "auto" }, title)),
    copyLink(url, "quiet"))

  // The full answer to an objection. If rows are options of a list box, its title is one as well.
  let cards = 0
  const card = (result, words, { isFirst, optionAttributes }) => {
    const id = `_found-say-${cards += 1}`
    const { card: shown } = result
    const { says, url, ask: question, send } = shown
    const link = createElement("a", {
      class: "title voice", href: address({ url, card: shown }, words), dir: "auto", "aria-describedby": id,
      ...optionAttributes,
    }, createElement("q", {}, says))
    const about = isOwn(result) ? meta(result)
      : createElement("span", { class: "meta" },
        filled("{{word.heard_most_against}}", { name: result.title }))
    return createElement("article", { class: "lead-card" },
      !(isFirst && shown.isSure) && createElement("h2", { class: "closest" }, "{{word.closest}}"),
      about, link, sayPart(shown, id),
      question && createElement("p", { class: "ask" },
        createElement("b", {}, "{{word.ask}}"),
        createElement("q", { class: "voice", dir: "auto" }, question)),
      send && sendPart(send))
  }

  Rapport.rows = { isOwn, address, heading, line, meta, copyLink, row, card }
})()
