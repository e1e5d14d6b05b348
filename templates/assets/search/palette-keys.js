// What the palette says about its keys, and the switch for the single-key shortcut.
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
    const [before, after] = "{{word.press_slash}}".split("{key}")
    const text = createElement("span", {}, before, createElement("kbd", {}, "/"), after)
    return createElement("label", { class: "switch" }, box, text)
  }

  const keysHelp = () => {
    const keys = [
      ["↑↓", "{{word.key_move}}"], ["Enter", "{{word.key_open}}"],
      ["{{word.key_ctrl_enter}}", "{{word.key_new_tab}}"],
    ]
    return createElement("p", { class: "keys", "aria-hidden": "true" },
      ...keys.map(([key, does]) => createElement("span", {}, createElement("kbd", {}, key), " ", does)))
  }

  Rapport.paletteKeys = { slashSwitch, keysHelp }
})()
