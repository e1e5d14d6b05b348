// Loads the parts of the index as scripts, the only thing that works from disk, and caches what was decoded.
(() => {
  "use strict"

  const FORMAT = 3
  const maxCachedBytes = 4_000_000 // about
  const expansion = 5 // a decoded part takes up about this many times the bytes of its text

  const root = new URL("../", document.currentScript.src).href
  const loads = new Map(), received = new Map(), cache = new Map()
  let cachedBytes = 0, attempt = 0, manifest

  class LoadError extends Error {
    constructor(name) {
      super(`The part ${name} of the search didn't load`)
      this.name = "LoadError"
    }
  }

  // FNV-1a of the text's UTF-8, as Checksum.swift computes it.
  const checksum = text => {
    let hash = 0x811C9DC5
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, "0")
  }

  // Each part calls this with its text. A damaged one counts as not loaded.
  const registerPart = (name, text, sum) => {
    if (typeof text === "string" && checksum(text) === sum) received.set(name, text)
  }

  // Runs a script once for everything that waits for it.
  const loadScript = path => {
    const known = loads.get(path)
    if (known) return known
    const promise = new Promise(resolve => {
      const script = document.createElement("script")
      const end = () => {
        script.remove()
        loads.delete(path)
        resolve()
      }
      script.addEventListener("load", end)
      script.addEventListener("error", end)
      script.src = root + path + (attempt ? `?${attempt}` : "")
      document.head.append(script)
    })
    loads.set(path, promise)
    return promise
  }

  // The text of a part, which may share a file with others.
  const load = async (name, path) => {
    if (!received.has(name)) await loadScript(path)
    if (!received.has(name)) throw new LoadError(name)
    return received.get(name)
  }

  // A part that can't be decoded counts as not loaded, so that it can be loaded again.
  const decoded = (name, decode) => {
    try { return decode() } catch {
      received.delete(name)
      throw new LoadError(name)
    }
  }

  const list = text => text ? text.split(" ") : []

  const readManifest = text => {
    const value = JSON.parse(text)
    if (value.format !== FORMAT) throw RangeError()
    Rapport.learn(value.characters, value.maxWordLength)
    const maxLevel = value.levels - 1, top = Math.log(1 + value.maxImpact)
    const files = value.prefixes ? value.prefixes.split("|") : []
    return {
      ...value,
      shards: list(value.shards), first: list(value.first), last: list(value.last),
      fileOf: new Map(Object.entries(value.bundles).flatMap(([file, names]) => (
        list(names).map(name => [name, file])))),
      common: new Set(list(value.common)), abbreviations: new Set(list(value.abbreviations)),
      prefixFiles: new Map(files.flatMap((file, number) => (
        list(file).map(prefix => [prefix.replace("!", ""), number])))),
      // Prefixes that are words themselves, with their `!`: PrefixTopDocuments.swift.
      prefixWords: new Set(files.flatMap(list).filter(each => each.endsWith("!"))),
      // The impact of each level.
      impacts: Float32Array.from({ length: value.levels }, (_, level) =>
        Math.exp((level || 0.5) / maxLevel * top) - 1),
    }
  }

  const loadManifest = () => {
    manifest ||= load("index", "search/index.js").then(value => decoded("index", () => readManifest(value)))
      .catch(error => {
        manifest = undefined
        throw error
      })
    return manifest
  }

  // A part, decoded once with `decode(value, manifest)`. The least recently used parts are dropped.
  const loadPart = async (name, decode) => {
    if (!cache.has(name)) await addToCache(name, decode)
    const known = cache.get(name)
    cache.delete(name)
    cache.set(name, known)
    evict()
    return known.content
  }

  const loadText = async name => {
    const { folder, fileOf } = await loadManifest()
    return load(name, `search/${folder}/${fileOf.get(name) ?? name}.js`)
  }
  const addToCache = async (name, decode) => {
    const about = await loadManifest()
    if (cache.has(name)) return
    const text = await loadText(name)
    if (cache.has(name)) return
    const known = { content: decoded(name, () => decode(text, about)), size: expansion * text.length }
    cache.set(name, known)
    received.delete(name)
    cachedBytes += known.size
  }

  const evict = () => {
    for (const [name, { size }] of cache) {
      if (cachedBytes <= maxCachedBytes) return
      cache.delete(name)
      cachedBytes -= size
    }
  }

  const retry = () => {
    attempt = Date.now()
    loads.clear()
    received.clear()
    cache.clear()
    cachedBytes = 0
    manifest = undefined
  }

  const meaningDelay = 1000 // milliseconds after the last search: searches come first on the connection
  let meaningTimer

  // Loads the script that finds entries by meaning, after the first results, and not at all if the reader
  // saves data.
  const loadMeaning = about => {
    const script = about.meaning?.script
    if (!script || navigator.connection?.saveData || matchMedia("(prefers-reduced-data)").matches) return
    const whenIdle = window.requestIdleCallback || setTimeout
    clearTimeout(meaningTimer)
    meaningTimer = setTimeout(() => {
      about.meaning.script = ""
      whenIdle(() => loadScript(script))
    }, meaningDelay)
  }

  Object.assign(Rapport, {
    root, registerPart, retry,
    parts: { loadManifest, loadPart, loadText, received, decoded, loadMeaning },
  })
})()
