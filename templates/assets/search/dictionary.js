// Looks words up in the dictionary of the index: its entries, the stems that they count for, their postings.
(() => {
  "use strict"

  const { parts, decode } = Rapport

  // The first index for which `isBelow` is false.
  const lowerBound = (count, isBelow) => {
    let low = 0, high = count
    while (low < high) {
      const middle = low + high >> 1
      if (isBelow(middle)) low = middle + 1
      else high = middle
    }
    return low
  }

  // The number of the dictionary file that would contain a word.
  const shardOf = (word, { shards }) => lowerBound(shards.length, index => shards[index] <= word)
  const loadShard = number => parts.loadPart(`t${number}`, decode.shard)
  const indexIn = (entries, word) => lowerBound(entries.length, index => entries[index].word < word)

  // For prefixes that many words share, the manifest says whether they are words, so no file is needed.
  const isNoWord = (word, { prefixFiles, prefixWords }) =>
    prefixFiles.has(word) && !prefixWords.has(`${word}!`)

  const findEntry = async (word, manifest) => {
    if (isNoWord(word, manifest)) return undefined
    const entries = await loadShard(shardOf(word, manifest))
    const entry = entries[indexIn(entries, word)]
    return entry?.word === word ? entry : undefined
  }

  // The documents of an entry in ascending order, each with its impact.
  const loadPostings = async (entry, { levels }) => {
    if (entry.postings) return entry.postings
    const name = `p${entry.file}`
    const text = entry.text ?? await parts.loadPart(name, value => value)
    entry.postings = parts.decoded(name, () => decode.postings(text, entry.count, levels))
    entry.text = undefined
    return entry.postings
  }

  // Adds the stems that an entry counts for to a map of stems and weights.
  const addStems = (entry, weight, stems) => {
    for (const stem of entry.count ? [entry.word, ...entry.stems] : entry.stems) {
      if (!(stems.get(stem) >= weight)) stems.set(stem, weight)
    }
  }

  // The entries of words that begin with a prefix.
  const completions = async (prefix, manifest) => {
    const numbers = []
    const last = shardOf(`${prefix}\uFFFF`, manifest)
    for (let number = shardOf(prefix, manifest); number <= last; number++) numbers.push(number)
    const found = []
    for (const entries of await Promise.all(numbers.map(loadShard))) {
      for (const entry of entries.slice(indexIn(entries, prefix))) {
        if (!entry.word.startsWith(prefix)) break
        if (entry.written) found.push(entry)
      }
    }
    return found
  }

  // The best documents for a prefix that too many words begin with.
  const loadPrefix = async (prefix, { prefixFiles }) =>
    (await parts.loadPart(`h${prefixFiles.get(prefix)}`, decode.prefixes)).get(prefix)

  // All written forms that count for any of some stems, as far as the loaded dictionary files know.
  const formsOf = async (stems, manifest) => {
    const forms = new Set()
    for (const stem of stems) {
      for (const { word, written, count, stems: entryStems } of await loadShard(shardOf(stem, manifest))) {
        if (written && ((word === stem && count) || entryStems.includes(stem))) forms.add(word)
      }
    }
    return forms
  }

  // The documents of a word exactly as written.
  const exactPostings = async (word, manifest) => {
    const entry = await findEntry(word, manifest)
    const stem = entry && (entry.count ? entry : await findEntry(entry.stems[0], manifest))
    return stem ? loadPostings(stem, manifest) : null
  }

  Rapport.dictionary = {
    shardOf, findEntry, loadPostings, addStems, completions, loadPrefix, formsOf, exactPostings,
  }
})()
