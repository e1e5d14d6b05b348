// Drafts, kept on the device until they are sent. Each form has its own draft, so that tabs don't overwrite
// each other.
(() => {
  "use strict"

  const {
    storage,
    dom: { createElement, button },
    text: { shortTitle },
    entryPoints: { entryPoints },
  } = Rapport

  const maxDrafts = 20
  const maxSentAge = 14 * 24 * 60 * 60 * 1000 // milliseconds; how long we ask whether one was sent
  const keyParts = ["objection", "about", "persona", "stage", "q"]

  const newID = () => Date.now().toString(36) + Math.random().toString(36).slice(2, 6)

  // The part of the key that drafts of one entry point have in common, if their addresses name the same
  // things. Each list of searches has its own: an older draft mustn't replace a newer list.
  const baseFor = (name, asked) => {
    const parts = asked.from === "searches" ? [...keyParts, "said"] : keyParts
    return ["draft", name, ...parts.map(key => (asked[key] ?? "").slice(0, 200))].join(":")
  }

  const isOld = ({ sent }) => sent && !(Date.now() - Date.parse(sent) < maxSentAge)

  // Keys and drafts, newest first. If there are too many, the oldest are dropped.
  const all = () => {
    const known = storage.keys("draft:").map(key => [key, storage.getJSON(key)])
      .filter(([, draft]) => Object.hasOwn(entryPoints, draft?.door ?? ""))
    known.sort((a, b) => String(b[1].saved).localeCompare(String(a[1].saved)))
    const dropped = [...known.splice(maxDrafts), ...known.filter(([, draft]) => isOld(draft))]
    for (const [key] of dropped) storage.remove(key)
    return known.filter(([, draft]) => !isOld(draft))
  }

  class Draft {
    // `stored`: what was typed before, if anything.
    constructor(base, id, stored) { Object.assign(this, { base, id, stored }) }

    static fresh(name, asked) { return new Draft(baseFor(name, asked), newID()) }

    // The draft that the address names, otherwise the newest that wasn't sent.
    static open(name, asked) {
      const base = baseFor(name, asked)
      const own = all().filter(([key, draft]) => key === base || draft.base === base)
      const found = own.find(([key]) => key === `${base}:${asked.draft}`) ?? own.find(([, { sent }]) => !sent)
      if (!found) return Draft.fresh(name, asked)
      const [key, stored] = found
      return new Draft(base, key.slice(base.length + 1), stored)
    }

    get key() { return this.id ? `${this.base}:${this.id}` : this.base }

    // Saves the draft; returns whether that worked.
    save(draft) { return storage.setJSON(this.key, { ...draft, base: this.base }) }
    remove() { storage.remove(this.key) }

    // Gives this draft a new key, since another tab is writing its own draft under the old one.
    moveAside() { this.id = newID() }

    // Notes that it was passed to the host or the mail program, or that it wasn't after all.
    markSent(isSent) { markSent(this.key, isSent) }
  }

  const markSent = (key, isSent) => {
    const stored = storage.getJSON(key)
    if (stored) storage.setJSON(key, { ...stored, sent: isSent ? new Date().toISOString() : undefined })
  }

  /* The list */

  const hashOf = (key, { hash, base }) => {
    if (!String(hash).startsWith("#door=")) return "#"
    return base ? `${hash}&draft=${key.slice(String(base).length + 1)}` : hash
  }

  const draftRow = (key, draft) => {
    const title = String(draft.title)
    const named = (label, act) => {
      const element = button("quiet", act, label)
      element.setAttribute("aria-label", `${label} ${title.slice(0, 60)}`)
      return element
    }
    const clear = () => {
      storage.remove(key)
      row.remove()
    }
    const goOn = () => {
      markSent(key, false)
      location.hash = hashOf(key, draft)
    }
    const link = createElement("a", { class: "title", href: hashOf(key, draft) }, shortTitle(title))
    const state = draft.sent ? "{{word.form_sent}}" : "{{word.form_saved}}"
    const row = createElement("li", { class: "acts" },
      createElement("div", {},
        draft.sent ? createElement("span", { class: "title" }, shortTitle(title)) : link,
        createElement("p", { class: "meta" }, `${entryPoints[draft.door].title} · ${state}`)),
      createElement("p", { class: "actions" },
        ...draft.sent
          ? [named("{{word.form_yes}}", clear), named("{{word.form_not_yet}}", goOn)]
          : [named("{{word.form_clear}}", clear)]))
    return row
  }

  // The list of drafts, newest first. Null if there is none.
  const list = () => {
    const known = all()
    if (!known.length) return null
    return createElement("section", { class: "drafts" },
      createElement("div", { class: "head" }, createElement("h2", {}, "{{word.form_drafts}}")),
      createElement("ul", { class: "rows small" }, ...known.map(([key, draft]) => draftRow(key, draft))))
  }

  // Removes searches without a result that have been sent, so that they aren't sent again.
  const removeSearches = sent => {
    const known = storage.getJSON("unfound")
    const others = Array.isArray(known) ? known.filter(query => !sent.includes(query)) : []
    if (others.length) storage.setJSON("unfound", others)
    else storage.remove("unfound")
  }

  Rapport.drafts = { Draft, list, removeSearches }
})()
