// Finds objections that are similar to what was said.
(() => {
  "use strict"

  const { loadSearch, picking: { likely }, entryLists: { rows } } = Rapport

  // Rows of objections, best first, as search ranks them; by shared words if search doesn't load.
  const likeObjections = async (text, count) => {
    const known = rows("objection") ?? []
    try {
      await loadSearch()
      const options = { filters: { kind: ["objection"] }, limit: count, counts: false }
      const { results } = await Rapport.search(text, options)
      const slugs = results.map(({ url }) => url.split("/").at(-1).replace(/\.html$/, ""))
      return slugs.map(slug => known.find(row => row[0] === slug)).filter(Boolean)
    } catch {
      return likely(known, text).slice(0, count)
    }
  }

  Rapport.likeObjections = likeObjections
})()
