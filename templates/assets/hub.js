// What pages gain from scripts: copying, printing, and the answer for whom one talks to. Everything else works without.
(() => {
  "use strict"

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
    // What lies outside an open dialog is not read out.
    const nearby = button.closest("dialog") || document.body
    nearby.append(live)
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

  // An objection opens with the answer for whom one talks to.
  const remembered = key => { try { return localStorage.getItem(`rapport-${key}`) } catch { return null } }
  const [persona, stage] = [remembered("persona"), remembered("stage")]
  const answers = [...document.querySelectorAll(".who")]
  const fits = answer =>
    (!answer.dataset.persona || answer.dataset.persona === persona) && (!answer.dataset.stage || answer.dataset.stage === stage)
  const weight = answer => (answer.dataset.persona ? 2 : 0) + (answer.dataset.stage ? 1 : 0)
  const best = answers.filter(fits).sort((a, b) => weight(b) - weight(a))[0]
  if (best) best.checked = true
})()
