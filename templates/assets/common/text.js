// Helpers for text that several scripts share. Nothing here touches the page.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}

  const capitalized = text => text[0].toUpperCase() + text.slice(1)

  // Words with values in place of {name}. A name without a value stays as it is.
  const filled = (words, values) =>
    words.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole))

  // 1234 as "1,234".
  const number = count => count.toLocaleString("{{word.language_code}}")

  // Words with two forms, with a count filled in.
  const counted = (forms, count, shown = count) => {
    const isOne = "{{word.counts_as_one}}".split(" ").includes(String(count))
    // A language whose words don't change has one form.
    return filled(typeof forms === "string" ? forms : forms[isOne ? 0 : 1], { count: shown })
  }

  // The first line as a title: at most 100 characters, cut between two words. Like `titleExcerpt` in Swift.
  const shortTitle = text => {
    const letters = [...text.split("\n")[0]]
    if (letters.length <= 100) return letters.join("")
    const start = letters.slice(0, 99).join("")
    const end = start.lastIndexOf(" ")
    return `${end > 0 ? start.slice(0, end) : start}…`
  }

  // Lower case without accents and apostrophes, for comparing what people type.
  const foldAccents = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f'’]/g, "")

  // A calendar day from year 1 on, as 2026-11-22.
  const isDay = text => {
    if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < "0001") return false
    const time = Date.parse(text)
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  }

  // "2026-11-02" as "2 Nov 2026"; empty for anything that isn't a day.
  const displayDate = text => {
    if (!isDay(text)) return ""
    const [year, month, day] = text.split("-").map(Number)
    return filled("{{word.date}}", { day, month: "{{word.months}}".split(" ")[month - 1], year })
  }

  // Whether something may be sent to a buyer, in the words of badges.
  const audienceLabels = {
    external: "{{word.ok_to_send}}", internal: "{{word.internal}}",
    "not-reviewed": "{{word.not_reviewed_yet}}",
  }

  // The best answer for a persona and a stage. One that names neither fits everybody; the more an answer
  // names, the better it fits.
  const bestAnswer = (answers, persona, stage) => {
    const fits = answer =>
      (!answer.persona || answer.persona === persona) && (!answer.stage || answer.stage === stage)
    const weight = answer => (answer.persona ? 2 : 0) + (answer.stage ? 1 : 0)
    return answers.filter(fits).sort((a, b) => weight(b) - weight(a))[0]
  }

  // Scratch rows for editDistance, longer than any text that it is given.
  const rows = [new Uint8Array(160), new Uint8Array(160), new Uint8Array(160)]

  // Optimal string alignment: an insertion, a deletion, a substitution, or a transposition of neighbours is
  // one edit. Returns `max + 1` if more than `max` are needed, and only looks at what `max` edits can reach.
  // With `toPrefix`: the distance to the nearest beginning of `b`.
  const editDistance = (a, b, max, toPrefix) => {
    const length = toPrefix ? Math.min(b.length, a.length + max) : b.length
    if (Math.abs(a.length - length) > max) return max + 1
    let [beforeLast, last, row] = rows
    for (let j = 0; j <= length; j++) last[j] = j
    for (let i = 1; i <= a.length; i++) {
      if (fillRow(row, last, beforeLast, a, b, i, Math.min(length, i + max), max) > max) return max + 1
      ;[beforeLast, last, row] = [last, row, beforeLast]
    }
    return toPrefix ? Math.min(...last.subarray(Math.max(0, a.length - max), length + 1)) : last[length]
  }

  // Fills row `i` of the table of distances, up to `end`. Returns its minimum.
  const fillRow = (row, last, beforeLast, a, b, i, end, max) => {
    const start = Math.max(1, i - max)
    const letter = a.charCodeAt(i - 1)
    let least = row[start - 1] = start === 1 ? i : max + 1
    for (let j = start; j <= end; j++) {
      const other = b.charCodeAt(j - 1)
      let edits = Math.min(row[j - 1] + 1, last[j - 1] + (letter === other ? 0 : 1))
      if (j < i + max) edits = Math.min(edits, last[j] + 1)
      const isTransposed = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other
      if (isTransposed) edits = Math.min(edits, beforeLast[j - 2] + 1)
      row[j] = edits
      if (edits < least) least = edits
    }
    return least
  }

  // The UTF-8 bytes of a text as characters, in lower case, with hyphens for underscores and spaces.
  const foldBytes = text => String.fromCharCode(...[...new TextEncoder().encode(text)].map(byte => {
    if (byte >= 65 && byte <= 90) return byte + 32
    return byte === 95 || byte === 32 ? 45 : byte
  }))

  // The known word closest to a mistyped one, or null. A third of the word may differ, at least one byte.
  // The same as `nearest` in Swift; Tests/Fixtures/checks compares them.
  const nearest = (word, candidates) => {
    const folded = foldBytes(word.slice(0, 101))
    if (!folded || folded.length > 100) return null
    let limit = Math.max(1, Math.floor(folded.length / 3))
    let best = null
    for (const candidate of candidates) {
      const other = foldBytes(candidate)
      if (Math.abs(other.length - folded.length) > limit || candidate === word) continue
      const edits = editDistance(folded, other, limit)
      if (edits < limit || (edits === limit && best === null)) [best, limit] = [candidate, edits]
    }
    return best
  }

  Rapport.text = {
    filled, number, counted, capitalized, shortTitle, foldAccents, isDay, displayDate, audienceLabels,
    bestAnswer, editDistance, nearest,
  }
})()
