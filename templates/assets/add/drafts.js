// Drafts, kept on the device until they are sent.
(() => {
  "use strict"

  const {
    storage,
    dom: { createElement, button },
    text: { shortTitle },
    entryPoints: { entryPoints },
  } = Rapport

  const maxDrafts = 20
  const keyParts = ["objection", "about", "persona", "stage", "q"]

  // A draft of its own for each way in and what the address names. Lists of searches are each their own: an
  // older draft mustn't replace a newer list.
  const keyFor = (name, asked) => {
    const parts = asked.from === "searches" ? [...keyParts, "said"] : keyParts
    return ["draft", name, ...parts.map(key => (asked[key] ?? "").slice(0, 200))].join(":")
  }

  const hashOf = draft => String(draft.hash).startsWith("#door=") ? draft.hash : "#"

  const draftRow = (key, draft) => {
    const title = String(draft.title)
    const clear = button("quiet", () => {
      storage.remove(key)
      row.remove()
    }, "Clear")
    clear.setAttribute("aria-label", `Clear ${title.slice(0, 60)}`)
    const about = `${entryPoints[draft.door].title} · Saved on this device`
    const row = createElement("li", { class: "acts" },
      createElement("div", {},
        createElement("a", { class: "title", href: hashOf(draft) }, shortTitle(title)),
        createElement("p", { class: "meta" }, about)),
      createElement("p", { class: "actions" }, clear))
    return row
  }

  // The list of drafts, newest first; the oldest of too many are dropped. Null if there is none.
  const list = () => {
    const known = storage.keys("draft:").map(key => [key, storage.getJSON(key)])
      .filter(([, draft]) => Object.hasOwn(entryPoints, draft?.door ?? ""))
    if (!known.length) return null
    known.sort((a, b) => String(b[1].saved).localeCompare(String(a[1].saved)))
    for (const [key] of known.splice(maxDrafts)) storage.remove(key)
    return createElement("section", { class: "drafts" },
      createElement("div", { class: "head" }, createElement("h2", {}, "Drafts")),
      createElement("ul", { class: "rows small" }, ...known.map(([key, draft]) => draftRow(key, draft))))
  }

  Rapport.drafts = { keyFor, list }
})()
