/// A number as text: integers without a fraction, others in the shortest form that
/// reads back as the same number.
public func decimalText(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}

/// A count with its noun: `1 entry`, `2 entries`.
public func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}
