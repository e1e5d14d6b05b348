// Questions: how they are written in the address of find.html, and how they are asked.
(() => {
  "use strict"

  const { preference: { preferred } } = Rapport

  const blank = { q: "", filters: {}, retired: false, before: "", asTyped: false }

  const hashOf = pairs => new URLSearchParams(pairs.filter(([, value]) => value)).toString()
  const toHash = ({ q, filters, retired, before }) => {
    const values = Object.keys(filters).flatMap(name => filters[name].map(value => [name, value]))
    return hashOf([["q", q.trim()], ...values, ["retired", retired ? 1 : ""], ["before", before]])
  }
  const findPage = question => `${Rapport.root}find.html#${toHash(question)}`
  const addPage = pairs => `${Rapport.root}add.html#${hashOf(pairs)}`

  // The same question with different values of one facet.
  const withFilter = (question, name, values) =>
    ({ ...question, filters: { ...question.filters, [name]: values } })

  const ask = ({ q, filters, retired, before, asTyped }, options) =>
    Rapport.search(q.trim(), {
      filters, prefer: preferred(), asTyped, includeRetired: retired, notCheckedSince: before || undefined,
      ...options,
    })

  const typingDelay = 60 // milliseconds without a keystroke before the next search, while one is running

  // A link that is replaced while the pointer is pressed on it never gets its click, so answers wait for the
  // release.
  let isPressed = false
  const waiting = []
  const release = () => setTimeout(() => {
    isPressed = false
    for (const draw of waiting.splice(0)) draw()
  })
  addEventListener("pointerdown", () => { isPressed = true }, true)
  for (const end of ["pointerup", "pointercancel", "dragend"]) addEventListener(end, release, true)
  const released = () => isPressed ? new Promise(resolve => { waiting.push(resolve) }) : null

  // Asks, and shows only the answer to the latest question. If a part of the index can't be loaded, that is
  // shown; other errors are thrown.
  const latestOnly = (search, show, fail) => {
    let latest = 0, open = 0, timer
    const run = async (question, ticket) => {
      open += 1
      try {
        const outcome = await search(question, () => ticket !== latest)
        await released()
        if (ticket === latest) show(outcome, question)
      } catch (error) {
        if (ticket === latest) fail(question)
        if (error.name !== "LoadError") throw error
      } finally {
        open -= 1
      }
    }
    return question => {
      const ticket = latest += 1
      clearTimeout(timer)
      timer = setTimeout(() => run(question, ticket), open ? typingDelay : 0)
    }
  }

  Rapport.question = { blank, toHash, findPage, addPage, withFilter, ask, latestOnly }
})()
