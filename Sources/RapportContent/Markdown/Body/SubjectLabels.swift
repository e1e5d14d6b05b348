/// What mail programs call the subject, in lower case, in European languages, Japanese, Chinese and Korean.
enum SubjectLabels {
  static let all: Set<String> = [
    "subject", "subject line", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne",
    "emne", "temat", "konu", "aihe", "тема", "θέμα", "件名", "主题", "主旨", "제목", "الموضوع",
  ]
}
