// Prints a whole index as the engine reads it, a fact a line: node decode.cjs ASSETS SITE.
const fs = require("node:fs"), engine = require("./engine.cjs")

const [, , assets, site] = process.argv
const { parts: { loadManifest, loadPart }, decode, dictionary } = engine(assets, site)
const joined = list => Array.from(list).join(",")
const pairs = ({ documents, impacts }) =>
  Array.from(documents, (document, index) => `${document}:${impacts[index]}`).join(",")

const wordLines = async (manifest, number) => {
  const lines = []
  for (const entry of await loadPart(`t${number}`, decode.shard)) {
    const { word, written, stems, inTitles = [], count, file } = entry
    const found = await dictionary.findEntry(word, manifest)
    if (found !== entry) throw new Error(`${word} is looked for elsewhere`)
    const list = count ? pairs(await dictionary.loadPostings(entry, manifest)) : ""
    const storage = file === undefined ? "here" : "apart"
    lines.push(`word ${word} ${written} ${joined(stems)} ${joined(inTitles)} ${storage} ${list}`)
  }
  return lines
}

const spellingLines = async (side, letters, reader) => {
  const lines = []
  for (const [number, letter] of letters.entries()) {
    const words = await loadPart(`${side}${number}`, reader)
    lines.push(...words.map(([word, frequency]) => `${side} ${letter} ${word} ${frequency}`))
  }
  return lines
}

const read = async () => {
  const manifest = await loadManifest(), lines = []
  for (let number = 0; number <= manifest.shards.length; number++) {
    lines.push(...await wordLines(manifest, number))
  }
  for (const [prefix, file] of manifest.prefixFiles) {
    const top = (await loadPart(`h${file}`, decode.prefixes)).get(prefix)
    lines.push(`head ${prefix} ${manifest.prefixWords.has(`${prefix}!`)} ${top.count} ${pairs(top)}`)
  }
  lines.push(...await spellingLines("y", manifest.first, decode.spelling))
  lines.push(...await spellingLines("z", manifest.last, decode.reversedSpelling))
  for (let number = 0; number < manifest.facets.length; number++) {
    const { values, sets, setOf } = await loadPart(`f${number}`, decode.column)
    lines.push(`facet ${number} ${joined(values)} ${Array.from(setOf, set => sets[set].join("+")).join(",")}`)
  }
  lines.push(`ages ${joined(await loadPart("a", decode.numbers))}`)
  lines.push(`places ${joined(await loadPart("o", decode.numbers))}`)
  fs.writeFileSync(1, lines.map(line => `${line}\n`).join(""))
}
read().catch(error => {
  console.error(error)
  process.exitCode = 1
})
