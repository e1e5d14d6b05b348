// The entries that fields may refer to. They are loaded as scripts, one file for each kind, when a field
// needs them.
(() => {
  "use strict"

  const { root, form: data, dom: { createElement } } = Rapport

  const loads = {}
  const load = name => loads[name] ??= new Promise(resolve => {
    const file = data.options[name]
    if (!file) return resolve([])
    document.head.append(createElement("script", {
      src: root + file, load: () => resolve(Rapport[`list_${name}`] ?? []), error: () => resolve([]),
    }))
  })

  const lists = {}
  // The rows of a kind, of "file", or of "any" for all kinds, once they are loaded: [slug, title, other
  // names, "gone" if retired].
  const rows = name => lists[name]

  const loadAny = async () => {
    const kinds = data.kinds.map(kind => kind.name).filter(name => data.options[name])
    const all = await Promise.all(kinds.map(load))
    kinds.forEach((kind, index) => { lists[kind] = all[index] })
    lists.any = kinds.flatMap(kind => lists[kind].map(([slug, ...rest]) => [`${kind}/${slug}`, ...rest]))
  }

  const need = async names => {
    for (const name of names) {
      if (name === "any") await loadAny()
      else lists[name] = await load(name)
    }
  }

  // The names of the lists that a type of field refers to.
  const listsFor = ({ type, itemType }) => {
    switch (type) {
    case "reference": return [itemType]
    case "among": return itemType
    case "any":
    case "file": return [type]
    case "record": return itemType.flatMap(field => listsFor(field.type))
    default: return itemType?.type ? listsFor(itemType) : []
    }
  }

  Rapport.entryLists = { rows, need, listsFor }
})()
