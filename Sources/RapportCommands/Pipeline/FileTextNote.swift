import RapportAttachments
import RapportBase
import RapportHub

/// The note about files that search can't read because of the machine.
enum FileTextNote {
  static func text(_ texts: FileTexts) -> String? {
    let (noProgram, outOfTime) = (texts.count(.noProgram), texts.count(.outOfTime))
    if noProgram > 0 {
      return
        "search doesn’t know the text of \(counted(noProgram, "PDF", "PDFs")): pdftotext isn’t installed here "
        + "(Debian and Ubuntu: poppler-utils; Homebrew: poppler)."
    }
    if outOfTime > 0 {
      return
        "search doesn’t know the text of \(counted(outOfTime, "file", "files")): reading all of them takes too "
        + "long for one run. The next run continues."
    }
    return nil
  }
}
