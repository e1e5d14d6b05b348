// Prints the words of texts, a line for each text: node words.cjs ASSETS FOLDER, with texts.json in the
// folder.
const fs = require("node:fs"), engine = require("./engine.cjs")

const [, , assets, folder] = process.argv
const { table, maxWordLength, texts } = JSON.parse(fs.readFileSync(`${folder}/texts.json`, "utf8"))
const { learn, words } = engine(assets, folder)
learn(table, maxWordLength)
const lines = texts.map(text => {
  const found = []
  words(text, (word, start, end) => {
    const isInside = 0 <= start && start < end && end <= text.length
    if (!isInside) throw new Error(`${word} is not at ${start} to ${end}`)
    found.push(word)
  })
  return `${found.join(" ")}\n`
})
fs.writeFileSync(1, lines.join(""))
