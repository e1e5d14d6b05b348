// Parts of the search index: loading them as scripts, which is all that works from disk, and reading them.
(() => {
  "use strict"

  const root = new URL("../", document.currentScript.src).href
  const waiting = new Map(), loads = new Map(), read = new Map()
  const kept = 3_000_000 // bytes of parts that stay in memory, about
  let size = 0, attempt = 0

  class LoadError extends Error {
    constructor(name) {
      super(`The part ${name} of the search didn't load`)
      this.name = "LoadError"
    }
  }

  // Every part calls this with what it holds.
  const take = (name, value) => waiting.get(name)?.(value)

  const load = (name, path) => {
    let promise = loads.get(name)
    if (promise) return promise
    promise = new Promise((resolve, reject) => {
      const script = document.createElement("script")
      const end = value => {
        waiting.delete(name)
        script.remove()
        if (value !== undefined) return resolve(value)
        loads.delete(name)
        reject(new LoadError(name))
      }
      waiting.set(name, value => {
        waiting.set(name, () => {})
        script.onload = () => end(value)
      })
      script.onload = script.onerror = () => end()
      script.src = root + path + (attempt ? `?${attempt}` : "")
      document.head.append(script)
    })
    loads.set(name, promise)
    return promise
  }

  const sound = (name, read) => {
    try { return read() } catch {
      loads.delete(name)
      throw new LoadError(name)
    }
  }

  let manifest
  const index = () => manifest ||= load("index", "search/index.js").then(value => sound("index", () => prepare(value))).catch(error => {
    manifest = undefined
    throw error
  })

  const prepare = value => {
    if (value.format !== 1) throw RangeError()
    Rapport.learn(value.characters)
    const list = text => text ? text.split(" ") : []
    const top = Math.log(1 + value.highest)
    return {
      ...value,
      shards: list(value.shards), first: list(value.first), last: list(value.last), common: new Set(list(value.common)),
      heads: new Map((value.heads ? value.heads.split("|") : []).flatMap((file, place) => list(file).map(prefix => [prefix, place]))),
      worth: Float32Array.from({ length: 64 }, (_, level) => Math.exp((level || 0.5) / 63 * top) - 1),
    }
  }

  // A part, read once; of those that were not asked for lately, the oldest are forgotten.
  const part = async (name, reader) => {
    let known = read.get(name)
    if (!known) {
      const { folder } = await index()
      const value = await load(name, `search/${folder}/${name}.js`)
      known = read.get(name)
      if (!known) {
        // What is read takes some times as much as its text.
        known = { content: sound(name, () => reader(value)), size: 5 * (typeof value === "string" ? value : value.column || JSON.stringify(value)).length }
        size += known.size
      }
    }
    read.delete(name)
    read.set(name, known)
    loads.delete(name)
    forget()
    return known.content
  }

  const forget = () => {
    for (const [name, { size: freed }] of read) {
      if (size <= kept) return
      read.delete(name)
      size -= freed
    }
  }

  // Dense code: DenseCode.swift.
  const values = new Uint8Array(128)
  for (let code = 32, value = 0; code < 127; code++) if (code !== 34 && code !== 60 && code !== 92) values[code] = value++

  const reader = text => {
    let place = 0
    const number = () => {
      let result = 0, unit = 1
      for (;;) {
        if (place >= text.length) throw new RangeError("the part ends too soon")
        const value = values[text.charCodeAt(place++)]
        result += unit * value
        if (value < 60) return result
        unit *= 32
      }
    }
    const take = length => {
      if (place + length > text.length) throw new RangeError("the part ends too soon")
      return text.slice(place, place += length)
    }
    // A word in terms of another: how many letters they share, then the rest.
    const after = other => {
      const shared = number()
      return other.slice(0, shared) + take(number())
    }
    return { number, take, after, get done() { return place >= text.length }, get place() { return place }, skip(length) { place += length } }
  }

  const postings = (text, count) => {
    const read = reader(text)
    const documents = new Uint32Array(count), levels = new Uint8Array(count)
    for (let place = 0, next = 0; place < count; place++) {
      const value = read.number()
      documents[place] = next += Math.floor(value / 64)
      levels[place] = value % 64
      next++
    }
    return { documents, levels }
  }

  // A file of the dictionary: TermShards.swift. Postings stay text until they are asked for.
  const shard = text => {
    const read = reader(text), entries = []
    for (let before = ""; !read.done;) {
      const word = read.after(before), flags = read.number()
      const entry = { word, written: (flags & 2) > 0, stems: [], count: 0 }
      for (let rest = flags >> 3; rest > 0; rest--) entry.stems.push(read.after(word))
      if (flags & 1) {
        entry.count = read.number()
        if (flags & 4) entry.file = read.number()
        else entry.text = read.take(read.number())
      }
      entries.push(entry)
      before = word
    }
    return entries
  }

  // The best documents for beginnings of words: PrefixHeads.swift.
  const heads = text => {
    const read = reader(text), found = new Map()
    for (let before = ""; !read.done;) {
      const prefix = read.after(before), count = read.number(), kept = read.number(), start = read.place
      for (let rest = kept; rest > 0; rest--) read.number()
      found.set(prefix, { count, ...postings(text.slice(start, read.place), kept) })
      before = prefix
    }
    return found
  }

  // Words that begin, or end, with a letter: SpellingBuckets.swift.
  const spelling = text => {
    const read = reader(text), words = []
    for (let before = ""; !read.done; before = words.at(-1)[0]) {
      const word = read.after(before)
      words.push([word, read.number(), lettersOf(word)])
    }
    return words
  }
  const backwards = text => spelling(text).map(([word, ...rest]) => [[...word].reverse().join(""), ...rest])

  // Which letters a word has, as bits: enough to tell most words apart without counting edits.
  const lettersOf = word => {
    let letters = 0
    for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) & 31)
    return letters
  }

  // A facet's values of all documents: FacetColumn.swift.
  const column = ({ values, column: text }, count) => {
    const read = reader(text)
    const sets = Array.from({ length: read.number() }, () => Array.from({ length: read.number() }, () => read.number()))
    const of = new Uint32Array(count)
    for (let place = 0; place < count;) {
      const set = read.number(), end = place + read.number() + 1
      if (end > count || set >= sets.length) throw new RangeError("the column doesn't fit")
      of.fill(set, place, end)
      place = end
    }
    return { values, sets, of }
  }

  // By document, how many days ago it was checked and one more; 0 for never.
  const ages = (text, count) => {
    const read = reader(text)
    return Uint32Array.from({ length: count }, () => read.number())
  }

  const retry = () => {
    attempt = Date.now()
    loads.clear()
    read.clear()
    size = 0
    manifest = undefined
  }

  Object.assign(Rapport, { root, take, retry, parts: { index, part, sound, shard, heads, spelling, backwards, lettersOf, column, ages, postings } })
})()
