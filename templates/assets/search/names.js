// What the words of a query stand for besides themselves: synonyms, kinds and types.
(() => {
  "use strict"

  const { parts, wordsOf } = Rapport

  const maxNamedWords = 64 // of a query that are searched for names

  /* Synonyms: groups of ways to say the same, each a list of words */

  const synonymWeight = 0.7 // tuned on judged queries; see `make relevance`
  const relatedWeight = 0.4 // for words of the trade; tuned in the same way

  const listsOf = phrases => phrases.map(wordsOf).filter(list => list.length)
  // The hub's own groups, and those of its trade. From the latter, only words that the hub contains expand a
  // query.
  const loadSynonyms = async manifest => {
    const related = manifest.hasRelated ? await parts.loadPart("r", JSON.parse) : []
    return manifest.synonymGroups ||= [
      ...manifest.synonyms.map(listsOf).map(targets => ({ targets, others: [], weight: synonymWeight })),
      ...related.map(([known, others]) =>
        ({ targets: listsOf(known), others: listsOf(others), weight: relatedWeight })),
    ]
  }

  // A word without its plural ending.
  const singular = word => word.length > 3 ? word.replace(/e?s?$/, "") : word
  const indexOf = (list, words) =>
    words.findIndex((_, start) => list.every((word, index) => singular(word) === words[start + index]))

  // For each synonym that the query contains: the words that matched, and the other members of its group.
  const findSynonyms = (typed, queryWords, synonymGroups) => {
    const words = wordsOf(typed).slice(0, maxNamedWords).map(singular), found = []
    const isNamed = list => list.length > 1
      ? indexOf(list, words) >= 0 : queryWords.some(({ word }) => singular(word) === singular(list[0]))
    for (const { targets, others, weight } of synonymGroups) {
      const matched = [...targets, ...others].find(isNamed)
      const missing = matched ? targets.filter(list => indexOf(list, words) < 0) : []
      if (!missing.length) continue
      for (const word of queryWords) word.inSynonym ||= matched.includes(word.word)
      found.push({ matched, missing: missing.map(list => ({ words: list, weight })) })
    }
    return found
  }

  // Adds the other members of a group as alternatives to the words that matched.
  const addSynonyms = (synonyms, groups) => {
    for (const { matched, missing } of synonyms) {
      const isMatched = ({ word }) => singular(word) === singular(matched[0])
      let group = matched.length === 1 && groups.find(isMatched)
      if (!group) groups.push(group = { word: matched.join(" "), stems: new Map(), added: true })
      group.synonyms = [...group.synonyms || [], ...missing]
      group.known = true
    }
  }

  /* Kinds and types: *case studies* */

  const maxNameLength = 4 // words

  // The values of kinds and types that the query names, each with how many words of the query name it.
  // E-mail, e mail and email are the same.
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

  // The value that a query is about, if it says little else (*case studies for distributors*), and what share
  // of the query that is.
  const findWanted = (named, { length: count }) => {
    const wanted = named.find(({ length }) => length * 2 >= count)
    return wanted && { name: wanted.facet, value: wanted.value, share: Math.min(1, wanted.length / count) }
  }

  Rapport.names = { loadSynonyms, findSynonyms, addSynonyms, findNamed, findWanted }
})()
