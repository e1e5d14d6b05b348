// What a query means: words, phrases, exclusions, synonyms, and the stems that each word stands for in the
// index.
(() => {
  "use strict"

  const {
    wordsOf,
    dictionary: { shardOf, findEntry, addStems, completions, loadPrefix },
    corrections: { correct },
  } = Rapport

  // Two words that are typed for one: how many letters both must have together, and how many while the second
  // is still being typed.
  const shortestJoined = 4
  const shortestHalf = 7
  const joinedWeight = 0.95
  const maxTerms = 64 // words, phrases and exclusions: a pasted page must not freeze ours

  // Punctuation at the end changes nothing: the word before it may still be unfinished.
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

  // The words to look for, and the stop words among them, which count only if no entry has the others. The
  // last word may be unfinished, and so is one before an asterisk.
  const queryWords = (text, manifest) => {
    const found = new Map()
    let pairEnd, whole, last
    Rapport.words(text, (word, start, end, form) => {
      const unfinished = mayGoOn(word, start, end, form, text)
      if (form === "part") return whole?.atoms.push({ word, ranges: [[start, end]], form, unfinished })
      whole = null
      if (form === "pair") pairEnd = end
      if (form === "tail" && end === pairEnd) return
      const known = found.get(word)
      if (known) {
        known.ranges.push([start, end])
        known.unfinished ||= unfinished
        return
      }
      const queryWord = { word, ranges: [[start, end]], form, unfinished, atoms: atomsOf(word, form) }
      if (form === "whole") whole = queryWord
      found.set(word, queryWord)
      if (form !== "") return
      if (last && last.ranges[0][1] === start - 1) {
        last.after = { word, unfinished }
        queryWord.before = last
      }
      last = queryWord
    })
    const all = [...found.values()]
    // At the beginning of a query *us* isn't a pronoun, but U.S.
    if (all.length > 1 && manifest.abbreviations.has(all[0].word)) {
      all[0] = { ...all[0], word: [...all[0].word].join("."), form: "spelled" }
    }
    const isCommon = ({ word, form }) => !isTogether(form) && manifest.common.has(word)
    const words = withinLimit(all.filter(word => !isCommon(word)))
    const stopWords = withinLimit(all.filter(isCommon))
    return words.length ? { words, stopWords } : { words: stopWords, stopWords: [] }
  }

  // As many words as may be looked up, counting the letters and digits that a word may be split into.
  const withinLimit = words => {
    let left = maxTerms
    return words.filter(({ atoms }) => (left -= 1 + atoms.length) >= 0)
  }

  // Whether a word may be the beginning of a longer one; the 2 of SOC 2 isn't.
  const mayGoOn = (word, start, end, form, text) => {
    if (text[end] === "*" || form === "tail") return true
    return end === text.length && !(/^\d$/.test(word) && start > 0)
  }

  // The parts of a word of letters and digits follow it; 24/7 is also 24x7.
  const atomsOf = (word, form) =>
    form === "joined" && word.includes("/") ? word.split("/").map(each => ({ word: each })) : []

  const isTogether = form => form === "joined" || form === "spelled"

  /* Words that are written together */

  // The most significant readings of words that are written together: if AT&T is known as it is spelled,
  // neither ATT nor AT is meant. Words that aren't known together count as if there were spaces.
  const mostSignificant = (groups, manifest) => {
    const rank = { spelled: 2, joined: 1 }
    const isWithin = ({ ranges: [[start, end]] }, { ranges: [[outerStart, outerEnd]] }) =>
      start >= outerStart && end <= outerEnd
    const isWeak = ({ word, form }) => isTogether(form) || word.length < 3 || manifest.common.has(word)
    const together = groups.filter(group => group.known && isTogether(group.form))
    const isCovered = group => isWeak(group) &&
      together.some(outer => rank[outer.form] > (rank[group.form] || 0) && isWithin(group, outer))
    return groups.filter(group => (group.known || !isTogether(group.form)) && !isCovered(group))
  }

  // Words of the query with everything that they may mean. A word of letters and digits that the index
  // doesn't have is looked up as if there were spaces between them.
  const expandAll = async (words, manifest, options) => {
    const groups = await Promise.all(words.map(async queryWord => {
      const group = await expand(queryWord, manifest, options)
      if (group.known || group.form !== "whole") return [group]
      const significant = queryWord.atoms.filter(({ word }) => /\d|../.test(word))
      return Promise.all(significant.map(atom => expand(atom, manifest, options)))
    }))
    return groups.flat()
  }

  // A word of the query with everything that it may mean: weighted stems, precomputed results of a prefix,
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
    if (known) {
      addStems(known, 1, group.stems)
      group.inTitles = known.inTitles
    }
    addCompletions(longer, known, group, manifest)
    await addJoined(queryWord, known, group, manifest)
    group.top = top
    if (group.stems.size || top) group.atomEntries = await findAtoms(group, manifest)
    else if (!asTyped && !queryWord.inSynonym) await correct(group, manifest)
    group.known = Boolean(group.stems.size || top || group.synonyms)
    return group
  }

  // Whether two words may be one: they have some length, or are letters and digits: q 3.
  const mayJoin = (first, second) =>
    first.length + second.length >= shortestJoined || /\d/.test(first) !== /\d/.test(second)

  // Adds words made of this one and a neighbour without the space: spreadsheets for spread sheets. They are
  // looked up if they are near in the dictionary; after a stop word only if this word is unknown.
  const addJoined = async ({ word, unfinished, before, after }, known, { stems }, manifest) => {
    const isNear = (first, joined) => Math.abs(shardOf(joined, manifest) - shardOf(first, manifest)) <= 1
    const pairs = [[word, after]]
    const isPair = before && (!known || !manifest.common.has(before.word))
    if (isPair) pairs.push([before.word, { word, unfinished }])
    for (const [first, second] of pairs) {
      if (!second) continue
      const joined = first + second.word
      if (!mayJoin(first, second.word) || !isNear(first, joined)) continue
      const entry = await findEntry(joined, manifest)
      if (entry?.written) addStems(entry, joinedWeight, stems)
      else if (second.unfinished && joined.length >= shortestHalf) {
        for (const longer of await completions(joined, manifest)) addStems(longer, joinedWeight / 2, stems)
      }
    }
  }

  // For each run of letters or digits in a word, the entries that it may mean; nothing if one is unknown.
  const findAtoms = async ({ atoms, unfinished }, manifest) => {
    if (!atoms?.length) return undefined
    // People write 24/7 for what others write 24x7.
    const significant = atoms.filter(({ word }) => word !== "x")
    const found = await Promise.all(significant.map(async ({ word }, index) => {
      const entry = await findEntry(word, manifest)
      const isLast = unfinished && index === significant.length - 1 && word.length > 1
      const longer = isLast ? await completions(word, manifest) : []
      return entry ? [entry, ...longer] : longer
    }))
    return found.every(entries => entries.length) ? found : undefined
  }

  // Adds words that begin like an unfinished one: the longer they are, the less likely they are meant, even
  // less if the word itself is known.
  const addCompletions = (entries, known, { word, stems }, { completionWeight: { least, byLength } }) => {
    for (const entry of entries) {
      if (entry === known) continue
      const weight = least + byLength * word.length / entry.word.length
      addStems(entry, known ? weight * 0.4 : weight, stems)
    }
  }

  Rapport.query = { parseQuery, expandAll, mostSignificant }
})()
