// The sentence on the home page: who the reader is talking to, when, and what they say. Also the recent
// searches on this device.
(() => {
  "use strict"

  const {
    storage,
    text: { filled },
    dom: { createElement },
    question: { blank, findPage, ask, latestOnly },
    preference: { preferred, selects },
    results: { counted, found, broken, offeredLabel },
  } = Rapport

  const maxRecent = 8
  const maxResults = 6
  const maxOfKind = 5 // each of what they say and what to send, for a persona or a stage

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

  const isAsking = question => Boolean(question.q.trim())

  const form = document.querySelector("[data-finder]")

  // Without words: what they say and what to send, for the persona and stage that the reader chose.
  const askForBoth = async (question, options) => {
    const [says, sends] = await Promise.all(["objection", "asset"].map(kind =>
      ask({ ...question, filters: { kind: [kind] } }, { ...options, limit: maxOfKind })))
    return { ...says, total: says.total + sends.total, results: [...says.results, ...sends.results] }
  }

  class HomeSearch {
    constructor() {
      this.field = form.elements.q
      this.count = createElement("p", { class: "count", role: "status" })
      this.below = createElement("div")
      const section = { class: "found", "aria-label": "{{word.found}}" }
      form.after(createElement("section", section, this.count, this.below))
      this.search = latestOnly(
        (question, isStale) => isAsking(question)
          ? ask(question, { limit: maxResults, counts: false, isStale })
          : askForBoth(question, { counts: false, isStale }),
        (outcome, question) => { if (this.isNeeded(question)) this.show(outcome, question) },
        question => this.below.replaceChildren(broken(() => this.search(question))))
    }

    start() {
      this.listen()
      this.update()
    }

    get question() { return { ...blank, q: this.field.value } }

    listen() {
      for (const select of selects) {
        select.addEventListener("change", () => this.update())
      }
      this.field.addEventListener("input", () => this.update())
      this.field.addEventListener("keydown", event => {
        if (event.key === "Escape" && !event.isComposing) this.change({ ...this.question, q: "" })
      })
      // A browser that returns to the page also restores the words.
      addEventListener("pageshow", () => this.update())
    }

    find() {
      recent.add(this.field.value)
      location.href = findPage(this.question)
    }

    change(question) {
      this.field.value = question.q
      this.update(question)
    }

    // Whether a question has more to show than the page itself.
    isNeeded(question) { return isAsking(question) || Object.keys(preferred()).length > 0 }

    update(question = this.question) {
      if (this.isNeeded(question)) return this.search(question)
      document.body.classList.remove("finding", "choosing")
      this.count.textContent = ""
      this.below.replaceChildren()
    }

    show(outcome, question) {
      document.body.classList.toggle("finding", isAsking(question))
      document.body.classList.toggle("choosing", !isAsking(question))
      this.count.textContent = counted(outcome.total)
      const all = filled("{{word.all_results_filters}}", { results: counted(outcome.total) })
      this.below.replaceChildren(
        ...found(outcome, question, { label: offeredLabel, change: next => this.change(next) }),
        createElement("a", { class: "quiet", href: findPage(question) }, all))
    }
  }

  const home = form && new HomeSearch()
  home?.start()

  Rapport.home = { isHere: Boolean(form), find: () => home.find(), recent }
})()
