// Rapport in the form in which engines are compared; see bench/engines.py.
window.engine = {
  load: () => Rapport.warm(),
  // What finds entries by their meaning comes when the browser is idle after the first results: waits for it.
  async settle() {
    const { meaning } = await Rapport.parts.loadManifest();
    if (!meaning) return;
    await engine.ask("settle", 1);
    while (!Rapport.meaning) await new Promise((resolve) => setTimeout(resolve, 10));
    await Rapport.meaning;
  },
  keystroke: (text) => engine.ask(text, 10),
  // As the palette asks: no counts, and no rows for what is typed on before they came.
  type: (text) =>
    typed(text, (part, last) => Rapport.search(part, { limit: 10, counts: false, isStale: () => !last })),
  async ask(text, limit) {
    return (await Rapport.search(text, { limit })).results.map((result) => result.url);
  },
  // The page of the objection whose answer is on the screen, and whether it is called sure; null for none.
  async card(text) {
    const { results, cardIndex } = await Rapport.search(text, { limit: 10, counts: false });
    const card = results[cardIndex]?.card;
    return card ? { url: card.url, isSure: card.isSure } : null;
  },
  elsewhere: () => 0,
  async counts(text) {
    const counts = ["type", "persona", "stage", "audience", "freshness", "team"];
    return Object.keys((await Rapport.search(text, { limit: 10, counts })).facets).length;
  },
};
