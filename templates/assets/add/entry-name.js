// The name of an entry's file: the counterpart of NewEntry in Swift. Tests/Fixtures/writing compares the
// names.
(() => {
  "use strict"

  const { slug, checksum } = Rapport.slug

  // A file's name. A dated entry gets its day and a checksum of its text, so that two with the same title
  // never collide; any other gets a name that isn't taken yet.
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
