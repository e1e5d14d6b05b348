// lunr in the form in which engines are compared; see bench/engines.py.
// Any word may match, the last one as a beginning too; a word that the index lacks is sought with one edit.
let index, rows, terms, sorted;

const begins = (word) => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(word) ?? false;
};

const search = (text, expanding = true) =>
  index.query((query) => {
    const words = lunr.tokenizer(text).map(String);
    words.forEach((word, place) => {
      if (!lunr.stopWordFilter(word) && place < words.length - 1) return;
      const [stem] = index.pipeline.runString(word);
      const unfinished = place === words.length - 1 && begins(word);
      if (terms.has(stem)) query.term(stem, { boost: 10, usePipeline: false });
      if (!expanding) return;
      if (unfinished) query.term(word, { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false });
      else if (!terms.has(stem) && word.length >= 4) {
        query.term(stem, { editDistance: 1, usePipeline: false });
      }
    });
  });

// lunr 2.3.9 merges branches of its set of terms when a digit runs into a number of its own; it then finds
// terms that its index lacks, and throws.
const searchSafely = (text) => {
  try {
    return search(text);
  } catch {
    return search(text, false);
  }
};

window.engine = {
  async load() {
    const data = await (await fetch("/lunr-index.json")).json();
    index = lunr.Index.load(data.index);
    rows = data.rows;
    sorted = Object.keys(index.invertedIndex).sort();
    terms = new Set(sorted);
  },
  keystroke: (text) => engine.ask(text, 10),
  type: (text) => typed(text, engine.keystroke),
  async ask(text, limit) {
    return searchSafely(text).slice(0, limit).map((hit) => rows[hit.ref].url);
  },
  elsewhere: () => 0,
  counts: async () => 0,
};
