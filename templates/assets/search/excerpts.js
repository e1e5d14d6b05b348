// Which words of a text answer a query: marks, excerpts, and how much of the query a text contains.
(() => {
  "use strict"

  const { words, wordsOf, dictionary: { formsOf } } = Rapport

  const excerptLength = 170 // UTF-16 units: about two lines
  const leadLength = 40 // at most this much is shown before the first match

  // For each group, a set of the written forms that match it.
  const loadForms = async (groups, manifest) => {
    const forms = await Promise.all(groups.map(group => formsOfGroup(group, manifest)))
    const known = new Map()
    // The number of the first group that a word matches, -1 for none.
    forms.firstWith = word => {
      if (!known.has(word)) known.set(word, forms.findIndex(form => form.has(word)))
      return known.get(word)
    }
    return forms
  }

  const leastWeight = 0.5 // another word with at least this weight says what was typed

  const formsOfGroup = async (group, manifest) => {
    const certain = [...group.stems].filter(([, weight]) => weight >= 0.5 || !group.prefix)
    const forms = await formsOf(certain.map(([stem]) => stem).slice(0, 8), manifest)
    for (const word of group.corrections || [group.word]) forms.add(word)
    for (const atom of group.atoms || []) forms.add(atom.word)
    const certainSynonyms = (group.synonyms || []).filter(({ weight }) => weight >= leastWeight)
    const synonyms = new Set(certainSynonyms.flatMap(synonym => synonym.words))
    const isCompletion = word => group.prefix !== undefined && word.startsWith(group.prefix)
    const typed = group.corrections?.[0] ?? group.word
    // How close a word is to what was typed, from 0 to 1.
    const closeness = word => {
      if (word === typed) return 1
      if (forms.has(word) || isCompletion(word)) return 0.9
      return synonyms.has(word) ? 0.5 : 0
    }
    return { closeness, has: word => closeness(word) > 0 }
  }

  // The weight of each group; 0 for those that no entry has, and those that nobody typed.
  const weightsOf = groups => groups.map(({ added, known, weight = 1 }) => added || !known ? 0 : weight)

  const sum = numbers => numbers.reduce((all, number) => all + number, 0)

  // The weight of each group that some texts contain, otherwise 0.
  const weightsIn = (texts, groups, forms) => {
    const all = texts.flatMap(wordsOf)
    return weightsOf(groups).map((weight, number) => weight && all.some(forms[number].has) ? weight : 0)
  }

  // The share of the query's weight that some texts contain. Words that no entry has don't count.
  const coverage = (texts, groups, forms) => {
    const whole = sum(weightsOf(groups))
    return whole ? sum(weightsIn(texts, groups, forms)) / whole : 0
  }

  // The ranges of a text to mark. Overlapping ones are merged.
  const marksOf = (text, forms) => {
    const marks = []
    words(text, (word, start, end, form) => {
      if (form === "tail" || forms.firstWith(word) < 0) return
      for (let last; (last = marks.at(-1))?.[1] >= start; marks.pop()) {
        start = Math.min(start, last[0])
        end = Math.max(end, last[1])
      }
      marks.push([start, end])
    })
    return marks
  }

  // The long texts that were read last, since the next keystroke needs nearly the same ones.
  const maxTexts = 60
  const longText = 200 // UTF-16 units
  const texts = new Map()

  // The distinct words of a text, and for each place which of them is there, with its start and end.
  const readText = text => {
    const numbers = new Map(), places = []
    words(text, (word, start, end, form) => {
      if (form === "tail" || form === "joined") return
      if (!numbers.has(word)) numbers.set(word, numbers.size)
      places.push(numbers.get(word), start, end)
    })
    return { list: [...numbers.keys()], places: Uint32Array.from(places) }
  }
  const readOnce = text => {
    if (text.length < longText) return readText(text)
    const known = texts.get(text) ?? readText(text)
    texts.delete(text)
    texts.set(text, known)
    if (texts.size > maxTexts) texts.delete(texts.keys().next().value)
    return known
  }

  // The places where a text has words of the query: offsets, the number of the group, and how many words
  // precede.
  const matchesIn = (text, forms) => {
    const { list, places } = readOnce(text), found = []
    const numbers = list.map(forms.firstWith)
    for (let place = 0; place * 3 < places.length; place++) {
      const number = numbers[places[place * 3]]
      if (number >= 0) found.push({ start: places[place * 3 + 1], end: places[place * 3 + 2], number, place })
    }
    return found
  }

  // The weight of the matches, starting with one, that fit into an excerpt. Repetitions count a tenth.
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

  // The start of the part of a text that has most of the query.
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

  // Where an excerpt begins: at the start of a line that is near, otherwise at the start of a word.
  const startBefore = (match, text) => {
    const line = Math.max(text.lastIndexOf("\n", match - 1), match - leadLength)
    const start = match <= 0 || line < 0 ? 0 : line + 1
    if (start === 0 || text[start - 1] === "\n") return start
    return Math.min(match, text.indexOf(" ", start) + 1 || match)
  }

  // Where an excerpt ends: at the end of a word that is near, and never within a surrogate pair.
  const endAfter = (start, text) => {
    const end = Math.min(text.length, start + excerptLength)
    const space = text.lastIndexOf(" ", end)
    if (end < text.length && space > end - leadLength) return space
    return text.codePointAt(end - 1) > 0xFFFF ? end - 1 : end
  }

  // The part of a text that has most of the query, with marks.
  const excerptOf = (text, matches, groups, forms) => {
    const start = startBefore(bestStart(matches, groups), text)
    const end = endAfter(start, text)
    // Blocks that don't end in punctuation, such as headings and cells, are separated by a dot.
    const part = text.slice(start, end).replace(/([^.!?:;,…”"])\n(?=.)/g, "$1 · ").replace(/\s/g, " ")
    const shown = [
      start > 0 ? "… " : "", part.trimEnd(), end < text.trimEnd().length ? " …" : "",
    ].join("")
    return { text: shown, marks: marksOf(shown, forms) }
  }

  Rapport.excerpts = { loadForms, sum, weightsOf, weightsIn, coverage, matchesIn, excerptOf }
  Rapport.marksOf = marksOf
})()
