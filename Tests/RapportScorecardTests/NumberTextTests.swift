import Testing

@testable import RapportScorecard

@Suite("A number as people write it")
struct NumberTextTests {
  @Test(
    "is one number if it can mean nothing else",
    arguments: [
      ("117.0", 117), ("$1,234.56", 1234.56), ("1.234,56 €", 1234.56), ("1 234,56", 1234.56),
      ("USD 1,234,567", 1_234_567),
      ("45k", 45_000), ("61 %", 0.61), ("(1,234.50)", -1234.5), ("-12", -12), ("1'234.50", 1234.5),
      ("0.61", 0.61),
      ("1\u{202F}234,5", 1234.5), (".5", 0.5), ("12,5", 12.5),
    ])
  func reads(text: String, value: Double) {
    let number = NumberText(text)
    #expect(!number.isAmbiguous && (number.withPoint ?? number.withComma) == value)
  }

  @Test(
    "is two numbers if a separator may mean thousands or decimals",
    arguments: ["1,234", "12.345", "-1,000"])
  func ambiguous(text: String) {
    #expect(NumberText(text).isAmbiguous)
  }

  @Test(
    "is no number otherwise",
    arguments: ["", "n/a", "1.2.3,4,5", "12 apples", "1,23,4", "1-2", "2026-10-01", "..", "1e5", "٣"])
  func none(text: String) {
    let number = NumberText(text)
    #expect(number.withPoint == nil && number.withComma == nil)
  }

  @Test("in a column is read in one way, which all its cells together must allow")
  func columns() {
    var column = NumberColumn()
    var areNumbers: [Bool] = []
    var styles: [NumberStyle?] = []
    for (line, text) in [(2, "1,234"), (3, "8,500.50"), (4, "1.234,56"), (5, "many")] {
      areNumbers.append(column.add(text, line: line))
      styles.append(column.style)
    }
    #expect(areNumbers == [true, true, true, false])
    #expect(styles == [nil, .point, nil, nil] && column.question?.line == 4)
  }

  private func column(_ cells: [String], given: NumberStyle? = nil) -> NumberColumn {
    var column = NumberColumn(given: given)
    for (index, cell) in cells.enumerated() {
      let isNumber = column.add(cell, line: index + 2)
      #expect(isNumber, "\(cell)")
    }
    return column
  }

  @Test(
    "with three decimals, unlike any other, raises a question unless the notation is given")
  func doubts() {
    #expect(column(["$1,234.56", "1.234"]).question?.line == 3)
    #expect(column(["1.234,56", "1,234"]).style == nil && column(["1,234", "1.234"]).style == nil)
    #expect(column(["1.234", "1.23456", "12.5"]).style == .point)
    #expect(column(["0.125", "1,234.5"]).style == .point)
    #expect(column(["1,234,567", "1.234"]).question?.line == 3)
    #expect(column(["$1,234.56", "1.234"], given: .point).style == .point)
  }

  @Test("of money is in one currency for the whole column, and isn't a percentage")
  func currencies() {
    #expect(column(["€1,234.50", "12.00 EUR"]).currencies == ["EUR"])
    #expect(column(["$1,234.50", "US$ 12.00"]).currencies == ["USD"])
    #expect(column(["€1,234.50", "£12.00"]).question?.line == 3)
    #expect(column(["Fr. 1’234.50", "12.5 Mio. CHF", "45k€"]).question?.line == 4)
    var percent = NumberColumn()
    let added = [percent.add("50%", line: 2), percent.add(String(repeating: "1", count: 61), line: 3)]
    #expect(added == [false, false])
  }

  @Test("quantiles are interpolated as in NumPy and spreadsheets")
  func quantiles() {
    #expect(Quantile.of([1, 2, 3, 4], 0.25) == 1.75 && Quantile.of([1, 2, 3, 4], 0.5) == 2.5)
    #expect(Quantile.of([7], 0.9) == 7 && Quantile.of([1, 9], 1) == 9)
  }
}
