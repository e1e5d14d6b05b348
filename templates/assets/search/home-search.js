// The sentence on the first page: who the reader is talking to, when, and what they say. What it was last set
// to chooses the answer that objections open with. And the searches that were made on this device.
(() => {
  "use strict"

  const {
    storage,
    dom: { createElement },
    question: { blank, findPage, ask, latestOnly },
    results: { counted, found, broken },
  } = Rapport

  const maxRecent = 8
  const maxResults = 6

  const recent = {
    list() {
      const known = storage.getJSON("recent")
      return Array.isArray(known) ? known.map(String).slice(0, maxRecent) : []
    },
    add(query) {
      const text = query.trim()
      if (!text) return
      const others = recent.list().filter(known => known !== text)
      storage.setJSON("recent", [text, ...others].slice(0, maxRecent))
    },
    clear: () => storage.remove("recent"),
  }

  const form = document.querySelector("[data-finder]")
  const selects = form ? [...form.querySelectorAll("select")] : []

  // The filters that are set on this page, and the words for their values.
  const chosenFilters = () =>
    Object.fromEntries(selects.filter(select => select.value).map(select => [select.name, [select.value]]))
  const label = (name, value) => {
    const options = selects.filter(select => select.name === name).flatMap(select => [...select.options])
    return options.find(option => option.value === value)?.text
  }

  class HomeSearch {
    constructor() {
      this.field = form.elements.q
      this.count = createElement("p", { class: "count", role: "status" })
      this.below = createElement("div")
      form.after(createElement("section", { class: "found", "aria-label": "Found" }, this.count, this.below))
      this.search = latestOnly(
        (question, isStale) => ask(question, { limit: maxResults, counts: false, isStale }),
        (outcome, question) => { if (this.field.value.trim()) this.show(outcome, question) },
        question => this.below.replaceChildren(broken(() => this.search(question))))
    }

    start() {
      this.restore()
      this.listen()
    }

    get question() { return { ...blank, filters: chosenFilters(), q: this.field.value } }

    restore() {
      for (const select of selects) {
        select.value = storage.get(select.name)
        if (select.selectedIndex < 0) select.value = ""
      }
    }

    listen() {
      for (const select of selects) {
        select.addEventListener("change", () => {
          storage.set(select.name, select.value)
          this.update()
        })
      }
      this.field.addEventListener("focus", Rapport.warm, { once: true })
      this.field.addEventListener("input", () => this.update())
      this.field.addEventListener("keydown", event => {
        if (event.key === "Escape" && !event.isComposing) this.change({ ...this.question, q: "" })
      })
      form.addEventListener("submit", event => {
        event.preventDefault()
        recent.add(this.field.value)
        location.href = findPage(this.question)
      })
      // A browser that comes back to the page brings the words back, too.
      addEventListener("pageshow", () => this.update())
    }

    change(question) {
      for (const select of selects) select.value = question.filters[select.name]?.[0] || ""
      this.field.value = question.q
      this.update(question)
    }

    update(question = this.question) {
      const isAsking = Boolean(question.q.trim())
      document.body.classList.toggle("finding", isAsking)
      if (isAsking) return this.search(question)
      this.count.textContent = ""
      this.below.replaceChildren()
    }

    show(outcome, question) {
      this.count.textContent = counted(outcome.total)
      const all = `All ${counted(outcome.total)}, with filters`
      this.below.replaceChildren(
        ...found(outcome, question, { label, change: next => this.change(next) }),
        createElement("a", { class: "quiet", href: findPage(question) }, all))
    }
  }

  if (form) new HomeSearch().start()

  // An objection opens with the answer for that persona and stage.
  const answers = [...document.querySelectorAll("input.who")].map(input => (
    { input, persona: input.dataset.persona, stage: input.dataset.stage }))
  const best = Rapport.text.bestAnswer(answers, storage.get("persona"), storage.get("stage"))
  if (best) best.input.checked = true

  Rapport.home = { isHere: Boolean(form), recent, chosenFilters, label }
})()
