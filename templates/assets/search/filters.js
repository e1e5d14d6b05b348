// Filters documents by facets and by the day of their last review, and counts facet values.
(() => {
  "use strict"

  const { parts, decode } = Rapport
  const millisecondsOfDay = 86_400_000

  // The columns of facets that filter or are to be counted. `counts`: true for those that are cheap to load,
  // "all", false, or a list of names.
  const loadColumns = (manifest, { filters = {}, prefer = {}, wanted, counts = true }) => {
    const isCounted = ({ name, eager }) => {
      if (Array.isArray(counts)) return counts.includes(name)
      return counts === "all" || (counts && eager)
    }
    const facets = manifest.facets.map((facet, number) => ({ ...facet, number }))
    const isChosen = ({ name }) => filters[name]?.length || prefer[name]?.length || name === wanted?.name
    const needed = facets.filter(facet => isChosen(facet) || isCounted(facet))
    return Promise.all(needed.map(async ({ name, number }) => (
      { name, ...await parts.loadPart(`f${number}`, decode.column) })))
  }

  // For each column with a filter, which of its sets of values pass.
  const passingSets = (filters, columns) => columns.flatMap((column, index) => {
    const chosen = filters[column.name]
    if (!chosen?.length) return []
    const values = new Set(chosen.map(value => column.values.indexOf(value)))
    const passes = Uint8Array.from(column.sets, set => set.some(value => values.has(value)) ? 1 : 0)
    return [{ index, setOf: column.setOf, passes }]
  })

  const preferredWeight = 1.1 // for entries for the persona or the stage that the reader prefers
  const wantedWeight = 3 // for entries of the kind or type that the query names

  // For each facet with chosen or preferred values: what share of a document's values those are, by set of
  // values. An entry for one persona fits that persona better than an entry for all.
  const fits = (columns, options) => columns.flatMap(({ name, values, sets, setOf }) => {
    const { filters = {}, prefer = {}, wanted } = options, isWanted = name === wanted?.name
    const chosen = [...filters[name] || [], ...prefer[name] || [], ...isWanted ? [wanted.value] : []]
    if (!chosen.length) return []
    const numbers = new Set(chosen.map(value => values.indexOf(value)))
    const share = set => set.filter(value => numbers.has(value)).length / (set.length || 1)
    const preference = prefer[name]?.length ? preferredWeight : 1
    const weight = isWanted ? wantedWeight ** wanted.share : preference
    return [{ setOf, shares: Float32Array.from(sets, share), weight }]
  })

  // A test for documents not reviewed since a day; null if there is no such filter.
  const notReviewedSince = (since, ages, manifest) => {
    const age = Date.parse(manifest.asOf) - Date.parse(since ?? "")
    if (Number.isNaN(age)) return null
    const days = Math.round(age / millisecondsOfDay)
    return document => ages[document] === 0 || ages[document] - 1 > days
  }

  // Counts by value from counts by set.
  const sumByValue = ({ values, sets }, counts) => {
    const sums = new Uint32Array(values.length)
    counts.forEach((count, set) => { if (count) for (const value of sets[set]) sums[value] += count })
    return Object.fromEntries(values.map((value, index) => [value, sums[index]]))
  }

  // The index of the column whose filter a document fails: -1 if it passes all, null if it fails several.
  const failingColumn = (document, filters) => {
    let failing = -1
    for (const { index, setOf, passes } of filters) {
      if (passes[setOf[document]]) continue
      if (failing >= 0) return null
      failing = index
    }
    return failing
  }

  // Documents that pass all filters, and for each facet the counts of those that pass the filters of all
  // other facets.
  const applyFilters = (documents, isVisible, filters, columns, { live }) => {
    const kept = [], retired = []
    const counts = columns.map(({ sets }) => new Uint32Array(sets.length))
    for (const document of documents) {
      if (!isVisible(document)) {
        if (document >= live) retired.push(document)
        continue
      }
      const failing = failingColumn(document, filters)
      if (failing === -1) {
        kept.push(document)
        for (let index = 0; index < counts.length; index++) counts[index][columns[index].setOf[document]]++
      } else if (failing !== null) counts[failing][columns[failing].setOf[document]]++
    }
    const facets = columns.map((column, index) => [column.name, sumByValue(column, counts[index])])
    return { kept, retired, facets: Object.fromEntries(facets) }
  }

  /* Values of facets, as people and other systems write them */

  let names
  const facets = async () => {
    await parts.loadManifest()
    names = await parts.loadPart("v", text => JSON.parse(text))
    return names
  }

  const loose = text => Rapport.wordsOf(text).join("")

  // The facet value that a text means by its name, its label or another name, ignoring case; or null.
  const match = (facet, text) => {
    const query = loose(text)
    const values = names?.find(({ name }) => name === facet)?.values || []
    const isMeant = ({ value, label, also }) => [value, label, ...also].some(name => loose(name) === query)
    return query ? values.find(isMeant)?.value ?? null : null
  }

  Rapport.filters = { loadColumns, passingSets, fits, notReviewedSince, applyFilters }
  Object.assign(Rapport, { facets, match })
})()
