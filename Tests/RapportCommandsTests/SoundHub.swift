/// A hub of one entry without a fault, in the folder `content`.
let soundHub = [
  "content/hub.yml": "name: Hub\n", "content/terms/lead.md": "---\ntitle: Lead\n---\nText.\n",
]
