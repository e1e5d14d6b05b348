// What the file of an entry is called: the twin of Slug, NewEntry and TextMark in Swift.
// Tests/Fixtures/writing compares the names.
(() => {
  "use strict"

  const { limits } = Rapport.form

  // FNV-1a, 32 bits, as 8 hexadecimal digits.
  const checksum = text => {
    let hash = 0x811c9dc5
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, "0")
  }

  const latin = {
    ä: "ae", ö: "oe", ü: "ue", ß: "ss", à: "a", á: "a", â: "a", ã: "a", å: "a", æ: "ae", ç: "c", è: "e",
    é: "e", ê: "e", ë: "e", ì: "i", í: "i", î: "i", ï: "i", ı: "i", ñ: "n", ò: "o", ó: "o", ô: "o",
    õ: "o", ø: "o",
    œ: "oe", ù: "u", ú: "u", û: "u", ý: "y", ÿ: "y", ğ: "g", ş: "s", ł: "l", ż: "z", ź: "z", ś: "s", ć: "c",
    ą: "a", ę: "e", ń: "n", č: "c", š: "s", ž: "z", ř: "r", ě: "e", ů: "u", đ: "d",
  }
  const ignored = new Set(["'", "’", "\u0301", "\u0308", "\u0300", "\u0302", "\u0327"])

  // `index-2` is the second page of a long list.
  const isSlug = text => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(text) && text.length <= limits.slugLength &&
    !limits.reservedSlugs.includes(text) && !/^index-\d*$/.test(text)

  // A slug made of a title: `What if it breaks?` becomes `what-if-it-breaks`.
  const slug = title => {
    let made = ""
    // Character by character, since the last sigma of a whole text has a form of its own.
    for (const char of [...title].map(each => each.toLowerCase()).join("")) {
      if (/[a-z0-9]/.test(char)) made += char
      else if (latin[char]) made += latin[char]
      else if (!ignored.has(char) && made && !made.endsWith("-")) made += "-"
    }
    if (made.length > limits.titleSlugLength) {
      const cut = made.slice(0, limits.titleSlugLength)
      made = cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut
    }
    made = made.replace(/-+$/, "")
    if (isSlug(made)) return made
    return made ? `${made}-entry` : "untitled"
  }

  // A file's name. What is dated gets its day and a checksum of its text, so that two of one title never
  // collide; anything else a name that isn't taken yet.
  const name = (kind, title, values, text, taken = new Set()) => {
    if (kind.dated) return `${slug(`${values.date ?? ""} ${title}`)}-${checksum(text).slice(0, 6)}`
    const first = slug(title)
    for (let number = 1; ; number += 1) {
      const tried = number === 1 ? first : `${first}-${number}`
      if (!taken.has(tried)) return tried
    }
  }

  Rapport.naming = { name, checksum }
})()
