// One way in, opened: fills its form, keeps a draft of it, checks it, and shows the file that it makes.
(() => {
  "use strict"

  const {
    form: data, storage, writer, naming, checks, drafts, preview, FormView,
    fields: { Control },
    entryPoints: { entryPoints, bodyField, fieldsOf, valuesOf, titleOf },
    entryLists: { rows, need, listsFor },
    addAddress: { prefill },
    text: { shortTitle },
  } = Rapport

  const maxFileBytes = 60_000 // below what `rapport intake` accepts
  const maxTitleFromWords = 80

  const today = () => {
    const now = new Date()
    const two = number => String(number).padStart(2, "0")
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  }

  // The session that is on the page. Another may begin while lists are loaded.
  let current = null

  class FormSession {
    // `close` shows what is shown when no form is open.
    constructor(name, asked, close) {
      Object.assign(this, { name, asked, close })
      this.entryPoint = entryPoints[name]
      this.kind = data.kinds.find(kind => kind.name === this.entryPoint.kind)
      this.key = drafts.keyFor(name, asked)
      this.wasSubmitted = false
    }

    static closeCurrent() { current = null }

    async show() {
      current = this
      const { first, more } = fieldsOf(this.entryPoint, this.kind)
      // A name that isn't taken yet is needed where the day is no part of it.
      const ownKind = this.kind.dated ? [] : [this.kind.name]
      await need(new Set([...ownKind, ...[...first, ...more].flatMap(field => listsFor(field.type))]))
      if (current !== this) return
      this.makeControls(first, more)
      const fields = this.controls.map(control => control.field)
      const { values, messages } = prefill(this.entryPoint, fields, this.asked)
      const draft = storage.getJSON(this.key)
      this.setValues({ ...this.defaults(), ...values, ...draft?.values }, draft?.body)
      if (this.entryPoint.queryIsList) this.suggestTitle(this.given())
      this.draw(messages)
      if (draft) this.view.showSaved("Saved on this device")
      this.focusFirst(draft)
    }

    makeControls(first, more) {
      // A new hub has no entries yet that some fields could refer to.
      const hasEntries = lists => !lists.length || lists.some(name => rows(name).length)
      const hasChoice = ({ type, required, all }) => required || all || type.itemType?.type === "record" ||
        hasEntries(listsFor(type))
      const said = () => String(this.control("said")?.get() ?? "")
      const context = { data, rows, said }
      const make = field => new Control(field, context, key => this.changed(key))
      this.firstControls = first.filter(hasChoice).map(make)
      this.moreControls = more.filter(hasChoice).map(make)
      this.controls = [...this.firstControls, ...this.moreControls]
      this.body = this.entryPoint.hasBody ? make(bodyField) : null
    }

    control(key) { return this.controls.find(control => control.field.key === key) }

    /* Values */

    defaults() {
      const by = storage.getJSON("by")
      const isKnown = [...data.teams, ...data.people.map(([slug]) => slug)].includes(by)
      return { ...(this.kind.dated ? { date: today() } : {}), ...(isKnown ? { by } : {}) }
    }

    setValues(values, body) {
      for (const control of this.controls) {
        if (Object.hasOwn(values, control.field.key)) control.set(values[control.field.key])
      }
      if (body && this.body) this.body.set(String(body))
    }

    given() { return Object.fromEntries(this.controls.map(control => [control.field.key, control.get()])) }

    get isTouched() {
      const start = this.defaults()
      const isChanged = control =>
        !checks.isEmpty(control.get()) && control.get() !== start[control.field.key]
      return this.controls.some(isChanged) || Boolean(this.body?.get().trim())
    }

    // A title from the first words, until somebody writes one.
    suggestTitle(values) {
      const title = this.control("title")
      if (!title || (title.get() && title.get() !== this.suggested)) return
      this.suggested = ((values.says ?? [])[0] ?? "").trim().slice(0, maxTitleFromWords)
      title.set(this.suggested)
    }

    /* The page */

    draw(messages) {
      this.view = new FormView(this, messages, {
        submit: () => this.submit(),
        go: name => this.go(name),
        clear: () => this.clear(),
        finish: () => this.finish(),
      })
      this.view.showCard(this.card(valuesOf(this.entryPoint, this.given())))
    }

    focusFirst(draft) {
      this.view.shown()
      if (!draft && matchMedia("(pointer: fine)").matches) {
        const empty = this.controls.find(control => checks.isEmpty(control.get()))
        empty?.input.focus({ preventScroll: true })
      }
      scrollTo(0, 0)
    }

    card(values) { return preview.card(this.entryPoint, this.kind, values, { data, rows }) }

    // To another way in, with what was written: the objection's words, the persona, the stage.
    go(name) {
      const values = this.given()
      const address = new URLSearchParams(FormSession.addressOf(name))
      for (const key of ["persona", "stage", "competitor"]) if (values[key]) address.set(key, values[key])
      const about = (values.about ?? [])[0]
      if (about) address.set("about", about)
      if (name === "answer" && values.said) address.set("q", values.said)
      location.hash = address.toString()
    }

    // "Still correct" has the address of "something is wrong", as buttons of the hub name both.
    static addressOf(name) {
      return name === "right" ? { door: "wrong", what: "still-right" } : { door: name }
    }

    /* Changes and the draft */

    changed(key) {
      if (!this.view) return
      const given = this.given()
      if (key === "says") this.suggestTitle(given)
      if (key === "by" && given.by) storage.setJSON("by", given.by)
      const values = valuesOf(this.entryPoint, given)
      this.saveDraft(values)
      const control = this.control(key)
      const isFaulty = control && !control.element.querySelector(".wrong-field").hidden
      if (control && (this.wasSubmitted || isFaulty)) this.check(control, values)
      if (this.wasSubmitted) this.checkAll()
      this.view.showCard(this.card(values))
    }

    saveDraft(values) {
      if (!this.isTouched) {
        storage.remove(this.key)
        return this.view.showSaved("")
      }
      const hash = new URLSearchParams({ ...FormSession.addressOf(this.name), ...this.asked })
      const isSaved = storage.setJSON(this.key, {
        door: this.name, title: titleOf(this.entryPoint, this.kind, values), hash: `#${hash}`,
        values: this.given(), body: this.body?.get(), saved: new Date().toISOString(),
      })
      this.view.showSaved(isSaved ? "Saved on this device" : "")
    }

    clear() {
      storage.remove(this.key)
      new FormSession(this.name, this.asked, this.close).show()
    }

    /* Checks */

    // Shows what is wrong with a control, and gives whether it is.
    check(control, values) {
      const { field } = control
      const all = field.key === "objection" ? this.given() : values
      const fault = checks.checkField(field, all, data, rows) ??
        this.kind.rules.map(rule => checks.checkRule(rule, values)).find(found => found?.key === field.key)
      if (fault) {
        control.showFault(fault.message, fault.at)
        return true
      }
      const isChecked = this.entryPoint.isPublicNote && data.limits.privateDataFields.includes(field.key)
      const found = isChecked && checks.privateData(String(values[field.key] ?? ""))
      const warning = found ? `This could be ${found}. Take it out: everyone here reads this` : null
      control.showFault(warning, [], true)
      return false
    }

    // Checks everything, shows what comes next, and gives the first control that is wrong.
    checkAll() {
      const values = valuesOf(this.entryPoint, this.given())
      const faulty = this.controls.filter(control => this.check(control, values))
      const text = writer.write(this.kind, values, this.body?.get() ?? "")
      const summary = this.summaryOf(faulty.length, writer.byteLength(text) > maxFileBytes)
      this.view.showSummary(summary)
      this.view.showCard(this.card(values))
      if (!summary) this.showFile(values, text)
      return faulty[0]
    }

    summaryOf(count, isLong) {
      if (isLong) return "This is longer than a page can be. 60,000 letters at most"
      if (!count) return ""
      return count === 1 ? "One field to fix" : `${count} fields to fix`
    }

    submit() {
      this.wasSubmitted = true
      const faulty = this.checkAll()
      if (this.view.isReady) this.view.focusFile()
      else if (faulty) this.view.pointTo(faulty)
    }

    showFile(values, text) {
      const title = titleOf(this.entryPoint, this.kind, values)
      const taken = new Set((rows(this.kind.name) ?? []).map(([slug]) => slug))
      const path = `${this.kind.folder}/${naming.name(this.kind, title, values, text, taken)}.md`
      this.view.showFile({ path, text, title: shortTitle(title) }, this.card(values), data)
    }

    // Searches without a result that were sent needn't be sent again.
    removeSentSearches() {
      if (this.asked.from !== "searches") return
      const sent = new Set(String(this.asked.said ?? "").split("\n"))
      const known = storage.getJSON("unfound")
      const others = Array.isArray(known) ? known.filter(query => !sent.has(query)) : []
      if (others.length) storage.setJSON("unfound", others)
      else storage.remove("unfound")
    }

    finish() {
      this.removeSentSearches()
      storage.remove(this.key)
      location.hash = ""
      this.close()
      scrollTo(0, 0)
    }
  }

  Rapport.FormSession = FormSession
})()
