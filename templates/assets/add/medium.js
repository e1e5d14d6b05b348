// What somebody has to offer: a link, a file or a text. Each is entered in its own way.
(() => {
  "use strict"

  const { dom: { createElement }, text: { filled }, inputs: { newID, Chips } } = Rapport

  const media = [
    ["link", "{{word.form_a_link}}"], ["file", "{{word.form_a_file}}"], ["text", "{{word.form_a_text}}"],
  ]

  const fileHints = ({ propose: { methods, email } }) => methods.includes("email") && email
    ? filled("{{word.form_attach}}", { email })
    : "{{word.form_paste_link}}"

  class Medium {
    // `link` and `body` are controls; the body is placed elsewhere while it only accompanies a link.
    constructor({ link, body }, data, changed) {
      Object.assign(this, { link, body, changed })
      this.canMail = data.propose.methods.includes("email") && Boolean(data.propose.email)
      this.chips = new Chips(newID(), media, { several: false }, () => this.press())
      this.hint = createElement("p", { class: "hint" }, fileHints(data))
      this.place = createElement("div", { class: "medium" })
      this.element = createElement("fieldset", { class: "asking" },
        createElement("legend", {}, "{{word.form_what_have}}"), this.chips.element, this.place)
      this.set("link")
    }

    get() { return this.chips.get() || "link" }

    set(value) {
      const isKnown = media.some(([name]) => name === value)
      this.chips.set(isKnown ? value : "link")
      this.draw()
    }

    press() {
      if (!this.chips.get()) this.chips.set("link")
      this.draw()
      this.changed()
    }

    // Whether the file is attached to the email, so that there is no link.
    get isAttached() { return this.get() === "file" && this.canMail }
    get hasLink() { return this.get() === "link" || (this.get() === "file" && !this.canMail) }

    draw() {
      const medium = this.get()
      this.place.replaceChildren(...[
        medium === "file" && this.hint, this.hasLink && this.link.element,
        medium === "text" && this.body.element,
      ].filter(Boolean))
      if (medium !== "text") this.bodyPlace?.prepend(this.body.element)
    }

    // Sets where the text is asked for while it only accompanies a link.
    keepBodyIn(element) {
      this.bodyPlace = element
      this.draw()
    }
  }

  Rapport.Medium = Medium
})()
