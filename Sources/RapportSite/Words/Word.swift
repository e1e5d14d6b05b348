/// Words that views say themselves, by the name of the table `words/en.yml`: `reviewDue` is `review_due` there.
enum Word: Int, CaseIterable, Sendable {
  case retired, ended, planned, plannedFor, draft, draftUntil, reviewedOn, reviewedBy, reviewDue
  case lastReviewedOverdue, neverReviewed, reviewed, reviewDueFacet, overdue, `internal`, okToSend
  case okToQuote, notReviewedYet, everyone, everyoneInALine, anyStageInALine, all, allCount, other
  case changedOn, changedBy, addedOn, addedBy, andMoreNames, andLast, once, twice, times, timesInDays
  case days, weeks, monthsLong, years, lowerCaseInALine, mailSubject, assets, notFound, agreedByBoth
  case agreedByAll, wasAgreedByBoth, wasAgreedByAll, notAgreedBy, changedSinceBothAgreed
  case changedSinceAllAgreed, reviewedSinceBothAgreed, reviewedSinceAllAgreed, changesBehind
  case changesBehindOriginal, okToName, nameTheIndustry, askBeforeNaming, clearedBy, clearedByOn
  case industries, regions, language, useUntil, products, allObjections, moreInLibrary, restTooLong
  case startsOn, runsUntil, ranUntil, runsSince, dateRange, short, medium, long, saysNot, requested
  case overdueCount, neverCheckedCount, nothingYet, noType, noTypeEither, nothingForPersonas, completeOf
  case partlyCount, plannedCount, emptyCount, lastWeeks, heardTimes, heardOnDay, heardLastOn
  case heardNoAnswerTimes, notAgreedLine, mostlyBy, ofCountWorked, moreNotes, workedOf, partlyTimes, noTimes
  case worked, partly, didNotWork, anyoneInALine, personaAtStage, anotherWay, allPages, preview, previewOf,
    previewHelp, notInPreview, picture, heardNoAnswer, tooFewToSay,
    wonOf
  case wonOfAgainstThem, notes, won, lost, interviews, dealsWonOrLost, surveyOf, openActionCount
  case actionOverdue, actionOpen, actionDone, actionDoneOn, changeNew, changeChanged, changeRetired
  case changeRemoved, foldedNew, foldedChanged, nothingChanged, lastChanges, everythingChanged, retiredUse
  case retiredOn, fillsAGap, feedTitle, new, recentlyReviewed, heardMostThisMonth, objections, countOfAll,
    anyStage
  case anyone, text, find, addToTheHub, whatChanged, decimal, endedOn, andMore

  /// What the table calls it.
  var key: String {
    "\(self)".unicodeScalars.reduce(into: "") { key, scalar in
      let isUpper = (65...90).contains(scalar.value)
      key += isUpper ? "_" + String(scalar).lowercased() : String(scalar)
    }
  }
}
