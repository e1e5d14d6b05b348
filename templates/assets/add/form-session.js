// An open entry point: fills in its form, keeps a draft, checks it, and shows the file that it makes.
(() => {
  "use strict"

  const {
    form: data, storage, writer, naming, checks, preview, FormView, FormControls,
    drafts: { Draft, removeSearches },
    formChecking: { check, summary, privacyWarning },
    entryPoints: { entryPoints, valuesOf, titleOf, isRequired },
    entryLists: { rows },
    addAddress: { prefill },
    formDefaults: { defaultsFor, remember, firstName },
    text: { shortTitle },
  } = Rapport

  const maxTitleFromWords = 80
  // The fields whose words may say which objection it is about.
  const searched = ["title", "said"]

  // The session on the page. Another may begin while lists are loading.
  let current = null
  storage.watch(key => current?.changedElsewhere(key))

  class FormSession {
    // `close` shows the page without an open form.
    constructor(name, asked, close, draft = Draft.open(name, asked)) {
      Object.assign(this, { name, asked, close, draft })
      this.entryPoint = entryPoints[name]
      this.kind = data.kinds.find(kind => kind.name === this.entryPoint.kind)
      this.wasSubmitted = false
    }

    static closeCurrent() { current = null }

    async show() {
      current = this
      const controls = await FormControls.make(this.entryPoint, this.kind, key => this.changed(key))
      if (current !== this) return
      this.controls = controls
      const { fields } = controls
      const { values, messages } = prefill(this.entryPoint, fields, this.asked)
      const { stored } = this.draft
      this.start = defaultsFor(this.kind, fields, rows)
      controls.set({ ...this.start, ...values, ...stored?.values }, stored)
      if (this.entryPoint.queryIsList) this.suggestTitle(this.given())
      this.filled = new Set(Object.keys({ ...this.start, ...values }))
      this.draw(messages)
      if (stored) this.view.showSaved("{{word.form_saved}}")
      if (stored) this.view.showResumed()
      this.focusFirst(stored)
    }

    /* Values */

    given() { return this.controls.given() }

    // A title from the first words, until somebody writes one.
    suggestTitle(values) {
      const title = this.controls.named("title")
      if (!title || (title.get() && title.get() !== this.suggested)) return
      this.suggested = ((values.says ?? [])[0] ?? "").trim().slice(0, maxTitleFromWords)
      title.set(this.suggested)
    }

    suggestObjection(given) {
      const words = searched.map(key => given[key] ?? "").filter(Boolean).join(" ")
      this.controls.named("objection")?.suggest(words)
    }

    /* The page */

    draw(messages) {
      this.view = new FormView(this.entryPoint, this.controls, messages, {
        submit: () => this.submit(),
        go: name => this.go(name),
        clear: () => this.clear(),
        restart: () => this.restart(),
        check: control => this.pointOut(control),
        leave: () => this.draft.markSent(true),
        stay: () => this.draft.markSent(false),
        finish: () => this.finish(),
        another: () => new FormSession(this.name, {}, this.close, Draft.fresh(this.name, {})).show(),
      })
      this.view.showCard(this.card(valuesOf(this.entryPoint, this.given())))
      this.adapt(this.given())
      this.suggestObjection(this.given())
    }

    // Adapts to other answers: whether a field is asked for, and whether it is required.
    adapt(given) {
      for (const { element, field: { follows } } of this.controls.all) {
        if (follows) element.hidden = checks.isEmpty(given[follows])
      }
      // Nobody needs to think about what is filled in from the start.
      const isAsked = ({ field }) => isRequired(field, given) && !this.filled.has(field.key)
      this.view.showNeeded(this.controls.all.filter(isAsked))
    }

    focusFirst(stored) {
      this.view.shown()
      if (!stored && matchMedia("(pointer: fine)").matches) {
        const empty = this.controls.all.find(control => checks.isEmpty(control.get()))
        empty?.input.focus({ preventScroll: true })
      }
      scrollTo(0, 0)
    }

    card(values) { return preview.card(this.entryPoint, this.kind, values, { data, rows }) }

    // Goes to another entry point with what was written: the objection's words, the persona, the stage.
    go(name) {
      const values = this.given()
      const address = new URLSearchParams(FormSession.addressOf(name))
      for (const key of ["persona", "stage", "competitor"]) if (values[key]) address.set(key, values[key])
      const about = (values.about ?? [])[0]
      if (about) address.set("about", about)
      if (name === "answer" && values.said) address.set("q", values.said)
      location.hash = address.toString()
    }

    // "Still correct" shares the address of "something is wrong", since the hub's buttons use it for both.
    static addressOf(name) {
      return name === "right" ? { door: "wrong", what: "still-right" } : { door: name }
    }

    /* Changes and the draft */

    changed(key) {
      if (!this.view) return
      const given = this.given()
      if (key === "says") this.suggestTitle(given)
      if (searched.includes(key)) this.suggestObjection(given)
      if (key === "by") remember(given.by)
      const values = valuesOf(this.entryPoint, given)
      this.saveDraft(values)
      this.adapt(given)
      const control = this.controls.named(key)
      const isFaulty = control && !control.element.querySelector(".wrong-field").hidden
      if (control && (this.wasSubmitted || isFaulty)) check(control, this.content)
      if (this.view.isReady || this.view.hasSummary) this.checkAll()
      this.view.showCard(this.card(values))
    }

    saveDraft(values) {
      this.isEdited = this.controls.isTouched(this.start)
      if (!this.isEdited) {
        this.draft.remove()
        return this.view.showSaved("")
      }
      const { draft: _, ...asked } = this.asked
      const hash = new URLSearchParams({ ...FormSession.addressOf(this.name), ...asked })
      const isSaved = this.draft.save({
        door: this.name, title: titleOf(this.entryPoint, this.kind, values), hash: `#${hash}`,
        values: this.given(), body: this.controls.text, medium: this.controls.medium?.get(),
        saved: new Date().toISOString(),
      })
      this.view.showSaved(isSaved ? "{{word.form_saved}}" : "")
    }

    // Another tab wrote a draft. If it has this draft's key, both are kept.
    changedElsewhere(key) {
      if (key !== this.draft.key || !this.view) return
      this.draft.moveAside()
      if (this.isEdited) this.saveDraft(valuesOf(this.entryPoint, this.given()))
    }

    // Keeps the draft, and begins an empty form with a draft of its own.
    restart() {
      const { draft: _, ...asked } = this.asked
      new FormSession(this.name, asked, this.close, Draft.fresh(this.name, asked)).show()
    }

    clear() {
      this.draft.remove()
      this.restart()
    }

    /* Checks */

    // What the checks look at.
    get content() {
      const given = this.given()
      return {
        entryPoint: this.entryPoint, kind: this.kind, given, values: valuesOf(this.entryPoint, given),
      }
    }

    // Warns at once when somebody leaves a field with private data in it.
    pointOut(control) {
      const { content } = this
      if (privacyWarning(this.entryPoint, control.field.key, content.values)) check(control, content)
    }

    // Checks everything, shows the file or what is wrong, and returns the first control with a fault.
    checkAll() {
      const { content } = this
      const faulty = this.controls.all.filter(control => check(control, content))
      const text = writer.write(this.kind, content.values, this.controls.text)
      this.view.showSummary(summary(faulty.length, text))
      if (!this.view.hasSummary) this.showFile(content.values, text)
      return faulty[0]
    }

    submit() {
      this.wasSubmitted = true
      const faulty = this.checkAll()
      if (!this.view.hasSummary) {
        this.view.showReady(true)
        this.view.focusFile()
      } else if (faulty) this.view.pointTo(faulty)
      this.view.showCard(this.card(valuesOf(this.entryPoint, this.given())))
    }

    showFile(values, text) {
      const title = titleOf(this.entryPoint, this.kind, values)
      const taken = new Set((rows(this.kind.name) ?? []).map(([slug]) => slug))
      const path = `${this.kind.folder}/${naming.name(this.kind, title, values, text, taken)}.md`
      const isAttached = Boolean(this.controls.medium?.isAttached)
      this.view.showFile({ path, text, title: shortTitle(title), isAttached }, this.card(values), data)
    }

    finish() {
      if (this.asked.from === "searches") removeSearches(String(this.asked.said ?? "").split("\n"))
      this.draft.remove()
      FormSession.closeCurrent()
      const values = valuesOf(this.entryPoint, this.given())
      this.view.showThanks(firstName(values.by), shortTitle(titleOf(this.entryPoint, this.kind, values)))
      scrollTo(0, 0)
    }
  }

  Rapport.FormSession = FormSession
})()
