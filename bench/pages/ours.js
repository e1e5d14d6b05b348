// Rapport in the form in which engines are compared; see bench/engines.py.
window.engine = {
  load: () => Rapport.warm(),
  keystroke: (text) => engine.ask(text, 10),
  type: (text) => typed(text, engine.keystroke),
  async ask(text, limit) {
    return (await Rapport.search(text, { limit })).results.map((result) => result.url);
  },
  elsewhere: () => 0,
  async counts(text) {
    const counts = ["type", "persona", "stage", "audience", "freshness", "team"];
    return Object.keys((await Rapport.search(text, { limit: 10, counts })).facets).length;
  },
};
