// Words of a text, as TokenScanner.swift finds them. Nothing here asks the browser's own Unicode tables: what differs from
// the rule comes with the index.
(() => {
  "use strict"

  const longest = 32
  const between = (code, ...ranges) => {
    for (let place = 0; place < ranges.length; place += 2) if (code >= ranges[place] && code <= ranges[place + 1]) return true
    return false
  }

  // What a character is: "" parts words, "-" joins parts, "'" does after elisions, null is skipped, 2 is a letter of a script
  // without spaces, any other string is part of a word.
  const byRule = (code, letter) => {
    if (code < 128) {
      if (between(code, 48, 57, 97, 122)) return letter
      if (between(code, 65, 90)) return letter.toLowerCase()
      return code === 39 ? "'" : code === 45 ? "-" : ""
    }
    if (between(code, 0x2019, 0x2019, 0x2BC, 0x2BC, 0xFF07, 0xFF07)) return "'"
    if (between(code, 0xAD, 0xAD, 0x300, 0x36F, 0x200B, 0x200D, 0x2060, 0x2060,
      0xFE00, 0xFE0F, 0xFEFF, 0xFEFF)) return null
    if (between(code, 0x2010, 0x2011)) return "-"
    if (between(code, 0x3005, 0x3007)) return 2
    if (between(code, 0xFF10, 0xFF19)) return String.fromCharCode(code - 0xFEE0)
    if (between(code, 0xFF21, 0xFF3A)) return String.fromCharCode(code - 0xFEC0)
    if (between(code, 0xFF41, 0xFF5A)) return String.fromCharCode(code - 0xFEE0)
    if (between(code, 0x80, 0xA9, 0xAB, 0xB4, 0xB6, 0xB9, 0xBB, 0xBF, 0xD7, 0xD7, 0xF7, 0xF7, 0x2000, 0x2BFF, 0x3000, 0x303F,
      0xD800, 0xF8FF, 0xFE10, 0xFE6F, 0xFF00, 0xFF65, 0xFFE0, 0xFFFF, 0x1F000, 0x1FAFF)) return ""
    if (between(code, 0xE00, 0xEFF, 0x1000, 0x109F, 0x1780, 0x17FF, 0x3040, 0x30FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xAC00, 0xD7AF,
      0xF900, 0xFAFF, 0xFF66, 0xFF9F, 0x20000, 0x3FFFF)) return 2
    return letter
  }

  // What stands before an apostrophe as a word by itself: l', qu', dell'.
  const elided = /^(?:[cdjlmnst]|un)$|(?:qu|ll)$/

  const cache = new Map()
  const classOf = (code, letter) => {
    let found = cache.get(code)
    if (found === undefined) cache.set(code, found = byRule(code, letter))
    return found
  }

  // Takes the index's table: each entry a character and what it becomes, "_" for what parts words.
  const learn = table => {
    for (const entry of table.split(" ")) {
      const code = entry.codePointAt(0)
      const folded = entry.slice(code > 0xFFFF ? 2 : 1)
      cache.set(code, folded === "_" ? "" : folded || null)
    }
  }

  // Calls take(word, start, end, form) for each word, places in UTF-16 units. Forms: "" a word, "joined" the parts of a
  // hyphenated word, "pair" two letters of a script without spaces, "tail" the last letter of such a run.
  const words = (text, take) => {
    let word = "", start = 0, end = 0, units = 0
    let joined = "", joinedStart = 0, joinedUnits = 0, parts = 0
    let before = "", beforeStart = 0, beforeEnd = 0, run = 0

    const join = () => {
      if (!parts) joinedStart = start
      if (joinedUnits + units > longest) joinedUnits = longest
      else {
        joined += word
        joinedUnits += units
      }
      parts++
    }
    const flush = () => {
      take(word, start, end, "")
      word = ""
      units = 0
    }
    const endWord = () => {
      if (word) {
        if (parts) join()
        flush()
      }
      if (parts > 1) take(joined, joinedStart, end, "joined")
      joined = ""
      joinedUnits = 0
      parts = 0
    }
    const endRun = () => {
      if (run) take(before, beforeStart, beforeEnd, "tail")
      run = 0
    }

    for (let place = 0; place < text.length;) {
      const code = text.codePointAt(place)
      const next = place + (code > 0xFFFF ? 2 : 1)
      const found = classOf(code, code > 0xFFFF ? text.slice(place, next) : text[place])
      if (found === "") {
        endWord()
        endRun()
      } else if (found === "-" || found === "'" && elided.test(word)) {
        endRun()
        if (word) {
          join()
          flush()
        }
      } else if (found === 2) {
        endWord()
        const letter = text.slice(place, next)
        if (run) take(before + letter, beforeStart, next, "pair")
        before = letter
        beforeStart = place
        beforeEnd = next
        run++
      } else if (found === null || found === "'") {
        if (word && code > 767 && code < 880) end = next // an accent apart
      } else {
        endRun()
        if (!word) start = place
        if (units + found.length > longest) units = longest
        else {
          word += found
          units += found.length
        }
        end = next
      }
      place = next
    }
    endWord()
    endRun()
  }

  globalThis.Rapport = Object.assign(globalThis.Rapport || {}, { words, learn })
})()
