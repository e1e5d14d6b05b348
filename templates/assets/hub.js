// What pages gain from scripts: copying, printing, and remembering whom one talks to. Everything else works without.
(() => {
  "use strict"

  const memory = {
    get(key) { try { return localStorage.getItem(`rapport-${key}`) || "" } catch { return "" } },
    set(key, value) { try { localStorage.setItem(`rapport-${key}`, value) } catch { /* private windows refuse */ } },
  }

  // The manifest is asked for over http alone: from disk, browsers refuse it and complain.
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

  const textOf = element => {
    const parts = [...element.querySelectorAll(":scope > p, :scope > li")]
    return element.classList.contains("prose") ? element.innerText.trim() : parts.map(part => part.textContent).join("\n")
  }

  const select = element => {
    const range = document.createRange()
    range.selectNodeContents(element)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
  }

  // A link has no text on the page to select, so it gets a field.
  const spareField = (button, text) => {
    const row = button.closest(".actions") || button
    let field = row.nextElementSibling
    if (!field || !field.classList.contains("spare")) {
      field = document.createElement("input")
      field.className = "spare"
      field.readOnly = true
      field.setAttribute("aria-label", "Buyer link")
      row.after(field)
    }
    field.value = text
    field.focus()
    field.select()
  }

  const announce = (button, text) => {
    const label = button.querySelector("span") || button
    live.textContent = text
    if (button.dataset.label) return
    button.dataset.label = label.textContent
    button.style.minWidth = `${button.offsetWidth}px`
    label.textContent = "Copied"
    setTimeout(() => {
      label.textContent = button.dataset.label
      button.style.minWidth = ""
      delete button.dataset.label
      live.textContent = ""
    }, 2000)
  }

  const fail = (button, element, text) => {
    if (element) select(element)
    else spareField(button, text)
    let copied = false
    try { copied = document.execCommand("copy") } catch { /* selected is what is left */ }
    if (copied) return announce(button, "Copied")
    live.textContent = ""
    const hint = document.createElement("p")
    hint.className = "meta"
    hint.textContent = "Couldn’t copy. The text is selected: press Ctrl-C"
    const row = button.closest(".actions, .say-head, .head") || button
    row.after(hint)
    live.textContent = hint.textContent
    setTimeout(() => hint.remove(), 8000)
  }

  const copy = async button => {
    const element = button.dataset.copyOf && document.getElementById(button.dataset.copyOf)
    const text = element ? textOf(element) : button.dataset.copy
    try {
      await navigator.clipboard.writeText(text)
      announce(button, "Copied")
    } catch {
      fail(button, element, text)
    }
  }

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-copy], [data-copy-of], [data-print]")
    if (!button) return
    if ("print" in button.dataset) print()
    else copy(button)
  })

  // The sentence on the first page leads to the persona's page, at the stage.
  const finder = document.querySelector("[data-finder]")
  if (finder) {
    const slots = [...finder.querySelectorAll("select")]
    for (const slot of slots) {
      const known = memory.get(slot.name)
      if ([...slot.options].some(option => option.value === known)) slot.value = known
      slot.addEventListener("change", () => memory.set(slot.name, slot.value))
    }
    finder.addEventListener("submit", event => {
      const [persona, stage] = ["persona", "stage"].map(name => {
        const slot = slots.find(slot => slot.name === name)
        return slot && slot.value ? slot.selectedOptions[0] : null
      })
      for (const slot of slots) memory.set(slot.name, slot.value)
      const url = persona ? persona.dataset.url + (stage ? `#${stage.value}` : "") : stage && stage.dataset.url
      if (!url) return
      event.preventDefault()
      location.href = url
    })
  }

  // An objection opens with the answer for whom one talks to.
  const [persona, stage] = [memory.get("persona"), memory.get("stage")]
  const answers = [...document.querySelectorAll(".who")]
  const fits = answer =>
    (!answer.dataset.persona || answer.dataset.persona === persona) && (!answer.dataset.stage || answer.dataset.stage === stage)
  const weight = answer => (answer.dataset.persona ? 2 : 0) + (answer.dataset.stage ? 1 : 0)
  const best = answers.filter(fits).sort((a, b) => weight(b) - weight(a))[0]
  if (best) best.checked = true
})()
