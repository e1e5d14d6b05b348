// Prints the words of texts, a line for each text: node words.cjs ASSETS FOLDER, with texts.json in the folder.
const fs = require("node:fs"), engine = require("./engine.cjs")

const [, , assets, folder] = process.argv
const { table, texts } = JSON.parse(fs.readFileSync(`${folder}/texts.json`, "utf8"))
const { learn, words } = engine(assets, folder)
learn(table)
const lines = texts.map(text => {
  const found = []
  words(text, (word, start, end) => {
    if (!(0 <= start && start < end && end <= text.length)) throw new Error(`${word} is not at ${start} to ${end}`)
    found.push(word)
  })
  return `${found.join(" ")}\n`
})
fs.writeFileSync(1, lines.join(""))
