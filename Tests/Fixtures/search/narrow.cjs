// Prints how many documents begin-words find under each value of a facet: node narrow.cjs ASSETS SITE.
const fs = require("node:fs"), engine = require("./engine.cjs")

const [, , assets, site] = process.argv
const { parts, search } = engine(assets, site)

const count = async () => {
  const { prefixFiles } = await parts.loadManifest(), lines = []
  for (const prefix of [...prefixFiles.keys()].slice(0, 3)) {
    for (const tag of ["tag0", "tag7", "tag65"]) {
      const { total, results } = await search(prefix, { filters: { tag: [tag] }, limit: 7000 })
      lines.push(`${prefix} ${tag} ${total} ${results.length}\n`)
    }
  }
  fs.writeFileSync(1, lines.join(""))
}
count().catch(error => {
  console.error(error)
  process.exitCode = 1
})
