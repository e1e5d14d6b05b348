// Rules across several fields, and what notes must not contain: the counterparts of the checks in Swift.
// Tests/Fixtures/checks compares their codes.
(() => {
  "use strict"

  const {
    text: { isDay, filled },
    writer: { trimmed },
    form: { limits },
    checks: { fault, isEmpty },
  } = Rapport

  const linesOf = text => trimmed(text).split("\n").filter(Boolean).length
  const wordsOf = text => text.split(/[ \t-\r]+/).filter(Boolean).length

  const inOrder = ([later, earlier], values) => {
    const [end, start] = [values[later] ?? "", values[earlier] ?? ""]
    if (!isDay(end) || !isDay(start) || end >= start) return null
    return { key: later, ...fault("date-order", "{{word.form_day_order}}") }
  }

  // `key` is needed if `other` has one of some values.
  const needed = ([key, other], expected, values) => {
    if (!isEmpty(values[key]) || !expected.includes(values[other])) return null
    const message = key === "about" ? "{{word.form_say_about}}" : "{{word.form_say_why}}"
    return { key, ...fault("field-needed", message) }
  }

  // A text, or `list.member` for a text in each record of a list, has a maximum number of lines and words.
  const maxLength = ([path], max, maxWords, values) => {
    const [key, member] = path.split(".")
    const texts = member ? (values[key] ?? []).map(each => each[member]) : [values[key]]
    const index = texts.findIndex(text => text && (linesOf(text) > max || wordsOf(text) > maxWords))
    if (index < 0) return null
    const [lines, words] = [linesOf(texts[index]), wordsOf(texts[index])]
    const message = lines > max
      ? filled("{{word.form_too_many_lines}}", { count: lines, max })
      : filled("{{word.form_too_many_words}}", { count: words, max: maxWords })
    return { key, at: member ? [index, member] : undefined, ...fault("long-answer", message) }
  }

  // Returns null, or the fault with the key of the field that has it.
  const checkRule = ({ type, fields, values: expected, max, words }, values) => {
    switch (type) {
    case "order": return inOrder(fields, values)
    case "needs": return needed(fields, expected, values)
    case "lines": return maxLength(fields, max, words, values)
    default: return null
    }
  }

  const email = /[\w\u0080-\uffff-]@[\w\u0080-\uffff.-]+\.[\w\u0080-\uffff.-]/

  // Nine digits or more (seven after a `+`) with single spaces, dots, hyphens, slashes or brackets between
  // them.
  const hasPhoneNumber = text => {
    let [digits, hasPlus, separators, previous] = [0, false, 0, " "]
    for (const char of `${text}\n`) {
      if (char >= "0" && char <= "9") {
        if (digits === 0) hasPlus = previous === "+"
        digits += 1
        separators = 0
      } else if (" -./()".includes(char)) {
        separators += 1
        if (separators > 2) digits = 0
      } else {
        if (digits >= (hasPlus ? 7 : 9) && digits <= 15) return true
        digits = separators = 0
      }
      previous = char
      if (digits >= (hasPlus ? 7 : 9) && separators > 0) return true
    }
    return false
  }

  // A number next to a currency: £12,000, 12k EUR. The counterpart of Price in Swift.
  const currency = new RegExp(`[A-Za-z]+|[${limits.currencySigns}]`, "gu")
  const amountBefore = /[0-9][.,\-–]{0,2}[kKmM]?[ \u00a0\u202f]?$/
  const amountAfter = /^[ \u00a0\u202f]?[0-9]/
  const maxAmount = 6 // characters that are enough to see the end or the beginning of an amount
  const hasPrice = text => [...text.matchAll(currency)].some(({ 0: name, index }) => {
    const isCurrency = !/[A-Za-z]/.test(name) || limits.currencyNames.includes(name.toLowerCase())
    const end = index + name.length
    return isCurrency && (amountBefore.test(text.slice(Math.max(0, index - maxAmount), index)) ||
      amountAfter.test(text.slice(end, end + maxAmount)))
  })

  // "an email address", "a phone number", "a price", or null.
  const privateData = text => {
    if (email.test(text)) return "an email address"
    if (hasPhoneNumber(text)) return "a phone number"
    return hasPrice(text) ? "a price" : null
  }

  Object.assign(Rapport.checks, { checkRule, privateData })
})()
