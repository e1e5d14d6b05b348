// Words of a text, as Tokenizer.swift finds them.
(() => {
  "use strict"

  const {
    characters: {
      SEPARATOR, APOSTROPHE, IGNORED, UNSPACED, limits, classOf, isDigit, isAccent,
      isSuperscript,
    },
    compounds: { emitWord, emitCompound, isNumber },
  } = Rapport

  const none = []
  const newWord = sign => ({ text: "", start: 0, end: 0, units: 0, seams: none, sign })

  // Letters before an apostrophe that are a word of their own: l', qu', dell'.
  const elided = /^(?:[cdjlmnst]|un)$|(?:qu|ll)$/

  class Tokenizer {
    // The word that is being read, and the words before it that are written together with it.
    word = newWord("")
    endsInDigit = false
    compound = []
    // The sign after the word, and how often it is repeated.
    sign = ""
    signCount = 0
    // How many consecutive dots precede the next word; whether a single dot precedes the compound.
    dots = 0
    hasDot = false
    // The last letter of a script without spaces, with its offsets.
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
      this.separate()
    }

    add(found, code, letter, offset, next) {
      if (typeof found === "string") {
        // An exponent or a footnote mark isn't part of the number that it follows.
        if (this.word.units && this.endsInDigit && isSuperscript(code)) this.separate()
        this.addLetters(found, offset, next)
      } else if (found === SEPARATOR) this.separate()
      else if (found === APOSTROPHE) {
        if (elided.test(this.word.text)) this.addSign("-")
      } else if (found === UNSPACED) this.addUnspaced(letter, offset, next)
      else if (found === IGNORED) {
        // An accent that is a character of its own belongs to the word that it follows.
        if (this.word.units && !this.signCount && isAccent(code)) this.word.end = next
      } else if (found.sign) this.addSign(found.sign)
      else this.addText(found.text, offset, next)
    }

    // Reads the plain text that a character stands for.
    addText(text, offset, next) {
      this.separate()
      for (const each of text) this.add(classOf(each.charCodeAt(0), each), 0, each, offset, next)
    }

    addLetters(letters, offset, next) {
      let { word } = this
      const isNumeric = letters.length === 1 && isDigit(letters)
      if (!word.units || this.signCount) word = this.begin(isNumeric, offset)
      else if (isNumeric !== this.endsInDigit && word.units + letters.length <= limits.maxWordLength) {
        word.seams = [...word.seams, { offset: word.text.length, start: offset, end: word.end }]
      }
      this.endsInDigit = isNumeric
      if (word.units + letters.length > limits.maxWordLength) word.units = limits.maxWordLength
      else {
        word.text += letters
        word.units += letters.length
      }
      word.end = next
    }

    begin(isNumeric, start) {
      if (this.run) this.endRun()
      if (this.word.units && this.joins(isNumeric)) {
        this.compound.push(this.word)
        this.word = newWord(this.sign)
      } else {
        this.signCount = 0
        if (this.word.units) this.endCompound()
        this.hasDot = this.dots === 1
      }
      this.signCount = this.dots = 0
      this.word.start = start
      return this.word
    }

    // Whether what follows belongs to the words before the sign: commas and spaces are only within numbers.
    joins(isNumeric) {
      const { sign } = this
      if (sign === "," || sign === " ") return isNumeric && isNumber(this.word)
      return sign !== "#" && (sign !== "+" || this.signCount === 1)
    }

    addUnspaced(letter, offset, next) {
      if (this.word.units) this.endCompound()
      this.dots = 0
      if (this.run) this.emit(this.letter + letter, this.letterStart, next, "pair")
      this.letter = letter
      this.letterStart = offset
      this.letterEnd = next
      this.run++
    }

    addSign(sign) {
      if (this.run) this.endRun()
      if (this.word.units && !this.signCount) {
        this.sign = sign
        this.signCount = 1
      } else if (!this.word.units) this.dots = sign === "." ? this.dots + 1 : 0
      else if (sign === this.sign && (sign === "-" || (sign === "+" && this.signCount < 2))) this.signCount++
      else this.endCompound()
    }

    separate() {
      if (this.word.units) this.endCompound()
      this.dots = 0
      if (this.run) this.endRun()
    }

    endCompound() {
      const suffix = "#+".includes(this.sign) ? this.sign.repeat(this.signCount) : ""
      // Nearly all words aren't part of a compound.
      if (!this.compound.length && !this.hasDot && !suffix) emitWord(this.word, this.emit)
      else {
        emitCompound([...this.compound, this.word], this.hasDot, suffix, this.emit)
        this.compound = []
      }
      this.word = newWord("")
      this.signCount = this.dots = 0
      this.hasDot = false
    }

    endRun() {
      if (this.run) this.emit(this.letter, this.letterStart, this.letterEnd, "tail")
      this.run = 0
    }
  }

  // Calls emit(word, start, end, form) for each word, with offsets in UTF-16 units. Forms: "" a word; "whole"
  // one of letters and digits, which follow as "part"; "joined" words that are written together, and
  // "spelled" those with their signs; "pair" two letters of a script without spaces, "tail" the last letter
  // of such a run.
  const words = (text, emit) => new Tokenizer(emit).read(text)

  // Words of short texts: titles and phrasings are read again and again while somebody types.
  const maxRemembered = 1000
  const shortText = 200 // UTF-16 units
  const remembered = new Map()

  // The words as a list: letters and digits apart, without joined forms. A tail counts only if there is
  // nothing else.
  const readWords = text => {
    const list = []
    words(text, (word, _start, _end, form) => {
      const isWord = form === "" || form === "part" || form === "pair"
      if (isWord || (form === "tail" && !list.length)) list.push(word)
    })
    return list
  }
  const wordsOf = text => {
    if (text.length > shortText) return readWords(text)
    if (!remembered.has(text)) {
      if (remembered.size >= maxRemembered) remembered.clear()
      remembered.set(text, readWords(text))
    }
    return remembered.get(text)
  }

  Object.assign(Rapport, { words, wordsOf })
})()
