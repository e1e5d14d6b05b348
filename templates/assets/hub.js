// What scripts add to pages besides search: copying and printing. Everything else works without scripts. This
// needs none of the other scripts, so that copying works even if one of them fails.
(() => {
  "use strict"

  const copiedTime = 2000 // milliseconds for which a button says that it has copied
  const hintTime = 8000

  // The manifest is loaded only over HTTP: from disk, browsers refuse it and complain.
  const { manifest } = document.currentScript.dataset
  if (manifest && location.protocol.startsWith("http")) {
    const link = document.createElement("link")
    link.rel = "manifest"
    link.href = manifest
    document.head.append(link)
  }

  const live = document.createElement("p")
  live.className = "live"
  live.setAttribute("role", "status")
  document.body.append(live)

  // The text of a block as it is pasted, with a line for each paragraph and each item.
  const textOf = element => {
    if (element.localName === "pre") return element.textContent
    if (element.classList.contains("prose")) return element.innerText.trim()
    const parts = [...element.querySelectorAll(":scope > p, :scope > li")]
    const isNumbered = element.localName === "ol"
    return parts.map((part, index) => (isNumbered ? `${index + 1}. ` : "") + part.textContent).join("\n")
  }

  // Placeholders to fill in: [first name], {{first_name}} or <first name>, but not the boxes of a checklist.
  const brackets = /\[(?!x?\s*\])[^\][\n]+\]|\{\{?[^{}\n]+\}|<[^<>/@\n]+>/gu
  const bracketsIn = text => text.match(brackets)?.length ?? 0

  const copiedText = (button, text) => {
    const count = button.dataset.copyOf ? bracketsIn(text) : 0
    if (!count) return "{{word.copied}}"
    return "{{word.copied_brackets}}"[count === 1 ? 0 : 1].replace("{count}", count)
  }

  const select = element => {
    element.closest("details")?.setAttribute("open", "")
    const range = document.createRange()
    range.selectNodeContents(element)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
  }

  const rowOf = (button, selector) => button.closest(selector) || button

  // A link has no text on the page to select, so it gets a field.
  const selectInField = (button, text) => {
    const row = rowOf(button, ".actions")
    let field = row.nextElementSibling
    if (!field || !field.classList.contains("spare")) {
      field = document.createElement("input")
      field.className = "spare"
      field.readOnly = true
      field.setAttribute("aria-label", "{{word.buyer_link}}")
      row.after(field)
    }
    field.value = text
    field.focus()
    field.select()
  }

  const announce = (button, text) => {
    const label = button.querySelector("span") || button
    // Screen readers don't announce what is outside an open dialog.
    rowOf(button, "dialog, body").append(live)
    live.textContent = text
    if (button.dataset.label) return
    button.dataset.label = label.textContent
    button.style.minWidth = `${button.offsetWidth}px`
    label.textContent = text
    setTimeout(() => {
      label.textContent = button.dataset.label
      button.style.minWidth = ""
      delete button.dataset.label
      live.textContent = ""
    }, text === "{{word.copied}}" ? copiedTime : hintTime)
  }

  // Selects the text instead, and copies the selection if the browser allows that.
  const copySelection = (button, element, text) => {
    if (element) select(element)
    else selectInField(button, text)
    let isCopied = false
    try { isCopied = document.execCommand("copy") } catch { /* it is selected at least */ }
    if (isCopied) return announce(button, copiedText(button, text))
    live.textContent = ""
    const hint = document.createElement("p")
    hint.className = "meta"
    hint.textContent = "{{word.copy_failed}}"
    rowOf(button, ".actions, .say-head, .head").after(hint)
    live.textContent = hint.textContent
    setTimeout(() => hint.remove(), hintTime)
  }

  // `data-copy` is the text; `data-copy-of` is the id of the element that shows it.
  const copy = async button => {
    const element = button.dataset.copyOf ? document.getElementById(button.dataset.copyOf) : null
    const text = button.dataset.copy ?? textOf(element)
    try {
      await navigator.clipboard.writeText(text)
      announce(button, copiedText(button, text))
    } catch {
      copySelection(button, element, text)
    }
  }

  // A type's chip shows only the rows of that type; a second press shows all again.
  const filter = chip => {
    const isOn = chip.getAttribute("aria-pressed") === "true"
    const chips = chip.closest("[data-filter]")
    for (const each of chips.children) each.setAttribute("aria-pressed", String(each === chip && !isOn))
    const rows = document.getElementById(chips.dataset.filter)
    for (const row of rows.querySelectorAll("[data-type]")) {
      row.hidden = !isOn && !row.dataset.type.split(" ").includes(chip.dataset.type)
    }
    for (const folded of rows.querySelectorAll("details")) folded.open = !isOn
    const said = chip.cloneNode(true)
    said.querySelector("[aria-hidden]")?.remove()
    live.textContent = isOn ? "{{word.all}}" : said.textContent
  }

  // A long page lists its sections: next to them if there is room, otherwise folded, below what to say.
  const fewestSections = 6
  const sections = "article.page:not(.wide) > .content :is(.head > h2, h2.small, .prose h2)"

  const linkTo = (heading, index) => {
    heading.id ||= `_section-${index + 1}`
    const words = [...heading.childNodes].filter(node => !node.classList?.contains("n"))
    const link = document.createElement("a")
    link.href = `#${heading.id}`
    link.textContent = words.map(node => node.textContent).join("").trim()
    const item = document.createElement("li")
    item.append(link)
    return item
  }

  const listSections = () => {
    const headings = [...document.querySelectorAll(sections)]
    if (headings.length < fewestSections) return
    const list = document.createElement("ul")
    list.append(...headings.map(linkTo))
    const nav = document.createElement("nav")
    nav.className = "toc"
    nav.setAttribute("aria-label", "{{word.on_this_page}}")
    const isWide = matchMedia("(min-width: 60rem)").matches
    const head = document.createElement(isWide ? "h2" : "summary")
    head.textContent = "{{word.on_this_page}}"
    const box = isWide ? nav : document.createElement("details")
    box.append(head, list)
    if (!isWide) nav.append(box)
    if (isWide) return document.querySelector("article.page > aside").append(nav)
    const say = document.querySelector(".content > :is(.say, .answers)")
    const above = say || document.querySelector(".trust") || document.querySelector("h1")
    above.after(nav)
  }
  listSections()

  document.addEventListener("click", event => {
    const chip = event.target.closest("[data-filter] > button")
    if (chip) return filter(chip)
    const button = event.target.closest("[data-copy], [data-copy-of], [data-print]")
    if (!button) return
    if ("print" in button.dataset) print()
    else copy(button)
  })
})()
