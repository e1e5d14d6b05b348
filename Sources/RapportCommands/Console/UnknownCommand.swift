import RapportBase

/// The message for somebody who types a command that doesn't exist.
enum UnknownCommand {
  /// `nil` if the arguments begin with a known command, or with none.
  static func message(_ arguments: some Sequence<String>, known: [String]) -> String? {
    guard let word = arguments.first(where: { _ in true }), !word.isEmpty, !word.begins(with: "-"),
      !known.contains(word), word != "help"
    else { return nil }
    let meaning = meanings[word.lowercased()].flatMap { meaning in
      known.contains { meaning == $0 || meaning.begins(with: $0 + " ") } ? meaning : nil
    }
    let meant = meaning ?? nearest(word, among: known)
    let guess =
      meant.map { "Did you mean “rapport \($0)”?" } ?? "Commands are \(known.joined(separator: ", "))."
    return "there is no command “\(word.prefix(60))”. \(guess) `rapport --help` says what each does."
  }

  /// Commands by the names that other programs use.
  private static let meanings = [
    "watch": "serve", "dev": "serve", "server": "serve", "start": "serve", "run": "serve",
    "open": "serve", "view": "serve", "show": "serve", "live": "serve", "develop": "serve",
    "create": "new", "add": "new", "setup": "init", "begin": "init", "quickstart": "init",
    "create-hub": "init",
    "generate": "build", "make": "build", "render": "build", "publish": "build", "deploy": "build",
    "export": "build",
    "lint": "check", "validate": "check", "verify": "check", "test": "check", "doctor": "check",
    "compare": "diff", "changes": "diff", "codeowners": "owners",
    "coverage": "report coverage", "heard": "report heard", "freshness": "report freshness",
    "gaps": "report coverage", "overdue": "report freshness", "stats": "report", "reports": "report",
  ]
}
