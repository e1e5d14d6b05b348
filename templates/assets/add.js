// The form: opens the door that the address names, keeps drafts on the device, checks, shows, sends.
(() => {
  "use strict"
  const { form: data, writer, checks, picking, fields, doors, preview, send } = globalThis.Rapport
  const { make, named } = picking
  const place = document.getElementById("add")
  const start = [...place.childNodes]
  const root = place.dataset.root
  const home = document.title

  const memory = {
    all() { try { return Object.keys(localStorage).filter(key => key.startsWith("rapport-draft:")) } catch { return [] } },
    get(key) { try { return JSON.parse(localStorage.getItem(key)) } catch { return null } },
    set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true } catch { return false } },
    drop(key) { try { localStorage.removeItem(key) } catch { /* private windows refuse */ } },
  }

  // Scripts with what fields may refer to come when a door needs them.
  const loaded = {}
  const load = name => loaded[name] ??= new Promise(done => {
    const file = data.lists[name]
    if (!file) return done([])
    const script = make("script", { src: root + file, load: () => done(Rapport[`list_${name}`] ?? []), error: () => done([]) })
    document.head.append(script)
  })
  const lists = {}
  const rows = name => lists[name]
  const need = async names => {
    for (const name of names) {
      if (name !== "any") lists[name] = await load(name)
      else {
        const kinds = data.kinds.filter(kind => data.lists[kind.name])
        const all = await Promise.all(kinds.map(kind => load(kind.name)))
        lists.any = all.flatMap((list, at) => list.map(([slug, ...rest]) => [`${kinds[at].name}/${slug}`, ...rest]))
        kinds.forEach((kind, at) => { lists[kind.name] = all[at] })
      }
    }
  }
  const namesIn = type => type.is === "reference" ? [type.of] : type.is === "any" ? ["any"] : type.is === "file" ? ["file"]
    : type.is === "record" ? type.of.flatMap(field => namesIn(field.type)) : type.of?.is ? namesIn(type.of) : []

  // The address: known words only, of bounded length. Anything else is ignored.
  const keys = ["door", "objection", "about", "what", "persona", "stage", "competitor", "type", "q"]
  // Sign-on redirects drop what stands behind #, so the same behind ? counts, once.
  let query = location.search
  const state = () => {
    const given = new URLSearchParams(location.hash.slice(1) || query)
    query = ""
    return Object.fromEntries(keys.filter(key => given.has(key)).map(key => [key, given.get(key).slice(0, 2000)]))
  }

  const today = () => {
    const now = new Date()
    return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`
  }

  // What the address says, as values of the door's fields; and words about what it names that isn't there.
  const prefill = (door, all, asked) => {
    const [values, strange] = [{}, []]
    const find = key => all.find(field => field.key === key)
    for (const key of ["objection", "persona", "stage", "competitor"]) {
      const field = find(key) ?? find(`${key}s`)
      if (!asked[key] || !field) continue
      const row = named(rows(key) ?? [], asked[key])
      if (row) values[field.key] = field.type.is === "list" ? [row[0]] : row[0]
      else {
        const near = checks.nearest(asked[key], (rows(key) ?? []).map(each => each[0]))
        const title = near && (rows(key).find(each => each[0] === near)[1] ?? near)
        strange.push(`“${asked[key].slice(0, 60)}” isn’t ${/^[aeiou]/.test(key) ? "an" : "a"} ${key}.${title ? ` Did you mean ${title}?` : ""}`)
      }
    }
    if (asked.about && find("about")) {
      if ((rows("any") ?? []).some(row => row[0] === asked.about)) values.about = [asked.about]
      else strange.push(`“${asked.about.slice(0, 60)}” isn’t in the hub.`)
    }
    if (asked.type && find("type")) {
      const type = data.words.type.find(([value, label]) => [value, label.toLowerCase()].includes(asked.type.toLowerCase()))
      if (type) values.type = type[0]
      else strange.push(`“${asked.type.slice(0, 60)}” isn’t a type of content.`)
    }
    const text = (asked.q ?? "").trim()
    if (text) values[door.query] = door.query_list ? [text] : text
    return { values, strange }
  }

  const mostDrafts = 20
  const draftKey = (name, asked) =>
    ["rapport-draft", name, ...["objection", "about", "persona", "stage", "q"].map(key => (asked[key] ?? "").slice(0, 200))].join(":")

  const drafts = () => {
    const known = memory.all().map(key => [key, memory.get(key)]).filter(([, draft]) => Object.hasOwn(doors.doors, draft?.door ?? ""))
    if (!known.length) return []
    known.sort((a, b) => String(b[1].saved).localeCompare(String(a[1].saved)))
    for (const [key] of known.splice(mostDrafts)) memory.drop(key)
    return [make("section", { class: "drafts" }, make("div", { class: "head" }, make("h2", {}, "Begun, not sent")),
      make("ul", { class: "rows small" }, ...known.map(([key, draft]) => {
        const row = make("li", { class: "acts" },
          make("div", {}, make("a", { class: "title", href: String(draft.hash).startsWith("#door=") ? draft.hash : "#" }, String(draft.title).slice(0, 100)),
            make("p", { class: "meta" }, `${doors.doors[draft.door].title} · Saved on this device`)),
          make("p", { class: "actions" }, make("button", { type: "button", class: "quiet", "aria-label": `Clear ${String(draft.title).slice(0, 60)}`,
            click: () => { memory.drop(key); row.remove() } }, "Clear")))
        return row
      })))]
  }

  const showDoors = () => {
    current = null
    document.title = home
    place.replaceChildren(...start, ...drafts())
    for (const each of place.querySelectorAll(".without-scripts")) each.hidden = true
  }

  // One door, open.
  let current = null
  class Open {
    constructor(name, asked) {
      this.name = name
      this.door = doors.doors[name]
      this.asked = asked
      this.kind = data.kinds.find(kind => kind.name === this.door.kind)
      const { first, more } = doors.fieldsOf(this.door, this.kind)
      this.firstFields = first
      this.all = [...first, ...more]
      this.key = draftKey(name, asked)
      this.tried = false
      this.title = this.door.title
    }

    async show() {
      current = this
      await need([...new Set([this.kind.name === "note" ? [] : [this.kind.name], this.all.flatMap(field => namesIn(field.type))].flat())])
      // Somebody went elsewhere while lists were loaded.
      if (current !== this) return
      const changed = key => this.changed(key)
      // A young hub has nothing yet that some fields could name.
      const hasChoice = field => field.required || field.all || namesIn(field.type).every(name => rows(name).length) ||
        field.type.of?.is === "record"
      this.firstFields = this.firstFields.filter(hasChoice)
      this.all = this.all.filter(hasChoice)
      const said = () => String(this.controls.find(control => control.field.key === "said")?.get() ?? "")
      const context = { data, rows, said }
      this.controls = this.all.map(field => fields.control(field, context, changed))
      this.body = this.door.body ? fields.control({ key: "body", type: { is: "text" }, rows: 4, label: "The text itself",
        hint: "For a template, a script, or notes that go with the link." }, context, changed) : null
      const { values, strange } = prefill(this.door, this.all, this.asked)
      const draft = memory.get(this.key)
      this.fill({ ...this.defaults(), ...values, ...(draft?.values ?? {}) }, draft?.body)
      if (this.door.query_list) this.nameIt(this.given())
      this.draw(strange)
      if (draft) this.note("Saved on this device")
      this.controls[0].input.closest("form") && this.focusFirst(values, draft)
    }

    defaults() {
      const by = memory.get("rapport-by")
      const knows = typeof by === "string" && [...data.teams, ...data.people.map(([slug]) => slug)].includes(by)
      return { ...(this.kind.dated ? { date: today() } : {}), ...(knows ? { by } : {}) }
    }

    fill(values, body) {
      for (const control of this.controls) if (Object.hasOwn(values, control.field.key)) control.set(values[control.field.key])
      if (body && this.body) this.body.set(String(body))
    }

    focusFirst(values, draft) {
      for (const control of [...this.controls, ...(this.body ? [this.body] : [])]) control.shown()
      if (matchMedia("(pointer: fine)").matches) {
        const empty = this.controls.find(control => checks.isEmpty(control.get()))
        if (!draft) empty?.input.focus({ preventScroll: true })
      }
      scrollTo(0, 0)
    }

    draw(strange) {
      document.title = `${this.title} · ${home}`
      this.saved = make("p", { class: "meta saved", role: "status" })
      this.aside = make("aside", { class: "as-shown", "aria-label": "As it will look" })
      this.ready = make("section", { class: "ready", hidden: true, "aria-label": "Look once, then send" })
      this.nextButton = make("button", { type: "submit", class: "button primary" }, "Look at it")
      this.summary = make("p", { class: "wrong-field", role: "alert", hidden: true })
      const count = this.firstFields.length
      const elements = this.controls.map(control => control.element)
      const { next } = this.door
      place.replaceChildren(
        make("p", { class: "eyebrow" }, make("a", { href: "#" }, "Add to the hub")),
        make("h1", { tabindex: "-1" }, this.title),
        ...strange.map(text => make("p", { class: "banner warn" }, text)),
        this.door.private ? make("p", { class: "meta hint-private" }, "No customer names, no prices. Everyone here reads this.") : "",
        make("form", { novalidate: true, autocomplete: "off", submit: event => { event.preventDefault(); this.next() } },
          ...elements.slice(0, count),
          make("details", { class: "deeper" }, make("summary", {}, "More, if you know it"), ...(this.body ? [this.body.element] : []), ...elements.slice(count)),
          this.summary,
          make("p", { class: "actions" }, this.nextButton, this.saved)),
        next ? make("p", { class: "meta over" }, next.hint, " ", make("button", { type: "button", class: "quiet",
          click: () => this.go(next.door) }, next.label)) : "",
        this.aside, this.ready)
      this.mirror(doors.valuesOf(this.door, this.given()))
      for (const details of place.querySelectorAll("details.deeper")) {
        details.addEventListener("toggle", () => { for (const control of this.controls) control.shown() })
      }
    }

    // Beside the form, where there is room: what it makes.
    mirror(values) {
      this.aside.hidden = !this.ready.hidden
      if (this.aside.hidden) return this.aside.replaceChildren()
      this.aside.replaceChildren(make("h2", { class: "small" }, "As it will look"), preview.card(this.door, this.kind, values, { data, rows }))
    }

    // To another door, with what was written: an objection's words, whom it was about.
    go(name) {
      const values = this.given()
      const to = new URLSearchParams({ door: name })
      if (name === "right") { to.set("door", "wrong"); to.set("what", "still-right") }
      for (const key of ["persona", "stage", "competitor"]) if (values[key]) to.set(key, values[key])
      const about = (values.about ?? [])[0]
      if (about) to.set("about", about)
      if (name === "answer" && values.said) to.set("q", values.said)
      location.hash = to.toString()
    }

    given() {
      return Object.fromEntries(this.controls.map(control => [control.field.key, control.get()]))
    }

    get isTouched() {
      const start = this.defaults()
      return this.controls.some(control => !checks.isEmpty(control.get()) && control.get() !== start[control.field.key]) ||
        Boolean(this.body?.get().trim())
    }

    changed(key) {
      if (!this.saved) return
      const values = this.given()
      if (key === "says") this.nameIt(values)
      if (key === "by" && values.by) memory.set("rapport-by", values.by)
      const result = doors.valuesOf(this.door, values)
      if (this.isTouched) {
        const title = doors.titleOf(this.door, this.kind, result)
        const hash = new URLSearchParams({ door: this.name === "right" ? "wrong" : this.name, ...(this.name === "right" ? { what: "still-right" } : {}), ...this.asked })
        const isKept = memory.set(this.key, { door: this.name, title, hash: `#${hash}`, values, body: this.body?.get(), saved: new Date().toISOString() })
        this.note(isKept ? "Saved on this device" : "")
      } else {
        memory.drop(this.key)
        this.note("")
      }
      const control = this.controls.find(each => each.field.key === key)
      if (control && (this.tried || !control.element.querySelector(".wrong-field").hidden)) this.check(control, result)
      if (this.tried) this.tryAll(false)
      this.mirror(result)
    }

    // A title from the first words, until somebody writes one.
    nameIt(values) {
      const title = this.controls.find(control => control.field.key === "title")
      if (!title || (title.get() && title.get() !== this.named)) return
      this.named = ((values.says ?? [])[0] ?? "").trim().slice(0, 80)
      title.set(this.named)
    }

    note(text) {
      if (!text) return this.saved.replaceChildren()
      if (this.saved.childElementCount) return
      this.saved.replaceChildren(`${text} · `, make("button", { type: "button", class: "quiet", click: () => this.clear() }, "Clear"))
    }

    clear() {
      memory.drop(this.key)
      new Open(this.name, this.asked).show()
    }

    // What is wrong with one control; `true` if it holds the file up.
    check(control, values) {
      const { field } = control
      const found = checks.checkField(field, values, data, kind => rows(kind)) ??
        this.kind.rules.map(rule => checks.checkRule(rule, values)).find(each => each?.key === field.key)
      const own = field.key === "objection" ? checks.checkField(field, this.given(), data, kind => rows(kind)) : null
      const fault = own ?? found
      if (fault) {
        control.fault(fault.message, fault.at)
        return true
      }
      const texts = ["title", "summary", "said", "answered"]
      const secret = this.door.private && texts.includes(field.key) && checks.privateData(String(values[field.key] ?? ""))
      control.fault(secret ? `This could be ${secret}. Take it out: everyone here reads this` : null, [], true)
      return false
    }

    tryAll(isAsked) {
      const values = doors.valuesOf(this.door, this.given())
      const faulty = this.controls.filter(control => this.check(control, values))
      const body = this.body?.get() ?? ""
      const text = writer.write(this.kind, values, body)
      const isLong = writer.length(text) > 60000
      this.summary.hidden = !faulty.length && !isLong
      this.summary.textContent = isLong ? "This is longer than a page can be. 60,000 letters at most"
        : faulty.length ? `${faulty.length === 1 ? "One field needs" : `${faulty.length} fields need`} another look` : ""
      const isFine = !faulty.length && !isLong
      this.ready.hidden = !isFine
      this.nextButton.hidden = isFine
      this.mirror(values)
      if (isFine) this.look(values, text)
      else if (isAsked) this.pointTo(faulty[0])
      return isFine
    }

    pointTo(control) {
      if (!control) return
      control.element.closest("details")?.setAttribute("open", "")
      const wrong = control.element.querySelector("[aria-invalid=true]") ?? control.input
      wrong.focus()
    }

    next() {
      this.tried = true
      if (this.tryAll(true)) this.ready.querySelector("h2").focus()
    }

    look(values, text) {
      const title = doors.titleOf(this.door, this.kind, values)
      const taken = new Set((rows(this.kind.name) ?? []).map(row => row[0]))
      const path = `${this.kind.folder}/${writer.name(this.kind, title, values, text, taken)}.md`
      const area = make("pre", { class: "file", tabindex: "0", "aria-label": "The file" }, text)
      const isOpen = this.ready.querySelector("details")?.open
      this.ready.replaceChildren(
        make("div", { class: "head" }, make("h2", { tabindex: "-1" }, "Look once, then send")),
        preview.card(this.door, this.kind, values, { data, rows }),
        ...send.buttons(data, path, text, title.split("\n")[0].slice(0, 100), area),
        make("details", { class: "rest", open: isOpen }, make("summary", {}, "The file"), make("p", { class: "meta path" }, path), area),
        make("p", { class: "meta done" }, "Sent? ", make("button", { type: "button", class: "quiet", click: () => this.finish() }, "Clear it and add another")))
      this.ready.dataset.path = path
    }

    finish() {
      memory.drop(this.key)
      location.hash = ""
      showDoors()
      scrollTo(0, 0)
    }
  }

  const route = () => {
    const asked = state()
    const { door, ...rest } = asked
    const name = door === "wrong" && asked.what === "still-right" ? "right" : door
    if (!Object.hasOwn(doors.doors, name ?? "")) return showDoors()
    delete rest.what
    return new Open(name, rest).show()
  }

  addEventListener("hashchange", route)
  route()
})()
