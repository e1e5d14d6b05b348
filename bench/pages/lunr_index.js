// Writes a lunr index of documents as JSON: lunr_index.js LUNR DOCUMENTS OUT
const fs = require("node:fs");
const [, , library, source, target] = process.argv;
const lunr = require(library);
const documents = JSON.parse(fs.readFileSync(source, "utf8"));
const index = lunr(function () {
  this.field("title", { boost: 5 });
  this.field("summary", { boost: 2 });
  this.field("body");
  documents.forEach(({ title, summary, body }, id) => this.add({ id, title, summary, body }));
});
const rows = documents.map(({ url, title, summary }) => ({ url, title, summary }));
fs.writeFileSync(target, JSON.stringify({ index, rows }));
