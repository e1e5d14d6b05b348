// The last step: look once, then send the file in one of the ways that the hub allows.
(() => {
  "use strict"

  const {
    dom: { createElement, button, copyButton },
    submissionMethods: { hostLink, mailLink, shortMailLink, letter },
  } = Rapport

  const download = (name, text) => {
    const href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }))
    const link = createElement("a", { href, download: name })
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(href), 1000)
  }

  const note = text => createElement("p", { class: "meta" }, text)
  const row = (...children) => createElement("p", { class: "actions" }, ...children)

  // A link to the host carries no file.
  const isOffered = (method, { hostURL, email }, { isAttached }) =>
    Boolean({ host: !isAttached && hostURL, email }[method])

  const hostRows = (file, { propose }, style) => {
    const href = hostLink({ propose }, file.path, file.text, file.title)
    if (!href) {
      const start = "This is too long for a link. Copy it, then send it by hand or begin a file on"
      return [note(`${start} ${propose.host}: ${propose.contentPath}${file.path}`)]
    }
    const isGitLab = propose.hostKind === "gitlab"
    const how = isGitLab ? "press the blue button" : "press the green button twice"
    const label = `Finish on ${propose.host}: ${how}`
    const attributes = { class: style, href, target: "_blank", rel: "noopener noreferrer" }
    return [row(createElement("a", attributes, label))]
  }

  const mailRows = (file, { propose }, style) => {
    const href = mailLink({ propose }, file.path, file.text, file.title, file.isAttached)
    if (!href) {
      const text = letter(file.path, file.text, file.isAttached)
      const copy = copyButton("button", { "data-copy": text }, "Copy the email")
      const short = shortMailLink({ propose }, file.title)
      const label = "Open an email to paste it into"
      const link = short ? createElement("a", { class: "quiet", href: short }, label) : ""
      const advice = `It is too long for a mail link. Copy it, and paste it into a mail to ${propose.email}`
      return [row(copy, link), note(advice)]
    }
    if (file.isAttached) {
      return [row(createElement("a", { class: style, href }, "Send it by email, with your file"))]
    }
    const isSecond = propose.methods[0] === "host" && propose.hostURL
    const link = createElement("a", { class: isSecond ? "quiet" : style, href }, "Send it by email")
    return [row(isSecond ? createElement("span", { class: "meta" }, "No account?") : "", link)]
  }

  const handRows = (file, style) => {
    const copy = copyButton(style, { "data-copy": file.text, "data-copy-of": file.id }, "Copy as text")
    const name = file.path.split("/").at(-1)
    return [row(copy, button("button", () => download(name, file.text), "Download it"))]
  }

  // Rows of buttons for a file { path, text, title, id, isAttached }, the hub's first way first. `id` is the
  // element that shows the text; `isAttached` whether a file goes with it. What is too long for a link is
  // copied instead. The first button is the primary one.
  const buttons = (file, data) => {
    const rows = []
    const style = () => rows.some(each => each.querySelector(".primary")) ? "button" : "button primary"
    for (const method of data.propose.methods.filter(each => isOffered(each, data.propose, file))) {
      rows.push(...(method === "host" ? hostRows : mailRows)(file, data, style()))
    }
    return [...rows, ...handRows(file, style())]
  }

  Rapport.send = { buttons }
})()
