// What follows once somebody left to send: whether they did.
(() => {
  "use strict"

  const { dom: { createElement, button } } = Rapport

  // `actions`: sent(), leave(), stay(). Links and buttons that lead out are in `ways`.
  const sentQuestion = (ways, actions) => {
    const question = createElement("p", { class: "banner sent", role: "status" })
    const ask = () => {
      question.replaceChildren(
        createElement("b", {}, "Sent?"), " ",
        button("button", actions.sent, "Yes"), " ",
        button("quiet", () => {
          question.replaceChildren()
          actions.stay()
        }, "Not yet"))
    }
    ways.addEventListener("click", event => {
      if (!event.target.closest("a, button")) return
      actions.leave()
      ask()
    })
    return question
  }

  // Instead of the form, once it was sent.
  const thanks = ({ name, title, another }) => [
    createElement("h1", { tabindex: "-1" }, name ? `Thank you, ${name}` : "Thank you"),
    createElement("p", { class: "lead" }, "It shows here once somebody has read it."),
    createElement("p", { class: "meta" }, title),
    createElement("p", { class: "actions" },
      button("button primary", another, "Add another"),
      createElement("a", { class: "quiet", href: `${Rapport.root}index.html` }, "Go to the home page")),
  ]

  Object.assign(Rapport, { sentQuestion, thanks })
})()
