/// Words that mean nearly the same in sales calls, whatever is being sold: a rep types *no pot for this*, and
/// the hub says *budget*.
///
/// A hub needs no `synonyms` for these. They count less than its own synonyms, and search uses only the
/// members of a group that the hub contains. A group holds words that are interchangeable in four of five
/// calls.
enum SalesThesaurus {
  /// The groups for hubs in a language; none if there is no list for it.
  static func groups(language: String) -> [[String]] {
    guard language == "en" else { return [] }
    return english.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
  }

  private static let english = """
    # money and budget
    budget, money, funds, cash, pot, purse, coffers, kitty, dosh, skint, cash-strapped, unbudgeted, \
      earmarked
    budget cuts, cutbacks, cost cutting, belt tightening, tighten our belts, spending freeze, \
      budget freeze, budget frozen, purse strings, austerity, slashed
    budget cycle, fiscal year, financial year, FY, year end, budget round, budget season, annual planning, \
      planning cycle
    payment terms, instalments, pay monthly, net 30, net 60, upfront, up front, prepay, invoice, billing

    # price
    cost, price, fee, price tag, outlay
    expensive, pricey, costly, steep, overpriced, high price, too much money, sticker shock, can't afford, \
      unaffordable, extortionate, exorbitant, over budget, rip-off
    cheaper, cheap, low cost, low-cost, low price, undercut, less expensive, costs less, inexpensive, \
      half the price
    discount, price cut, money off, price break, concession, better price, sharpen your pencil, knock off, \
      rebate, best price, better deal
    negotiate, haggle, bargain, beat down, final offer
    pricing, price list, quote, quotation, rate card, ballpark, estimate, price plan, tariff
    hidden costs, extra cost, surcharge, total cost, TCO, setup fee, overage, cost of ownership

    # people and roles
    boss, manager, line manager, superior, supervisor, higher-up, gaffer, VP, vice president, guvnor, \
      head honcho, upstairs
    executive, exec, C-suite, C-level, leadership, senior management, senior leadership, upper management, \
      top brass, top management
    CEO, chief executive, managing director, MD, president, chief exec
    founder, co-founder, business owner, proprietor, entrepreneur
    board, trustees, non-execs, investors, shareholders, boardroom, board of directors
    CFO, finance director, FD, head of finance, VP finance, chief financial officer, finance, controller, \
      financial controller, accounts department, bean counters, accountant, finance team
    COO, chief operating officer, operations director, head of operations, VP operations, operations, ops
    CTO, chief technology officer, VP engineering, head of engineering, technical director
    developer, engineer, programmer, coder, dev, dev team
    IT, CIO, IT director, head of IT, IT manager, sysadmin, IT department, IT team, techies, \
      chief information officer
    CISO, security officer, head of security, security team, infosec, security
    procurement, purchasing, sourcing, buying department, purchasing department, CPO, procurement team, \
      vendor management
    legal, lawyer, counsel, attorney, solicitor, general counsel, legal team, legal department
    compliance, regulatory, regulation, compliance officer, auditor
    HR, human resources, people team, CHRO, head of people, people ops, personnel, people director
    sales leader, VP sales, VP of sales, head of sales, sales director, CRO, sales manager, \
      chief revenue officer
    sales rep, rep, seller, salesperson, salespeople, AE, account executive, salesman, salesmen, \
      sales team, sales force, guys, lads, troops
    SDR, BDR, sales development, business development, inside sales, appointment setter
    RevOps, revenue operations, sales ops, sales operations, rev ops
    enablement, sales enablement, sales training, sales trainer, sales readiness
    marketing, CMO, head of marketing, VP marketing, demand gen, chief marketing officer
    customer success, CSM, account manager, customer success manager, CS team, relationship manager
    champion, sponsor, advocate, internal champion, ally
    blocker, detractor, sceptic, skeptic, opponent, naysayer, doubter
    gatekeeper, receptionist, executive assistant, personal assistant, secretary, front desk, switchboard
    stakeholder, buying committee, steering committee, steering group, buying group, committee
    customer, client, clientele

    # authority and sign-off
    approval, sign-off, sign off, signoff, green light, go-ahead, bless, authorise, authorize, \
      rubber stamp, thumbs up, nod
    check with, talk to my, speak to my, run it past, run it by, run this by, clear it with, consult, \
      discuss internally, talk it over, sign-off, sign off, approval, bless
    decision maker, decision-maker, economic buyer, authority, final say, budget holder, calls the shots, \
      makes the call, not my decision, not my call, above my pay, my pay grade, wrong person
    buy-in, consensus, on board, alignment, get everyone aligned, backing, whole team agrees
    veto, reject, turn down, shoot down, knock back, overrule, kibosh, nix

    # timing
    not now, right time, bad timing, wrong time, later, next quarter, next year, new year, after summer, \
      Q3, not yet, too early, January, September
    next quarter, Q1, Q2, Q3, Q4, later this year, coming quarter, second half, H2
    call back, call me back, follow up, ping me, circle back, reach out later, touch base, check back, \
      reconnect, try me again, later, not now
    delay, postpone, put off, push back, defer, on hold, stall, back burner, shelve, kick the can, on ice, \
      drag on, parked
    not a priority, priority, bigger fish, other fish, low on list, way down list, other initiatives, \
      not a focus, not on radar
    urgent, urgency, asap, right away, immediately, pressing, time-sensitive
    deadline, due date, time frame, timeframe, timeline, timescale
    think about it, think it over, sleep on it, mull it over, mull, chew it over, ponder, weigh it up
    ghosted, gone dark, gone quiet, no reply, no response, unresponsive, radio silence, went silent, \
      went dark, went quiet, stopped replying

    # interest and need
    not interested, no interest, no thanks, not for us, stop calling, not keen, take me off, don't call
    don't need, no need, not needed, unnecessary, live without, do without, nice to have, overkill
    problem, pain, pain point, challenge, headache, struggle, frustration
    not a fit, bad fit, poor fit, not suitable, not relevant, wrong for us, doesn't apply, we're different
    objection, pushback, push back, concern, hesitation, reservation, rebuttal
    cold call, prospecting, cold outreach, outbound, cold email

    # status quo
    already have, already use, already got, got one, have one, existing, current, in place, incumbent, \
      sorted, all set, current vendor
    happy with, satisfied, works fine, doing fine, no complaints, pleased with, suits us, loyal, \
      go way back, sorted, all set, current vendor
    status quo, do nothing, no change, leave it, stay put, keep as is, not broken, ain't broke
    in-house, build it ourselves, DIY, homegrown, home-grown, built our own, build internally, \
      roll our own, build vs buy, internal tool
    manual, by hand, pen and paper, paper-based, copy and paste, spreadsheet
    legacy, outdated, old system, antiquated, old-fashioned, creaky, obsolete, long in tooth

    # suppliers and competition
    vendor, supplier, provider
    competitor, rival, competition, alternative, other vendor, another vendor, other supplier, \
      the other guys, other lot
    compare, comparison, versus, vs, stack up, difference, side by side, head to head, measure up
    evaluate, shop around, other options, other quotes, assess, looking at others, weighing up
    shortlist, short list, final round, finalist, down to two, last two, last three, bake-off, bakeoff, \
      beauty parade, final two
    RFP, tender, RFI, request for proposal, ITT, RFQ, invitation to tender
    switch, change supplier, change vendor, move over, move away, replace, swap, rip and replace, \
      jump ship, defect, migrate
    lost deal, closed lost, lost to, went with, chose another, lost out, beaten by, win-loss
    differentiator, unique, stand out, USP, why you, set apart, selling point, why choose, what's different
    consolidate, vendor consolidation, fewer vendors, rationalise, rationalize, tool sprawl, \
      too many tools, too many vendors, tech stack, too many systems
    all-in-one, suite, bundle, one platform, single platform, one-stop shop

    # tools
    tool, software, app, application, platform, system, solution, login
    another tool, new login, another login, another system, new system, another app, extra tool, new tool, \
      new app, another password, one more tool
    licence, license, seat, subscription, per user, per seat, named user
    spreadsheet, Excel, Google Sheets, worksheet, xls, xlsx
    CRM, Salesforce, HubSpot, Pipedrive, SFDC
    shared drive, SharePoint, Google Drive, file share, shared folder, Dropbox, wiki, intranet, \
      Confluence, OneDrive
    roadmap, upcoming features, coming soon, future features, planned features
    AI, artificial intelligence, ChatGPT, GPT, Copilot, LLM, machine learning, generative
    customise, customize, tailor, configure, bespoke

    # proof and trust
    case study, customer story, success story, customer example, reference, testimonial, proof point, \
      customer win, customer quote, review site
    reference, referral, reference customer, customer reference, reference call, reference check
    proof, evidence, prove, prove it, validate, track record, substantiate, case study
    trust, credible, trustworthy, reputable
    sceptical, skeptical, doubtful, unconvinced, not convinced, dubious, snake oil, too good, \
      don't believe, sounds too good
    never heard of, heard of you, who are you, don't know you, unproven, no-name

    # ROI
    ROI, return on investment, payback, business case, justify, value, savings, pays for itself, worth it, \
      bang for buck, value for money, break even, breakeven, cost justification
    justify, justification, business case, make the case, defend, rationale, scrutinise, scrutinize, \
      scrutiny, pick apart, tear apart, shred, sell it internally
    savings, save money, cost savings, cut costs, reduce costs, lower costs, cost reduction
    save time, time saving, time-saving, efficiency, productivity
    revenue, turnover, top line, sales growth, profit, margin, bottom line
    cost of inaction, do nothing, cost of delay, cost of waiting, price of waiting
    quota, sales target, attainment, hit the number, missed target, sales quota
    win rate, close rate, conversion rate, hit rate
    forecast, pipeline, projection, sales forecast, funnel
    ramp, ramp time, ramp up, time to productivity, new hires, new starters, new joiners, new reps

    # risk and security
    security, cybersecurity, infosec, information security, SOC 2, SOC2, ISO 27001, encryption, pen test, \
      penetration test, cyber
    security review, security questionnaire, vendor assessment, vetting, due diligence, risk assessment, \
      infosec review, security audit, security, infosec
    data protection, GDPR, data privacy, privacy, DPA, DPO, personal data, CCPA, PII, data residency, \
      where data lives, EU hosting
    breach, data breach, hack, data leak, ransomware, cyber attack, security incident
    risk, risky, gamble, safe bet, play it safe, risk-averse

    # implementation
    implementation, roll-out, rollout, roll out, onboarding, go-live, go live, deployment, set-up, setup, \
      kick-off
    migration, data migration, move our data, data import, import data, transfer data, cutover
    integration, connect, sync, API, plug into, hook up, connector, plays nicely, compatible, tie into
    complex, complicated, hard to use, fiddly, cumbersome, clunky, learning curve, overcomplicated, \
      convoluted
    easy to use, ease of use, user-friendly, intuitive, straightforward
    disruption, upheaval, hassle, faff

    # support and reliability
    support, helpdesk, help desk, technical support, tech support, customer service, customer support, \
      aftercare, SLA, response time
    outage, downtime, breaks, broke down, crash, unreliable, reliability, uptime, goes down, fell over, \
      buggy, glitch

    # contract
    contract, agreement, MSA, T&Cs, order form, terms and conditions, paperwork
    locked in, tied in, under contract, mid-contract, lock-in, stuck with, just renewed, just signed, \
      committed until, contract
    renewal, contract end, contract expires, contract up, expiry, end of term, lapse
    cancel, terminate, notice period, give notice, opt out, exit clause, break clause
    commitment, annual contract, multi-year, long-term, minimum term, long contract, term length, \
      three year, lock-in, tie-in
    NDA, confidentiality, non-disclosure, confidentiality agreement
    purchase order, vendor onboarding, supplier set-up, supplier registration, approved supplier, \
      preferred supplier, approved vendor, PSL, preferred vendor
    purchase, buy, bought, procure
    churn, attrition, leaving us, at risk, retention, unhappy customer

    # adoption, training and change
    adoption, uptake, won't use, take-up, shelfware, gathering dust, nobody uses, no one uses, usage
    resistance, change management, hate, reluctant, set in ways, won't change, won't use, change fatigue, \
      hate change, dig heels in, adoption
    training, teach, upskill, workshop
    coaching, mentoring, one-to-one
    failed, tried before, tried that, tried it, burned, burnt, once bitten, didn't work, bad experience, \
      been there, fell flat, flopped, stung

    # workload and organisation
    busy, swamped, no time, bandwidth, snowed under, overloaded, flat out, up to eyeballs, overwhelmed, \
      slammed, no capacity, too much on, rushed off, stretched
    headcount, staff, employees, workforce, FTE
    no resources, understaffed, short-staffed, no headcount, lack resources, not enough staff, \
      short-handed, no manpower, stretched thin, bandwidth
    layoff, redundancy, laid off, job cuts, downsizing, letting people go, RIF, lay off, hiring freeze, \
      headcount freeze, recruitment freeze
    reorganisation, reorganization, reorg, re-org, restructure, shake-up, shakeup, transformation, \
      reshuffle, in the middle
    merger, acquisition, M&A, acquired, takeover, being bought, merging, buyout
    new boss, new manager, left the company, new leadership, change of leadership, new CEO, changing jobs, \
      moved on, champion left
    in the middle, mid-project, mid-migration, other projects, big project, ERP project, migration, \
      code freeze, change freeze
    recession, downturn, economy, tough market, slump, economic climate, uncertain times, headwinds

    # size
    small business, SMB, SME, small company, too small, mom and pop, not big enough, small team, tiny, \
      small firm
    start-up, startup, early stage, early-stage, young company, new company, scale-up
    enterprise, large company, corporate, big company, multinational, conglomerate, blue chip, \
      large organisation, large organization
    mid-market, midmarket, mid-size, mid-sized, medium-sized, midsize
    too small, go bust, bankrupt, going under, viability, still be around, financial stability, insolvent, \
      two-man band, fly-by-night, minnow, tiny

    # meetings
    discovery, discovery call, first call, intro call, first meeting, qualification, discovery questions, \
      qualify
    QBR, business review, quarterly review, quarterly business review, EBR
    demo, demonstration, walkthrough, walk-through, product tour, see it working
    trial, pilot, free trial, POC, proof of concept, test drive, try it out, sandbox, dry run
    next step, action plan, mutual action plan, close plan, success plan

    # documents
    send me, some information, send information, send info, more information, more info, send details, \
      email me, drop me, pop it over, in writing, brochure, leaflet
    one-pager, one pager, brochure, leaflet, flyer, datasheet, data sheet, fact sheet, factsheet, handout, \
      sell sheet
    deck, slides, presentation, slide deck, PowerPoint, pitch deck, ppt
    email, mail, e-mail, email template, inmail
    proposal, quote, quotation, statement of work, SOW
    white paper, whitepaper, ebook, e-book
    battlecard, battle card, competitive intel, competitor sheet, kill sheet, competitive intelligence
    script, talk track, talktrack, call script, talking points, what to say, call guide
    playbook, sales playbook, methodology, sales process, MEDDIC, MEDDPICC, BANT
    content, collateral, assets, sales materials, sales content, sales collateral
    find content, can't find, hard to find, scattered, out of date, version control, wrong version, \
      old version, latest version
    persona, buyer persona, ICP, ideal customer, buyer profile, target customer
    pitch, elevator pitch, value proposition, value prop, messaging, positioning
    """
}
