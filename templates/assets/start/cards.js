// Turns the list of what buyers say into flash cards: one at a time, with boxes kept on this device.
(() => {
  "use strict"

  const section = document.querySelector("[data-cards]")
  if (!section) return
  const { boxes, storage, dom: { createElement, button }, text: { counted, displayDate, filled } } = Rapport
  const key = "cards"
  const list = section.querySelector(".flash-cards")

  const now = new Date()
  // The day of the local calendar, not of UTC.
  const today = Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 864e5)
  const dayText = day => displayDate(new Date(day * 864e5).toISOString().slice(0, 10))

  // What is stored by now, including by other tabs.
  const stored = () => {
    const value = storage.getJSON(key)
    return value && typeof value === "object" && !Array.isArray(value) ? value : {}
  }

  const known = stored()
  const cards = [...list.children].map(item => ({
    slug: item.dataset.card,
    version: item.dataset.version,
    quote: item.querySelector("summary q"),
    answer: item.querySelector(".flash-answer"),
    place: boxes.read(known[item.dataset.card], item.dataset.version),
  }))
  let keeps = storage.setJSON(key, known)
  const isDue = ({ place }) => boxes.next(place, today) <= today
  let round = cards.filter(isDue)

  const status = createElement("p", { class: "meta", role: "status" })
  const place = createElement("div", { class: "flash-card" })
  const hint = createElement("p", { class: "meta" })
  const trainer = createElement("div", { class: "trainer" }, status, place, hint)

  const keep = ({ slug, version, place: { box, day } }) => {
    // With Object.fromEntries, "__proto__" is just a name.
    const all = Object.fromEntries([...Object.entries(stored()), [slug, [version, box, day]]])
    keeps = storage.setJSON(key, all)
  }

  const begin = chosen => {
    round = chosen
    draw(true)
  }

  const showEnd = isFocused => {
    const soonest = Math.min(...cards.map(card => boxes.next(card.place, today)))
    const text = filled("{{word.cards_done}}", { day: dayText(soonest) })
    const again = button("button", () => begin([...cards]), "{{word.cards_again}}")
    place.replaceChildren(createElement("p", {}, text), createElement("p", { class: "choices" }, again))
    if (isFocused) again.focus()
  }

  const grade = (card, isKnown) => {
    card.place = boxes.answered(card.place, isKnown, today)
    keep(card)
    round.shift()
    if (!isKnown) round.push(card)
    draw(true)
  }

  const reveal = (card, quote) => {
    const answer = card.answer.cloneNode(true)
    answer.tabIndex = -1
    const choice = createElement(
      "p", { class: "choices" },
      button("button primary", () => grade(card, true), "{{word.card_known}}"),
      button("button", () => grade(card, false), "{{word.card_not_known}}"))
    place.replaceChildren(quote, answer, choice)
    answer.focus({ preventScroll: true })
  }

  const showCard = (card, isFocused) => {
    const quote = createElement("p", { class: "flash-quote", id: "_card" }, card.quote.cloneNode(true))
    const show = button("button primary", () => reveal(card, quote), "{{word.card_show}}")
    show.setAttribute("aria-describedby", "_card")
    place.replaceChildren(quote, createElement("p", { class: "choices" }, show))
    if (isFocused) show.focus({ preventScroll: true })
  }

  // The focus moves along, but not before the reader has begun.
  const draw = isFocused => {
    const firm = cards.filter(card => card.place.box === boxes.last).length
    status.textContent = [
      round.length && counted("{{word.cards_to_go}}", round.length),
      firm && filled("{{word.cards_firm}}", { count: firm, all: cards.length }),
    ].filter(Boolean).join(" · ")
    hint.textContent = keeps ? "{{word.cards_kept}}" : "{{word.cards_not_kept}}"
    if (round.length) showCard(round[0], isFocused)
    else showEnd(isFocused)
  }

  list.before(trainer)
  // The list stays, for looking things up and for printing.
  const all = createElement("details", { class: "all-cards" })
  list.replaceWith(all)
  all.append(createElement("summary", {}, "{{word.cards_as_list}}"), list)
  draw(false)

  // Answers are printed whether they are open or not.
  addEventListener("beforeprint", () => {
    for (const each of [all, ...list.querySelectorAll("details")]) {
      each.dataset.wasOpen = String(each.open)
      each.open = true
    }
  })
  addEventListener("afterprint", () => {
    for (const each of section.querySelectorAll("[data-was-open]")) {
      each.open = each.dataset.wasOpen === "true"
    }
  })
})()
