// What the palette says about its keys, and the switch for the single one.
(() => {
  "use strict"

  const { storage, slash: { isSlashOn, showSlash }, dom: { createElement } } = Rapport

  const slashSwitch = () => {
    const box = createElement("input", { type: "checkbox" })
    box.checked = isSlashOn()
    box.addEventListener("change", () => {
      storage.set("slash", box.checked ? "" : "off")
      showSlash()
    })
    const text = createElement("span", {}, "Press ", createElement("kbd", {}, "/"), " on any page to search")
    return createElement("label", { class: "switch" }, box, text)
  }

  const keysHelp = () => {
    const keys = [["↑↓", " move"], ["Enter", " open"], ["Ctrl-Enter", " new tab"]]
    return createElement("p", { class: "keys", "aria-hidden": "true" },
      ...keys.map(([key, does]) => createElement("span", {}, createElement("kbd", {}, key), does)))
  }

  Rapport.paletteKeys = { slashSwitch, keysHelp }
})()
