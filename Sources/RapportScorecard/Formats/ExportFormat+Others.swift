extension ExportFormat {
  static let pipedriveDeals = ExportFormat(
    "pipedrive-deals", "Pipedrive deals", .deals, marks: [.status, .stage, .name], required: [.created],
    [
      .id: ["Deal - ID", "Deal - Pipedrive System ID"],
      .name: [
        "Deal - Title", "Deal - Owner", "Deal - Organization", "Deal - Contact person", "Deal - Titel",
        "Deal - Besitzer", "Deal - Organisation", "Deal - Kontaktperson", "Affaire - Titre",
        "Affaire - Propriétaire",
      ],
      .pipeline: ["Deal - Pipeline", "Affaire - Pipeline"],
      .stage: ["Deal - Stage", "Deal - Phase", "Affaire - Étape"],
      .status: ["Deal - Status", "Affaire - Statut"],
      .amount: ["Deal - Value", "Deal - Wert", "Affaire - Valeur"],
      .currency: [
        "Deal - Currency of value", "Deal - Currency of Value", "Deal - Währung von Wert", "Deal - Währung",
        "Affaire - Devise de valeur",
      ],
      .created: [
        "Deal - Creation date", "Deal - Deal created", "Deal created", "Deal - Created",
        "Deal - Deal erstellt",
        "Deal - Erstellungsdatum", "Affaire - Date de création",
      ],
      .won: ["Deal - Won time", "Deal - Zeitpunkt gewonnen", "Deal - Gewonnen am", "Affaire - Date de gain"],
      .lost: [
        "Deal - Lost time", "Deal - Zeitpunkt verloren", "Deal - Verloren am", "Affaire - Date de perte",
      ],
      .lostReason: ["Deal - Lost reason", "Deal - Grund für Verlust", "Affaire - Motif de la perte"],
      .source: ["Deal - Source", "Deal - Source channel", "Deal - Quelle"],
    ])

  static let analyticsPages = ExportFormat(
    "ga4-pages", "Google Analytics pages", .pages, marks: [.page, .views],
    [
      .page: [
        "Page path and screen class", "Page path", "Page path + query string",
        "Seitenpfad und Bildschirmklasse", "Seitenpfad",
      ],
      .views: ["Views", "Aufrufe", "Vues"],
      .month: ["Year month", "Month of the year", "Jahr und Monat"],
    ])

  static let analyticsChannels = ExportFormat(
    "ga4-channels", "Google Analytics channels", .channels, marks: [.channel, .sessions],
    [
      .channel: [
        "Session primary channel group (Default channel group)",
        "Session primary channel group (Default Channel Group)",
        "Session default channel group", "Default channel group", "Session default channel grouping",
        "Primäre Channelgruppe der Sitzung (Standard-Channelgruppe)", "Standard-Channelgruppe der Sitzung",
      ],
      .sessions: ["Sessions", "Sitzungen"],
      .month: ["Year month", "Month of the year", "Jahr und Monat"],
    ])

  /// Content tools don't publish their columns, so this is read by our own column
  /// names, or by a column mapping.
  static let contentUse = ExportFormat(
    "content-use", "Use of content", .uses, marks: [.asset, .month],
    [
      .asset: ["Asset"],
      .month: ["Month"],
      .used: ["Used", "Times used"],
      .sent: ["Sent", "Times sent"],
      .wonDeals: ["In won deals"],
      .views: ["Viewed"],
    ])
}
