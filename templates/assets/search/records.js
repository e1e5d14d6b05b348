// Loads the records of documents, which hold what results show, and looks for phrases in them.
(() => {
  "use strict"

  const { wordsOf, parts } = Rapport

  /* Phrases, word for word */

  const textsOf = ({ title, summary, text, fileText, lead_with: lead, claims = [], card = {} }) => {
    const { says = [], answer, ask } = card.url ? {} : card
    const claimed = claims.flatMap(claim => [claim.they_say, claim.we_say])
    return [title, summary, lead, ...claimed, ...says, answer, ask, text, fileText].filter(Boolean)
  }
  const containsPhrase = (words, phrase) => words.some((word, start) =>
    word === phrase[0] && phrase.every((other, index) => words[start + index] === other))
  const hasPhrases = (of, phrases) =>
    phrases.every(phrase => textsOf(of).some(text => containsPhrase(wordsOf(text), phrase)))

  /* Records: what is shown of documents */

  const loadRecord = async (document, { perBlock }) => {
    const number = Math.floor(document / perBlock)
    const block = await parts.loadPart(`d${number}`, text => JSON.parse(text).filter(of => of.title))
    return block[document % perBlock]
  }
  const loadRows = (ranked, manifest) => Promise.all(ranked.map(async ({ document, ...row }) => (
    { ...row, of: await loadRecord(document, manifest) })))

  // Reads documents, best first, until as many as are needed contain every phrase word for word. Returns how
  // many those are, and a mask that excludes the others. If all documents were read, the mask leaves only the
  // matching ones.
  const checkPhrases = async (ranked, phrases, needed, manifest) => {
    const having = new Set(), lacking = new Set()
    let read = 0
    while (read < ranked.length && having.size < needed) {
      const next = ranked.slice(read, read += 20)
      const rows = await loadRows(next, manifest)
      rows.forEach(({ of }, index) => (hasPhrases(of, phrases) ? having : lacking).add(next[index].document))
    }
    const isComplete = read >= ranked.length
    return { count: having.size, mask: { isRequired: isComplete, documents: isComplete ? having : lacking } }
  }

  Rapport.records = { loadRows, checkPhrases }
})()
