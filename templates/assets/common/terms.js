// Shows what a linked term means next to it: after a moment under the pointer, at once with the keyboard, and
// on the first tap. The links work without this, too: they lead to the terms' pages.
(() => {
  "use strict"
  if (!("popover" in HTMLElement.prototype)) return

  const openDelay = 350 // milliseconds; a reader who moves on doesn't want it
  const closeDelay = 250 // time to move the pointer into it
  const gap = 6 // pixels between a term and its meaning
  const margin = 8 // pixels to the edges of the window

  let card, shown, timer

  const termAt = target => target.closest?.("a.term[data-definition]")

  const hide = () => {
    clearTimeout(timer)
    if (!shown) return
    shown.removeAttribute("aria-describedby")
    shown = null
    card.hidePopover()
  }

  const makeCard = () => {
    card = document.createElement("div")
    card.id = "_term"
    card.className = "term-card"
    card.popover = "manual"
    card.lang = document.body.dataset.language
    const name = document.createElement("a")
    name.tabIndex = -1 // the term in the text is the same link
    const definition = document.createElement("p")
    definition.id = "_term-definition"
    definition.dir = "auto"
    card.append(name, definition)
    document.body.append(card)
  }

  // Places the card below the term's line, or above it if there is no room.
  const place = () => {
    const [line] = shown.getClientRects()
    const { clientWidth, clientHeight } = document.documentElement
    const { width, height } = card.getBoundingClientRect()
    const left = Math.max(margin, Math.min(line.left, clientWidth - width - margin))
    const below = line.bottom + gap
    const top = below + height > clientHeight && line.top - gap > height ? line.top - gap - height : below
    card.style.left = `${left + scrollX}px`
    card.style.top = `${top + scrollY}px`
  }

  const show = term => {
    clearTimeout(timer)
    if (shown === term) return
    hide()
    if (!card) makeCard()
    shown = term
    const [name, definition] = card.children
    name.href = term.href
    name.textContent = term.dataset.term
    definition.textContent = term.dataset.definition
    term.setAttribute("aria-describedby", definition.id)
    card.showPopover()
    place()
  }

  const after = (delay, action) => {
    clearTimeout(timer)
    timer = setTimeout(action, delay)
  }

  document.addEventListener("pointerover", event => {
    if (event.pointerType !== "mouse") return
    const term = termAt(event.target)
    if (term && term !== shown) after(openDelay, () => show(term))
    else if (term || card?.contains(event.target)) clearTimeout(timer)
    else if (shown) after(closeDelay, hide)
    else clearTimeout(timer)
  })
  document.addEventListener("focusin", event => {
    const term = termAt(event.target)
    if (term?.matches(":focus-visible")) show(term)
    else if (!card?.contains(event.target)) hide()
  })
  document.addEventListener("focusout", event => { if (event.target === shown) hide() })
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide() })
  document.addEventListener("click", event => {
    const term = termAt(event.target)
    // A click without a pointer comes from the Enter key; with a modifier it opens a tab.
    const isPlain = event.detail > 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    if (term && term !== shown && isPlain) {
      event.preventDefault()
      show(term)
    } else if (!term && !card?.contains(event.target)) hide()
  })
})()
