// add.html: shows the entry points and the drafts, or the form that the address names.
(() => {
  "use strict"

  const { drafts, FormSession, entryPoints: { entryPoints }, addAddress } = Rapport

  const place = document.getElementById("add")
  const start = [...place.childNodes]
  const title = document.title

  const showStart = () => {
    FormSession.closeCurrent()
    document.title = title
    place.replaceChildren(...start, ...[drafts.list()].filter(Boolean))
    for (const each of place.querySelectorAll(".without-scripts")) each.hidden = true
  }

  const route = () => {
    const { door, what, ...asked } = addAddress.read()
    const name = door === "wrong" && what === "still-right" ? "right" : door ?? ""
    if (!Object.hasOwn(entryPoints, name)) return showStart()
    return new FormSession(name, asked, showStart).show()
  }

  addEventListener("hashchange", route)
  route()
})()
