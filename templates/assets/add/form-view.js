// The form on the page: its controls, the card beside it, and the file when it is ready to be sent.
(() => {
  "use strict"

  const { dom: { createElement, button }, send } = Rapport

  const place = document.getElementById("add")
  const home = document.title
  const fileID = "file-text"
  const checkAndSend = "Check and send"
  const privacy = "No customer names, no prices. Everyone here reads this."

  class FormView {
    // `form`: { entryPoint, firstControls, moreControls, body }. `actions`: submit(), go(name), clear(),
    // finish().
    constructor(form, messages, actions) {
      const { title, isPublicNote } = form.entryPoint
      Object.assign(this, { form, actions })
      document.title = `${title} · ${home}`
      this.saved = createElement("p", { class: "meta saved", role: "status" })
      this.aside = createElement("aside", { class: "as-shown", "aria-label": "Preview" })
      this.ready = createElement("section", { class: "ready", hidden: true, "aria-label": checkAndSend })
      this.next = createElement("button", { type: "submit", class: "button primary" }, "Preview")
      this.summary = createElement("p", { class: "wrong-field", role: "alert", hidden: true })
      place.replaceChildren(
        createElement("p", { class: "eyebrow" }, createElement("a", { href: "#" }, "Add to the hub")),
        createElement("h1", { tabindex: "-1" }, title),
        ...messages.map(text => createElement("p", { class: "banner warn" }, text)),
        isPublicNote ? createElement("p", { class: "meta hint-private" }, privacy) : "",
        this.makeForm(), this.nextEntryPoint(), this.aside, this.ready)
    }

    makeForm() {
      const { firstControls, moreControls, body } = this.form
      const submit = event => {
        event.preventDefault()
        this.actions.submit()
      }
      const more = createElement("details", { class: "deeper", toggle: () => this.shown() },
        createElement("summary", {}, "More, if you know it"),
        body?.element, ...moreControls.map(control => control.element))
      return createElement("form", { novalidate: true, autocomplete: "off", submit },
        ...firstControls.map(control => control.element), more, this.summary,
        createElement("p", { class: "actions" }, this.next, this.saved))
    }

    nextEntryPoint() {
      const { next } = this.form.entryPoint
      if (!next) return ""
      const go = button("quiet", () => this.actions.go(next.entryPoint), next.label)
      return createElement("p", { class: "meta over" }, next.hint, " ", go)
    }

    shown() {
      const { firstControls, moreControls, body } = this.form
      for (const control of [...firstControls, ...moreControls, body]) control?.shown()
    }

    // Whether the draft is on the device, with a button that clears it.
    showSaved(text) {
      if (!text) return this.saved.replaceChildren()
      if (this.saved.childElementCount) return
      this.saved.replaceChildren(`${text} · `, button("quiet", this.actions.clear, "Clear"))
    }

    // Beside the form, where there is space, and until it is ready: what it makes.
    showCard(card) {
      this.aside.hidden = this.isReady
      if (this.isReady) return this.aside.replaceChildren()
      this.aside.replaceChildren(createElement("h2", { class: "small" }, "Preview"), card)
    }

    get isReady() { return !this.ready.hidden }

    // What is wrong with the form as a whole, or nothing: then it is ready.
    showSummary(text) {
      const isFine = !text
      this.summary.hidden = isFine
      this.summary.textContent = text
      this.ready.hidden = !isFine
      this.next.hidden = isFine
    }

    pointTo(control) {
      control.element.closest("details")?.setAttribute("open", "")
      const wrong = control.element.querySelector("[aria-invalid=true]") ?? control.input
      wrong.focus()
    }

    // The file { path, text, title } with its card and the ways to send it.
    showFile(file, card, data) {
      const area = createElement("pre", {
        class: "file", id: fileID, tabindex: "0", "aria-label": "Details",
      }, file.text)
      const isOpen = this.ready.querySelector("details")?.open
      const again = button("quiet", this.actions.finish, "Start another")
      this.ready.replaceChildren(
        createElement("div", { class: "head" }, createElement("h2", { tabindex: "-1" }, checkAndSend)),
        card,
        ...send.buttons({ ...file, id: fileID }, data),
        createElement("details", { class: "rest", open: isOpen },
          createElement("summary", {}, "Details"),
          createElement("p", { class: "meta path" }, file.path), area),
        createElement("p", { class: "meta done" }, "Sent? ", again))
      this.ready.dataset.path = file.path
    }

    focusFile() { this.ready.querySelector("h2").focus() }
  }

  Rapport.FormView = FormView
})()
