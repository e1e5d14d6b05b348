// What search shows, wherever it shows it: rows, say cards, and what helps when nothing is found.
// What the index says goes in as text, never as HTML.
(() => {
  "use strict"

  // Where the engine did not load, every search says so, and trying again loads the page anew.
  const refuse = () => Promise.reject(new Error("The engine did not load"))
  const Rapport = globalThis.Rapport ||= {
    root: document.currentScript.dataset.root,
    search: refuse, facets: refuse, match: () => null, warm() {}, retry: () => location.reload(),
  }

  const memory = {
    get(key) { try { return localStorage.getItem(`rapport-${key}`) || "" } catch { return "" } },
    set(key, value) { try { localStorage.setItem(`rapport-${key}`, value) } catch { /* private windows refuse */ } },
  }

  const make = (name, attributes, ...children) => {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes || {})) if (value != null) element.setAttribute(key, value)
    element.append(...children.filter(Boolean))
    return element
  }

  const button = (style, label, act) => {
    const element = make("button", { type: "button", class: style }, label)
    element.addEventListener("click", act)
    return element
  }

  const icon = name => {
    const [svg, use] = ["svg", "use"].map(tag => document.createElementNS("http://www.w3.org/2000/svg", tag))
    svg.setAttribute("class", "icon")
    svg.setAttribute("aria-hidden", "true")
    use.setAttribute("href", `#i-${name}`)
    svg.append(use)
    return svg
  }

  const counted = count => count === 1 ? "1 result" : `${count.toLocaleString("en")} results`

  /* State: what is asked, as it stands in the address of find.html. */

  const blank = (filters = {}) => ({ q: "", filters, sort: "", retired: false, before: "", asTyped: false })

  const toHash = ({ q, filters, sort, retired, before }) => {
    const pairs = [["q", q.trim()], ...Object.entries(filters).flatMap(([name, values]) => values.map(value => [name, value]))]
    pairs.push(["sort", sort], ["retired", retired ? "1" : ""], ["before", before])
    return new URLSearchParams(pairs.filter(([, value]) => value)).toString()
  }

  const ask = (state, options) => Rapport.search(state.q.trim(), {
    filters: state.filters, includeRetired: state.retired, notCheckedSince: state.before || undefined,
    asTyped: state.asTyped, ...options,
  })

  // One question at a time: a later one makes the answer to an earlier one stale, and while one is under way typing is waited out.
  const inTurn = (search, show, fail) => {
    let latest = 0, open = 0, timer
    const run = async (ticket, state) => {
      open += 1
      try {
        const outcome = await search(state)
        if (ticket === latest) show(outcome, state)
      } catch (error) {
        if (error.name !== "LoadError") console.warn(error)
        if (ticket === latest) fail(state)
      } finally {
        open -= 1
      }
    }
    return state => {
      clearTimeout(timer)
      const ticket = latest += 1
      if (open) timer = setTimeout(run, 60, ticket, state)
      else run(ticket, state)
    }
  }

  /* Rows */

  const marked = (text, ranges = []) => {
    let end = 0
    const parts = ranges.flatMap(([from, to]) => {
      const before = text.slice(end, from)
      end = to
      return [before, make("mark", null, text.slice(from, to))]
    })
    return [...parts, text.slice(end)]
  }

  const badge = (label, style) => make("span", { class: `badge ${style}` }, label)

  const badges = ({ type, audience, freshness, checked, retired }) => [
    retired && badge("Retired", "bad"),
    type && (audience === "external" ? badge("OK to send", "ok") : badge("Internal", "internal")),
    freshness === "due" && badge("Check due", "warn"),
    freshness === "overdue" && badge(`Not checked since ${checked}`, "bad"),
  ].filter(Boolean)

  const few = names => names.length > 3 ? `${names.slice(0, 2).join(", ")} +${names.length - 2}` : names.join(", ")

  const meta = result => make("span", { class: "meta" },
    [result.typeLabel, few(result.personas), few(result.stages)].filter(Boolean).join(" · "),
    ...badges(result).flatMap(each => [" ", each]))

  const heading = ({ kind, title, marks }) => kind === "objection"
    ? make("q", { class: "voice" }, ...marked(title, marks.title))
    : make("span", null, ...marked(title, marks.title))

  const excerpt = ({ excerpt, marks }) => excerpt && make("span", { class: "line", dir: "auto" }, ...marked(excerpt, marks.excerpt))

  const address = ({ url }, words = []) => {
    const hl = words.slice(0, 12).map(encodeURIComponent).join("+")
    return Rapport.root + url + (hl && `${url.includes("#") ? "&" : "#"}hl=${hl}`)
  }

  const copyLink = ({ share }, style) => share
    && make("button", { type: "button", class: style, "data-copy": share }, icon("copy"), make("span", null, "Copy buyer link"))

  const row = (result, words) => {
    const title = make("a", { class: "title", href: address(result, words), dir: "auto" }, heading(result))
    const copy = copyLink(result, "button")
    return make("li", { class: "acts" }, make("div", null, title, excerpt(result), meta(result)), copy && make("p", { class: "actions" }, copy))
  }

  // The answer to an objection, whole. Its title is an option where rows are options.
  let cards = 0
  const card = (result, words, attributes) => {
    const id = `found-say-${cards += 1}`
    const lines = (result.answer || "").split("\n").filter(Boolean).map(line => make("p", null, line))
    const copy = make("button", { type: "button", class: "copy", "data-copy-of": id }, icon("copy"), make("span", null, "Copy"))
    return make("article", { class: "lead-card" },
      make("p", { class: "eyebrow" }, [result.typeLabel, few(result.personas)].filter(Boolean).join(" · "), ...badges(result).flatMap(each => [" ", each])),
      make("a", { class: "title voice", href: address(result, words), dir: "auto", "aria-describedby": id, ...attributes },
        make("q", null, result.says || result.title)),
      lines.length && make("div", { class: "say" },
        make("div", { class: "say-head" }, make("h2", null, "Say"), copy),
        make("div", { class: "lines", id, dir: "auto" }, ...lines)),
      result.ask && make("p", { class: "ask" }, make("b", null, "Ask"), make("q", { class: "voice", dir: "auto" }, result.ask)))
  }

  /* Notes: what was understood, what is missing, what went wrong */

  const retiredNote = ({ title, url, instead }) => make("p", { class: "note" }, "Retired: ",
    make("a", { href: address({ url }) }, title),
    ...(instead ? [". Use ", make("a", { href: address(instead) }, instead.title), " instead"] : []))

  const notes = (outcome, state, change) => {
    const typed = outcome.repaired.map(({ from }) => `“${from}”`).join(", ")
    const asTyped = () => change({ ...state, asTyped: true })
    return [
      outcome.corrected && make("p", { class: "note" }, "Showing ", make("b", null, outcome.corrected), ". ",
        button("link", `Search for ${typed} as typed`, asTyped)),
      outcome.total && outcome.unknown.length
        && make("p", { class: "note" }, `Nothing here has ${outcome.unknown.map(word => `“${word}”`).join(", ")}`),
      ...outcome.retired.map(retiredNote),
    ].filter(Boolean)
  }

  const broken = retry => make("p", { class: "note broken", role: "alert" }, "Part of the search didn’t load. ",
    button("link", "Try again", () => { Rapport.retry(); retry() }))

  // The same question with one filter, phrase or excluded word less.
  const relaxed = (state, label) => {
    const { q, filters, before } = state
    const names = Object.keys(filters).filter(name => filters[name].length)
    const excluded = q.match(/(?<!\S)-\S+/g) || []
    return [
      ...names.map(name => [filters[name].map(value => label(name, value)).join(" or "), { ...state, filters: { ...filters, [name]: [] } }]),
      ...before ? [["the date", { ...state, before: "" }]] : [],
      ...q.includes('"') ? [["the quotes", { ...state, q: q.replaceAll('"', " ") }]] : [],
      ...excluded.map(word => [`“${word}”`, { ...state, q: q.replace(word, " ") }]),
      ...names.length > 1 ? [["filters", { ...state, filters: {}, before: "" }]] : [],
    ]
  }

  const proposal = (door, { q, filters }) => {
    const known = ["persona", "stage"].flatMap(name => (filters[name] || []).slice(0, 1).map(value => [name, value]))
    return `${Rapport.root}add.html#${new URLSearchParams([["door", door], ["q", q.trim()], ...known].filter(([, value]) => value))}`
  }

  const nothing = (state, label, change) => {
    const without = relaxed(state, label)
    const filters = without.filter(([, less]) => less.q === state.q).map(([name]) => name).filter(name => name !== "filters")
    const about = [state.q.trim() && ` for “${state.q.trim()}”`, filters.length && ` with ${filters.join(" and ")}`].filter(Boolean).join("")
    const ways = make("p", { class: "ways" })
    Promise.all(without.map(([, less]) => ask(less, { pick: false }))).then(outcomes => {
      const found = without.map(([name, less], place) => [name, less, outcomes[place].total]).filter(([, , total]) => total)
      ways.prepend(...found.map(([name, less, total]) => button("button", `Without ${name}: ${total}`, () => change(less))))
    }, () => {})
    ways.append(make("a", { class: "quiet", href: proposal("need", state) }, "Ask for it"),
      make("a", { class: "quiet", href: proposal("have", state) }, "I have one"))
    return make("div", { class: "nothing" }, make("p", null, `Nothing${about}`), ways)
  }

  Rapport.show = {
    memory, make, button, icon, counted, blank, toHash, ask, inTurn, heading, excerpt, meta, address, copyLink, row, card, notes, broken, nothing,
  }
})()
