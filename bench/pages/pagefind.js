// Pagefind in the form in which engines are compared; see bench/engines.py.
let pagefind;

// Memory of WebAssembly is on no heap that the browser reports.
const memories = [];
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate.apply(WebAssembly, given);
  memories.push((made.instance ?? made).exports.memory);
  return made;
};

window.engine = {
  // Without its worker all its memory is the page's, and can be seen.
  async load(noWorker = false) {
    pagefind = await import("/pagefind/pagefind.js");
    await pagefind.options({ noWorker });
    await pagefind.init();
  },
  keystroke: (text) => engine.ask(text, 10),
  // Its own interface preloads at each key and searches when the typist rests.
  type: (text) => typed(text, (part, last) => (last ? engine.keystroke(part) : pagefind.preload(part))),
  async ask(text, limit) {
    const found = (await pagefind.search(text)).results.slice(0, limit);
    const rows = await Promise.all(found.map((result) => result.data()));
    return rows.map((row) => row.raw_url);
  },
  elsewhere: () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0),
  async counts(text) {
    await pagefind.filters();
    return Object.keys((await pagefind.search(text)).filters).length;
  },
};
