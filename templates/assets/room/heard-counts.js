// Counts what was heard from the notes in a table row. Nothing here touches the page.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}
  const { text: { filled } } = Rapport

  const weekCount = 12
  const fewest = 5 // with fewer, a difference says nothing, as in Trend.swift

  // Reads `12 cfo growth sales worked|…`: age in days, persona, stage, team, outcome; `-` for what a note
  // doesn't say.
  const read = text => text.split("|").filter(Boolean).map(note => {
    const [age, persona, stage, team, outcome] = note.split(" ")
    return { age: Number(age), persona, stage, team: decodeURIComponent(team), outcome }
  })

  const passes = (note, chosen) =>
    ["persona", "stage", "team"].every(key => !chosen[key] || note[key] === chosen[key])

  // The persona that most notes name; if several tie, the first in `order`.
  const mostly = (notes, order) => {
    const counts = order.map(persona => notes.filter(note => note.persona === persona).length)
    const most = Math.max(0, ...counts)
    return most ? order[counts.indexOf(most)] : ""
  }

  // Two counts always differ by chance; a difference counts from two standard deviations on.
  const trend = (later, earlier) => {
    const [sum, difference] = [later + earlier, later - earlier]
    if (sum < fewest) return ""
    if (difference * difference < 4 * sum) return filled("{{word.trend_steady}}", { earlier })
    return filled(difference > 0 ? "{{word.trend_up}}" : "{{word.trend_down}}", { earlier })
  }

  const count = (all, chosen, order) => {
    const notes = all.filter(note => passes(note, chosen))
    const within = notes.filter(({ age }) => age <= chosen.days)
    const earlier = notes.filter(({ age }) => age > chosen.days && age <= 2 * chosen.days + 1)
    const weeks = Array.from({ length: weekCount }, () => 0)
    for (const { age } of notes) if (age < 7 * weekCount) weeks[weekCount - 1 - Math.floor(age / 7)] += 1
    const answered = within.filter(({ outcome }) => outcome !== "-")
    return {
      total: within.length, weeks, mostly: mostly(within, order),
      worked: answered.filter(({ outcome }) => outcome === "worked").length, answered: answered.length,
      trend: trend(within.length, earlier.length),
      last: notes.length ? Math.min(...notes.map(({ age }) => age)) : Infinity,
    }
  }

  Rapport.heardCounts = { read, count }
})()
