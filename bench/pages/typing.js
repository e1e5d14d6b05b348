// A query typed letter by letter: milliseconds from each key to what `press` answers.
window.typed = async (text, press) => {
  const times = [];
  for (let length = 1; length <= text.length; length++) {
    const start = performance.now();
    await press(text.slice(0, length), length === text.length);
    times.push(performance.now() - start);
  }
  return times;
};
