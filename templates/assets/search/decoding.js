// Decodes the files of the index: numbers as Base92.swift writes them, and everything that is made of
// numbers.
(() => {
  "use strict"

  // The value of each character of the code: printable ASCII without `"`, `<` and `\`.
  const digits = new Uint8Array(128)
  let nextDigit = 0
  for (let code = 32; code < 127; code++) {
    if (code !== 34 && code !== 60 && code !== 92) digits[code] = nextDigit++
  }

  class Reader {
    offset = 0

    constructor(text) { this.text = text }

    get isDone() { return this.offset >= this.text.length }

    number() {
      let result = 0, unit = 1
      for (;;) {
        if (this.isDone) throw new RangeError("the file ends too soon")
        const digit = digits[this.text.charCodeAt(this.offset++)]
        result += unit * digit
        if (digit < 60) return result
        unit *= 32
      }
    }

    string(length) {
      if (this.offset + length > this.text.length) throw new RangeError("the file ends too soon")
      return this.text.slice(this.offset, this.offset += length)
    }

    // A word written relative to another: how many letters they share, then the rest.
    word(previous) {
      const shared = this.number()
      return previous.slice(0, shared) + this.string(this.number())
    }
  }

  // The documents of a term, each with its quantized impact, from 0 to `levels - 1`: Postings.swift.
  const postings = (text, count, levels) => {
    const reader = new Reader(text)
    const documents = new Uint32Array(count), impacts = new Uint8Array(count)
    for (let index = 0, next = 0; index < count; index++) {
      const value = reader.number()
      documents[index] = next += Math.floor(value / levels)
      impacts[index] = value % levels
      next++
    }
    return { documents, impacts }
  }

  const documents = reader => {
    let next = 0
    return Array.from({ length: reader.number() }, () => {
      const document = next + reader.number()
      next = document + 1
      return document
    })
  }

  const entry = (reader, word) => {
    const flags = reader.number()
    const found = { word, written: (flags & 2) > 0, stems: [], count: 0 }
    for (let rest = flags >> 4; rest > 0; rest--) found.stems.push(reader.word(word))
    if (flags & 8) found.inTitles = documents(reader)
    if (flags & 1) {
      found.count = reader.number()
      if (flags & 4) found.file = reader.number()
      else found.text = reader.string(reader.number())
    }
    return found
  }

  // A file of the dictionary: TermDictionary.swift. Postings stay text until they are needed.
  const shard = text => {
    const reader = new Reader(text), entries = []
    for (let previous = ""; !reader.isDone; previous = entries.at(-1).word) {
      entries.push(entry(reader, reader.word(previous)))
    }
    return entries
  }

  // The best documents for short prefixes: PrefixTopDocuments.swift.
  const prefixes = (text, { levels }) => {
    const reader = new Reader(text), found = new Map()
    for (let previous = ""; !reader.isDone;) {
      const prefix = reader.word(previous), count = reader.number(), kept = reader.number()
      const start = reader.offset
      for (let rest = kept; rest > 0; rest--) reader.number()
      found.set(prefix, { count, ...postings(text.slice(start, reader.offset), kept, levels) })
      previous = prefix
    }
    return found
  }

  // Which letters a word has, as a bit mask: enough to rule out most words without counting edits.
  const letterSet = word => {
    let letters = 0
    for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) & 31)
    return letters
  }

  // Words that begin with the same letter, with their frequencies: SpellingIndex.swift.
  const spelling = text => {
    const reader = new Reader(text), words = []
    for (let previous = ""; !reader.isDone; previous = words.at(-1)[0]) {
      const word = reader.word(previous)
      words.push([word, reader.number(), letterSet(word)])
    }
    return words
  }

  // Words that end with the same letter; they are stored reversed.
  const reversedSpelling = text =>
    spelling(text).map(([word, ...rest]) => [[...word].reverse().join(""), ...rest])

  // A facet's values for all documents: FacetColumn.swift.
  const column = (json, { count }) => {
    const { values, column: text } = JSON.parse(json)
    const reader = new Reader(text)
    const set = () => Array.from({ length: reader.number() }, () => reader.number())
    const sets = Array.from({ length: reader.number() }, set)
    const setOf = new Uint32Array(count)
    for (let document = 0; document < count;) {
      const number = reader.number(), end = document + reader.number() + 1
      if (end > count || number >= sets.length) throw new RangeError("the column doesn't fit")
      setOf.fill(number, document, end)
      document = end
    }
    return { values, sets, setOf }
  }

  // A number for each document: ReviewAgeColumn.swift, DefaultOrder.swift.
  const numbers = (text, { count }) => {
    const reader = new Reader(text)
    return Uint32Array.from({ length: count }, () => reader.number())
  }

  Rapport.decode = {
    Reader, postings, shard, prefixes, letterSet, spelling, reversedSpelling, column, numbers,
  }
})()
