// What follows when somebody has left the page to send the file: the question whether they did.
(() => {
  "use strict"

  const { dom: { createElement, button }, text: { filled } } = Rapport

  // `actions`: sent(), leave(), stay(). `ways` has the links and buttons that lead out.
  const sentQuestion = (ways, actions) => {
    const question = createElement("p", { class: "banner sent", role: "status" })
    const ask = () => {
      question.replaceChildren(
        createElement("b", {}, "{{word.form_sent}}"), " ",
        button("button", actions.sent, "{{word.form_yes}}"), " ",
        button("quiet", () => {
          question.replaceChildren()
          actions.stay()
        }, "{{word.form_not_yet}}"))
    }
    ways.addEventListener("click", event => {
      if (!event.target.closest("a, button")) return
      actions.leave()
      ask()
    })
    return question
  }

  // What replaces the form after it was sent.
  const thanks = ({ name, title, another }) => [
    createElement("h1", { tabindex: "-1" },
      name ? filled("{{word.form_thanks_name}}", { name }) : "{{word.form_thanks}}"),
    createElement("p", { class: "lead" }, "{{word.form_shows_once_read}}"),
    createElement("p", { class: "meta" }, title),
    createElement("p", { class: "actions" },
      button("button primary", another, "{{word.form_add_another}}"),
      createElement("a", { class: "quiet", href: `${Rapport.root}index.html` }, "{{word.form_go_home}}")),
  ]

  Object.assign(Rapport, { sentQuestion, thanks })
})()
