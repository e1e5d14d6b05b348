// The part of search that every page has: the keys and links that open the palette. The engine and its user
// interface are in finder.js, which is loaded when somebody is about to search.
(() => {
  "use strict"

  const { storage, preference: { preferred } } = Rapport

  const { src, dataset: { load: finder } } = document.currentScript
  const root = new URL("../", src).href

  /* Loading */

  let loading
  const loadOnce = () => new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = finder
    script.addEventListener("load", resolve)
    script.addEventListener("error", () => {
      loading = undefined
      script.remove()
      reject(new Error("{{word.search_did_not_load}}"))
    })
    document.head.append(script)
  })
  // find.html loads the script itself.
  const load = () => Rapport.search ? Promise.resolve() : loading ||= loadOnce()
  const warm = () => load().then(() => Rapport.warm(), () => {})

  /* The palette */

  // What is typed while search loads becomes its first words.
  let typed = ""
  const collect = event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return
    typed += event.key
    event.preventDefault()
  }

  const findPage = () => `${root}find.html`
  const open = async event => {
    event.preventDefault()
    document.addEventListener("keydown", collect)
    try {
      await load()
      Rapport.togglePalette(typed)
    } catch {
      location.href = findPage()
    } finally {
      document.removeEventListener("keydown", collect)
      typed = ""
    }
  }

  // A shortcut of a single character can be turned off (WCAG 2.1.4).
  const isSlashOn = () => storage.get("slash") !== "off"
  const showSlash = () => document.documentElement.classList.toggle("no-slash", !isSlashOn())
  showSlash()

  // Elements in which a slash is just a character.
  const writable =
    "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog[open]"
  document.addEventListener("keydown", event => {
    if (event.isComposing || event.altKey) return
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && !event.shiftKey && event.key.toLowerCase() === "k") open(event)
    if (!isCommand && event.key === "/" && isSlashOn() && !event.target.closest(writable)) open(event)
  })

  // Without scripts, these links lead to find.html; in a new tab they still do.
  for (const link of document.querySelectorAll("[data-search]")) {
    link.setAttribute("aria-haspopup", "dialog")
    for (const type of ["pointerenter", "focus"]) link.addEventListener(type, warm, { once: true })
    link.addEventListener("click", event => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event)
    })
  }

  /* What needs search at once */

  const form = document.querySelector("[data-finder]")
  if (form) {
    const isNeeded = Object.keys(preferred()).length > 0 || form.elements.q.value
    for (const type of ["focusin", "pointerenter", "change"]) {
      form.addEventListener(type, warm, { once: true })
    }
    if (isNeeded) warm()
    // Fast typists press Enter before the scripts of search are loaded.
    form.addEventListener("submit", event => {
      event.preventDefault()
      load().then(() => Rapport.home.find()).catch(() => form.submit())
    })
  }

  // Loads what marks words on a page that a result led to.
  const loadToMark = () => { if (/[#&]hl=/.test(location.hash)) load().catch(() => {}) }
  loadToMark()
  addEventListener("hashchange", loadToMark)

  Object.assign(Rapport, { root, loadSearch: load, slash: { isSlashOn, showSlash } })
})()
