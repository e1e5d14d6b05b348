// Scores documents and selects the best.
(() => {
  "use strict"

  const {
    parts, decode,
    dictionary: { findEntry, loadPostings, addStems, exactPostings },
  } = Rapport

  /* Which documents a group of words matches */

  // Lists of documents that match a group, each with its weight.
  const documentLists = async (group, manifest) => {
    const byStem = await Promise.all([...group.stems].map(async ([stem, weight]) => {
      const entry = await findEntry(stem, manifest)
      return entry?.count ? { stem, weight, ...await loadPostings(entry, manifest) } : null
    }))
    const bySynonym = await Promise.all((group.synonyms || []).map(words => intersection(words, manifest)))
    if (group.atomEntries) bySynonym.push(await withAllAtoms(group.atomEntries, manifest))
    return [...byStem, ...bySynonym, group.top && { weight: 1, ...group.top }].filter(Boolean)
  }

  // The bonus for a title that has exactly the typed form of a word, among all forms of its stem; the more
  // words a query has, the smaller it is.
  const formBonus = count => 1 + Math.max(0.05, 0.3 / count)
  const atomsWeight = 0.95 // for letters and digits apart: words written as typed come first

  const maxCompletions = 20 // for the last part of a word that is being typed

  // Documents that contain all of some words, each with the lowest of the words' impacts.
  const intersection = async ({ words, weight }, manifest) => {
    const content = words.filter(word => words.length === 1 || !manifest.common.has(word))
    const lists = await Promise.all(content.map(word => exactPostings(word, manifest)))
    if (!lists.length || lists.some(list => !list)) return null
    return { weight, ...weakest(lists.map(list => impactsOf([list]))) }
  }

  // Each document's highest impact in any of some lists.
  const impactsOf = lists => {
    const best = new Map()
    for (const { documents, impacts } of lists) {
      documents.forEach((document, index) => {
        if (!(best.get(document) >= impacts[index])) best.set(document, impacts[index])
      })
    }
    return best
  }

  // Documents that all of some maps have, in ascending order, with the lowest impact.
  const weakest = ([least, ...others]) => {
    for (const impacts of others) {
      for (const [document, impact] of least) {
        if (impacts.has(document)) least.set(document, Math.min(impact, impacts.get(document)))
        else least.delete(document)
      }
    }
    const documents = [...least.keys()].sort((a, b) => a - b)
    return { documents, impacts: documents.map(document => least.get(document)) }
  }

  // Documents that have the letters and the digits of a word as separate words.
  const withAllAtoms = async (atoms, manifest) => {
    const lists = await Promise.all(atoms.map(async entries => {
      const stems = new Map()
      for (const entry of entries.slice(0, maxCompletions)) addStems(entry, 1, stems)
      return impactsOf(await documentLists({ stems }, manifest))
    }))
    return { weight: atomsWeight, ...weakest(lists) }
  }

  // Documents that contain all words of a phrase, in any form.
  const documentsWithAll = async (words, manifest) => {
    let found
    for (const word of words) {
      const stems = new Map(), entry = await findEntry(word, manifest)
      if (entry) addStems(entry, 1, stems)
      const containing = new Set()
      for (const { documents } of await documentLists({ stems }, manifest)) {
        for (const document of documents) containing.add(document)
      }
      found = found ? new Set([...found].filter(document => containing.has(document))) : containing
    }
    return found
  }

  // Documents that a phrase or an exclusion of the query requires or forbids.
  const loadMasks = ({ phrases, exclusions }, manifest) => {
    const mask = async (words, isRequired) => (
      { isRequired, documents: await documentsWithAll(words, manifest) })
    return Promise.all([
      ...phrases.map(words => mask(words, true)), ...exclusions.map(words => mask(words, false)),
    ])
  }

  /* Scores */

  // Arrays by document for one search at a time, and a list of the documents that have a score.
  let scratch
  const scratchFor = count => {
    if (scratch?.scores.length !== count) {
      scratch = {
        scores: new Float32Array(count), best: new Float32Array(count), covered: new Float32Array(count),
        touched: new Uint32Array(count),
      }
    }
    scratch.scores.fill(0)
    scratch.covered.fill(0)
    return scratch
  }

  // Puts a group's highest impact for each document into the scratch array, and returns the number of
  // documents.
  const collectBest = (lists, best, impactOf) => {
    best.fill(0)
    let count = 0
    for (const { weight, documents, impacts } of lists) {
      for (let index = 0; index < documents.length; index++) {
        const document = documents[index], impact = weight * impactOf[impacts[index]]
        if (best[document] === 0) count++
        if (impact > best[document]) best[document] = impact
      }
    }
    return count
  }

  const inverseDocumentFrequency = (documents, count) =>
    Math.log(1 + (count - documents + 0.5) / (documents + 0.5))

  // How many documents have a word: the word itself if any has it, otherwise anything that it may mean.
  // Longer words that it may be a prefix of don't make it common.
  const documentFrequency = ({ top, stems }, lists, documents) => {
    const itself = lists.filter(({ stem }) => stems.get(stem) === 1).map(list => list.documents.length)
    return itself.length ? Math.max(...itself) : top?.count ?? documents
  }

  // The impacts already contain the term frequencies (BM25 by field, SearchField.swift). Here groups are
  // weighted by how rare they are. A group counts once in a document. Documents that match more of the query
  // gain up to a tenth (tuned on judged queries).
  const score = (groups, lists, { count, impacts: impactOf }) => {
    const { scores, best, covered, touched } = scratchFor(count)
    let found = 0, whole = 0
    groups.forEach((group, number) => {
      const documents = collectBest(lists[number], best, impactOf)
      for (const document of group.inTitles || []) best[document] *= formBonus(groups.length)
      group.weight = inverseDocumentFrequency(documentFrequency(group, lists[number], documents), count)
      whole += group.weight
      for (const { documents: list } of lists[number]) {
        for (let index = 0; index < list.length; index++) {
          const document = list[index]
          if (best[document] === 0) continue
          if (scores[document] === 0) touched[found++] = document
          scores[document] += best[document] * group.weight
          covered[document] += group.weight
          best[document] = 0
        }
      }
    })
    for (let index = 0; index < found; index++) {
      const document = touched[index]
      scores[document] *= 0.9 + 0.1 * covered[document] / (whole || 1)
    }
    return { documents: touched.subarray(0, found), scores }
  }

  // Raises the scores of what the reader prefers.
  const preferFitting = ({ documents, scores }, fits) => {
    for (const { setOf, shares, weight } of fits) {
      if (weight === 1) continue
      for (const document of documents) if (shares[setOf[document]]) scores[document] *= weight
    }
  }

  const fitOf = (document, fits) => fits.reduce((sum, { setOf, shares }) => sum + shares[setOf[document]], 0)

  // All documents in the default order, which is from ListOrder.swift. What fits comes first: objections then
  // go by how often they are heard, content by how well it fits.
  const firstContent = 60, firstOther = 80
  const allInOrder = (places, fits) => {
    const keys = Float64Array.from(places, (place, document) => {
      const fit = fitOf(document, fits) / (fits.length || 1)
      const isContent = place >= firstContent && place < firstOther
      // From the most significant part to the least: the group, whether or how well it fits, the place, the
      // fit.
      const group = Number(place >= firstContent) + Number(place >= firstOther)
      const fitting = isContent ? 1 - fit : Number(!fit)
      return ((group * 1000 + Math.round(fitting * 999)) * 100 + place) * 100 + Math.round(99 * (1 - fit))
    })
    const documents = Uint32Array.from(keys, (_, document) => document)
    return { documents: documents.sort((a, b) => keys[a] - keys[b] || a - b), scores: null }
  }

  const insert = (top, document, compare) => {
    let low = 0, high = top.length - 1
    while (low < high) {
      const middle = low + high >> 1
      if (compare(top[middle], document) < 0) low = middle + 1
      else high = middle
    }
    top.copyWithin(low + 1, low, top.length - 1)
    top[low] = document
  }

  // The best documents in order; among equals, the first.
  const selectBest = (documents, { scores }, max) => {
    const compare = (a, b) => scores[b] - scores[a] || a - b
    if (documents.length <= max || max > 500) return documents.sort(compare).slice(0, max)
    const top = documents.slice(0, max).sort(compare)
    for (let index = max; index < documents.length; index++) {
      if (compare(documents[index], top[max - 1]) <= 0) insert(top, documents[index], compare)
    }
    return top
  }

  const loadAges = () => parts.loadPart("a", decode.numbers)
  const loadPlaces = () => parts.loadPart("o", decode.numbers)

  Rapport.scoring = {
    documentLists, loadMasks, score, preferFitting, allInOrder, selectBest, loadAges, loadPlaces,
  }
})()
