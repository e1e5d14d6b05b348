// Words of a text, as TokenScanner.swift finds them. Nothing here asks the browser's own Unicode tables: what
// differs from the rules below comes with the index.
(() => {
  "use strict"

  // Classes of characters; any string that is none of these is part of a word, in its folded form.
  const SEPARATOR = "", HYPHEN = "-", APOSTROPHE = "'"
  const IGNORED = null
  const UNSPACED = 2 // a letter of a script without spaces

  // Ranges as pairs of code points, both included.
  const apostrophes = [0x2019, 0x2019, 0x2BC, 0x2BC, 0xFF07, 0xFF07]
  const ignored = [
    0xAD, 0xAD, 0x300, 0x36F, 0x200B, 0x200D, 0x2060, 0x2060, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
  ]
  const hyphens = [0x2010, 0x2011]
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
    return code === 45 ? HYPHEN : SEPARATOR
  }

  const classByRule = (code, letter) => {
    if (code < 128) return classOfASCII(code, letter)
    if (isIn(apostrophes, code)) return APOSTROPHE
    if (isIn(ignored, code)) return IGNORED
    if (isIn(hyphens, code)) return HYPHEN
    if (isIn([0x3005, 0x3007], code)) return UNSPACED
    // Full-width digits and letters.
    if (isIn([0xFF10, 0xFF19, 0xFF41, 0xFF5A], code)) return String.fromCharCode(code - 0xFEE0)
    if (isIn([0xFF21, 0xFF3A], code)) return String.fromCharCode(code - 0xFEC0)
    if (isIn(separators, code)) return SEPARATOR
    return isIn(unspaced, code) ? UNSPACED : letter
  }

  const classes = new Map()
  const classOf = (code, letter) => {
    let found = classes.get(code)
    if (found === undefined) classes.set(code, found = classByRule(code, letter))
    return found
  }

  let maxWordLength = Infinity

  // What the index says of words. `characters`: entries of a character and what it becomes, nothing if it is
  // ignored, "_" if it separates words. `maxLength`: UTF-16 units of a word that count.
  const learn = (characters, maxLength) => {
    maxWordLength = maxLength
    for (const entry of characters.split(" ")) {
      const code = entry.codePointAt(0)
      const folded = entry.slice(code > 0xFFFF ? 2 : 1)
      classes.set(code, folded === "_" ? SEPARATOR : folded || IGNORED)
    }
  }

  // What comes before an apostrophe as a word of its own: l', qu', dell'.
  const elided = /^(?:[cdjlmnst]|un)$|(?:qu|ll)$/

  class Tokenizer {
    // The word that is being read.
    word = ""
    start = 0
    end = 0
    units = 0
    // The hyphenated word that it is a part of.
    compound = ""
    compoundStart = 0
    compoundUnits = 0
    parts = 0
    // The last letter of a script without spaces, and how many there are in a row.
    letter = ""
    letterStart = 0
    letterEnd = 0
    run = 0

    constructor(emit) { this.emit = emit }

    read(text) {
      for (let offset = 0; offset < text.length;) {
        const code = text.codePointAt(offset)
        const next = offset + (code > 0xFFFF ? 2 : 1)
        const letter = code > 0xFFFF ? text.slice(offset, next) : text[offset]
        this.add(classOf(code, letter), code, letter, offset, next)
        offset = next
      }
      this.endWord()
      this.endRun()
    }

    add(found, code, letter, offset, next) {
      if (found === SEPARATOR) {
        this.endWord()
        this.endRun()
      } else if (found === HYPHEN || (found === APOSTROPHE && elided.test(this.word))) {
        this.endRun()
        this.endPart()
      } else if (found === UNSPACED) this.addUnspaced(letter, offset, next)
      else if (found === IGNORED || found === APOSTROPHE) {
        // An accent that is a character of its own belongs to the word that it follows.
        if (this.word && isIn(combiningAccents, code)) this.end = next
      } else this.addLetters(found, offset, next)
    }

    addLetters(letters, offset, next) {
      this.endRun()
      if (!this.word) this.start = offset
      if (this.units + letters.length > maxWordLength) this.units = maxWordLength
      else {
        this.word += letters
        this.units += letters.length
      }
      this.end = next
    }

    addUnspaced(letter, offset, next) {
      this.endWord()
      if (this.run) this.emit(this.letter + letter, this.letterStart, next, "pair")
      this.letter = letter
      this.letterStart = offset
      this.letterEnd = next
      this.run++
    }

    addToCompound() {
      if (!this.parts) this.compoundStart = this.start
      if (this.compoundUnits + this.units > maxWordLength) this.compoundUnits = maxWordLength
      else {
        this.compound += this.word
        this.compoundUnits += this.units
      }
      this.parts++
    }

    endPart() {
      if (!this.word) return
      this.addToCompound()
      this.emitWord()
    }

    emitWord() {
      this.emit(this.word, this.start, this.end, "")
      this.word = ""
      this.units = 0
    }

    endWord() {
      if (this.word) {
        if (this.parts) this.addToCompound()
        this.emitWord()
      }
      if (this.parts > 1) this.emit(this.compound, this.compoundStart, this.end, "joined")
      this.compound = ""
      this.compoundUnits = 0
      this.parts = 0
    }

    endRun() {
      if (this.run) this.emit(this.letter, this.letterStart, this.letterEnd, "tail")
      this.run = 0
    }
  }

  // Calls emit(word, start, end, form) for each word, with offsets in UTF-16 units. Forms: "" a word,
  // "joined" the parts of a hyphenated word, "pair" two letters of a script without spaces, "tail" the last
  // letter of such a run.
  const words = (text, emit) => new Tokenizer(emit).read(text)

  // The words as a list, without joined forms. A tail counts only where there is nothing else.
  const wordsOf = text => {
    const list = []
    words(text, (word, _start, _end, form) => {
      if (form === "" || form === "pair" || (form === "tail" && !list.length)) list.push(word)
    })
    return list
  }

  Object.assign(Rapport, { words, wordsOf, learn })
})()
