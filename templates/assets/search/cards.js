// The answer cards of results: what buyers say, what to answer, what to send.
(() => {
  "use strict"

  const { wordsOf, text: { bestAnswer }, excerpts: { coverage } } = Rapport

  const maxDraftLines = 3 // of a text that takes the place of an answer
  const maxDraftLength = 400 // in characters
  const cardPlaces = 3 // results among which the first with a card shows it
  // How much of the query an objection says where its card is sure, and where it is shown at all; and how
  // much better it is than the next objection. Tuned on judged queries: a wrong answer is worse than none.
  const sureConfidence = 0.6
  const leastConfidence = 0.2
  const leastLead = 1.1

  /* What the query says of an objection */

  const isObjection = ({ card }) => Boolean(card) && !card.url

  // All ways in which an objection is put: its title, what buyers say, other names.
  const wordings = ({ title, card: { says = [], also = [] } }) => [title, ...says, ...also]

  // Whether a card is what was asked for: its objection says most of the query, and most of that is known.
  const isSure = (confidence, groups) => {
    const typed = groups.filter(({ added }) => !added)
    const known = typed.filter(group => group.known)
    return confidence >= sureConfidence && known.length * 2 >= typed.length
  }

  // The phrasing of an objection that is nearest to the query: the words that were typed before others that
  // mean the same.
  const nearestPhrasing = ({ title, card: { says = [] } }, groups, forms) => {
    let nearest = says[0] ?? title, most = 0
    for (const phrasing of says) {
      const list = wordsOf(phrasing)
      const closeness = forms.reduce((sum, form, number) =>
        sum + (groups[number].weight ?? 1) * Math.max(0, ...list.map(form.closeness)), 0)
      if (closeness > most) [nearest, most] = [phrasing, closeness]
    }
    return nearest
  }

  /* Cards */

  const only = list => list?.length === 1 ? list[0] : undefined
  // The persona or stage that the answer is for: what the reader filters by, otherwise what they prefer.
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

  // A result's card; null for what has no answer.
  const cardOf = ({ title, url, text, ...of }, groups, forms, options) => {
    if (!of.card) return null
    const shown = { title, url, ...of.card }
    const { answer, ask = null, send = null, variant } = answerFor(shown, options)
    const isDraft = !answer
    const said = answer || (of.card.url ? "" : draft(text))
    const phrased = { title: shown.title, card: shown }
    // A competitor is asked for by its own name as well.
    const confidence = coverage([title, ...wordings(phrased)], groups, forms)
    return said ? {
      title: shown.title, url: shown.url, says: nearestPhrasing(phrased, groups, forms),
      answer: said, isDraft, ask, send, variant, confidence, isSure: isSure(confidence, groups),
    } : null
  }

  // The place of the result whose card is shown whole: the first objection among the first results, otherwise
  // a competitor that leads; -1 if there is none.
  const findCard = results => {
    const isOwn = ({ card, url, matched }) => Boolean(card) && card.url === url && matched === "words"
    // What was heard and has no answer is what was asked for: another objection's answer isn't. And what is
    // only near in meaning may be about something else.
    if (results[0]?.kind === "note" || results[0]?.matched === "meaning") return -1
    const found = results.slice(0, cardPlaces).findIndex(isOwn)
    const index = found < 0 && results[0]?.card ? 0 : found
    if (index < 0) return -1
    const { card, score } = results[index]
    const isBehind = rival => rival.card.url === card.url || score >= leastLead * rival.score
    const isAhead = card.confidence >= leastConfidence && results.filter(isOwn).every(isBehind)
    return card.isSure || isAhead ? index : -1
  }

  /* Claims of competitors */

  // The claim that is asked for: with the competitor's name it says most of the query, and some of it by
  // itself; null if there is none.
  const claimOf = ({ title, claims = [] }, groups, forms) => {
    let found = null, most = 0
    for (const claim of claims) {
      const share = coverage([claim.they_say], groups, forms)
      if (share > most && coverage([title, claim.they_say], groups, forms) >= sureConfidence) {
        [found, most] = [claim, share]
      }
    }
    return found
  }

  Rapport.cards = { wordings, isObjection, cardOf, findCard, claimOf }
})()
