import RapportBase

/// Names that tables use for the fields of a hub, in English, German and French, normalized by
/// `ColumnKey.key(of:)`.
///
/// Collected from public inventory templates and from the column names of Notion, Airtable, SharePoint,
/// HubSpot and Google Drive.
enum UsualNames {
  /// If several fields have the same name, it means the first one that the kind has and that the values fit.
  static let fields: [(key: String, names: [String])] = read(
    """
    title: title name headline heading subject label pagetitle pagename documenttitle documentname
      filename resource resourcename contentpiece piece titel bezeichnung ueberschrift dokument titre
      nom intitule
    type: type format category kind contenttype assettype mediatype itemtype contentformat assetcategory
      typ art inhaltstyp inhaltsart kategorie categorie typedecontenu
    personas: personas persona buyerpersona buyerpersonas targetpersona targetaudience audience buyer
      buyers who forwhom role roles buyerrole targetrole zielgruppe zielgruppen zielperson
      kaeuferpersona cible cibles audiencecible
    stages: stages stage funnelstage buyerstage journeystage buyingstage salesstage buyerjourney
      buyersjourney buyersjourneystage buyerjourneystage customerjourney funnel phase phases dealstage
      lifecyclestage verkaufsphase kaufphase etape etapes etapedevente
    audience: audience visibility access usage internalexternal internalorexternal sichtbarkeit
      visibilite
    status: status state stage workflowstatus approvalstatus publishstatus publicationstatus zustand
      statut etat
    owner: owner owners contentowner author authors responsible responsibility dri maintainer contact
      contactperson assignee assignedto manager person verantwortlich verantwortlicher verantwortliche
      zustaendig ansprechpartner autor besitzer eigentuemer proprietaire responsable auteur
    reviewed: reviewed lastreviewed lastreview reviewdate datereviewed reviewedon lastupdated lastupdate
      lastmodified lastmodifieddate lastedited lasteditedtime lastchecked lastverified verified
      verifiedon updated updatedat updatedon dateupdated modified modifieddate modifiedon datemodified
      lastrevised lastrefresh lastrefreshed lastaudit contentlastupdated zuletztaktualisiert
      aktualisiert aktualisiertam letzteaktualisierung zuletztgeprueft geprueftam letztepruefung
      geaendert geaendertam letzteaenderung stand misajour datedemiseajour dernieremiseajour
      derniererevision modifiele verifiele
    expires: expires expiry expirydate expirationdate expiration expireson validuntil validto usebefore
      sunset sunsetdate enddate gueltigbis ablaufdatum laeuftabam expirele datedexpiration
      valablejusquau
    valid_until: validuntil validto useuntil expires expiry expirydate expirationdate gueltigbis
    due: due duedate deadline targetdate plannedfor planneddate launchdate faelligam faellig termin
      echeance
    buyer_url: buyerurl buyerlink publicurl publiclink liveurl livelink externalurl externallink
      shareurl sharelink shareablelink customerlink prospectlink customerfacinglink customerfacingurl
      landingpage landingpageurl website websiteurl gatedlink gatedurl publishedurl buyersees
      oeffentlicherlink oeffentlicheurl kaeuferlink kundenlink lienpublic lienexterne lienacheteur
    url: url urls link links weblink webaddress address href location internallink internalurl
      sharepoint sharepointlink drivelink googledrivelink googledrive documentlink documenturl assetlink
      contentlink adresse lien liens lieninterne internerlink
    source: source sourcefile sourcelink sourceurl original originalfile originallink editablefile
      editablelink editlink editurl workingfile figma canva quelle quelldatei fichiersource
    file: file files filesmedia filesandmedia filepath attachment attachments download pdf datei dateien dateipfad anhang
      fichier fichiers piecejointe
    summary: summary description shortdescription desc abstract excerpt teaser overview blurb about
      beschreibung kurzbeschreibung zusammenfassung resume descriptif
    use_when: usewhen whentouse usecase usecases useitwhen sendwhen salesuse howtouse einsatz verwendung
      quandlutiliser
    tags: tags tag keywords keyword topics topic themes theme labels categories category campaign
      campaigns cluster schlagworte schlagwort stichworte stichwort thema themen motscles motcle
      etiquettes sujet sujets
    aliases: aliases alias synonyms synonym alsoknownas othernames othername synonyme autresnoms
    language: language languages lang locale sprache sprachen langue langues
    competitors: competitors competitor competition against versus vs rival rivals wettbewerber
      mitbewerber konkurrent konkurrenten concurrent concurrents
    products: products product productline solution solutions offering productarea feature features
      produkt produkte loesung produit produits
    industries: industries industry vertical verticals sector sectors segment segments branche branchen
      industrie secteur secteurs
    regions: regions region market markets country countries geo geography territory territories
      regionen land laender markt maerkte pays marche marches
    customer: customer customers customername client clients account accountname company companyname
      kunde kunden firma unternehmen entreprise
    objections: objections objection objectionhandled objectionshandled objectionaddressed answers
      answersobjection handles einwand einwaende
    proof_line: proofline quote keyquote pullquote proof proofpoint zitat citation
    naming: naming maybenamed customernaming nameable referenceable
    length: length duration pages pagecount runtime readtime readingtime laenge dauer umfang seiten
      duree longueur
    replaced_by: replacedby supersededby successor ersetztdurch remplacepar
    translates: translates translationof originallanguageversion uebersetzungvon traductionde
    review_every: reviewevery reviewcycle reviewinterval reviewfrequency updatefrequency pruefintervall
    was: was oldslugs formerslugs redirectfrom
    category: category categories objectiontype objectioncategory type theme kategorie categorie
    says: says objection objections objectiontext theysay buyersays whattheysay quote statement claim
      proofpoint proof einwand objectionclient
    answer: answer response reply rebuttal howtorespond responseanswer talktrack wesay antwort reponse
    ask: ask question questiontoask followupquestion questions questionstoask discoveryquestions frage
      fragen
    means: means whattheymean realconcern underlyingconcern
    role: role responsibility responsibilities jobdescription rolle aufgabe verantwortung
    titles: titles jobtitles jobtitle positions position commontitles berufsbezeichnungen
    buying_role: buyingrole decisionrole rolein purchase buyingcommitteerole kaufrolle
    goals: goals goal objectives objective priorities ziele objectifs
    pains: pains pain painpoints painpoint challenges challenge problems frustrations schmerzpunkte
      herausforderungen
    triggers: triggers trigger buyingtriggers ausloeser
    kpis: kpis kpi metrics successmetrics kennzahlen
    decision_criteria: decisioncriteria buyingcriteria criteria entscheidungskriterien
    questions: questions questionstoask discoveryquestions fragen
    abbreviation: abbreviation acronym shortform abbr abkuerzung kuerzel abreviation sigle
    definition: definition meaning description definitionen bedeutung explanation
    criteria: criteria criterion conditions kriterien criteres
    not: not isnot notthis confusedwith
    we_win_when: wewinwhen whywewin strengths ourstrengths theirweaknesses weaknesses staerken
    they_win_when: theywinwhen whywelose whytheywin theirstrengths
    they_say: theysay theirclaims claims theirpitch
    when_you_hear: whenyouhear triggerphrases buyersays
    lead_with: leadwith ourpitch opening keymessage
    never_say: neversay donotsay dontsay avoid
    one_liner: oneliner tagline inoneline elevatorpitch pitch
    solves: solves problemssolved problems
    differs: differs differentiators differentiator usps usp
    order: order position number sequence nr reihenfolge ordre
    number: number figure metric value kennzahl chiffre
    date: date day on datum when jour
    goal: goal objective purpose ziel objectif
    """)

