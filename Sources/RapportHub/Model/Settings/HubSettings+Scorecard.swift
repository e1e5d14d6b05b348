extension HubSettings {
  static let scorecardFields = [
    Field("won", .list(.line), "Stages of the CRM in which a deal is won: [Closed Won]"),
    Field("lost", .list(.line), "Stages of the CRM in which a deal is lost: [Closed Lost]"),
    Field("ignored", .list(.line), "Stages of the CRM whose deals don't count."),
    Field("accepted", .list(.line), "Lead statuses that mean: sales accepted the lead."),
    Field("rejected", .list(.line), "Lead statuses that mean: sales rejected the lead."),
    Field("recycled", .list(.line), "Lead statuses that mean: sales gave the lead back to marketing."),
    Field("undecided", .list(.line), "Lead statuses that mean none of these: [New, Open]"),
    Field("pipelines", .list(.line), "The pipelines that count. All, if left out."),
    Field("currency", .line, "The currency of all amounts: EUR."),
    Field("minimum", .number, "The fewest cases of which something is written by itself. 3, if left out."),
    Field("first_contact", .period, "How soon a lead is to be contacted: 2d, if left out."),
    Field(
      "untouched", .period, "When an accepted lead without activity counts as untouched: 5d, if left out."),
    Field(
      "columns", .map(.map(.line)),
      "Columns that your CRM calls otherwise, by export: {salesforce-leads: {mql: Handed over}}"),
  ]
}
