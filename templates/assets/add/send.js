// The last step: review the file, then send it in one of the ways that the hub allows.
(() => {
  "use strict"

  const {
    dom: { createElement, button, copyButton },
    text: { filled },
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

  // A link to the host can't carry an attached file.
  const isOffered = (method, { hostURL, email }, { isAttached }) =>
    Boolean({ host: !isAttached && hostURL, email }[method])

  const hostRows = (file, { propose }, style) => {
    const href = hostLink({ propose }, file.path, file.text, file.title)
    if (!href) {
      const path = `${propose.contentPath}${file.path}`
      return [note(filled("{{word.form_too_long_for_link}}", { ...propose, path }))]
    }
    const isGitLab = propose.hostKind === "gitlab"
    const label = filled(isGitLab
      ? "{{word.form_finish_blue}}"
      : "{{word.form_finish_green}}", propose)
    const attributes = { class: style, href, target: "_blank", rel: "noopener noreferrer" }
    return [row(createElement("a", attributes, label))]
  }

  const mailRows = (file, { propose }, style) => {
    const href = mailLink({ propose }, file.path, file.text, file.title, file.isAttached)
    if (!href) {
      const text = letter(file.path, file.text, file.isAttached)
      const copy = copyButton("button", { "data-copy": text }, "{{word.form_copy_email}}")
      const short = shortMailLink({ propose }, file.title)
      const label = "{{word.form_open_email}}"
      const link = short ? createElement("a", { class: "quiet", href: short }, label) : ""
      const advice = filled("{{word.form_too_long_for_mail}}", propose)
      return [row(copy, link), note(advice)]
    }
    if (file.isAttached) {
      return [row(createElement("a", { class: style, href }, "{{word.form_send_with_file}}"))]
    }
    const isSecond = propose.methods[0] === "host" && propose.hostURL
    const attributes = { class: isSecond ? "quiet" : style, href }
    const link = createElement("a", attributes, "{{word.form_send_by_email}}")
    return [row(isSecond ? createElement("span", { class: "meta" }, "{{word.form_no_account}}") : "", link)]
  }

  const handRows = (file, style) => {
    const copied = { "data-copy": file.text, "data-copy-of": file.id }
    const copy = copyButton(style, copied, "{{word.form_copy_as_text}}")
    const name = file.path.split("/").at(-1)
    return [row(copy, button("button", () => download(name, file.text), "{{word.form_download}}"))]
  }

  // Rows of buttons for a file { path, text, title, id, isAttached }, the hub's preferred way first. `id` is
  // that of the element that shows the text; `isAttached` is whether a file goes with it. A text that is too
  // long for a link is copied instead. The first button is the primary one.
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
