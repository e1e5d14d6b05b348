/// Reports must be exported with details only. Column labels are in the user's
/// language: English, German, French.
extension ExportFormat {
  static let salesforceOpportunities = ExportFormat(
    "salesforce-opportunities", "Salesforce opportunities", .deals, marks: [.stage, .name],
    required: [.created, .closed],
    [
      .id: ["Opportunity ID", "Opportunity-ID", "ID Opportunité", "Opportunity ID (18)"],
      .name: [
        "Opportunity Name", "Account Name", "Opportunity Owner", "Opportunity-Name", "Accountname",
        "Opportunity-Inhaber", "Nom de l'opportunité", "Nom du compte", "Propriétaire de l'opportunité",
      ],
      .stage: ["Stage", "Phase", "Étape"],
      .amount: [
        "Amount (converted)", "Betrag (umgerechnet)", "Montant (converti)", "Amount", "Betrag", "Montant",
      ],
      .currency: [
        "Amount (converted) Currency", "Amount Currency", "Opportunity Currency", "Betrag Währung",
        "Devise de Montant", "Montant Devise",
      ],
      .created: ["Created Date", "Erstellungsdatum", "Erstelldatum", "Date de création"],
      .closed: ["Close Date", "Schlusstermin", "Abschlussdatum", "Date de clôture"],
      .source: ["Lead Source", "Lead-Quelle", "Leadquelle", "Origine de la piste"],
      .lostReason: ["Loss Reason", "Closed Lost Reason", "Reason Lost", "Lost Reason", "Verlustgrund"],
      .wonReason: ["Closed Won Reason", "Win Reason", "Won Reason"],
      .pipeline: ["Opportunity Record Type", "Sales Process"],
    ])

  static let salesforceHistory = ExportFormat(
    "salesforce-history", "Salesforce opportunity history", .changes,
    marks: [.fromStage, .toStage, .changed],
    required: [.id],
    [
      // The name isn't used: two opportunities may share it.
      .id: ["Opportunity ID", "Opportunity-ID", "ID Opportunité", "Opportunity ID (18)"],
      .name: [
        "Opportunity Name", "Account Name", "Opportunity Owner", "Last Modified By", "Opportunity-Name",
        "Accountname",
      ],
      .fromStage: ["From Stage", "Von Phase", "Étape d'origine"],
      .toStage: ["To Stage", "Zu Phase", "Étape de destination"],
      .changed: ["Last Modified", "Last Modified Date", "Letzte Änderung", "Dernière modification"],
      .created: ["Created Date", "Erstellungsdatum", "Erstelldatum", "Date de création"],
    ])

  static let salesforceLeads = ExportFormat(
    "salesforce-leads", "Salesforce leads", .people, marks: [.leadStatus, .name], required: [.mql],
    [
      .id: ["Lead ID", "Lead-ID", "ID Piste"],
      .name: [
        "First Name", "Last Name", "Company / Account", "Lead Owner", "Email", "Company", "Vorname",
        "Nachname",
        "Firma/Account", "Lead-Inhaber", "Prénom", "Nom", "Société/Compte", "Propriétaire de la piste",
      ],
      .leadStatus: ["Lead Status", "Lead-Status", "Statut de la piste"],
      .lead: ["Created Date", "Create Date", "Erstellungsdatum", "Erstelldatum", "Date de création"],
      .mql: ["MQL Date", "Marketing Qualified Date", "Date MQL", "MQL-Datum"],
      .sal: ["SAL Date", "Accepted Date", "Sales Accepted Date"],
      .sql: ["SQL Date", "Sales Qualified Date"],
      .opportunity: ["Converted Date", "Konvertierungsdatum", "Date de conversion"],
      .customer: ["Customer Date"],
      .source: ["Lead Source", "Lead-Quelle", "Leadquelle", "Origine de la piste"],
      .rejectedReason: ["Unqualified Reason", "Disqualified Reason", "Rejected Reason", "Rejection Reason"],
      .firstContact: ["First Response Date", "First Activity Date", "First Contact Date"],
      .lastActivity: ["Last Activity", "Last Activity Date", "Letzte Aktivität"],
    ])

  static let salesforceCampaigns = ExportFormat(
    "salesforce-campaigns", "Salesforce campaigns", .campaigns, marks: [.campaign, .campaignWon],
    [
      .campaign: ["Campaign Name", "Kampagnenname", "Nom de la campagne"],
      .name: ["Campaign Owner", "Campaign Owner Alias", "Created By", "Kampagneninhaber"],
      .cost: ["Actual Cost in Campaign", "Actual Cost", "Tatsächliche Kosten", "Coût réel"],
      .campaignPipeline: [
        "Total Value Opportunities", "Value Opportunities in Campaign",
        "Total Value Opportunities in Campaign",
        "Gesamtwert Opportunities", "Valeur totale des opportunités",
      ],
      .campaignWon: [
        "Total Value Won Opportunities", "Value Won Opportunities in Campaign",
        "Total Value Won Opportunities in Campaign",
        "Gesamtwert gewonnene Opportunities", "Valeur totale des opportunités gagnées",
      ],
      .currency: [
        "Actual Cost in Campaign Currency", "Actual Cost Currency", "Total Value Won Opportunities Currency",
        "Campaign Currency",
      ],
    ])
}
