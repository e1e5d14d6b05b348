/// Normalises column names, which people and programs spell in many ways, so that they can be compared.
package enum ColumnKey {
  /// Letters and digits only, in lower case and transliterated: *Zuständig für* becomes `zustaendigfuer`.
  package static func key(of name: some StringProtocol) -> String {
    var key = ""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 48...57, 97...122: key.unicodeScalars.append(scalar)
      case 65...90: key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case 0..<128: break
      default:
        for letter in scalar.properties.lowercaseMapping.unicodeScalars {
          if let plain = Transliteration.ascii(for: letter) {
            key += plain
          } else if letter.properties.isAlphabetic {
            key.unicodeScalars.append(letter)
          }
        }
      }
    }
    return key
  }
}
