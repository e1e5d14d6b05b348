// Whether an entry was found by the words of its file. Its record has its own words, and the beginning of the
// file's text.
(() => {
  "use strict"

  const { wordsOf } = Rapport

  const leastCommon = 4 // letters that another form of a word shares with it, at its start or its end

  const textOf = ({ text, summary }) => text || summary || ""

  const ownTexts = of => {
    const { personas = [], stages = [] } = of
    const { says = [], also = [], answer, ask } = of.card?.url ? {} : of.card || {}
    return [
      of.title, of.summary, of.text, of.use_when, of.definition, ...personas, ...stages, of.typeLabel,
      ...says, ...also, answer, ask, of.otherTexts,
    ].filter(Boolean)
  }

  // Whether any of some words may be a form of what was typed, judging by how they begin or end.
  const mayHave = (words, { word }) => {
    const [start, end] = [word.slice(0, leastCommon), word.slice(-leastCommon)]
    return words.some(each => each.startsWith(start) || each.endsWith(end))
  }

  // Whether the file has words of the query that the entry itself lacks. The record has only the beginning of
  // the file's text. If neither that nor the entry itself has any of the query's words, they must be further
  // on in the file, or the entry would not have been found.
  const isInFile = (of, groups, forms) => {
    const { fileText, otherTexts } = of
    if (!fileText) return false
    const own = [...new Set(ownTexts(of).flatMap(wordsOf))], file = [...new Set(wordsOf(fileText))]
    const asked = groups.flatMap((group, number) => (
      group.known && !group.added ? [{ group, has: forms[number].has }] : []))
    const lacking = asked.filter(({ has }) => !own.some(has))
    if (lacking.some(({ has }) => file.some(has))) return true
    const isNowhere = lacking.length === asked.length && !asked.some(({ group }) => mayHave(own, group))
    return Boolean(asked.length && otherTexts && isNowhere)
  }

  Rapport.files = { textOf, isInFile }
})()
