// What a query means: words, phrases, exclusions, synonyms, and the stems that each word stands for in the
// index.
(() => {
  "use strict"

  const {
    wordsOf,
    dictionary: { findEntry, addStems, completions, loadPrefix },
    corrections: { correct },
  } = Rapport

  const maxTerms = 64 // words, phrases and exclusions: a pasted page must not freeze ours

  // A mark that ends a sentence changes nothing: the word before it may still be unfinished.
  const withoutEndMark = text => text.replace(/[?!.…‽¿؟？！。]+(\s*)$/, "$1")

  // Words, quoted phrases and exclusions of a query as it was typed.
  const parseQuery = (typed, manifest) => {
    const phrases = [], exclusions = [], text = withoutEndMark(typed)
    const term = /(^|\s)(-?)(?:["“„«]([^"“”„«»]*)["“”»]|(\S+))/g
    const rest = text.replace(term, (whole, _space, minus, phrase, word) => {
      const words = wordsOf(phrase ?? word)
      if (minus && words.length) {
        exclusions.push(words)
        return " ".repeat(whole.length)
      }
      if (phrase === undefined) return whole
      if (words.length) phrases.push(words)
      return whole.replace(/["“”„«»]/g, " ")
    })
    return {
      phrases: phrases.slice(0, maxTerms), exclusions: exclusions.slice(0, maxTerms),
      ...queryWords(rest, manifest),
    }
  }

  // The words to look for, and the stop words among them, which count only when nothing has the others. The
  // last may be unfinished, and so is one before an asterisk.
  const queryWords = (text, manifest) => {
    const found = new Map()
    let pairEnd
    Rapport.words(text, (word, start, end, form) => {
      if (form === "pair") pairEnd = end
      if (form === "tail" && end === pairEnd) return
      const unfinished = end === text.length || text[end] === "*" || form === "tail"
      const known = found.get(word)
      if (!known) found.set(word, { word, ranges: [[start, end]], form, unfinished })
      else {
        known.ranges.push([start, end])
        known.unfinished ||= unfinished
      }
    })
    const all = [...found.values()]
    const isCommon = ({ word }) => manifest.common.has(word)
    const words = all.filter(word => !isCommon(word)).slice(0, maxTerms)
    const stopWords = all.filter(isCommon).slice(0, maxTerms)
    return words.length ? { words, stopWords } : { words: stopWords, stopWords: [] }
  }

  // A word of the query with all that it may mean: weighted stems, precomputed results of a prefix,
  // corrections.
  const expand = async (queryWord, manifest, { asTyped, exhaustive }) => {
    const { word, unfinished } = queryWord
    const group = { ...queryWord, stems: new Map(), prefix: unfinished ? word : undefined }
    const isPrecomputed = unfinished && !exhaustive && manifest.prefixFiles.has(word)
    const [known, longer, top] = await Promise.all([
      findEntry(word, manifest),
      unfinished && !isPrecomputed ? completions(word, manifest) : [],
      isPrecomputed ? loadPrefix(word, manifest) : undefined,
    ])
    if (known) addStems(known, 1, group.stems)
    addCompletions(longer, known, group, manifest)
    group.top = top
    const isFound = group.stems.size > 0 || top !== undefined
    if (!isFound && !asTyped && !queryWord.inSynonym) await correct(group, manifest)
    group.known = isFound || group.stems.size > 0
    return group
  }

  // Words that begin like an unfinished one: the longer they are, the less likely they are meant, and less
  // again where the word itself is known.
  const addCompletions = (entries, known, { word, stems }, { completionWeight: { least, byLength } }) => {
    for (const entry of entries) {
      if (entry === known) continue
      const weight = least + byLength * word.length / entry.word.length
      addStems(entry, known ? weight * 0.4 : weight, stems)
    }
  }

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

  Rapport.query = { parseQuery, expand, findSynonyms, addSynonyms }
})()
