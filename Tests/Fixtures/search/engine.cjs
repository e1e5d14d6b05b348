// The engine in Node, reading a site's folder as a browser reads scripts from disk.
const fs = require("node:fs"), path = require("node:path"), url = require("node:url"), vm = require("node:vm")

module.exports = (assets, site) => {
  const head = {
    append(script) {
      queueMicrotask(() => {
        try {
          vm.runInContext(fs.readFileSync(url.fileURLToPath(script.src.split("?")[0]), "utf8"), context)
          script.onload()
        } catch { script.onerror() }
      })
    },
  }
  const document = {
    currentScript: { src: `${url.pathToFileURL(path.resolve(site))}/theme/parts.js` }, head,
    createElement: () => ({ remove() {} }),
  }
  const context = vm.createContext({ URL, document })
  for (const name of ["1-words.js", "2-parts.js", "3-query.js", "4-search.js"]) {
    vm.runInContext(fs.readFileSync(path.join(assets, "search.js", name), "utf8"), context, { filename: name })
  }
  return vm.runInContext("Rapport", context)
}
