// Reorders the first results by what only their texts say: how much of the query a title covers, whether the
// query's words are next to each other, and whether one passage has them all.
(() => {
  "use strict"

  const {
    wordsOf, excerpts: { sum, weightsOf, coverage, matchesIn }, cards: { wordings, isObjection },
  } = Rapport

  // How many results are reordered; their rows are loaded to be shown anyway.
  const depth = 10
  // Weights tuned on judged queries; see `make relevance`.
  const titleWeight = 0.8
  const pairWeight = 0.4
  const passageWeight = 0.3
  const askedTitle = 1.15 // every word of the title is asked for
  const wholeTitle = 1.5 // the title is also all of the query
  const pairDistance = 3 // words
  const passageLength = 20 // words
  // An objection that says this much of the query, and has this share of the best score, is what was meant.
  const meantConfidence = 0.6
  const meantScore = 0.4

  /* Titles */

  // How well a title fits the query: which share of the title is asked for, and which share of the query it
  // says.
  const titleFit = (title, groups, forms, common) => {
    const words = wordsOf(title)
    const significant = words.filter(word => !common.has(word))
    const isAsked = word => forms.some(form => form.has(word))
    const share = coverage([title], groups, forms)
    const asked = significant.filter(isAsked).length / (significant.length || 1)
    const fit = 1 + titleWeight * asked * share
    if (!words.length || !words.every(isAsked)) return fit
    return fit * (share > 0.99 ? wholeTitle : askedTitle)
  }

  /* Passages */

  // Which share, by weight, of the query's pairs of neighbouring words some text has close together and in
  // order.
  const pairShare = (passages, order, weights) => {
    let whole = 0, found = 0
    for (let index = 1; index < order.length; index++) {
      const [first, second] = [order[index - 1], order[index]]
      const weight = weights[first] + weights[second]
      whole += weight
      if (passages.some(matches => hasPair(matches, first, second))) found += weight
    }
    return whole ? found / whole : 0
  }
  const hasPair = (matches, first, second) => matches.some(({ number, place }, index) => {
    if (number !== first) return false
    for (let next = index + 1; matches[next]?.place <= place + pairDistance; next++) {
      if (matches[next].number === second) return true
    }
    return false
  })

  // The largest share of the query, by weight, that one passage of a text has.
  const passageShare = (matches, weights) => {
    const counts = weights.map(() => 0)
    let start = 0, weight = 0, most = 0
    for (const { number, place } of matches) {
      if (counts[number]++ === 0) weight += weights[number]
      for (; matches[start].place <= place - passageLength; start++) {
        if (--counts[matches[start].number] === 0) weight -= weights[matches[start].number]
      }
      most = Math.max(most, weight)
    }
    return most
  }

  const textsOf = ({ title, summary, use_when, definition, claims = [], card }) => {
    const own = card && !card.url ? [...card.says || [], card.answer, card.ask] : []
    const claimed = claims.map(claim => claim.they_say)
    return [title, ...own, ...claimed, summary, use_when, definition].filter(Boolean)
  }

  /* Order */

  const factorOf = ({ of, matches }, groups, forms, common) => {
    const weights = weightsOf(groups), whole = sum(weights) || 1
    const order = groups.flatMap(({ ranges }, number) => ranges && weights[number] ? [number] : [])
      .sort((a, b) => groups[a].ranges[0][0] - groups[b].ranges[0][0])
    const titles = isObjection(of) ? wordings(of) : [of.title]
    const title = Math.max(...titles.map(each => titleFit(each, groups, forms, common)))
    const passages = [matches, ...textsOf(of).map(text => matchesIn(text, forms))]
    const passage = Math.max(...passages.map(each => passageShare(each, weights))) / whole
    return title * (1 + pairWeight * pairShare(passages, order, weights) + passageWeight * passage)
  }

  // The rows in their new order. An objection that is clearly meant comes first.
  const rerank = (rows, groups, forms, { common }) => {
    if (!groups.some(({ known }) => known)) return rows
    const first = rows.slice(0, depth)
    for (const row of first) row.score *= factorOf(row, groups, forms, common)
    // Results without any of the words come after those with some.
    first.sort((a, b) => (b.matched === "words") - (a.matched === "words") || b.score - a.score)
    const lead = first.findIndex(({ of, score }) => isObjection(of) &&
      score >= meantScore * first[0].score && coverage(wordings(of), groups, forms) >= meantConfidence)
    if (lead >= 0) first.unshift(...first.splice(lead, 1))
    return [...first, ...rows.slice(depth)]
  }

  Rapport.reranking = { rerank, depth }
})()
