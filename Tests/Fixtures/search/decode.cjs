// Prints a whole index as the engine reads it, a fact a line: node decode.cjs ASSETS SITE.
const fs = require("node:fs"), engine = require("./engine.cjs")

const [, , assets, site] = process.argv
const { parts, query } = engine(assets, site)
const lines = []
const joined = list => Array.from(list).join(",")
const pairs = ({ documents, levels }) => Array.from(documents, (document, place) => `${document}:${levels[place]}`).join(",")

const read = async () => {
  const manifest = await parts.index()
  for (let number = 0; number <= manifest.shards.length; number++) {
    for (const entry of await parts.part(`t${number}`, parts.shard)) {
      if (await query.entryOf(entry.word, manifest) !== entry) throw new Error(`${entry.word} is looked for elsewhere`)
      const list = entry.count ? pairs(await query.postingsOf(entry)) : ""
      lines.push(`word ${entry.word} ${entry.written} ${joined(entry.stems)} ${entry.file === undefined ? "here" : "apart"} ${list}`)
    }
  }
  for (const [prefix, file] of manifest.heads) {
    const head = (await parts.part(`h${file}`, parts.heads)).get(prefix)
    lines.push(`head ${prefix} ${head.count} ${pairs(head)}`)
  }
  for (const [side, letters, reader] of [["y", manifest.first, parts.spelling], ["z", manifest.last, parts.backwards]]) {
    for (let number = 0; number < letters.length; number++) {
      for (const [word, often] of await parts.part(`${side}${number}`, reader)) lines.push(`${side} ${letters[number]} ${word} ${often}`)
    }
  }
  for (let number = 0; number < manifest.facets.length; number++) {
    const { values, sets, of } = await parts.part(`f${number}`, value => parts.column(value, manifest.count))
    lines.push(`facet ${number} ${joined(values)} ${Array.from(of, set => sets[set].join("+")).join(",")}`)
  }
  lines.push(`ages ${joined(await parts.part("a", text => parts.ages(text, manifest.count)))}`)
  fs.writeFileSync(1, lines.map(line => `${line}\n`).join(""))
}
read().catch(error => {
  console.error(error)
  process.exitCode = 1
})
