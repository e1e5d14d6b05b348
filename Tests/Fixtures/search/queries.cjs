// Prints the queries whose first results are others than they should be: node queries.cjs ASSETS SITE.
const fs = require("node:fs"), path = require("node:path"), engine = require("./engine.cjs")

const [, , assets, site] = process.argv
const { search } = engine(assets, site)
const lines = fs.readFileSync(path.join(site, "queries.tsv"), "utf8").split("\n").filter(Boolean)

const ask = async () => {
  const wrong = []
  for (const [query, titles] of lines.map(line => line.split("\t"))) {
    const expected = titles.split(" | ").sort()
    const { results } = await search(query)
    const found = results.slice(0, expected.length).map(({ title }) => title).sort()
    if (found.join() !== expected.join()) wrong.push(`${query}: ${found.join(" | ") || "nothing"}\n`)
  }
  fs.writeFileSync(1, wrong.join(""))
}
ask().catch(error => {
  console.error(error)
  process.exitCode = 1
})
