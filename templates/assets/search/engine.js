// Rapport.search: finds entries in the index, best first, with counts for filters.
(() => {
  "use strict"

  const {
    wordsOf, marksOf, parts,
    query: { parseQuery, expandAll, mostSignificant },
    names: { loadSynonyms, findSynonyms, addSynonyms, findNamed, findWanted },
    scoring: {
      documentLists, loadMasks, score, preferFitting, allInOrder, selectBest, loadAges, loadPlaces,
    },
    records: { loadRows, checkPhrases },
    filters: { loadColumns, passingSets, fits, notReviewedSince, applyFilters },
    excerpts: { loadForms, coverage, matchesIn, excerptOf },
    files: { textOf, isInFile },
    corrections: { report },
    reranking: { rerank, depth },
    cards: { cardOf, withDoubts, findCard, claimOf },
  } = Rapport

  const maxQueryLength = 4000
  // How many documents are checked for whether they contain a phrase word for word.
  const phraseCandidates = 200

  // Everything that a search needs before it can score: groups of words with their documents, facet columns,
  // masks.
  const prepare = async (typed, options, manifest) => {
    const query = parseQuery(typed.slice(0, maxQueryLength), manifest)
    if (options.ignorePhrases) query.phrases = []
    const named = findNamed(typed, manifest), wanted = findWanted(named, query.words)
    const groupsOfSynonyms = query.words.length ? await loadSynonyms(manifest) : []
    const synonyms = findSynonyms(typed, query.words, groupsOfSynonyms)
    const [expanded, columns, ages, places, masks] = await Promise.all([
      expandAll(query.words, manifest, options),
      loadColumns(manifest, { ...options, wanted }),
      options.notCheckedSince ? loadAges() : null,
      query.words.length ? null : loadPlaces(),
      loadMasks(query, manifest),
    ])
    addSynonyms(synonyms, expanded)
    const groups = mostSignificant(expanded, manifest)
    if (!groups.some(({ known }) => known)) {
      groups.push(...await expandAll(query.stopWords, manifest, options))
    }
    const [completeByMeaning, ...lists] = await Promise.all([
      Rapport.findNear?.(groups, manifest), ...groups.map(group => documentLists(group, manifest)),
    ])
    // An emoji alone has no words and matches nothing; a quote or a minus may be the beginning of a query.
    const isWordless = !groups.length && !masks.length && !/^[\s\x22“”„«»-]*$/.test(typed)
    return {
      typed, phrases: query.phrases, groups, lists, columns, ages, places, masks, named, wanted, isWordless,
      completeByMeaning,
    }
  }

  // All documents that a query matches, by words and by meaning; all documents if there are no words.
  const match = ({ groups, lists, places, completeByMeaning }, chosen, manifest) => {
    if (!groups.length) return allInOrder(places, chosen)
    const matches = score(groups, lists, manifest)
    completeByMeaning?.(matches)
    preferFitting(matches, chosen)
    return matches
  }

  const rankedOf = ({ scores, byMeaning }) => document => ({
    document, score: scores?.[document] ?? 0, matched: byMeaning?.has(document) ? "meaning" : "words",
  })

  // Scores, filters and counts. Nothing in here awaits, so concurrent searches can share the scratch arrays.
  const rank = (request, options, needed, manifest) => {
    const { groups, columns, ages, masks, wanted, phrases, isWordless } = request
    const { filters = {}, includeRetired } = options
    const chosen = fits(columns, { ...options, wanted })
    const passing = passingSets(filters, columns)
    const isOldEnough = notReviewedSince(options.notCheckedSince, ages, manifest)
    const matches = match(request, chosen, manifest)
    const hasUnknown = Object.keys(filters).some(name =>
      filters[name]?.length && !columns.some(column => column.name === name))
    const isVisible = document => !hasUnknown && !isWordless &&
      (document < manifest.live || includeRetired) &&
      masks.every(({ isRequired, documents }) => documents.has(document) === isRequired) &&
      (!isOldEnough || isOldEnough(document))
    const { kept, retired, facets } = applyFilters(matches.documents, isVisible, passing, columns, manifest)
    // The count in a prefix's precomputed results is valid only if nothing else narrows the results.
    const isNarrowed = hasUnknown || passing.length || masks.length || isOldEnough || includeRetired
    const isPrefixAlone = groups.length === 1 && !isNarrowed
    const count = kept.length
    // Scores are copied, since another search may overwrite them while this one waits.
    const scored = (documents, max) => {
      const best = groups.length ? selectBest(documents, matches, max) : documents.slice(0, max)
      return best.map(rankedOf(matches))
    }
    return {
      facets, count,
      total: Math.max(count, isPrefixAlone ? groups[0].top?.count ?? 0 : 0),
      ranked: scored(kept, phrases.length ? Math.max(needed, phraseCandidates) : needed),
      retired: groups.length ? scored(retired, 3) : [],
    }
  }

  // The ranking without entries that have the words of a phrase but not the phrase itself; null if no entry
  // has it.
  const rankPhrases = async (request, ranking, text, options, needed, manifest) => {
    const { mask, count } = await checkPhrases(ranking.ranked, request.phrases, needed, manifest)
    if (!count && !await isBehindFilters(text, options)) return null
    return rank({ ...request, masks: [...request.masks, mask] }, options, needed, manifest)
  }

  // Whether a phrase is in entries that the filters exclude.
  const isBehindFilters = async (text, options) => {
    const { filters = {}, notCheckedSince } = options
    if (!notCheckedSince && !Object.values(filters).some(values => values?.length)) return false
    const everywhere = { ...options, filters: {}, notCheckedSince: "", countOnly: true, counts: false }
    const { total, withoutPhrases } = await search(text, everywhere)
    return total > 0 && !withoutPhrases
  }

  // Filters for the kinds and types that the query names.
  const offersOf = (named, filters = {}) =>
    named.filter(({ facet, value }) => !filters[facet]?.includes(value))
    .map(({ facet, value, label }) => ({ facet, value, label }))

  const matchedWords = groups => groups.filter(({ known, added }) => known && !added)
    .flatMap(({ word, corrections, atoms = [] }) => [
      corrections?.[0] ?? word, ...atoms.map(atom => atom.word),
    ])

  const search = async (text, options = {}) => {
    const manifest = await parts.loadManifest()
    const { limit = 10, offset = 0 } = options
    const request = await prepare(String(text ?? ""), options, manifest)
    // The first results are reordered together, however few are shown.
    const needed = Math.max(offset + limit, request.groups.length ? depth : 0)
    let ranking = rank(request, options, needed, manifest)
    const { groups } = request
    // Precomputed results are only the best ones. If they aren't enough, all words with the prefix are looked
    // up.
    if (ranking.count < needed && groups.some(({ top }) => top)) {
      return search(text, { ...options, exhaustive: true })
    }
    if (request.phrases.length) {
      ranking = await rankPhrases(request, ranking, text, options, needed, manifest)
      if (!ranking) {
        const outcome = await search(text, { ...options, ignorePhrases: true })
        return { ...outcome, withoutPhrases: true }
      }
    }
    const outcome = {
      total: ranking.total, results: [], facets: ranking.facets, retired: [], words: matchedWords(groups),
      withoutPhrases: false, cardIndex: -1, offers: offersOf(request.named, options.filters),
      ...report(request.typed, groups),
    }
    if (options.countOnly || options.isStale?.()) return outcome
    const page = await shown(ranking, request, options, manifest)
    if (groups.length) parts.loadMeaning(manifest)
    return { ...outcome, ...page }
  }

  // What is shown of a ranking: the rows of one page, which of them shows its card, and pointers from retired
  // entries.
  const shown = async ({ ranked, retired }, { groups, named }, options, manifest) => {
    const { limit = 10, offset = 0 } = options
    const forms = await loadForms(groups, manifest)
    const end = offset + limit, start = offset < depth ? 0 : offset
    const rows = await loadRows(ranked.slice(start, Math.max(end, depth)), manifest)
    for (const row of rows) row.matches = matchesIn(textOf(row.of), forms)
    const ordered = (start ? rows : rerank(rows, groups, forms, manifest)).slice(offset - start, end - start)
    const results = withDoubts(ordered.map(row => result(row, groups, forms, options)))
    // A retired entry is shown only if it has at least half the score of the best entry in use.
    const isNear = ({ score: points }) => points * 2 >= (ranked[0]?.score ?? 0)
    // A query that only names a kind or a type asks for a list.
    const isAsking = offset === 0 && groups.length > (named[0]?.length ?? 0)
    return {
      results, cardIndex: isAsking ? findCard(results) : -1,
      retired: pointers(await loadRows(retired.filter(isNear), manifest), groups, forms),
    }
  }

  /* Results */

  const absent = {
    summary: "", type: null, personas: [], stages: [], freshness: "fresh", checked: null, retired: false,
    buyer_url: null, use_when: null, definition: null, lead_with: null, hasUnreadFile: false,
  }

  // A result as pages show it.
  const result = ({ score: points, matched, of, matches }, groups, forms, options) => {
    const {
      text: _text, card: _card, claims: _claims, fileText = "", otherTexts: _others, ...fields
    } = of
    const inFile = isInFile(of, groups, forms)
    const excerpt = inFile
      ? excerptOf(fileText, matchesIn(fileText, forms), groups, forms)
      : excerptOf(textOf(of), matches, groups, forms)
    return {
      ...absent, ...fields, card: cardOf(of, groups, forms, options), score: points, matched, inFile,
      claim: claimOf(of, groups, forms),
      excerpt: excerpt.text, marks: { title: marksOf(of.title, forms), excerpt: excerpt.marks },
    }
  }

  // Retired entries whose titles the query names; they point to what replaced them.
  const pointers = (rows, groups, forms) => {
    const isNamed = ({ of: { title } }) => {
      const words = wordsOf(title)
      const found = words.filter(word => forms.some(form => form.has(word)))
      return coverage([title], groups, forms) > 0.7 && found.length * 2 >= words.length
    }
    return rows.filter(isNamed)
      .map(({ of: { title, url, kind, instead = null } }) => ({ title, url, kind, instead }))
  }

  Object.assign(Rapport, { search, warm: () => parts.loadManifest().catch(() => {}) })
})()
