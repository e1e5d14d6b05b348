import RapportBase
import Testing

@testable import RapportScorecard

@Suite("A table of people or deals")
struct RowLevelExportTests {
  @Test(
    "is recognized by addresses and by columns",
    arguments: [
      "Name,Contact\nAnn,ann@example.com\n", "Record ID,Deal Name\n1,x\n", "First Name;Last Name\na;b\n",
      "Opportunity Name,Stage,Amount\nx,y,1\n", "Nachname,Ort\nHolt,Kiel\n",
      "Note\n\"write to <bob@example.co.uk>, please\"\n", "Deal - ID,Deal - Title,Deal - Owner\n1,x,y\n",
    ])
  func finds(text: String) {
    #expect(RowLevelExport.sign(in: Array(text.utf8)) != nil)
  }

  @Test(
    "is told apart from a table of totals",
    arguments: [
      "month,step,count,value\n2026-10,won,3,9000\n", "month,email,organic\n2026-10,3,4\n",
      "month,stage,median\n2026-10,decision,9\n",
      "Field,Value\nEntities,12\n", "Handle\n@example\n",
    ])
  func leaves(text: String) {
    #expect(RowLevelExport.sign(in: Array(text.utf8)) == nil)
  }
}
