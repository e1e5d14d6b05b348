// Which words of a text answer a query: marks, excerpts, and how much of the query a text contains.
(() => {
  "use strict"

  const { words, wordsOf, dictionary: { formsOf } } = Rapport

  const excerptLength = 170 // UTF-16 units: about two lines
  const leadLength = 40 // what is shown before the first match, at most

  // For each group a set of the written forms that match it.
  const loadForms = (groups, manifest) => Promise.all(groups.map(async group => {
    const certain = [...group.stems].filter(([, weight]) => weight >= 0.5 || !group.prefix)
    const forms = await formsOf(certain.map(([stem]) => stem).slice(0, 8), manifest)
    for (const word of group.corrections || [group.word]) forms.add(word)
    for (const atom of group.atoms || []) forms.add(atom.word)
    const synonyms = new Set((group.synonyms || []).flat())
    const isCompletion = word => group.prefix !== undefined && word.startsWith(group.prefix)
    const typed = group.corrections?.[0] ?? group.word
    // How near a word is to what was typed, from 0 to 1.
    const closeness = word => {
      if (word === typed) return 1
      if (forms.has(word) || isCompletion(word)) return 0.9
      return synonyms.has(word) ? 0.5 : 0
    }
    return { closeness, has: word => closeness(word) > 0 }
  }))

  // Which share of the query's weight some texts contain. Words that nothing has don't count.
  const coverage = (texts, groups, forms) => {
    let whole = 0, found = 0
    const all = texts.flatMap(wordsOf)
    groups.forEach((group, number) => {
      if (group.added || !group.known) return
      const weight = group.weight ?? 1
      whole += weight
      if (all.some(forms[number].has)) found += weight
    })
    return whole ? found / whole : 0
  }

  // Ranges of a text to mark. Those that overlap are one.
  const marksOf = (text, forms) => {
    const marks = []
    words(text, (word, start, end, form) => {
      if (form === "tail" || !forms.some(each => each.has(word))) return
      for (let last; (last = marks.at(-1))?.[1] >= start; marks.pop()) {
        start = Math.min(start, last[0])
        end = Math.max(end, last[1])
      }
      marks.push([start, end])
    })
    return marks
  }

  const matchesIn = (text, forms) => {
    const found = []
    words(text, (word, start, end, form) => {
      if (form === "tail" || form === "joined") return
      const number = forms.findIndex(each => each.has(word))
      if (number >= 0) found.push({ start, end, number })
    })
    return found
  }

  // The weight of matches from one on that fit into an excerpt. What is repeated counts a tenth.
  const weightFrom = (first, matches, groups) => {
    const met = new Set()
    let weight = 0
    for (let index = first; index < matches.length; index++) {
      const { end, number } = matches[index]
      if (end - matches[first].start > excerptLength - leadLength) break
      weight += (groups[number].weight ?? 1) * (met.has(number) ? 0.1 : 1)
      met.add(number)
    }
    return weight
  }

  // Where the part of a text begins that has most of the query.
  const bestStart = (matches, groups) => {
    let start = 0, most = -1
    for (let index = 0; index < matches.length; index++) {
      const weight = weightFrom(index, matches, groups)
      if (weight > most) {
        most = weight
        start = matches[index].start
      }
    }
    return start
  }

  // From the beginning of a line that is near, otherwise from the beginning of a word.
  const startBefore = (match, text) => {
    const line = Math.max(text.lastIndexOf("\n", match - 1), match - leadLength)
    const start = match <= 0 || line < 0 ? 0 : line + 1
    if (start === 0 || text[start - 1] === "\n") return start
    return Math.min(match, text.indexOf(" ", start) + 1 || match)
  }

  // To the end of a word that is near, and never into a surrogate pair.
  const endAfter = (start, text) => {
    const end = Math.min(text.length, start + excerptLength)
    const space = text.lastIndexOf(" ", end)
    if (end < text.length && space > end - leadLength) return space
    return text.codePointAt(end - 1) > 0xFFFF ? end - 1 : end
  }

  // The part of a text that has most of the query, with marks.
  const excerptOf = (text, groups, forms) => {
    const start = startBefore(bestStart(matchesIn(text, forms), groups), text)
    const end = endAfter(start, text)
    // Blocks without an end mark of their own, such as headings and cells, are separated by a dot.
    const part = text.slice(start, end).replace(/([^.!?:;,…”"])\n(?=.)/g, "$1 · ").replace(/\s/g, " ")
    const shown = [
      start > 0 ? "… " : "", part.trimEnd(), end < text.trimEnd().length ? " …" : "",
    ].join("")
    return { text: shown, marks: marksOf(shown, forms) }
  }

  Rapport.excerpts = { loadForms, coverage, excerptOf }
  Rapport.marksOf = marksOf
})()
