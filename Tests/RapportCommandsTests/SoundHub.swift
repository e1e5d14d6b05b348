/// A hub with one entry and no faults, in the folder `content`.
let soundHub = [
  "content/hub.yml": "name: Hub\n", "content/terms/lead.md": "---\ntitle: Lead\n---\nText.\n",
]
