// Corrects words that the index doesn't have.
(() => {
  "use strict"

  const { parts, decode, dictionary: { findEntry, addStems }, text: { editDistance } } = Rapport

  // How many edits a word may need (`maxEdits`): one from four letters on, two from eight. Words with digits
  // are never corrected.
  const maxCompounds = 20
  const compoundWeight = 0.6
  const splitWeight = 0.7 // of one word that the content writes as two
  const particles = new Set(["in", "on", "up", "out", "off", "over", "down", "back"])
  const maxCompletion = 0.75 // how much of a damaged word may be missing, relative to what is there
  const maxEdits = word => {
    if (/\d/.test(word) || word.length < 4) return 0
    return word.length < 8 ? 1 : 2
  }

  // Words that begin like a word, and words that end like it: one edit leaves one of the two ends intact.
  const loadBeginnings = (word, { first }) => {
    const number = first.indexOf(word[0])
    return number < 0 ? [] : parts.loadPart(`y${number}`, decode.spelling)
  }
  const loadEndings = async (letters, { last }) => {
    const numbers = new Set(letters.map(letter => last.indexOf(letter)).filter(number => number >= 0))
    const load = number => parts.loadPart(`z${number}`, decode.reversedSpelling)
    return (await Promise.all([...numbers].map(load))).flat()
  }

  // Whether the other word lacks more letters than the allowed edits: each missing letter takes one.
  const isRuledOut = (letters, others, max) => {
    let missing = letters & ~others
    for (let edits = 0; edits < max; edits++) missing &= missing - 1
    return missing !== 0
  }

  // An unfinished word may be the damaged beginning of a longer one, if most of that is there; this counts as
  // half an edit more.
  const editsTo = (other, { word, unfinished }, max) => {
    const edits = editDistance(word, other, max)
    const missing = other.length - word.length
    const isNearlyThere = missing > 0 && missing <= word.length * maxCompletion
    const mayBePrefix = unfinished && word.length >= 5 && isNearlyThere
    return edits > max && mayBePrefix ? editDistance(word, other, max, true) + 0.5 : edits
  }

  // The five closest words, by edits, then by frequency.
  const nearestWords = (group, lists, max) => {
    const near = new Map(), letters = decode.letterSet(group.word)
    for (const list of lists) {
      for (const [other, frequency, others] of list) {
        if (isRuledOut(letters, others, max)) continue
        const edits = editsTo(other, group, max)
        if (edits < max + 1) near.set(other, { other, edits, frequency })
      }
    }
    const byRank = (a, b) =>
      a.edits - b.edits || b.frequency - a.frequency || (a.other < b.other ? -1 : 1)
    return [...near.values()].sort(byRank).slice(0, 5)
  }

  // The longest known word that a word begins with: everything but an ending.
  const longestBeginning = (word, list) => {
    let found
    for (const [other] of list) {
      const isBeginning = other.length >= 5 && other.length >= word.length - 3 && word.startsWith(other)
      if (isBeginning && !(found?.length > other.length)) found = other
    }
    return found ? [{ other: found, edits: 1 }] : []
  }

  // Whether a correction is all but certain: short words, and those with a different first letter, are often
  // other words.
  const isSure = (word, { other, edits }) => {
    const isWhole = Number.isInteger(edits) && word.length >= 5 && (edits < 2 || word.length >= 8)
    return isWhole && (other[0] === word[0] || other.endsWith(word) || word.endsWith(other))
  }

  // Weights tuned on judged queries; see `make relevance`.
  const weightOf = ({ other, edits }, best, word) => {
    const byEdits = edits < 2 ? 0.7 : 0.5
    const byRank = edits > best.edits ? 0.5 : 1
    return byEdits * byRank * (other[0] === word[0] ? 1 : 0.7)
  }

  // An inflectional ending for number or case, in languages that write compounds as one word.
  const inflected = /(?<=.{5})(?:e[mnrs]?|[ns])$/
  const bare = word => word.replace(inflected, "")

  // Words that end in a word or begin with it, as compounds do: *Lieferantenverträge* for *Vertrag*.
  const compoundsOf = (word, list, isPart) => list
    .filter(([other]) => other.length >= word.length + 3 && isPart(other))
    .slice(0, maxCompounds).map(([other]) => ({ other }))
  const endingIn = (word, list) => {
    const core = bare(word)
    return compoundsOf(word, list, other =>
      other.includes(core, 3) && (other.endsWith(word) || bare(other).endsWith(core)))
  }
  const beginningWith = (word, list) => {
    const core = bare(word)
    return word.length > core.length ? compoundsOf(word, list, other => other.startsWith(core)) : []
  }

  // The last letters of compounds that end in a word or another form of it.
  const lastLetters = (word, { hasCompounds }) =>
    hasCompounds ? [word.at(-1), bare(word).at(-1), ..."emnrs"] : [word.at(-1)]

  // Finds a number that the content writes with spaces between thousands: 10 000.
  const addThousands = async (group, manifest) => {
    if (!/^\d{4,}$/.test(group.word)) return
    const words = group.word.replace(/\B(?=(?:\d{3})+$)/g, " ").split(" ")
    const entries = await Promise.all(words.map(word => findEntry(word, manifest)))
    if (entries.every(Boolean)) group.synonyms = [{ words, weight: splitWeight }]
  }

  // The two known words that a word is made of: pcidss, login. The split is certain if both have a meaning of
  // their own, or if the second is a particle.
  const splitInTwo = (word, [beginnings, endings], common) => {
    const isFirst = new Set(beginnings.map(([other]) => other).filter(other => word.startsWith(other)))
    const isSecond = new Set(endings.map(([other]) => other).filter(other => word.endsWith(other)))
    let weak
    for (let index = word.length - 2; index >= 2; index--) {
      const words = [word.slice(0, index), word.slice(index)], [first, second] = words
      if (isFirst.has(first) && (isSecond.has(second) || particles.has(second))) {
        return { words, isSure: true }
      }
      if (common.has(first) && isSecond.has(second)) weak = { words, isSure: false }
    }
    return weak
  }

  const addEntries = (candidates, weightOfOne, { stems }, manifest) =>
    Promise.all(candidates.map(async candidate => {
      const entry = await findEntry(candidate.other, manifest)
      if (entry) addStems(entry, weightOfOne(candidate), stems)
    }))

  // Adds to a group the stems of words that its word may be a misspelling or another spelling of.
  const correct = async (group, manifest) => {
    const { word } = group
    await addThousands(group, manifest)
    if (!maxEdits(word)) return
    const beginnings = await loadBeginnings(word, manifest)
    const isEnough = group.unfinished && !manifest.hasCompounds
    if (isEnough && await takeNearest(group, [beginnings, []], manifest)) return
    const lists = [beginnings, await loadEndings(lastLetters(word, manifest), manifest)]
    // People without umlauts type ue for ü, which is u in the dictionary.
    const compounds = manifest.hasCompounds
      ? [word, word.replace(/([aou])e/g, "$1")].flatMap(spelling => endingIn(spelling, lists[1])) : []
    await addEntries(compounds, () => compoundWeight, group, manifest)
    if (group.stems.size || await takeNearest(group, lists, manifest)) return
    await take(group, longestBeginning(word, beginnings), manifest)
    if (group.stems.size || !manifest.hasCompounds) return
    await addEntries(beginningWith(word, beginnings), () => compoundWeight, group, manifest)
  }

  // Whether a word is two known words, or close to other words. The end of a word that is still being typed
  // isn't known, so words that begin alike are enough.
  const takeNearest = async (group, lists, manifest) => {
    const split = splitInTwo(group.word, lists, manifest.common)
    const best = split?.isSure ? [] : nearestWords(group, lists, maxEdits(group.word))
    if (split && !best.length) group.synonyms = [{ words: split.words, weight: splitWeight }]
    else await take(group, best, manifest)
    return group.stems.size > 0 || Boolean(group.synonyms)
  }

  const take = async (group, best, manifest) => {
    await addEntries(best, candidate => weightOf(candidate, best[0], group.word), group, manifest)
    if (!group.stems.size) return
    group.corrections = best.map(({ other }) => other)
    group.isSure = isSure(group.word, best[0])
    group.prefix = undefined
  }

  // The query with its corrections, the words that were corrected, and those that match nothing. For a
  // hyphenated word, its parts are reported.
  const report = (query, groups) => {
    const typed = groups.filter(({ added, form }) => !added && form !== "joined" && form !== "spelled")
    const changed = typed.filter(group => group.corrections)
    const typedText = ({ ranges: [[start, end]] }) => query.slice(start, end)
    let corrected = changed.length ? query : null
    const edits = changed.flatMap(({ ranges, corrections: [to] }) => ranges.map(range => [...range, to]))
    for (const [start, end, to] of edits.sort((a, b) => b[0] - a[0])) {
      corrected = corrected.slice(0, start) + to + corrected.slice(end)
    }
    return {
      corrected,
      repaired: changed.map(group => (
        { from: typedText(group), to: group.corrections[0], isSure: group.isSure })),
      unknown: typed.filter(({ known }) => !known).map(typedText),
    }
  }

  Rapport.corrections = { correct, report }
})()
