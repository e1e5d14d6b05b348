// Words that are joined by signs, as in Compound.swift: AT&T, S/4HANA, follow-up, 3.5.
(() => {
  "use strict"

  const { limits, isDigit } = Rapport.characters

  const isNumber = ({ text, seams }) => !seams.length && isDigit(text[0])

  const mostSeams = 4
  const mostJoined = 4
  const longestSpelled = 4

  const emitWord = ({ text, start, end, seams }, emit) => {
    const isWhole = !seams.length || seams.length > mostSeams || /^\d+(?:st|nd|rd|th|s)$/.test(text)
    emit(text, start, end, isWhole ? "" : "whole")
    if (isWhole) return
    const bounds = [{ offset: 0, start }, ...seams, { offset: text.length, start: end }]
    for (let index = 0; index <= seams.length; index++) {
      const from = bounds[index], to = bounds[index + 1]
      emit(text.slice(from.offset, to.offset), from.start, to.end ?? to.start, "part")
    }
  }

  const mostThousands = 12 // more don't fit into a word

  // The end of the numbers that are joined by one sign.
  const endOfNumbers = (words, start) => {
    const last = Math.min(words.length, start + mostThousands)
    let end = start + 1
    while (end < last && isDigit(words[end].text[0]) && isNumber(words[end - 1]) &&
      (end === start + 1 || words[end].sign === words[end - 1].sign)) end++
    return end
  }

  const isThousand = ({ sign, text, seams }) =>
    ",. ".includes(sign) && (seams[0]?.offset ?? text.length) === 3

  // The index of the last word of the number with thousands separators that begins at `start`; `start` itself
  // if there is none.
  const endOfThousands = (words, start) => {
    const first = words[start]
    if (!isNumber(first) || first.text.length > 3 || first.text[0] === "0") return start
    const end = endOfNumbers(words, start), others = words.slice(start + 1, end)
    const units = (others.length - 1) * 3 + words[end - 1].units + 3
    return others.length && others.every(isThousand) && units <= limits.maxWordLength ? end : start
  }

  const append = (word, next) => ({
    ...word, text: word.text + next.text, units: word.units + next.units, end: next.end,
    seams: next.seams.map(seam => ({ ...seam, offset: seam.offset + word.text.length })),
  })
  const joinThousands = words => {
    if (!words.some(({ sign }) => sign && ",. ".includes(sign))) return words
    const joined = []
    for (let index = 0; index < words.length;) {
      const end = Math.max(index + 1, endOfThousands(words, index))
      joined.push(words.slice(index + 1, end).reduce(append, words[index]))
      index = end
    }
    return joined
  }

  // The sign between two numbers, which would be another number without it.
  const numberSign = (before, { text, sign }) => {
    if (!before || !isDigit(before.text.at(-1)) || !isDigit(text[0])) return ""
    if (sign === ",") return "."
    return "./".includes(sign) ? sign : ""
  }

  // All words as one: only whole words, as many as fit. Many words with signs other than hyphens are an
  // address.
  const join = words => {
    if (words.length > mostJoined && words.slice(1).some(({ sign }) => sign !== "-")) return ""
    let text = "", units = 0, parts = 0
    for (const word of words) {
      const sign = numberSign(words[parts - 1], word)
      if (units + sign.length + word.units > limits.maxWordLength) break
      text += sign + word.text
      units += sign.length + word.units
      parts++
    }
    return parts > 1 ? text : ""
  }

  // A few letters with the signs between them: at&t, u.s; otherwise empty.
  const spell = words => {
    let text = "", letters = 0
    for (const word of words) {
      letters += word.units
      if (letters > longestSpelled || word.seams.length || isDigit(word.text[0])) return ""
      if (text && !"&/.+".includes(word.sign)) return ""
      text += (text && word.sign) + word.text
    }
    return text
  }

  const emitTogether = (words, emit) => {
    for (const word of words) emitWord(word, emit)
    if (words.length < 2) return
    const joined = join(words), spelled = spell(words), { start } = words[0], { end } = words.at(-1)
    if (joined) emit(joined, start, end, "joined")
    if (spelled) emit(spelled, start, end, "spelled")
  }

  // More than one comma makes a list, and a space that doesn't separate thousands separates words.
  const emitCompound = (typed, hasDot, suffix, emit) => {
    const words = joinThousands(typed), isList = words.filter(({ sign }) => sign === ",").length > 1
    let start = 0
    words.forEach(({ sign }, index) => {
      if (index === 0 || (sign !== " " && !(sign === "," && isList))) return
      emitTogether(words.slice(start, index), emit)
      start = index
    })
    emitTogether(words.slice(start), emit)
    const last = words.at(-1)
    if (isDigit(last.text[0]) || last.seams.length) return
    if (suffix) emit(last.text + suffix, last.start, last.end + suffix.length, "spelled")
    else if (hasDot && words.length === 1) emit(`.${last.text}`, last.start - 1, last.end, "spelled")
  }

  Rapport.compounds = { emitWord, emitCompound, isNumber }
})()
