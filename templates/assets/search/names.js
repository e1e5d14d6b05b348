// What the words of a query name beyond themselves: synonyms, kinds and types.
(() => {
  "use strict"

  const { wordsOf } = Rapport

  const maxNamedWords = 64 // of a query in which names are looked for

  /* Synonyms: groups of ways to say the same, each a list of words */

  const synonymGroups = manifest =>
    manifest.synonymGroups ||= manifest.synonyms.map(group => group.map(wordsOf).filter(list => list.length))

  // Words without their plural's ending.
  const singular = word => word.length > 3 ? word.replace(/e?s?$/, "") : word
  const isSame = (queryWord, word) => queryWord && singular(queryWord.word) === singular(word)
  const indexOf = (list, words) =>
    words.findIndex((_, start) => list.every((word, index) => isSame(words[start + index], word)))

  // For each synonym that the query contains: its words, where they begin, and the others of its group.
  const findSynonyms = (words, manifest) => {
    const found = []
    for (const group of synonymGroups(manifest)) {
      const matched = group.find(list => indexOf(list, words) >= 0)
      if (!matched) continue
      const start = indexOf(matched, words)
      for (const word of words.slice(start, start + matched.length)) word.inSynonym = true
      found.push({ matched, start, others: group.filter(list => indexOf(list, words) < 0) })
    }
    return found
  }

  // Adds the others of a group as alternatives to the words that were found.
  const addSynonyms = (synonyms, groups) => {
    for (const { matched, start, others } of synonyms) {
      let group = groups[start]
      if (matched.length > 1) groups.push(group = { word: matched.join(" "), stems: new Map(), added: true })
      group.synonyms = [...group.synonyms || [], ...others]
      group.known = true
    }
  }

  /* Kinds and types: *case studies* */

  const maxNameLength = 4 // words

  // The values of kinds and types that the query names, each with how many words of the query that takes.
  // E-mail, e mail and email are one.
  const findNamed = (typed, { facets }) => {
    const words = wordsOf(typed).slice(0, maxNamedWords), lengths = new Map()
    for (let length = maxNameLength; length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        lengths.set(singular(words.slice(start, start + length).join("")), length)
      }
    }
    const lengthIn = name => lengths.get(singular(wordsOf(name).join(""))) ?? 0
    return facets.flatMap(({ name: facet, offers = [] }) => offers.map(([value, ...names]) => (
      { facet, value, label: names[0], length: Math.max(...names.map(lengthIn)) })))
      .filter(({ length }) => length > 0)
  }

  // The value that a query is about, if it says little more (*case studies for distributors*), and how much
  // of the query that is.
  const findWanted = (named, { length: count }) => {
    const wanted = named.find(({ length }) => length * 2 >= count)
    return wanted && { name: wanted.facet, value: wanted.value, share: Math.min(1, wanted.length / count) }
  }

  Rapport.names = { findSynonyms, addSynonyms, findNamed, findWanted }
})()
