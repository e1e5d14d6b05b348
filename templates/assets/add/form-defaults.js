// What the form knows before anybody types: the day, who the writer is, who they talk to.
(() => {
  "use strict"

  const { form: data, storage } = Rapport

  const today = () => {
    const now = new Date()
    const two = number => String(number).padStart(2, "0")
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  }

  // The persona and the stage that were chosen on the home page.
  const preferred = (name, fields, rows) => {
    const slug = storage.get(name)
    if (!slug || !(rows(name) ?? []).some(row => row[0] === slug && row[3] !== "gone")) return []
    const single = fields.find(({ key }) => key === name)
    const field = single ?? fields.find(({ key }) => key === `${name}s`)
    return field ? [[field.key, single ? slug : [slug]]] : []
  }

  const defaultsFor = (kind, fields, rows) => {
    const by = storage.getJSON("by")
    const isKnown = [...data.teams, ...data.people.map(([slug]) => slug)].includes(by)
    return {
      ...kind.dated ? { date: today() } : {}, ...isKnown ? { by } : {},
      ...Object.fromEntries(["persona", "stage"].flatMap(name => preferred(name, fields, rows))),
    }
  }

  const remember = by => by ? storage.setJSON("by", by) : storage.remove("by")

  const firstName = by => data.people.find(([slug]) => slug === by)?.[1].split(" ")[0]

  Rapport.formDefaults = { defaultsFor, remember, firstName }
})()
