// Added to pages only by `rapport serve`: reloads the page at its scroll position when its content has
// changed, and lists errors over it. Built sites don't have it.
(() => {
  "use strict"

  const script = document.currentScript
  const place = `rapport-serve ${location.pathname}`

  // Remembers how far the page was scrolled, and which of its details were open or closed.
  const details = () => [...document.querySelectorAll("details")]

  const remember = () => {
    try {
      const opened = details().map(element => element.open)
      sessionStorage.setItem(place, JSON.stringify({ x: scrollX, y: scrollY, opened }))
    } catch {
      // Without storage the page begins at the top.
    }
  }

  const restore = () => {
    let text = null
    try {
      text = sessionStorage.getItem(place)
      sessionStorage.removeItem(place)
    } catch {
      return
    }
    if (!text) return
    const { x, y, opened } = JSON.parse(text)
    details().forEach((element, index) => {
      if (index < opened.length) element.open = opened[index]
    })
    scrollTo({ left: x, top: y, behavior: "instant" })
  }

  const reload = () => {
    remember()
    location.reload()
  }

  // Errors are in a shadow tree, so that neither the theme's styles nor these affect the other.
  let box = null
  let closed = ""

  const line = (name, text) => {
    const element = document.createElement("p")
    element.className = name
    element.textContent = text
    return element
  }

  const show = ({ problems, more }) => {
    const key = JSON.stringify(problems)
    box?.remove()
    box = null
    if (!problems.length || key === closed) return
    box = document.createElement("aside")
    box.dataset.rapport = "problems"
    box.setAttribute("role", "alert")
    const shadow = box.attachShadow({ mode: "open" })
    const style = document.createElement("link")
    style.rel = "stylesheet"
    style.href = new URL("live.css", script.src).href
    const close = document.createElement("button")
    close.type = "button"
    close.textContent = "Close"
    close.addEventListener("click", () => {
      closed = key
      box.remove()
    })
    const list = document.createElement("ol")
    for (const { place: where, message, help } of problems) {
      const item = document.createElement("li")
      item.append(line("place", where), line("message", message), line("help", help))
      list.append(item)
    }
    const panel = document.createElement("div")
    panel.append(close, line("title", "The content has errors. You see the last version without them."), list)
    if (more) panel.append(line("more", `${more} more in the terminal.`))
    shadow.append(style, panel)
    document.body.append(box)
  }

  restore()
  if (!window.SharedWorker) return
  let port = null
  const retryTime = 500 // milliseconds until a worker that couldn't be loaded is tried again

  const hello = () => {
    port.postMessage({ hello: location.pathname + location.search, tag: script.dataset.tag })
  }

  const connect = () => {
    const worker = new SharedWorker(new URL("worker.js", script.src))
    // The server may end between this page and its worker.
    worker.addEventListener("error", () => setTimeout(connect, retryTime))
    port = worker.port
    port.addEventListener("message", ({ data }) => (data.reload ? reload() : show(data)))
    port.start()
    hello()
  }

  connect()
  addEventListener("pagehide", () => port.postMessage({ bye: true }))
  addEventListener("pageshow", event => event.persisted && hello())
})()
