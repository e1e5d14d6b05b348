// How a file leaves the browser: to the Git host's own page, by mail, or by hand.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}
  const { mark, length } = Rapport.writer

  // What servers, and the programs that open mail links, still take.
  const longest = 8000

  const begin = "-----BEGIN RAPPORT FILE-----"
  const end = "-----END RAPPORT FILE-----"
  const width = 60

  // Where a line may be folded: at a single blank within the width, else within a word.
  const cut = chars => {
    if (chars.length <= width) return null
    for (let at = width; at > width / 2; at -= 1) {
      if (chars[at] === " " && chars[at - 1] !== " " && chars[at + 1] !== " " && at + 1 < chars.length) return [at, at + 1, "&"]
    }
    return chars[width] === " " || chars[width - 1] === " " ? [width - 1, width - 1, "+"] : [width, width, "+"]
  }

  const folded = text => {
    const out = []
    let [sign, chars] = ["", [...text]]
    for (;;) {
      const place = cut(chars)
      out.push(`${sign}${chars.slice(0, place?.[0]).join("")}`)
      if (!place) return out
      sign = `${place[2]} `
      chars = chars.slice(place[1])
    }
  }

  // One line of the file: blanks where mail programs lose them are counted instead.
  const signed = line => {
    const indent = /^ */.exec(line)[0].length
    const parts = line.slice(indent).split(/( {2,}| $)/)
    const out = []
    for (const [place, part] of parts.entries()) {
      if (place % 2) {
        out.push(`${part.length}_`)
        continue
      }
      if (!part && place > 0) continue
      const [first, ...rest] = folded(part)
      out.push(`${place === 0 ? `${indent || ""}| ` : "+ "}${first}`, ...rest)
    }
    return out.map(each => each.trimEnd())
  }

  // The form in which `rapport intake` finds a file again, however mail programs quote, fold and trim it.
  const carried = (path, text) => {
    const rows = text.replace(/\n$/, "").split("\n").flatMap(signed)
    return [begin, `path: ${path}`, `sum: ${mark(text)}`, ...rows, end].join("\n")
  }

  const path = parts => parts.split("/").map(encodeURIComponent).join("/")

  // A page of the host that begins with the file, or nothing where an address would be too long.
  const hostLink = ({ propose }, place, text, title) => {
    const { host_kind: kind, host_url: url, branch, content_path: folder } = propose
    if (!url) return null
    const whole = folder + place
    const slash = whole.lastIndexOf("/")
    const verbs = { github: "new", gitea: "_new", forgejo: "_new" }
    const link = verbs[kind]
      ? `${url}/${verbs[kind]}/${path(branch)}/${path(whole.slice(0, slash))}` +
        `?filename=${encodeURIComponent(whole.slice(slash + 1))}&value=${encodeURIComponent(text)}`
      : `${url}/-/issues/new?issue%5Btitle%5D=${encodeURIComponent(title)}` +
        `&issue%5Bdescription%5D=${encodeURIComponent(`\`\`\`\n${carried(place, text)}\n\`\`\`\n`)}`
    return length(link) <= longest ? link : null
  }

  const letter = (place, text) =>
    `For the hub. Send it as it is: what stands below is the file.\n\n${carried(place, text)}\n`

  const mailLink = ({ propose }, place, text, title) => {
    if (!propose.email) return null
    const to = propose.email.split("@").map(encodeURIComponent).join("@")
    const body = encodeURIComponent(letter(place, text).replaceAll("\n", "\r\n"))
    const link = `mailto:${to}?subject=${encodeURIComponent(title)}&body=${body}`
    return length(link) <= longest ? link : null
  }

  Rapport.ways = { carried, hostLink, mailLink, letter }
})()
