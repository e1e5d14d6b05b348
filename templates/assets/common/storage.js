// What the browser remembers for this hub. In a private window it may refuse; then nothing is remembered.
(() => {
  "use strict"

  const prefix = "rapport-"
  const read = key => { try { return localStorage.getItem(prefix + key) } catch { return null } }

  const storage = {
    get: key => read(key) ?? "",
    // Returns whether the value was stored.
    set(key, value) {
      try {
        localStorage.setItem(prefix + key, value)
        return true
      } catch { return false }
    },
    remove(key) { try { localStorage.removeItem(prefix + key) } catch { /* refused */ } },
    // Null if there is no value, or it isn't JSON.
    getJSON(key) { try { return JSON.parse(read(key)) } catch { return null } },
    setJSON: (key, value) => storage.set(key, JSON.stringify(value)),
    // The keys that begin with a text.
    keys(start) {
      try {
        const all = Object.keys(localStorage).filter(key => key.startsWith(prefix + start))
        return all.map(key => key.slice(prefix.length))
      } catch { return [] }
    },
    // Calls back with the keys that other tabs write.
    watch(changed) {
      addEventListener("storage", ({ key, newValue }) => {
        if (key?.startsWith(prefix) && newValue !== null) changed(key.slice(prefix.length))
      })
    },
  }

  Rapport.storage = storage
})()
