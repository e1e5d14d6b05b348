// The answer cards of results: what buyers say, what to answer, what to send.
(() => {
  "use strict"

  const { wordsOf, text: { bestAnswer }, excerpts: { sum, weightsOf, weightsIn, coverage } } = Rapport

  const maxDraftLines = 3 // of a text that stands in for an answer
  const maxDraftLength = 400 // in characters
  const cardPlaces = 3 // the first of this many results that has a card shows it
  // A card is shown if its objection says some of the query and is clearly better than the next one, or if it
  // says so much of the query that it is surely meant, and is nearly as good as the best one. Tuned on judged
  // queries: a wrong answer is worse than none.
  const leastConfidence = 0.15
  const leastLead = 1.1
  const sureConfidence = 0.55
  const nearLead = 0.7
  // How certain a corrected word is; and how much a word that no entry has weighs, relative to an average
  // one.
  const correctedCertainty = 0.7
  const unsureCertainty = 0.4
  const unknownWeight = 0.5
  const claimedShare = 0.6 // the share of the query that a claim must say together with its competitor's name

  /* What the query says of an objection */

  const isObjection = ({ card }) => Boolean(card) && !card.url

  // All phrasings of an objection: its title, what buyers say, other names.
  const wordings = ({ title, card: { says = [], also = [] } }) => [title, ...says, ...also]

  const certaintyOf = ({ corrections, isSure }) => {
    if (!corrections) return 1
    return isSure ? correctedCertainty : unsureCertainty
  }

  // How certain it is that an objection is meant, by how much of the query it says in buyers' words. A
  // corrected word may be a different one, and a word that no entry has may be what the query is about.
  const confidenceIn = (texts, groups, forms) => {
    const typed = groups.filter(({ added }) => !added), known = typed.filter(group => group.known)
    const unknown = (typed.length - known.length) * unknownWeight / (known.length || 1)
    const whole = sum(weightsOf(groups)) * (1 + unknown)
    const said = weightsIn(texts, groups, forms).map((weight, number) => weight * certaintyOf(groups[number]))
    return whole ? sum(said) / whole : 0
  }

  // The phrasing of an objection that is closest to the query. Words as they were typed count before others
  // that mean the same.
  const nearestPhrasing = ({ title, says = [] }, groups, forms) => {
    let nearest = says[0] ?? title, most = 0
    for (const phrasing of says) {
      const list = wordsOf(phrasing)
      const closeness = sum(forms.map((form, number) =>
        (groups[number].weight ?? 1) * Math.max(0, ...list.map(form.closeness))))
      if (closeness > most) [nearest, most] = [phrasing, closeness]
    }
    return nearest
  }

  /* Cards */

  const only = list => list?.length === 1 ? list[0] : undefined
  // The persona or the stage that the answer should be for: what the reader filters by, otherwise what they
  // prefer.
  const chosen = (name, { filters = {}, prefer = {} }) => only(filters[name]) ?? only(prefer[name])

  // The beginning of an entry's text, for an objection that has no answer yet.
  const draft = (text = "") => {
    const lines = text.split("\n").filter(Boolean).slice(0, maxDraftLines).join("\n")
    const isShort = lines.length <= maxDraftLength
    return isShort ? lines : `${lines.slice(0, lines.lastIndexOf(" ", maxDraftLength))} …`
  }

  const answerFor = (card, options) => {
    const { answers = [] } = card
    const best = bestAnswer(answers, chosen("persona", options), chosen("stage", options))
    if (best?.answer) {
      const { persona = null, stage = null } = best
      const variant = persona || stage ? { persona, stage } : null
      return { answer: best.answer, ask: best.ask ?? card.ask, send: best.send ?? card.send, variant }
    }
    const { answer, ask, send } = card
    return { answer, ask: best?.ask ?? ask, send, variant: null }
  }

  // A result's card; null if it has no answer.
  const cardOf = (of, groups, forms, options) => {
    if (!of.card) return null
    const { title } = of, shown = { title, url: of.url, ...of.card }
    const { answer, ask = null, send = null, variant } = answerFor(shown, options)
    const said = answer || (of.card.url ? "" : draft(of.text))
    if (!said) return null
    // A competitor is also searched for by its own name.
    const texts = [title, ...wordings({ title: shown.title, card: shown })]
    const confidence = confidenceIn(texts, groups, forms)
    return {
      title: shown.title, url: shown.url, says: nearestPhrasing(shown, groups, forms),
      answer: said, isDraft: !answer, ask, send, variant, confidence, isSure: confidence >= sureConfidence,
    }
  }

  const isOwn = ({ card, url, matched }) => Boolean(card) && card.url === url && matched === "words"

  // Whether a result is better than those of other objections by a factor.
  const isAhead = ({ card, score }, results, lead) =>
    results.every(rival => !isOwn(rival) || rival.card.url === card.url || score >= lead * rival.score)

  // The results. No card stays certain if another objection is closer.
  const withDoubts = results => results.map(result => {
    const isDoubtful = result.card?.isSure && !isAhead(result, results, 1)
    return isDoubtful ? { ...result, card: { ...result.card, isSure: false } } : result
  })

  // The index of the result whose card is shown in full: the first objection among the first results,
  // otherwise a competitor in first place; -1 if there is none.
  const findCard = results => {
    // If a quote without an answer comes first, that is what was asked for, and another objection's answer
    // isn't. And a result that is only close in meaning may be about something else.
    if (results[0]?.kind === "note" || results[0]?.matched === "meaning") return -1
    const found = results.slice(0, cardPlaces).findIndex(isOwn)
    const index = found < 0 && results[0]?.card ? 0 : found
    if (index < 0) return -1
    const { card: { confidence } } = results[index]
    const lead = confidence >= sureConfidence ? nearLead : leastLead
    return confidence >= leastConfidence && isAhead(results[index], results, lead) ? index : -1
  }

  /* Claims of competitors */

  // The claim that is asked for: together with the competitor's name it says most of the query, and by itself
  // some of it; null if there is none.
  const claimOf = ({ title, claims = [] }, groups, forms) => {
    let found = null, most = 0
    for (const claim of claims) {
      const share = coverage([claim.they_say], groups, forms)
      if (share > most && coverage([title, claim.they_say], groups, forms) >= claimedShare) {
        [found, most] = [claim, share]
      }
    }
    return found
  }

  Rapport.cards = { wordings, isObjection, cardOf, withDoubts, findCard, claimOf }
})()
