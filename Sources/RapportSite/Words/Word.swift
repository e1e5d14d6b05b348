/// Words that views use themselves, named after their keys in `words/en.yml`: `reviewDue` is `review_due`
/// there.
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
  case anyone, text, find, addToTheHub, whatChanged, decimal, endedOn, andMore, percent, owner, until, source

  case startHere, pagesCount, quoted, asOf

  // Alignment
  case alignment, overview, allCoverage, allHeard, allFreshness, promises, countOf, covered, coveredHelp
  case reviewedHelp, answered, answeredHelp, promisesKept, promisesKeptHelp, withOverdueContent, gapsAskedFor
  case assetsNotPlaced, doesNotSay, whoItIsFor, whenItHelps, reviewsHold, reportedOutOfDate, reportedCount
  case deadLink, deadLinkCount, deadLinkSince
  case dueSoon, dueSoonCount, expiring, expiringCount, neverReviewedCount, somethingForThem, askedForTimes
  case askedForInALine, objectionsHeardThere, nothingThereYet, assetsThere, thingsSaid, withoutAnswerCount
  case trendUp, trendDown, trendSteady, tooFew, cellName, completeWith, thereButOverdue, reviewDoesNotHold
  case nothingNeeded, nothingYetInALine, plannedInALine, plannedForInALine, nothingForThem, noTypeInALine
  case noAnswerYetBadge, workedOfInRow, heardTimesInALine, agreementsInForce, actionsDone, lapsedOn
  case changedSinceAgreed, inForceUntil, inForce, proved, provedCount, provedOverdue, provedOverdueCount
  case nothingToSend, nothingToSendCount, notProved, notProvedCount, nobodys, theTeam, reviewedOnInALine
  case overdueSince, dueOn, lastDay, calendarReview, shareOnDay, shareTheSame

  // Scorecard
  case scorecard, onTarget, offTarget, noTarget, noNumbersYet, stillOpen, notKnown, notFinished, atMost
  case atLeast, shouldBe, monthValue, numbersAsOf, numbersWereDue, dealsHereNow, hereNow, dealsLeft
  case halfOfThem, targetOf, longerThanItShould, inTime, whyRejected, whyLost, whyWon, monthsInAll
  case noReasonGiven, otherReasons, visits, leads, mql, sal, sql, opportunitiesShort, revenue, month
  case usedTimes, sentTimes, inWonDeals, viewedTimes, costOf, pipelineOf, wonAmount, returnOf, agreement

  // The weekly meeting, and who helped
  case openActions, toReview, weeklyMeeting, weeklyLead, weeklyNumbers, weeklyHeard, weeklyStopped
  case weeklyWorked, weeklyGaps, weeklyFilled, weeklyOpened, weeklyAsked, weeklyChanged, weeklyDecisions
  case whoHelped, filledAGap, quarterOfYear, proposalsWaiting, waitingFor, waitingSinceToday, digestTitle
  case nextReview, endsOn, actionDoneLate

  /// Its key in the table of words.
  var key: String {
    "\(self)".unicodeScalars.reduce(into: "") { key, scalar in
      let isUpper = (65...90).contains(scalar.value)
      key += isUpper ? "_" + String(scalar).lowercased() : String(scalar)
    }
  }
}
