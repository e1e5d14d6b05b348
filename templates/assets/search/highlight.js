// Marks words on the page that a result led to: `#hl=word+word`, after an anchor `#anchor&hl=…`.
(() => {
  "use strict"

  const { text: { counted }, dom: { createElement, button }, results: { note } } = Rapport
  const maxMarks = 500

  const main = () => document.getElementById("main")

  const rangeOf = (node, [start, end]) => {
    const range = new Range()
    range.setStart(node, start)
    range.setEnd(node, end)
    return range
  }

  const findRanges = words => {
    const forms = { firstWith: word => words.has(word) ? 0 : -1 }
    const ranges = []
    const walker = document.createTreeWalker(main(), NodeFilter.SHOW_TEXT)
    while (walker.nextNode() && ranges.length < maxMarks) {
      const node = walker.currentNode
      if (node.parentElement.closest("script, select, button, .say, .ask")) continue
      ranges.push(...Rapport.marksOf(node.data, forms).map(mark => rangeOf(node, mark)))
    }
    return ranges
  }

  // Marks ranges, and returns a function that removes the marks.
  const paintMarks = ranges => {
    if (CSS.highlights) {
      CSS.highlights.set("found", new Highlight(...ranges))
      return () => CSS.highlights.clear()
    }
    const marks = ranges.reverse().map(range => {
      const mark = createElement("mark")
      range.surroundContents(mark)
      return mark
    })
    return () => marks.forEach(mark => mark.replaceWith(...mark.childNodes))
  }

  const countBar = (count, clear) => {
    const bar = note(counted("{{word.marked_times}}", count), button("link", clear, "{{word.clear}}"))
    bar.className = "marked"
    return bar
  }

  let clear = () => {}

  const show = (ranges, anchor) => {
    clear()
    const removeMarks = paintMarks(ranges)
    const bar = countBar(ranges.length, () => {
      clear()
      history.replaceState(history.state, "", `#${anchor || ""}`)
      main().focus({ preventScroll: true })
    })
    document.querySelector(".foot").before(bar)
    clear = () => {
      removeMarks()
      bar.remove()
      clear = () => {}
    }
  }

  const highlight = async () => {
    clear()
    const [, anchor, words] = location.hash.match(/^#(?:(.*)&)?hl=([^&]+)/) || []
    if (!words || Rapport.home.isHere) return
    if (anchor) document.getElementById(anchor)?.scrollIntoView()
    // The rules for folding letters come with the index.
    await Rapport.warm()
    let ranges = []
    try {
      ranges = findRanges(new Set(words.split("+").map(decodeURIComponent)))
    } catch { /* not an address of ours */ }
    if (ranges.length) show(ranges, anchor)
  }
  highlight()
  addEventListener("hashchange", highlight)
})()
