// One worker for all open pages of the hub: browsers allow few connections to a server, and each page would
// keep one. It hears when the hub has changed, asks whether that changed the open pages, and reports it to
// them.
(() => {
  "use strict"

  const pages = new Map() // ports of open pages, each with { address, tag, files }
  let news = null

  const tagOf = text => (text || "").replace(/^W\//u, "").replaceAll('"', "")

  const retryTime = 500 // milliseconds until a failed request is tried again

  // Reloads a page whose bytes have changed.
  const check = async port => {
    const page = pages.get(port)
    if (page.files !== null && page.files !== news.files) return port.postMessage({ reload: true })
    page.files = news.files
    page.site = news.site
    try {
      const answer = await fetch(page.address, { method: "HEAD", cache: "no-store" })
      if (pages.get(port) !== page) return null
      if (tagOf(answer.headers.get("ETag")) !== page.tag) return port.postMessage({ reload: true })
    } catch {
      // The server is gone, or has just closed the connection.
      page.site = null
      setTimeout(tell, retryTime, port)
    }
    return null
  }

  const tell = port => {
    if (!news || !pages.has(port)) return
    if (pages.get(port).site !== news.site || pages.get(port).files !== news.files) check(port)
    port.postMessage({ problems: news.problems, more: news.more })
  }

  const hear = (port, data) => {
    if (data.bye) {
      pages.delete(port)
      return
    }
    pages.set(port, { address: data.hello, tag: data.tag, files: null, site: null })
    tell(port)
  }

  addEventListener("connect", ({ ports: [port] }) => {
    port.addEventListener("message", ({ data }) => hear(port, data))
    port.start()
  })

  const listen = () => {
    const source = new EventSource("news")
    // It may be a new server, which counts from one again.
    source.addEventListener("open", () => {
      for (const page of pages.values()) Object.assign(page, { files: null, site: null })
    })
    source.addEventListener("message", ({ data }) => {
      news = JSON.parse(data)
      for (const port of pages.keys()) tell(port)
    })
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, retryTime)
    })
  }

  listen()
})()
