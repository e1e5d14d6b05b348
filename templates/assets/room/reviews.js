// One note for several entries that are still correct: check boxes, and a link to the form that names them
// all.
(() => {
  "use strict"

  const bar = document.querySelector("[data-still-right]")
  if (!bar) return
  const { text: { counted } } = Rapport
  const link = bar.querySelector("a")
  const most = 25 // the address names them all
  const boxes = [...document.querySelectorAll("input[name=still-right]")]

  const show = () => {
    const chosen = boxes.filter(box => box.checked)
    bar.hidden = chosen.length === 0
    link.textContent = counted("{{word.still_correct_count}}", chosen.length)
    link.href = `${bar.dataset.stillRight}#door=right&about=${chosen.map(box => box.value).join(",")}`
    for (const box of boxes) box.disabled = !box.checked && chosen.length >= most
  }

  for (const box of boxes) box.addEventListener("change", show)
  show()
})()
