// What characters mean for words, as in CharacterClass.swift. Nothing here uses the browser's own Unicode
// tables: characters that differ from the rules below come with the index.
(() => {
  "use strict"

  // Classes of characters. A string is part of a word, in its folded form. { sign } may join words; a space
  // as a sign is a no-break space within numbers. { text } separates words, and is read as this text.
  const SEPARATOR = 0, APOSTROPHE = 1, IGNORED = 2
  const UNSPACED = 3 // a letter of a script without spaces
  const classOfSign = new Map([..."#&+,-./_ "].map(sign => [sign, { sign }]))

  // Ranges as pairs of code points, both inclusive.
  const apostrophes = [0x2019, 0x2019, 0x2BC, 0x2BC, 0xFF07, 0xFF07]
  const ignored = [
    0xAD, 0xAD, 0x300, 0x36F, 0x200B, 0x200D, 0x2060, 0x2060, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
  ]
  // Other forms of signs, and what they are.
  const signs = new Map([
    [0xA0, " "], [0x2009, " "], [0x202F, " "], [0x2010, "-"], [0x2011, "-"], [0x2044, "/"], [0xFF03, "#"],
    [0xFF06, "&"], [0xFF0B, "+"], [0xFF0C, ","], [0xFF0D, "-"], [0xFF0E, "."], [0xFF0F, "/"], [0xFF3F, "_"],
  ])
  const separators = [
    0x80, 0xA9, 0xAB, 0xB4, 0xB6, 0xB9, 0xBB, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7, 0x2000, 0x2BFF, 0x3000, 0x303F,
    0xD800, 0xF8FF, 0xFE10, 0xFE6F, 0xFF00, 0xFF65, 0xFFE0, 0xFFFF, 0x1F000, 0x1FAFF,
  ]
  const unspaced = [
    0xE00, 0xEFF, 0x1000, 0x109F, 0x1780, 0x17FF, 0x3040, 0x30FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF,
    0xAC00, 0xD7AF, 0xF900, 0xFAFF, 0xFF66, 0xFF9F, 0x20000, 0x3FFFF,
  ]
  const combiningAccents = [0x300, 0x36F]

  const isIn = (ranges, code) => {
    for (let index = 0; index < ranges.length; index += 2) {
      if (code >= ranges[index] && code <= ranges[index + 1]) return true
    }
    return false
  }

  const classOfASCII = (code, letter) => {
    if (isIn([48, 57, 97, 122], code)) return letter
    if (isIn([65, 90], code)) return letter.toLowerCase()
    if (code === 39) return APOSTROPHE
    return (code > 32 && classOfSign.get(letter)) || SEPARATOR
  }

  const classByRule = (code, letter) => {
    if (code < 128) return classOfASCII(code, letter)
    if (isIn(apostrophes, code)) return APOSTROPHE
    if (isIn(ignored, code)) return IGNORED
    if (signs.has(code)) return classOfSign.get(signs.get(code))
    if (code === 0xD7) return "x"
    // Mathematical letters and digits.
    if (isIn([0x1D400, 0x1D6A3], code)) return String.fromCharCode(97 + (code - 0x1D400) % 26)
    if (isIn([0x1D7CE, 0x1D7FF], code)) return String((code - 0x1D7CE) % 10)
    if (isIn([0x3005, 0x3007], code)) return UNSPACED
    // Full-width digits and letters.
    if (isIn([0xFF10, 0xFF19, 0xFF41, 0xFF5A], code)) return String.fromCharCode(code - 0xFEE0)
    if (isIn([0xFF21, 0xFF3A], code)) return String.fromCharCode(code - 0xFEC0)
    if (isIn(separators, code)) return SEPARATOR
    return isIn(unspaced, code) ? UNSPACED : letter
  }

  const isDigit = letter => letter >= "0" && letter <= "9"

  const classes = new Map()
  const classOf = (code, letter) => {
    let found = classes.get(code)
    if (found === undefined) classes.set(code, found = classByRule(code, letter))
    return found
  }

  const limits = { maxWordLength: Infinity }

  const learned = folded => {
    if (folded === "_") return SEPARATOR
    return folded.length > 1 && /\d/.test(folded) ? { text: folded } : folded || IGNORED
  }

  // Takes what the index says about words. `characters`: entries of a character and what it becomes: nothing
  // if it is ignored, "_" if it separates words. `maxLength`: how many UTF-16 units of a word count.
  const learn = (characters, maxLength) => {
    limits.maxWordLength = maxLength
    for (const entry of characters.split(" ")) {
      const code = entry.codePointAt(0)
      const folded = entry.slice(code > 0xFFFF ? 2 : 1)
      classes.set(code, learned(folded))
    }
  }

  const isAccent = code => isIn(combiningAccents, code)
  const isSuperscript = code => isIn([0xB2, 0xB3, 0xB9, 0xB9, 0x2070, 0x2079], code)

  Rapport.characters = {
    SEPARATOR, APOSTROPHE, IGNORED, UNSPACED, limits, classOf, isDigit, isAccent,
    isSuperscript,
  }
  Rapport.learn = learn
})()
