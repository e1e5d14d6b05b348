// The form on the page: its controls, the card next to it, and the file when it is ready to be sent.
(() => {
  "use strict"

  const { dom: { createElement, button }, send, sentQuestion, thanks } = Rapport

  const place = document.getElementById("add")
  const home = document.title
  const fileID = "file-text"
  const checkAndSend = "{{word.form_check_and_send}}"
  const privacy = "{{word.form_privacy}}"
  const previewing = "{{word.form_preview}}"
  const details = "{{word.form_details}}"

  const meta = (...children) => createElement("p", { class: "meta" }, ...children)

  class FormView {
    // `actions`: submit(), go(name), clear(), restart(), leave(), stay(), finish(), another(),
    // check(control).
    constructor(entryPoint, controls, messages, actions) {
      const { title, isPublicNote } = entryPoint
      Object.assign(this, { entryPoint, controls, actions })
      document.title = `${title} · ${home}`
      this.saved = createElement("p", { class: "meta saved", role: "status" })
      this.needed = createElement("p", { class: "meta needed-words" })
      this.resumed = createElement("p", { class: "meta", hidden: true })
      this.aside = createElement("aside", { class: "as-shown", "aria-label": previewing })
      this.ready = createElement("section", { class: "ready", hidden: true, "aria-label": checkAndSend })
      this.next = createElement("button", { type: "submit", class: "button primary" }, previewing)
      this.summary = createElement("p", { class: "wrong-field", role: "alert", hidden: true })
      place.replaceChildren(
        createElement("p", { class: "eyebrow" },
          createElement("a", { href: "#" }, "{{word.add_to_the_hub}}")),
        createElement("h1", { tabindex: "-1" }, title), this.needed,
        ...messages.map(text => createElement("p", { class: "banner warn" }, text)),
        isPublicNote ? meta(privacy) : "", this.resumed,
        this.makeForm(), this.nextEntryPoint(), this.aside, this.ready)
    }

    makeForm() {
      const { first, more, all, body, medium } = this.controls
      const submit = event => {
        event.preventDefault()
        this.actions.submit()
      }
      const bodyPlace = createElement("div", {}, body?.element)
      const rest = createElement("details", { class: "deeper", toggle: () => this.shown() },
        createElement("summary", {}, "{{word.form_more}}"),
        bodyPlace, ...more.map(control => control.element))
      const elementOf = control => control === medium?.link ? medium.element : control.element
      medium?.keepBodyIn(bodyPlace)
      for (const control of all) {
        control.element.addEventListener("focusout", () => this.actions.check(control))
      }
      return createElement("form", { novalidate: true, autocomplete: "off", submit },
        ...first.map(elementOf), body || more.length ? rest : "", this.summary,
        createElement("p", { class: "actions" }, this.next, this.saved))
    }

    nextEntryPoint() {
      const { next } = this.entryPoint
      if (!next) return ""
      const go = button("quiet", () => this.actions.go(next.entryPoint), next.label)
      return createElement("p", { class: "meta over" }, next.hint, " ", go)
    }

    shown() {
      for (const control of [...this.controls.all, this.controls.body]) control?.shown()
    }

    // Shows what is required: in words if that is little, otherwise at each field.
    showNeeded(required) {
      const controls = this.controls.all
      const isFirst = required.length === 1 && required[0] === controls[0] && controls.length > 1
      for (const control of controls) {
        const isRequired = required.includes(control)
        control.showRequired(isRequired, isRequired && !isFirst)
      }
      if (!required.length) this.needed.textContent = "{{word.form_as_it_is}}"
      else this.needed.textContent = isFirst ? "{{word.form_only_first}}" : ""
    }

    // Shows whether the draft is saved on the device, with a button that clears it.
    showSaved(text) {
      if (!text) return this.saved.replaceChildren()
      if (this.saved.childElementCount) return
      this.saved.replaceChildren(`${text} · `, button("quiet", this.actions.clear, "{{word.form_clear}}"))
    }

    // Says that a draft was filled in, and offers an empty form.
    showResumed() {
      this.resumed.hidden = false
      this.resumed.replaceChildren("{{word.form_draft_filled_in}}", " ",
        button("quiet", this.actions.restart, "{{word.form_start_new}}"))
    }

    // Shows what the form makes next to it, if there is space, until it is ready to be sent.
    showCard(card) {
      this.aside.hidden = this.isReady || !card.textContent.trim()
      if (this.aside.hidden) return this.aside.replaceChildren()
      this.aside.replaceChildren(createElement("h2", { class: "small" }, previewing), card)
    }

    get isReady() { return !this.ready.hidden }
    get hasSummary() { return !this.summary.hidden }

    // Shows what is wrong with the form as a whole, or nothing.
    showSummary(text) {
      this.summary.hidden = !text
      this.summary.textContent = text
      if (text) this.showReady(false)
    }

    showReady(isReady) {
      this.ready.hidden = !isReady
      this.next.classList.toggle("primary", !isReady)
    }

    pointTo(control) {
      control.element.closest("details")?.setAttribute("open", "")
      const wrong = control.element.querySelector("[aria-invalid=true]") ?? control.input
      wrong.focus()
    }

    // Shows the file { path, text, title, isAttached } with its card and the ways to send it.
    showFile(file, card, data) {
      const area = createElement("pre", {
        class: "file", id: fileID, tabindex: "0", "aria-label": details,
      }, file.text)
      const isOpen = this.ready.querySelector("details")?.open
      const ways = createElement("div", { class: "ways" }, ...send.buttons({ ...file, id: fileID }, data))
      const { finish, leave, stay } = this.actions
      this.ready.replaceChildren(
        createElement("div", { class: "head" }, createElement("h2", { tabindex: "-1" }, checkAndSend)),
        card, ways, sentQuestion(ways, { sent: finish, leave, stay }),
        createElement("details", { class: "rest", open: isOpen },
          createElement("summary", {}, details),
          createElement("p", { class: "meta path" }, file.path), area))
      this.ready.dataset.path = file.path
    }

    focusFile() { this.ready.querySelector("h2").focus() }

    showThanks(name, title) {
      document.title = home
      place.replaceChildren(...thanks({ name, title, another: this.actions.another }))
      place.querySelector("h1").focus()
    }
  }

  Rapport.FormView = FormView
})()
