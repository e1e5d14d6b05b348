// The last step: look once, then send it in one of the ways that the hub allows.
(() => {
  "use strict"
  const Rapport = globalThis.Rapport ??= {}
  const { make } = Rapport.picking
  const { hostLink, mailLink, letter } = Rapport.ways

  const copied = async (button, text, area) => {
    const label = button.textContent
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      area.hidden = false
      area.closest("details")?.setAttribute("open", "")
      getSelection().selectAllChildren(area)
      button.textContent = "The text is selected: press Ctrl-C"
      setTimeout(() => { button.textContent = label }, 8000)
      return
    }
    button.textContent = "Copied"
    setTimeout(() => { button.textContent = label }, 2000)
  }

  const download = (name, text) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/markdown" }))
    const link = make("a", { href: url, download: name })
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(url), 1000)
  }

  // Buttons for a file, the hub's first way first; what is too long for a link is copied instead.
  const buttons = (data, path, text, title, area) => {
    const { propose } = data
    const host = hostLink(data, path, text, title)
    const mail = mailLink(data, path, text, title)
    const out = []
    const say = words => out.push(make("p", { class: "meta" }, words))
    const style = () => out.some(each => each.querySelector?.(".primary")) ? "button" : "button primary"
    const row = (...children) => out.push(make("p", { class: "actions" }, ...children))
    const offered = propose.ways.filter(way => way === "host" ? propose.host_url : way === "email" ? propose.email : false)

    for (const way of offered) {
      if (way === "host") {
        if (host) {
          row(make("a", { class: style(), href: host, target: "_blank", rel: "noopener noreferrer" }, `Next: one page on ${propose.host}`))
          say(propose.host_kind === "gitlab" ? "Press the blue button there, once." : "Press the green button twice.")
        } else {
          say(`This is too long for a link. Copy it, then send it by hand or begin a file on ${propose.host}: ${propose.content_path}${path}`)
        }
      } else if (mail) {
        const isSecond = propose.ways[0] === "host" && propose.host_url
        row(isSecond ? make("span", { class: "meta" }, "No account?") : "", make("a", { class: isSecond ? "quiet" : style(), href: mail }, "Send it by e-mail"))
      } else {
        const button = make("button", { type: "button", class: "button", click: () => copied(button, letter(path, text), area) }, "Copy the mail")
        row(button)
        say(`It is too long to begin by itself. Paste it into a mail to ${propose.email}`)
      }
    }
    const copy = make("button", { type: "button", class: style(), click: () => copied(copy, text, area) }, "Copy the file")
    row(copy, make("button", { type: "button", class: "button", click: () => download(path.split("/").at(-1), text) }, "Download it"))
    return out
  }

  Rapport.send = { buttons }
})()
