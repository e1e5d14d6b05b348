// A title as a file's name and address: the counterpart of Slug and SlugWords in Swift.
// Tests/Fixtures/writing compares them.
(() => {
  "use strict"

  const { limits, letters } = Rapport.form

  // FNV-1a, 32 bits, as 8 hexadecimal digits.
  const checksum = text => {
    let hash = 0x811c9dc5
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, "0")
  }

  // What to write for letters of the Latin, Greek and Cyrillic alphabets, by letter.
  const ascii = new Map(letters.flatMap(([plain, all]) => [...all].map(letter => [letter, plain])))

  const isPlain = char => /^[a-z0-9]$/.test(char)
  const isIgnored = char => /^[\u0027’ʼ‘\p{Default_Ignorable_Code_Point}]$/u.test(char)
  const isMark = char => /^\p{M}$/u.test(char)
  // Mathematical letters, which look like plain ones in bold or script.
  const isMathematical = char => /^[\u{1d400}-\u{1d7ff}]$/u.test(char)
  // Letters and digits of other scripts, unless they are capitals.
  const staysAsItIs = char =>
    /^[\p{L}\p{N}]$/u.test(char) && char === char.toLowerCase() && !isMathematical(char)
  const isWordCharacter = char => isPlain(char) || ascii.has(char) || (!isIgnored(char) && staysAsItIs(char))

  // The word for a character that is part of a name: C++, C#, .NET, 50+ seats.
  const nameOf = (char, previous, next) => {
    if (char === "+") return previous === "+" || isWordCharacter(previous) ? "plus-" : ""
    if (char === "#") return isWordCharacter(previous) && !isWordCharacter(next) ? "sharp-" : ""
    return char === "." && (previous === "" || previous === " ") && /^[a-z]$/.test(next) ? "dot-" : ""
  }

  // The words of a title with hyphens between them. Letters are composed first, since accents can be encoded
  // in two ways.
  const wordsOf = title => {
    // Lower-cased character by character, since in a whole text a final sigma has its own form.
    const whole = title.replace(/\p{Surrogate}/gu, "\ufffd").normalize("NFC")
    const chars = [...whole].flatMap(each => [...each.toLowerCase()])
    let [made, followsLetter] = ["", false]
    const append = (text, stays) => [made, followsLetter] = [made + text, stays]
    chars.forEach((char, index) => {
      if (isPlain(char)) append(char, false)
      else if (ascii.has(char)) append(ascii.get(char), false)
      else if (isIgnored(char)) return
      else if (isMark(char)) { if (followsLetter) append(char, true) }
      else if (staysAsItIs(char)) append(char, true)
      else {
        const name = nameOf(char, chars[index - 1] ?? "", chars[index + 1] ?? "")
        append((made && !made.endsWith("-") ? "-" : "") + name, false)
      }
    })
    return made
  }

  // Cut between words if there are several, and never within a letter.
  const shortened = text => {
    let [cut, bytes] = ["", 0]
    for (const char of text) {
      bytes += new TextEncoder().encode(char).length
      if (bytes > limits.titleSlugLength) return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut
      cut += char
    }
    return cut
  }

  // `index-2` is the second page of a long list.
  const isReserved = text => limits.reservedSlugs.includes(text) || /^index-\d*$/.test(text)

  const slug = title => {
    const made = shortened(wordsOf(title)).replace(/-+$/, "")
    if (made === "") return title === "" ? "untitled" : `untitled-${checksum(title.normalize("NFC"))}`
    return isReserved(made) ? `${made}-entry` : made
  }

  Rapport.slug = { slug, checksum }
})()
