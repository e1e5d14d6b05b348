// What a query means: words, phrases, exclusions, and what each word stands for in the index.
(() => {
  "use strict"

  const { parts } = Rapport

  const most = 64 // words, phrases and exclusions: a pasted page must not freeze ours

  // Words, quoted phrases and exclusions of a query as it was typed.
  const understand = (query, manifest) => {
    const phrases = [], without = []
    const rest = query.replace(/(^|\s)(-?)(?:["“„«]([^"“”„«»]*)["“”»]|(\S+))/g, (whole, space, minus, phrase, word, at) => {
      const text = phrase ?? word
      const list = wordsOf(text)
      if (minus && list.length) without.push(list)
      else if (phrase !== undefined) {
        if (list.length) phrases.push(list)
        return whole.replace(/["“”„«»]/g, " ")
      } else return whole
      return " ".repeat(whole.length)
    })
    return { phrases: phrases.slice(0, most), without: without.slice(0, most), words: wanted(rest, manifest) }
  }

  // The words to look for. The last may not be finished; words without a subject count when there are no others.
  const wanted = (text, manifest) => {
    const found = new Map()
    let pairEnd
    Rapport.words(text, (word, start, end, form) => {
      if (form === "pair") pairEnd = end
      if (form === "tail" && end === pairEnd) return
      const unfinished = end === text.length || form === "tail"
      const known = found.get(word)
      if (!known) found.set(word, { word, places: [[start, end]], form, unfinished })
      else {
        known.places.push([start, end])
        known.unfinished ||= unfinished
      }
    })
    const all = [...found.values()]
    const telling = all.filter(({ word }) => !manifest.common.has(word))
    return (telling.length ? telling : all).slice(0, most)
  }

  const wordsOf = text => {
    const list = []
    Rapport.words(text, (word, start, end, form) => {
      if (form === "" || form === "pair" || form === "tail" && !list.length) list.push(word)
    })
    return list
  }

  // The dictionary file in which a word would stand.
  const shardNumber = (word, { shards }) => {
    let low = 0, high = shards.length
    while (low < high) {
      const middle = low + high >> 1
      if (shards[middle] <= word) low = middle + 1
      else high = middle
    }
    return low
  }

  const shard = number => parts.part(`t${number}`, parts.shard)

  const lowest = (entries, word) => {
    let low = 0, high = entries.length
    while (low < high) {
      const middle = low + high >> 1
      if (entries[middle].word < word) low = middle + 1
      else high = middle
    }
    return low
  }

  const entryOf = async (word, manifest) => {
    const entries = await shard(shardNumber(word, manifest))
    const entry = entries[lowest(entries, word)]
    return entry?.word === word ? entry : undefined
  }

  // Where a word is found: documents by rising number, each with a level of worth.
  const postingsOf = async entry => {
    if (entry.read) return entry.read
    const name = `p${entry.file}`, text = entry.text ?? await parts.part(name, text => text)
    entry.read = parts.sound(name, () => parts.postings(text, entry.count))
    entry.text = undefined
    return entry.read
  }

  // Stems that an entry counts for, by how surely they are meant.
  const countsFor = (entry, share, into) => {
    for (const stem of entry.count ? [entry.word, ...entry.stems] : entry.stems) {
      if (!(into.get(stem) >= share)) into.set(stem, share)
    }
  }

  // Words of the index that begin like an unfinished word.
  const completions = async (word, manifest) => {
    const numbers = []
    for (let number = shardNumber(word, manifest); number <= shardNumber(`${word}\uFFFF`, manifest); number++) numbers.push(number)
    const found = []
    for (const entries of await Promise.all(numbers.map(shard))) {
      for (let place = lowest(entries, word); place < entries.length && entries[place].word.startsWith(word); place++) {
        if (entries[place].written) found.push(entries[place])
      }
    }
    return found
  }

  // A word of the query with all that it may mean: stems with shares, a head, what repairs it.
  const resolve = async (wanted, manifest, asTyped, whole) => {
    const { word, unfinished } = wanted
    const group = { ...wanted, stems: new Map(), prefix: unfinished ? word : undefined }
    const [known, begun] = await Promise.all([
      entryOf(word, manifest),
      !unfinished ? [] : !whole && manifest.heads.has(word) ? headOf(word, manifest) : completions(word, manifest),
    ])
    if (known) countsFor(known, 1, group.stems)
    if (Array.isArray(begun)) {
      for (const entry of begun) {
        if (entry !== known) countsFor(entry, (0.1 + 0.8 * word.length / entry.word.length) * (known ? 0.6 : 1), group.stems)
      }
    } else group.head = begun
    if (!group.stems.size && !group.head && !asTyped && !wanted.said) await repair(group, manifest)
    group.known = group.stems.size > 0 || group.head !== undefined
    return group
  }

  const headOf = async (word, manifest) => (await parts.part(`h${manifest.heads.get(word)}`, parts.heads)).get(word)

  // Words one edit away from four letters on, two from eight; a transposition is one, digits never. An unfinished word may
  // be the damaged beginning of a longer one.
  const repair = async (group, manifest) => {
    const { word } = group
    const most = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
    if (/\d/.test(word) || !most) return
    const [first, last] = [manifest.first.indexOf(word[0]), manifest.last.indexOf(word.at(-1))]
    const lists = await Promise.all([
      first < 0 ? [] : parts.part(`y${first}`, parts.spelling), last < 0 ? [] : parts.part(`z${last}`, parts.backwards),
    ])
    const near = new Map(), own = parts.lettersOf(word)
    for (const list of lists) {
      for (const [other, often, letters] of list) {
        // Each letter that the other lacks takes an edit.
        let lacking = own & ~letters
        for (let edits = 0; edits < most; edits++) lacking &= lacking - 1
        if (lacking) continue
        let edits = distance(word, other, most)
        if (edits > most && group.unfinished && word.length >= 5 && other.length > word.length) {
          edits = distance(word, other, most, true) + 0.5
        }
        if (edits < most + 1) near.set(other, { other, edits, often })
      }
    }
    const best = [...near.values()].sort((a, b) => a.edits - b.edits || b.often - a.often || (a.other < b.other ? -1 : 1)).slice(0, 5)
    if (!best.length) best.push(...shortened(word, lists[0]))
    await Promise.all(best.map(async ({ other, edits }) => {
      const entry = await entryOf(other, manifest)
      if (entry) countsFor(entry, (edits < 2 ? 0.7 : 0.5) * (edits > best[0].edits ? 0.5 : 1) * (other[0] === word[0] ? 1 : 0.7), group.stems)
    }))
    if (group.stems.size) {
      group.repaired = best.map(({ other }) => other)
      group.prefix = undefined
    }
  }

  // The longest known word that this one begins with.
  const shortened = (word, list) => {
    let found
    for (const [other] of list) {
      if (other.length >= 4 && other.length >= word.length - 4 && word.startsWith(other) && !(found?.length > other.length)) found = other
    }
    return found ? [{ other: found, edits: 1 }] : []
  }

  // Optimal string alignment, or its least to any beginning of `b`; beyond `most`, most + 1. Looks only at what `most` edits reach.
  const rows = [new Uint8Array(36), new Uint8Array(36), new Uint8Array(36)]
  const distance = (a, b, most, toBeginning) => {
    const length = toBeginning ? Math.min(b.length, a.length + most) : b.length
    if (Math.abs(a.length - length) > most) return most + 1
    let [before, above, row] = rows
    for (let j = 0; j <= length; j++) above[j] = j
    for (let i = 1; i <= a.length; i++) {
      const from = Math.max(1, i - most), letter = a.charCodeAt(i - 1)
      let least = row[from - 1] = from === 1 ? i : most + 1
      for (let j = from; j <= length && j <= i + most; j++) {
        const other = b.charCodeAt(j - 1)
        let value = Math.min(row[j - 1] + 1, above[j - 1] + (letter === other ? 0 : 1))
        if (j < i + most) value = Math.min(value, above[j] + 1)
        if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) value = Math.min(value, before[j - 2] + 1)
        row[j] = value
        if (value < least) least = value
      }
      if (least > most) return most + 1
      ;[before, above, row] = [above, row, before]
    }
    return toBeginning ? Math.min(...above.subarray(Math.max(0, a.length - most), length + 1)) : above[length]
  }

  // Ways in which people say the same, as groups of lists of words.
  const synonyms = manifest => manifest.sayings ||= manifest.synonyms.map(group => group.map(wordsOf).filter(list => list.length))

  // What else the query may mean: for each saying found in it, where, and the other sayings of its group.
  const otherSayings = (words, manifest) => {
    const found = []
    for (const group of synonyms(manifest)) {
      const said = group.find(list => placeOf(list, words) >= 0), start = said && placeOf(said, words)
      if (!said) continue
      for (const word of words.slice(start, start + said.length)) word.said = true
      found.push({ said, start, others: group.filter(list => placeOf(list, words) < 0) })
    }
    return found
  }

  const plain = word => word.length > 3 ? word.replace(/e?s?$/, "") : word
  const placeOf = (list, words) =>
    words.findIndex((_, start) => list.every((word, place) => words[start + place] && plain(words[start + place].word) === plain(word)))

  // All written forms that count for any of some stems, as far as the dictionary files at hand tell.
  const formsOf = async (stems, manifest) => {
    const forms = new Set()
    for (const stem of stems) {
      for (const { word, written, count, stems: own } of await shard(shardNumber(stem, manifest))) {
        if (written && (word === stem && count || own.includes(stem))) forms.add(word)
      }
    }
    return forms
  }

  Object.assign(Rapport, { wordsOf, distance, query: { understand, resolve, entryOf, postingsOf, otherSayings, formsOf, countsFor } })
})()
