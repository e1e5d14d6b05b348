// Rapport.search: finds entries in the index, best first, with counts for filters.
(() => {
  "use strict"

  const { parts, query: { understand, resolve, entryOf, postingsOf, otherSayings, formsOf, countsFor } } = Rapport
  const day = 86_400_000

  // Room for one search at a time: scores by document, and which documents have one.
  let room
  const roomFor = count => {
    if (room?.scores.length !== count) {
      room = { scores: new Float32Array(count), group: new Float32Array(count), covered: new Float32Array(count), touched: new Uint32Array(count) }
    }
    return room
  }

  const search = async (query, options = {}) => {
    const manifest = await parts.index()
    const { filters = {}, limit = 10, offset = 0, asTyped = false, pick = true } = options
    const typed = String(query ?? "")
    const understood = understand(typed.slice(0, 4000), manifest)
    const sayings = otherSayings(understood.words, manifest)
    const [groups, columns, ages] = await Promise.all([
      Promise.all(understood.words.map(word => resolve(word, manifest, asTyped, options.whole))),
      columnsFor(manifest, filters, options.counts),
      options.notCheckedSince || !understood.words.length ? parts.part("a", text => parts.ages(text, manifest.count)) : null,
    ])
    addSayings(sayings, groups)
    const lists = await Promise.all(groups.map(group => listsOf(group, manifest)))
    const masks = await Promise.all([
      ...understood.phrases.map(async words => ({ keep: true, of: await having(words, manifest) })),
      ...understood.without.map(async words => ({ keep: false, of: await having(words, manifest) })),
    ])
    const allowed = allowedBy(filters, columns)
    const tooOld = oldEnough(options.notCheckedSince, ages, manifest)
    // From here on nothing waits, so that searches that run at the same time can share the room.
    const matches = groups.length ? score(groups, lists, manifest) : all(ages, manifest)
    const isNothing = Object.keys(filters).some(name => filters[name]?.length && !columns.some(column => column.name === name))
    const shows = document => !isNothing && (document < manifest.live || options.includeRetired) &&
      masks.every(({ keep, of }) => of.has(document) === keep) && (!tooOld || tooOld(document))
    const { kept, retired, facets } = sift(matches, shows, allowed, columns, manifest)
    const isHead = !isNothing && groups.length === 1 && !allowed.length && !masks.length && !tooOld && !options.includeRetired
    const total = Math.max(kept.length, isHead && groups[0].head?.count || 0)
    const needed = offset + limit
    // A head knows the best documents alone. Where these are not enough, its words are asked one by one.
    if (kept.length < needed && groups.some(({ head }) => head)) return search(query, { ...options, whole: true })
    const ranked = scored(groups.length ? best(kept, matches, understood.phrases.length ? Math.max(needed, 200) : needed) : kept.slice(0, needed), matches)
    const named = groups.length ? scored(best(retired, matches, 3), matches) : []
    const outcome = { total, results: [], facets, ...spelling(typed, groups), retired: [], words: namesOf(groups) }
    if (!pick || options.isStale?.()) return outcome

    const forms = await formsIn(groups, manifest)
    let rows
    if (understood.phrases.length) {
      const { having, lacking } = await withPhrases(ranked, understood.phrases, needed, manifest)
      outcome.total = having.length < needed ? having.length : kept.length - lacking
      rows = having.slice(offset, needed)
    } else rows = await rowsOf(ranked.slice(offset, needed), manifest)
    if (offset === 0) rows = promote(rows, groups, forms)
    outcome.results = rows.map(row => result(row, groups, forms, filters))
    if (rows[0]?.leads) outcome.results[0].leads = true
    outcome.retired = await pointers(named, groups, forms, manifest)
    return outcome
  }

  // Columns of facets that filter or are to be counted: by default those that cost little.
  const columnsFor = async (manifest, filters, counts = true) => {
    const isWanted = ({ name, eager }) => filters[name]?.length || (Array.isArray(counts) ? counts.includes(name) : counts === "all" || counts && eager)
    const wanted = manifest.facets.map((facet, number) => ({ ...facet, number })).filter(isWanted)
    return Promise.all(wanted.map(async ({ name, number }) => ({
      name, ...await parts.part(`f${number}`, value => parts.column(value, manifest.count)),
    })))
  }

  // For each facet that filters, which of its sets of values will do.
  const allowedBy = (filters, columns) => columns.flatMap((column, place) => {
    const wanted = filters[column.name]
    if (!wanted?.length) return []
    const values = new Set(wanted.map(value => column.values.indexOf(value)))
    return [{ place, of: column.of, sets: Uint8Array.from(column.sets, set => set.some(value => values.has(value)) ? 1 : 0) }]
  })

  const oldEnough = (since, ages, manifest) => {
    const days = since ? Math.round((Date.parse(manifest.asOf) - Date.parse(since)) / day) : NaN
    return Number.isNaN(days) ? null : document => ages[document] === 0 || ages[document] - 1 > days
  }

  // Other ways to say what the query says, as alternatives to the words that say it.
  const addSayings = (sayings, groups) => {
    for (const { said, start, others } of sayings) {
      let group = groups[start]
      if (said.length > 1) groups.push(group = { word: said.join(" "), stems: new Map(), added: true })
      group.sayings = [...group.sayings || [], ...others]
      group.known = true
    }
  }

  // The lists of documents that speak for a group, each with its share.
  const listsOf = async (group, manifest) => {
    const lists = await Promise.all([...group.stems].map(async ([stem, share]) => {
      const entry = await entryOf(stem, manifest)
      return entry?.count ? { share, ...await postingsOf(entry) } : null
    }))
    const said = await Promise.all((group.sayings || []).map(words => together(words, manifest)))
    return [...lists, ...said, group.head && { share: 1, ...group.head }].filter(Boolean)
  }

  // Documents that have all of some words, as one list: what its least word is worth.
  const together = async (words, manifest) => {
    const lists = await Promise.all(words.filter(word => words.length === 1 || !manifest.common.has(word)).map(word => exactly(word, manifest)))
    if (!lists.length || lists.some(list => !list)) return null
    const least = new Map(Array.from(lists[0].documents, (document, place) => [document, lists[0].levels[place]]))
    for (const list of lists.slice(1)) {
      const levels = new Map(Array.from(list.documents, (document, place) => [document, list.levels[place]]))
      for (const [document, level] of least) {
        if (levels.has(document)) least.set(document, Math.min(level, levels.get(document)))
        else least.delete(document)
      }
    }
    const documents = [...least.keys()].sort((a, b) => a - b)
    return { share: 0.7, documents, levels: documents.map(document => least.get(document)) }
  }

  const exactly = async (word, manifest) => {
    const entry = await entryOf(word, manifest)
    const stem = entry && (entry.count ? entry : await entryOf(entry.stems[0], manifest))
    return stem ? postingsOf(stem) : null
  }

  // Documents in which all words of a phrase stand, in whatever form.
  const having = async (words, manifest) => {
    let found
    for (const word of words) {
      const stems = new Map(), entry = await entryOf(word, manifest)
      if (entry) countsFor(entry, 1, stems)
      const own = new Set()
      for (const list of await listsOf({ stems }, manifest)) for (const document of list.documents) own.add(document)
      found = found ? new Set([...found].filter(document => own.has(document))) : own
    }
    return found
  }

  // BM25 is in the levels; here words are weighed by how rare they are. The documents of a group count once.
  const score = (groups, lists, { count, worth }) => {
    const { scores, group: own, covered, touched } = roomFor(count)
    scores.fill(0)
    covered.fill(0)
    let met = 0, whole = 0
    groups.forEach((group, number) => {
      const start = met
      own.fill(0)
      let documents = 0
      for (const { share, documents: list, levels } of lists[number]) {
        for (let place = 0; place < list.length; place++) {
          const document = list[place], value = share * worth[levels[place]]
          if (own[document] === 0) documents++
          if (value > own[document]) own[document] = value
        }
      }
      group.weight = rarity(group.head?.count ?? documents, count)
      whole += group.weight
      for (const { documents: list } of lists[number]) {
        for (let place = 0; place < list.length; place++) {
          const document = list[place]
          if (own[document] === 0) continue
          if (scores[document] === 0) touched[met++] = document
          scores[document] += own[document] * group.weight
          covered[document] += group.weight
          own[document] = 0
        }
      }
    })
    for (let place = 0; place < met; place++) {
      const document = touched[place]
      scores[document] *= 0.9 + 0.1 * covered[document] / (whole || 1)
    }
    return { documents: touched.subarray(0, met), scores }
  }

  const rarity = (documents, count) => Math.log(1 + (count - documents + 0.5) / (documents + 0.5))

  // All documents, what was checked last first.
  const all = (ages, manifest) => {
    manifest.byAge ||= Uint32Array.from(ages, (_, document) => document)
      .sort((a, b) => (ages[a] || 1e9) - (ages[b] || 1e9) || a - b)
    return { documents: manifest.byAge, scores: null }
  }

  // Documents that pass all filters, and for each facet counts of those that pass all the others'.
  const sift = ({ documents }, shows, allowed, columns, { live }) => {
    const kept = [], retired = []
    const counts = columns.map(({ sets }) => new Uint32Array(sets.length))
    const failing = columns.map(() => null)
    for (let place = 0; place < documents.length; place++) {
      const document = documents[place]
      if (!shows(document)) {
        if (document >= live) retired.push(document)
        continue
      }
      let fails = 0, at = -1
      for (const { place, of, sets } of allowed) {
        if (!sets[of[document]]) {
          fails++
          at = place
        }
      }
      if (fails === 0) {
        kept.push(document)
        for (let facet = 0; facet < counts.length; facet++) counts[facet][columns[facet].of[document]]++
      } else if (fails === 1) counts[at][columns[at].of[document]]++
    }
    const facets = {}
    columns.forEach(({ name, values, sets }, facet) => {
      const sums = new Uint32Array(values.length)
      counts[facet].forEach((count, set) => { if (count) for (const value of sets[set]) sums[value] += count })
      facets[name] = Object.fromEntries(values.map((value, place) => [value, sums[place]]))
    })
    return { kept, retired, facets }
  }

  // The best documents in order; equals by their place.
  const best = (documents, { scores }, most) => {
    const before = (a, b) => scores[b] - scores[a] || a - b
    if (documents.length <= most || most > 500) return documents.sort(before).slice(0, most)
    const top = documents.slice(0, most).sort(before)
    for (let place = most; place < documents.length; place++) {
      const document = documents[place]
      if (before(document, top[most - 1]) > 0) continue
      let low = 0, high = most - 1
      while (low < high) {
        const middle = low + high >> 1
        if (before(top[middle], document) < 0) low = middle + 1
        else high = middle
      }
      top.copyWithin(low + 1, low, most - 1)
      top[low] = document
    }
    return top
  }

  // What was repaired, and what nothing matches. Of a word with a hyphen the parts speak.
  const spelling = (query, groups) => {
    const typed = groups.filter(({ added, form }) => !added && form !== "joined")
    const repaired = typed.filter(group => group.repaired)
    const from = ({ places: [[start, end]] }) => query.slice(start, end)
    let corrected = repaired.length ? query : null
    const places = repaired.flatMap(({ places, repaired: [to] }) => places.map(place => [...place, to]))
    for (const [start, end, to] of places.sort((a, b) => b[0] - a[0])) corrected = corrected.slice(0, start) + to + corrected.slice(end)
    return {
      corrected, repaired: repaired.map(group => ({ from: from(group), to: group.repaired[0] })),
      unknown: typed.filter(({ known }) => !known).map(from),
    }
  }

  const namesOf = groups => groups.filter(({ known, added }) => known && !added).map(({ word, repaired }) => repaired?.[0] ?? word)

  // For marking: which words of a text belong to which group.
  const formsIn = async (groups, manifest) => Promise.all(groups.map(async group => {
    const stems = [...group.stems].filter(([, share]) => share >= 0.5 || !group.prefix).map(([stem]) => stem).slice(0, 8)
    const forms = await formsOf(stems, manifest)
    for (const word of group.repaired || [group.word]) forms.add(word)
    for (const saying of group.sayings || []) for (const word of saying) forms.add(word)
    return { has: word => forms.has(word) || group.prefix !== undefined && word.startsWith(group.prefix) }
  }))

  const record = async (document, { perBlock }) =>
    (await parts.part(`d${Math.floor(document / perBlock)}`, block => block.filter(of => of.title)))[document % perBlock]

  // With their scores, which another search may write over when this one waits.
  const scored = (documents, { scores }) => documents.map(document => ({ document, score: scores ? scores[document] : 0 }))

  const rowsOf = (list, manifest) => Promise.all(list.map(async ({ document, score }) => ({ score, of: await record(document, manifest) })))

  // Rows whose texts have every phrase word for word, and how many lack one.
  const withPhrases = async (ranked, phrases, needed, manifest) => {
    const having = []
    let seen = 0
    while (seen < ranked.length && having.length < needed) {
      const rows = await rowsOf(ranked.slice(seen, seen += 20), manifest)
      having.push(...rows.filter(({ of }) => phrases.every(phrase => textsOf(of).some(text => phraseIn(Rapport.wordsOf(text), phrase)))))
    }
    return { having, lacking: Math.min(seen, ranked.length) - having.length }
  }

  const textsOf = of => [of.title, of.summary, ...of.says || [], of.answer, of.ask, of.text].filter(Boolean)
  const phraseIn = (words, phrase) =>
    words.some((word, start) => word === phrase[0] && phrase.every((other, place) => words[start + place] === other))

  // Which share of the query's weight some texts have.
  const share = (texts, groups, forms) => {
    let whole = 0, met = 0
    const words = texts.flatMap(Rapport.wordsOf)
    groups.forEach((group, number) => {
      if (group.added) return
      const weight = group.weight ?? 1
      whole += weight
      if (words.some(forms[number].has)) met += weight
    })
    return whole ? met / whole : 0
  }

  // Titles that say just what was asked come first, and the objection that was clearly meant.
  const promote = (rows, groups, forms) => {
    if (!groups.some(({ known }) => known)) return rows
    for (const row of rows) {
      const title = Rapport.wordsOf(row.of.title)
      const isAsked = title.length > 0 && title.every(word => forms.some(form => form.has(word)))
      row.fits = share([row.of.title, ...row.of.says || []], groups, forms)
      if (isAsked) row.score *= row.fits > 0.99 ? 2 : 1.15
    }
    const sorted = rows.map((row, place) => ({ row, place })).sort((a, b) => b.row.score - a.row.score || a.place - b.place).map(({ row }) => row)
    const lead = sorted.findIndex(({ of, fits, score }) => of.answer && of.kind === "objection" && fits >= 0.6 && score >= 0.4 * sorted[0].score)
    if (lead < 0) return sorted
    const [first] = sorted.splice(lead, 1)
    return [{ ...first, leads: true }, ...sorted]
  }

  // A result as pages show it.
  const result = ({ score, of, leads }, groups, forms, filters) => {
    const { text = "", answers, says, ...shown } = of
    const title = marksOf(of.title, forms)
    const excerpt = excerptOf(text || of.summary || "", groups, forms)
    return {
      summary: "", type: null, personas: [], stages: [], freshness: "fresh", checked: null, retired: false, share: null,
      answer: null, ask: null, ...shown, ...variant(of, filters),
      says: says ? said(says, forms) : null, excerpt: excerpt.text, marks: { title, excerpt: excerpt.marks }, score, leads: Boolean(leads),
    }
  }

  // Of an objection's phrasings, the one that is nearest to the query.
  const said = (says, forms) => {
    const met = says.map(Rapport.wordsOf).map(words => forms.filter(form => words.some(form.has)).length)
    return says[met.indexOf(Math.max(...met))] ?? null
  }

  // The answer for whom one talks to, where it differs.
  const variant = ({ answers = [], answer = null, ask = null }, { persona = [], stage = [] }) => {
    const isChosen = (own, chosen) => !own || chosen.length === 1 && own === chosen[0]
    const fitting = answers.filter(item => isChosen(item.persona, persona) && isChosen(item.stage, stage))
    const weight = item => (item.persona ? 2 : 0) + (item.stage ? 1 : 0)
    const own = fitting.sort((a, b) => weight(b) - weight(a))[0]
    return own ? { answer: own.answer ?? answer, ask: own.ask ?? ask } : { answer, ask }
  }

  const marksOf = (text, forms) => {
    const marks = []
    Rapport.words(text, (word, start, end, form) => {
      if (form !== "tail" && forms.some(form => form.has(word))) {
        for (let before; (before = marks.at(-1))?.[1] >= start; marks.pop()) {
          start = Math.min(start, before[0])
          end = Math.max(end, before[1])
        }
        marks.push([start, end])
      }
    })
    return marks
  }

  // The part of a text that has most of the query, about two lines.
  const excerptOf = (text, groups, forms) => {
    const length = 170, found = []
    Rapport.words(text, (word, start, end, form) => {
      if (form === "tail" || form === "joined") return
      const number = forms.findIndex(form => form.has(word))
      if (number >= 0) found.push({ start, end, number })
    })
    let from = 0, most = -1
    for (let first = 0; first < found.length; first++) {
      const met = new Set()
      let worth = 0
      for (let next = first; next < found.length && found[next].end - found[first].start <= length - 40; next++) {
        const { number } = found[next]
        worth += (groups[number].weight ?? 1) * (met.has(number) ? 0.1 : 1)
        met.add(number)
      }
      if (worth > most) {
        most = worth
        from = found[first].start
      }
    }
    const line = Math.max(text.lastIndexOf("\n", from - 1), from - 40)
    let start = from <= 0 || line < 0 ? 0 : line + 1
    if (start > 0 && text[start - 1] !== "\n") start = Math.min(from, text.indexOf(" ", start) + 1 || from)
    let end = Math.min(text.length, start + length)
    const space = text.lastIndexOf(" ", end)
    if (end < text.length && space > end - 40) end = space
    else if (text.codePointAt(end - 1) > 0xFFFF) end--
    // Blocks without an end of their own, such as headings and cells, are told apart.
    const cut = text.slice(start, end).replace(/([^.!?:;,…”"])\n(?=.)/g, "$1 · ").replace(/\s/g, " ").trimEnd()
    const before = start > 0 ? "… " : ""
    const shown = before + cut + (end < text.trimEnd().length ? " …" : "")
    return { text: shown, marks: marksOf(shown, forms) }
  }

  // What was retired and the query names: it leads to what replaced it.
  const pointers = async (named, groups, forms, manifest) => {
    const isNamed = ({ of: { title } }) => {
      const words = Rapport.wordsOf(title)
      return share([title], groups, forms) > 0.7 && words.filter(word => forms.some(form => form.has(word))).length * 2 >= words.length
    }
    return (await rowsOf(named, manifest)).filter(isNamed)
      .map(({ of: { title, url, kind, instead = null } }) => ({ title, url, kind, instead }))
  }

  let names
  const facets = () => parts.index().then(() => parts.part("v", value => value)).then(list => names = list)
  const loose = text => Rapport.wordsOf(text).join("")
  const match = (facet, text) => {
    const wanted = loose(text), values = names?.find(({ name }) => name === facet)?.values || []
    const fits = ({ value, label, also }) => [value, label, ...also].some(name => loose(name) === wanted)
    return wanted ? values.find(fits)?.value ?? null : null
  }

  Object.assign(Rapport, { search, facets, match, marksOf, warm: () => parts.index().catch(() => {}) })
})()
