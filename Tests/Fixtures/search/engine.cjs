// The engine in Node, reading a site's folder as a browser reads scripts from disk.
const fs = require("node:fs"), path = require("node:path"), url = require("node:url"), vm = require("node:vm")

const scripts = [
  "common/text.js", "search/characters.js", "search/compounds.js", "search/words.js", "search/decoding.js",
  "search/parts.js", "search/dictionary.js", "search/corrections.js", "search/query.js", "search/names.js",
  "search/scoring.js", "search/records.js", "search/filters.js", "search/excerpts.js", "search/files.js",
  "search/cards.js",
  "search/reranking.js", "search/engine.js",
]

// A script element that runs its file when it is added to the page.
const scriptElement = () => ({
  listeners: {},
  addEventListener(type, listener) { this.listeners[type] = listener },
  remove() {},
})

module.exports = (assets, site, more = []) => {
  const run = file => vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file })
  const head = {
    append(script) {
      queueMicrotask(() => {
        try {
          run(url.fileURLToPath(script.src.split("?")[0]))
          script.listeners.load()
        } catch { script.listeners.error() }
      })
    },
  }
  const currentScript = { src: `${url.pathToFileURL(path.resolve(site))}/theme/parts.js` }
  const context = vm.createContext({
    URL, TextEncoder, document: { currentScript, head, createElement: scriptElement },
    // Nothing is loaded that a test doesn't load.
    navigator: { connection: { saveData: true } },
  })
  for (const script of [...scripts, ...more]) run(path.join(assets, script))
  return vm.runInContext("Rapport", context)
}
