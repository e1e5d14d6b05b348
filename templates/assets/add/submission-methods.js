// How a file leaves the browser: to the Git host's own page, by mail, or by hand.
(() => {
  "use strict"

  const { form: { limits }, naming: { checksum }, writer: { byteLength } } = Rapport

  const begin = "-----BEGIN RAPPORT FILE-----"
  const end = "-----END RAPPORT FILE-----"
  const lineWidth = 60

  // Where a line may be folded: at a single space within the width, otherwise within a word. Returns where
  // the line ends, where the next begins, and the sign of the next.
  const foldAt = chars => {
    if (chars.length <= lineWidth) return null
    for (let index = lineWidth; index > lineWidth / 2; index -= 1) {
      const isSingleSpace = chars[index] === " " && chars[index - 1] !== " " && chars[index + 1] !== " "
      if (isSingleSpace && index + 1 < chars.length) return [index, index + 1, "&"]
    }
    const isInSpaces = chars[lineWidth] === " " || chars[lineWidth - 1] === " "
    return isInSpaces ? [lineWidth - 1, lineWidth - 1, "+"] : [lineWidth, lineWidth, "+"]
  }

  const folded = text => {
    const lines = []
    let [sign, chars] = ["", [...text]]
    for (;;) {
      const fold = foldAt(chars)
      lines.push(`${sign}${chars.slice(0, fold?.[0]).join("")}`)
      if (!fold) return lines
      sign = `${fold[2]} `
      chars = chars.slice(fold[1])
    }
  }

  // One line of the file. Spaces that mail programs strip are written as counts.
  const signed = line => {
    const indent = /^ */.exec(line)[0].length
    const lines = []
    for (const [index, part] of line.slice(indent).split(/( {2,}| $)/).entries()) {
      if (index % 2) lines.push(`${part.length}_`)
      else if (part || index === 0) {
        const [first, ...rest] = folded(part)
        lines.push(`${index === 0 ? `${indent || ""}| ` : "+ "}${first}`, ...rest)
      }
    }
    return lines.map(each => each.trimEnd())
  }

  // The form in which `rapport intake` finds a file again, however mail programs quote, fold and trim it.
  const submission = (path, text) => {
    const lines = text.replace(/\n$/, "").split("\n").flatMap(signed)
    return [begin, `path: ${path}`, `sum: ${checksum(text)}`, ...lines, end].join("\n")
  }

  const encodePath = path => path.split("/").map(encodeURIComponent).join("/")
  const unlessTooLong = (link, limit) => byteLength(link) <= limit ? link : null

  const newFileVerbs = { github: "new", gitea: "_new", forgejo: "_new" }

  const newFileLink = ({ hostURL, hostKind, branch }, path, text) => {
    const slash = path.lastIndexOf("/")
    const folder = [hostURL, newFileVerbs[hostKind], encodePath(branch), encodePath(path.slice(0, slash))]
    const name = encodeURIComponent(path.slice(slash + 1))
    return `${folder.join("/")}?filename=${name}&value=${encodeURIComponent(text)}`
  }

  const newIssueLink = ({ hostURL }, path, text, title) => {
    const description = encodeURIComponent(["```", submission(path, text), "```", ""].join("\n"))
    const page = `${hostURL}/-/issues/new?issue%5Btitle%5D=${encodeURIComponent(title)}`
    return `${page}&issue%5Bdescription%5D=${description}`
  }

  // The address of a page of the host that opens with the file filled in; null if the address would be too
  // long.
  const hostLink = ({ propose }, path, text, title) => {
    if (!propose.hostURL) return null
    const hasNewFile = Object.hasOwn(newFileVerbs, propose.hostKind)
    const link = hasNewFile
      ? newFileLink(propose, propose.contentPath + path, text)
      : newIssueLink(propose, path, text, title)
    return unlessTooLong(link, limits.hostLinkBytes)
  }

  const letterHead = "{{word.form_letter}}"
  const attachedHead = "{{word.form_letter_with_file}}"

  const letter = (path, text, isAttached) =>
    `${isAttached ? attachedHead : letterHead}\n\n${submission(path, text)}\n`

  const mailAddress = ({ email }, subject, body) => {
    const to = email.split("@").map(encodeURIComponent).join("@")
    const lines = encodeURIComponent(body.replaceAll("\n", "\r\n"))
    const link = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${lines}`
    return unlessTooLong(link, limits.mailLinkBytes)
  }

  // A mail with the file in it; null if the address would be too long for Windows to open.
  const mailLink = ({ propose }, path, text, title, isAttached) =>
    propose.email ? mailAddress(propose, title, letter(path, text, isAttached)) : null

  // A mail into which the copied file is pasted.
  const shortMailLink = ({ propose }, title) =>
    mailAddress(propose, [...title].slice(0, 60).join(""), `${"{{word.form_paste_here}}"}\n`)

  Rapport.submissionMethods = { hostLink, mailLink, shortMailLink, letter }
})()
