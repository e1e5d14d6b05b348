// Checks what a form contains, control by control, as `rapport check` would.
(() => {
  "use strict"

  const {
    form: data, checks, writer,
    text: { filled, counted },
    entryPoints: { isRequired },
    entryLists: { rows },
  } = Rapport

  const maxFileBytes = 60_000 // below what `rapport intake` accepts

  const privateWords = {
    "an email address": "{{word.form_email_address}}",
    "a phone number": "{{word.form_phone_number}}",
    "a price": "{{word.form_price}}",
  }

  const privacyWarning = ({ isPublicNote }, key, values) => {
    const isChecked = isPublicNote && data.limits.privateDataFields.includes(key)
    const found = isChecked && checks.privateData(String(values[key] ?? ""))
    return found ? filled("{{word.form_could_be}}", { what: privateWords[found] }) : null
  }

  // Shows what is wrong with a control, and returns whether anything is. `given`: what the controls contain;
  // `values`: what the file will contain.
  const check = (control, { entryPoint, kind, given, values }) => {
    const field = { ...control.field, required: isRequired(control.field, given) }
    const all = field.key === "objection" ? given : values
    const fault = checks.checkField(field, all, data, rows) ??
      kind.rules.map(rule => checks.checkRule(rule, values)).find(found => found?.key === field.key)
    if (fault) {
      control.showFault(fault.message, fault.at)
      return true
    }
    control.showFault(privacyWarning(entryPoint, field.key, values), [], true)
    return false
  }

  // What is wrong with a file as a whole, in words; empty if it is fine.
  const summary = (count, text) => {
    if (writer.byteLength(text) > maxFileBytes) {
      return "{{word.form_too_long}}"
    }
    return count ? counted("{{word.form_to_fix}}", count) : ""
  }

  Rapport.formChecking = { check, summary, privacyWarning }
})()
