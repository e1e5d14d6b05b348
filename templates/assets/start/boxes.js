// Spaced repetition with boxes (Sebastian Leitner, "So lernt man lernen", 1972). Nothing here touches the
// page.
//
// A card that the learner knew moves up one box and rests there for twice as long. One that they didn't know
// goes back to box 0, and comes up again at the end of the round.
(() => {
  "use strict"

  const rests = [0, 1, 2, 4, 8, 16] // days that a card rests in box 0 (new, or not known), 1, 2 …
  const last = rests.length - 1

  // A card's place as it was stored: { box, day }. Anything else is a new card.
  const read = (stored, version) => {
    const [of, box, day] = Array.isArray(stored) ? stored : []
    const isPlace = Number.isInteger(box) && box >= 0 && box <= last && Number.isSafeInteger(day)
    return of === version && isPlace ? { box, day } : { box: 0, day: 0 }
  }

  // The day on which a card comes up again. A wrong clock must not put a card away for years.
  const next = ({ box, day }, today) => day > today ? today : day + rests[box]

  const answered = ({ box }, isKnown, today) => ({ box: isKnown ? Math.min(box + 1, last) : 0, day: today })

  Rapport.boxes = { read, next, answered, last }
})()
