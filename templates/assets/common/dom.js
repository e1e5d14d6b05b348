// Builders for elements. Text goes in as text, never as HTML.
(() => {
  "use strict"

  // Whether the hub's own texts are in another language than the page around them.
  const mainOf = language => language.split("-")[0].toLowerCase()
  const language = document.body?.dataset.language
  const isForeign = language && mainOf(language) !== mainOf(document.documentElement.lang)

  // createElement("p", { class: "meta", click: listener }, "text", element, …) An attribute that is a
  // function listens to the event of that name; `true` is an attribute without a value; `false`, `null` and
  // `undefined` leave the attribute out. Empty children are left out, too.
  const createElement = (name, attributes = {}, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(key, value)
      else if (value === true) element.setAttribute(key, "")
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value)
    }
    if (attributes.dir === "auto" && isForeign) element.lang = language
    element.append(...children.filter(Boolean))
    return element
  }

  const button = (style, listener, ...label) =>
    createElement("button", { type: "button", class: style, click: listener }, ...label)

  // An icon from icons.mustache.
  const icon = name => {
    const [svg, use] = ["svg", "use"].map(tag => document.createElementNS("http://www.w3.org/2000/svg", tag))
    svg.setAttribute("class", "icon")
    svg.setAttribute("aria-hidden", "true")
    use.setAttribute("href", `#i-${name}`)
    svg.append(use)
    return svg
  }

  // A button to which hub.js adds copying: `data-copy` is the text, `data-copy-of` the id of the element that
  // shows it.
  const copyButton = (style, data, ...label) =>
    createElement("button", { type: "button", class: style, ...data }, ...label)

  Rapport.dom = { createElement, button, icon, copyButton }
})()
