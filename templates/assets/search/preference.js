// The persona and the stage that the reader last chose on the home page. What fits comes first, and an
// objection opens with the answer for them. Nothing is left out.
(() => {
  "use strict"

  const { storage, text: { bestAnswer } } = Rapport

  const names = ["persona", "stage"]

  const preferred = () => {
    const known = names.map(name => [name, storage.get(name)])
    return Object.fromEntries(known.filter(([, value]) => value).map(([name, value]) => [name, [value]]))
  }

  // Stores a preference with its title, since most pages don't have the titles of personas and stages.
  const prefer = (name, value, title) => {
    storage.set(name, value)
    storage.set(`${name}-title`, value && title)
  }

  // The preferences, in words: [name, title].
  const preferences = () =>
    Object.keys(preferred()).map(name => [name, storage.get(`${name}-title`) || storage.get(name)])

  // The choices on the home page.
  const selects = document.querySelectorAll("[data-finder] select")
  for (const select of selects) {
    select.value = storage.get(select.name)
    if (select.selectedIndex < 0) select.value = ""
    select.addEventListener("change", () => prefer(select.name, select.value, select.selectedOptions[0].text))
  }

  // An objection opens with the answer that the address names (`#for=cfo+decision`), otherwise with the one
  // that is preferred.
  const answers = [...document.querySelectorAll("input.who")].map(input => (
    { input, persona: input.dataset.persona, stage: input.dataset.stage }))
  const openAnswer = () => {
    const named = location.hash.match(/[#&]for=([^&]+)/)?.[1].split("+")
    const isKnown = name => slug => answers.some(answer => answer[name] === slug)
    const chosen = name => named ? named.find(isKnown(name)) : storage.get(name)
    const best = bestAnswer(answers, chosen("persona"), chosen("stage"))
    if (best) best.input.checked = true
  }
  openAnswer()
  addEventListener("hashchange", openAnswer)

  Rapport.preference = { preferred, prefer, preferences, selects }
})()
