/// Column labels are in the language of the account: English, German, French, Spanish.
extension ExportFormat {
  static let hubSpotDeals = ExportFormat(
    "hubspot-deals", "HubSpot deals", .deals, marks: [.id, .stage, .name], required: [.created, .closed],
    hasStageColumns: true,
    [
      .id: [
        "Record ID", "Record ID - Deal", "Deal ID", "Datensatz-ID", "ID de fiche d'informations",
        "ID de registro",
      ],
      .name: [
        "Deal Name", "Deal owner", "Associated Company", "Associated Contact", "Associated Company (Primary)",
        "Associated Contact Emails", "Associated Company Names", "Associated Contact Names",
        "Primary Associated Company",
        "Deal-Name", "Zuständiger Mitarbeiter", "Für Deal zuständiger Mitarbeiter", "Nom de la transaction",
        "Propriétaire de la transaction", "Nombre del negocio", "Propietario del negocio",
      ],
      .pipeline: ["Pipeline"],
      .stage: [
        "Deal Stage", "Deal-Phase", "Phase de la transaction", "Étape de la transaction", "Etapa del negocio",
      ],
      .amount: [
        "Amount in company currency", "Betrag in Unternehmenswährung",
        "Montant dans la devise de l'entreprise",
        "Importe en la moneda de la empresa", "Amount", "Betrag", "Montant", "Importe", "Valor",
      ],
      .currency: ["Currency", "Währung", "Devise", "Moneda"],
      .created: ["Create Date", "Erstellungsdatum", "Erstelldatum", "Date de création", "Fecha de creación"],
      .closed: ["Close Date", "Abschlussdatum", "Date de fermeture", "Date de clôture", "Fecha de cierre"],
      .source: [
        "Original Traffic Source", "Original Source", "Original Source Type", "Ursprüngliche Traffic-Quelle",
        "Ursprüngliche Quelle", "Source de trafic d'origine", "Source originale",
        "Fuente original de tráfico",
      ],
      .lostReason: [
        "Closed Lost Reason", "Grund für verlorenen Deal", "Raison de la perte", "Motivo de pérdida",
      ],
      .wonReason: [
        "Closed Won Reason", "Grund für gewonnenen Deal", "Raison du gain", "Motivo de la ganancia",
      ],
    ])

  static let hubSpotContacts = ExportFormat(
    "hubspot-contacts", "HubSpot contacts", .people, marks: [.id, .lifecycle], required: [.mql],
    [
      .id: [
        "Record ID", "Record ID - Contact", "Contact ID", "Datensatz-ID", "ID de fiche d'informations",
        "ID de registro",
      ],
      .name: [
        "First Name", "Last Name", "Email", "Contact owner", "Company Name", "Associated Company",
        "Phone Number",
        "Vorname", "Nachname", "E-Mail", "Unternehmensname", "Für Kontakt zuständiger Mitarbeiter", "Prénom",
        "Nom",
        "E-mail", "Nom de l'entreprise", "Propriétaire du contact", "Nombre", "Apellidos", "Correo",
      ],
      .lifecycle: ["Lifecycle Stage", "Lifecycle-Phase", "Phase du cycle de vie", "Etapa del ciclo de vida"],
      .leadStatus: ["Lead Status", "Lead-Status", "Statut du lead", "Estado del lead"],
      .lead: [
        "Became a Lead Date", "Create Date", "Erstellungsdatum", "Erstelldatum", "Date de création",
        "Fecha de creación",
      ],
      .mql: [
        "Became a Marketing Qualified Lead Date",
        "Date entered \"Marketing Qualified Lead (Lifecycle Stage Pipeline)\"",
      ],
      .sal: [
        "Became a Sales Accepted Lead Date",
        "Date entered \"Sales Accepted Lead (Lifecycle Stage Pipeline)\"",
      ],
      .sql: [
        "Became a Sales Qualified Lead Date",
        "Date entered \"Sales Qualified Lead (Lifecycle Stage Pipeline)\"",
      ],
      .opportunity: [
        "Became an Opportunity Date", "Date entered \"Opportunity (Lifecycle Stage Pipeline)\"",
      ],
      .customer: ["Became a Customer Date", "Date entered \"Customer (Lifecycle Stage Pipeline)\""],
      .source: [
        "Original Traffic Source", "Original Source", "Ursprüngliche Traffic-Quelle",
        "Source de trafic d'origine",
        "Fuente original de tráfico",
      ],
      .rejectedReason: [
        "Unqualified Reason", "Rejected Reason", "Disqualification Reason", "Lead Disqualification Reason",
      ],
      .firstContact: ["First Contact Attempt Date", "Date of first engagement", "First outreach date"],
      .lastActivity: ["Last Activity Date", "Last Contacted"],
    ])
}
