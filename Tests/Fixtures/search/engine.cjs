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
  for (const name of ["words", "parts", "query", "search"]) {
    vm.runInContext(fs.readFileSync(path.join(assets, `${name}.js`), "utf8"), context, { filename: `${name}.js` })
  }
  return vm.runInContext("Rapport", context)
}
