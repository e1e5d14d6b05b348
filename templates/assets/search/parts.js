// Loads the parts of the index as scripts, which is all that works from disk, and keeps what was decoded.
(() => {
  "use strict"

  const FORMAT = 2
  const maxCachedBytes = 3_000_000 // about
  const expansion = 5 // what is decoded takes about this many times the bytes of its text

  const root = new URL("../", document.currentScript.src).href
  const waiting = new Map(), loads = new Map(), cache = new Map()
  let cachedBytes = 0, attempt = 0, manifest

  class LoadError extends Error {
    constructor(name) {
      super(`The part ${name} of the search didn't load`)
      this.name = "LoadError"
    }
  }

  // Each part is a script that calls this with what it contains.
  const registerPart = (name, value) => waiting.get(name)?.(value)

  const load = (name, path) => {
    const known = loads.get(name)
    if (known) return known
    const promise = new Promise((resolve, reject) => {
      const script = document.createElement("script")
      const end = value => {
        waiting.delete(name)
        script.remove()
        if (value !== undefined) return resolve(value)
        loads.delete(name)
        reject(new LoadError(name))
      }
      let registered
      waiting.set(name, value => { registered ??= value })
      script.addEventListener("load", () => end(registered))
      script.addEventListener("error", () => end())
      script.src = root + path + (attempt ? `?${attempt}` : "")
      document.head.append(script)
    })
    loads.set(name, promise)
    return promise
  }

  // What can't be decoded counts as not loaded, so that it can be loaded again.
  const decoded = (name, decode) => {
    try { return decode() } catch {
      loads.delete(name)
      throw new LoadError(name)
    }
  }

  const list = text => text ? text.split(" ") : []

  const readManifest = value => {
    if (value.format !== FORMAT) throw RangeError()
    Rapport.learn(value.characters, value.maxWordLength)
    const maxLevel = value.levels - 1, top = Math.log(1 + value.maxImpact)
    const files = value.prefixes ? value.prefixes.split("|") : []
    return {
      ...value,
      shards: list(value.shards), first: list(value.first), last: list(value.last),
      common: new Set(list(value.common)), abbreviations: new Set(list(value.abbreviations)),
      prefixFiles: new Map(files.flatMap((file, number) => list(file).map(prefix => [prefix, number]))),
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

  const sizeOf = value =>
    expansion * (typeof value === "string" ? value : value.column || JSON.stringify(value)).length

  // A part, decoded once with `decode(value, manifest)`. Parts that were not used for the longest time are
  // dropped.
  const loadPart = async (name, decode) => {
    let known = cache.get(name)
    if (!known) {
      const about = await loadManifest()
      const value = await load(name, `search/${about.folder}/${name}.js`)
      known = cache.get(name)
      if (!known) {
        known = { content: decoded(name, () => decode(value, about)), size: sizeOf(value) }
        cachedBytes += known.size
      }
    }
    cache.delete(name)
    cache.set(name, known)
    loads.delete(name)
    evict()
    return known.content
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
    cache.clear()
    cachedBytes = 0
    manifest = undefined
  }

  Object.assign(Rapport, { root, registerPart, retry, parts: { loadManifest, loadPart, decoded } })
})()
