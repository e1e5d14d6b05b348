// The controls of a form, and what they contain.
(() => {
  "use strict"

  const {
    form: data, checks, Medium, likeObjections,
    fields: { Control },
    entryPoints: { bodyField, fieldsOf },
    entryLists: { rows, need, listsFor },
  } = Rapport

  // Whether there is anything to choose from: in a new hub, some fields have no entries yet to refer to.
  const hasEntries = lists => !lists.length || lists.some(name => rows(name).length)
  const hasChoice = ({ type, required, all }) => required || all || type.itemType?.type === "record" ||
    hasEntries(listsFor(type))

  class FormControls {
    // `changed(key)` is called after each change.
    static async make(entryPoint, kind, changed) {
      const { first, more } = fieldsOf(entryPoint, kind)
      // If the day isn't part of a file's name, the name must not be taken yet.
      const ownKind = kind.dated ? [] : [kind.name]
      await need(new Set([...ownKind, ...[...first, ...more].flatMap(field => listsFor(field.type))]))
      return new FormControls(entryPoint, first, more, changed)
    }

    constructor(entryPoint, first, more, changed) {
      const make = field => new Control(field, { data, rows, likeObjections }, changed)
      this.first = first.filter(hasChoice).map(make)
      this.more = more.filter(hasChoice).map(make)
      this.all = [...this.first, ...this.more]
      this.body = entryPoint.hasBody ? make(bodyField) : null
      const link = this.named("buyer_url")
      this.medium = link && this.body
        ? new Medium({ link, body: this.body }, data, () => changed("body")) : null
    }

    get fields() { return this.all.map(control => control.field) }
    get text() { return this.body?.get() ?? "" }

    named(key) { return this.all.find(control => control.field.key === key) }

    // `stored`: a draft, whose text isn't among the values.
    set(values, stored) {
      for (const control of this.all) {
        if (Object.hasOwn(values, control.field.key)) control.set(values[control.field.key])
      }
      if (stored?.body && this.body) this.body.set(String(stored.body))
      if (stored?.medium) this.medium?.set(stored.medium)
    }

    given() {
      const values = Object.fromEntries(this.all.map(control => [control.field.key, control.get()]))
      if (this.medium && !this.medium.hasLink) values[this.medium.link.field.key] = ""
      return values
    }

    // Whether the controls contain more than they did at the start.
    isTouched(start) {
      const isChanged = control => !checks.isEmpty(control.get()) &&
        JSON.stringify(control.get()) !== JSON.stringify(start[control.field.key])
      return this.all.some(isChanged) || Boolean(this.text.trim())
    }
  }

  Rapport.FormControls = FormControls
})()
