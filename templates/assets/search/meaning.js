// Finds entries that are close to a query in meaning, by vectors learned from the hub's own texts:
// MeaningVectors.swift. Loaded after the first results, since words alone answer well, and used from then on.
(() => {
  "use strict"

  const { parts, decode, dictionary: { shardOf } } = Rapport

  // Weights tuned on judged queries; see `make relevance`. A score for words is 1 for the best entry.
  const weight = 0.05
  const fullAt = 4 // words in the query; fewer say less about what is meant
  const leastNear = 2 // standard deviations, for entries that have none of the words
  // The standard deviation of the products of queries and entries: 0.21 to 0.23 in hubs of 200 to 5,000
  // entries.
  const spread = 0.22
  const stepUnit = 1e-4, most = 7 // QuantizedRows.swift

  let entries // vectors of all entries, and the folder of the index that they belong to

  const sum = numbers => numbers.reduce((all, number) => all + number, 0)

  const readRows = (reader, count, size, { codes, steps }, first) => {
    for (let row = first, at = first * size; row < first + count; row++) {
      steps[row] = reader.number() * stepUnit
      for (let index = 0; index < size; index++) codes[at++] = reader.number() - most
    }
  }
  const emptyRows = (count, size) => ({ codes: new Int8Array(count * size), steps: new Float32Array(count) })

  /* Queries */

  // The vectors of the stems in some dictionary files, and how many there are in each file.
  const readStems = (text, files, size) => {
    const reader = new decode.Reader(text)
    const counts = Array.from({ length: files }, () => reader.number())
    const rows = emptyRows(sum(counts), size)
    readRows(reader, sum(counts), size, rows, 0)
    return { counts, ...rows }
  }

  // Adds the vector of a stem, if it has one.
  const addStem = async (stem, query, manifest) => {
    const { directions, filesPerPart, leastDocuments } = manifest.meaning
    const file = shardOf(stem, manifest), part = Math.floor(file / filesPerPart)
    const words = await parts.loadPart(`t${file}`, decode.shard)
    const place = words.filter(({ count }) => count >= leastDocuments).findIndex(({ word }) => word === stem)
    if (place < 0) return
    const files = Math.min(filesPerPart, manifest.shards.length + 1 - part * filesPerPart)
    const { counts, codes, steps } =
      await parts.loadPart(`n${part}`, text => readStems(text, files, directions))
    const row = place + sum(counts.slice(0, file % filesPerPart))
    const start = row * directions
    for (let index = 0; index < directions; index++) query[index] += codes[start + index] * steps[row]
  }

  // The stem that a word of the query most likely means; among equals the last, since a form comes before its
  // stem.
  const meantStem = ({ stems }) => {
    let meant, heaviest = 0
    for (const [stem, stemWeight] of stems) {
      if (stemWeight >= heaviest) [meant, heaviest] = [stem, stemWeight]
    }
    return meant
  }

  // The direction of a query, and how much it counts; null if no two entries share any of its words.
  const directionOf = async (groups, manifest) => {
    const typed = groups.filter(({ known, added }) => known && !added)
    const stems = new Set(typed.map(meantStem).filter(Boolean))
    const query = new Float32Array(manifest.meaning.directions)
    // Vectors are added in order, so that sums are always the same; all parts load at once.
    const vectors = await Promise.all([...stems].map(async stem => {
      const vector = new Float32Array(query.length)
      await addStem(stem, vector, manifest)
      return vector
    }))
    for (const vector of vectors) vector.forEach((number, index) => { query[index] += number })
    const length = Math.hypot(...query)
    if (length < 1e-9) return null
    return { query: query.map(number => number / length), share: Math.min(1, typed.length / fullAt) }
  }

  /* Entries */

  const querySteps = 2000 // integers multiply faster

  // How close each entry is: 0 for average or below, about 1 for one standard deviation above.
  let nearness = new Float32Array(0)
  const measure = query => {
    const { codes, steps } = entries, size = query.length
    const direction = Int32Array.from(query, number => Math.round(number * querySteps))
    if (nearness.length !== steps.length) nearness = new Float32Array(steps.length)
    for (let document = 0, at = 0; document < steps.length; document++) {
      let product = 0
      for (let index = 0; index < size; index++) product += codes[at++] * direction[index]
      nearness[document] = product > 0 ? product * steps[document] / (querySteps * spread) : 0
    }
  }

  // Raises the scores of documents found by words, and adds documents that are close and have none of the
  // words.
  const addNear = (matches, { query, share }, { live }) => {
    const { scores, documents } = matches
    let best = 0
    for (const document of documents) best = Math.max(best, scores[document])
    const unit = weight * share * best, added = []
    measure(query)
    for (const document of documents) scores[document] += unit * nearness[document]
    for (let document = 0; document < live; document++) {
      if (nearness[document] < leastNear || scores[document] > 0) continue
      added.push(document)
      scores[document] = unit * nearness[document]
    }
    matches.byMeaning = new Set(added)
    matches.documents = new Uint32Array(documents.length + added.length)
    matches.documents.set(documents)
    matches.documents.set(added, documents.length)
  }

  // A function that completes what was found by words; null if meaning has nothing to add, or didn't load.
  const findNear = async (groups, manifest) => {
    if (manifest.folder !== entries.folder) return null
    try {
      const direction = await directionOf(groups, manifest)
      return direction && (matches => addNear(matches, direction, manifest))
    } catch (error) {
      if (error.name !== "LoadError") throw error
      return null
    }
  }

  // Loads one part after the other, so that no keystroke has to wait.
  const load = async () => {
    const { count, folder, meaning: { directions, documentsPerPart } } = await parts.loadManifest()
    const rows = emptyRows(count, directions)
    for (let first = 0, part = 0; first < count; first += documentsPerPart, part++) {
      const name = `m${part}`, text = await parts.loadText(name)
      parts.decoded(name, () => readRows(
        new decode.Reader(text), Math.min(documentsPerPart, count - first), directions, rows, first))
      parts.received.delete(name)
    }
    entries = { folder, ...rows }
    Rapport.findNear = findNear
  }

  // If it doesn't load, words alone answer.
  Rapport.meaning = load().catch(error => { if (error.name !== "LoadError") throw error })
})()