  /// Fields within fields.
  static let members: [(key: String, member: String, names: String)] = [
    ("share", "subject", "emailsubject subjectline mailsubject sharesubject betreff"),
    ("share", "text", "emailtext emailcopy emailbody mailtext sharetext emailtemplate mailtext"),
    ("speaker", "name", "speaker speakername quotedperson saidby whosaid"),
    ("speaker", "title", "speakertitle speakerrole speakerjobtitle"),
    ("cleared", "by", "clearedby approvedby freigegebenvon approuvepar"),
    ("cleared", "date", "clearedon cleareddate approvedon approvaldate dateapproved freigegebenam"),
  ]

  static let bodies =
    "body text fulltext bodytext pagecontent copy contentbody markdown html inhalt volltext texte corps contenu "
    + "content"
  static let slugs = "slug filenameslug urlslug permalink"

  /// Yes/no columns, with the value that each answer sets.
  static let flags: [(names: String, target: ColumnTarget)] = [
    (
      "published live islive ispublished veroeffentlicht publie",
      .flag("status", yes: "approved", no: "draft")
    ),
    ("draft isdraft entwurf brouillon", .flag("status", yes: "draft", no: "approved")),
    (
      "archived retired obsolete deprecated outdated isarchived archiviert archive",
      .flag("status", yes: "retired", no: nil)
    ),
    (
      "external public customerfacing buyerfacing shareable clientfacing canbeshared isexternal isshareable "
        + "extern externe shareexternally",
      .flag("audience", yes: "external", no: "internal")
    ),
    (
      "internal internalonly isinternal intern interne nurintern confidential",
      .flag("audience", yes: "internal", no: "external")
    ),
  ]

  /// Reads lines of a field and its names; an indented line continues the one before.
  private static func read(_ text: String) -> [(key: String, names: [String])] {
    var fields: [(key: String, names: [String])] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ").map(String.init)
      if line.hasPrefix(" ") {
        fields[fields.count - 1].names += parts
      } else {
        fields.append((String(parts[0].dropLast()), Array(parts.dropFirst())))
      }
    }
    return fields
  }
}
