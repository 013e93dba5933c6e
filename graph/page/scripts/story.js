"use strict";
// The first sentence: what the picture shows, in words; each part selects what it speaks of.

// Words and links in the order of the wording.
function sayLinked(key, facts) {
  const wording = DATA.words[state.lang][key];
  return wording.split(/\{(\w+)\}/).map((part, at) => (at % 2 ? facts[part] : part));
}

// The two units with the greatest tie: Σ over shared tasks of 1/(participants − 1).
function closestPair() {
  const ties = new Map();
  for (const task of figures().tasks) {
    const all = PAGE.parties[state.reading][task].flat().sort((a, b) => a - b);
    all.forEach((one, at) => all.slice(at + 1).forEach((other) => {
      const pair = one * PAGE.units.length + other;
      ties.set(pair, (ties.get(pair) || 0) + 1 / (all.length - 1));
    }));
  }
  let best = null;
  for (const [pair, weight] of ties) if (best === null || weight > ties.get(best) + 1e-9) best = pair;
  return best === null ? null : [Math.floor(best / PAGE.units.length), best % PAGE.units.length];
}

function story() {
  const { scope, tasks, readings } = figures();
  const own = now();
  const hidden = PAGE.units.map((_, unit) => readings.closed.support[unit] - readings.named.support[unit]);
  const most = (values) => [...scope].sort((a, b) => values[b] - values[a] || a - b).find((unit) => values[unit] > 0);
  const link = (unit) => linkTo(`u${unit}`, PAGE.units[unit].name);
  const [lead, support, veiled] = [own.lead, own.support, hidden].map(most);
  const pair = closestPair();
  return [
    say("story_size", { tasks: tasks.length, units: scope.size }),
    ...(lead === undefined ? [] : sayLinked("story_lead", { unit: link(lead), n: own.lead[lead] })),
    ...(support === undefined ? [] : sayLinked("story_support", { unit: link(support), n: own.support[support] })),
    ...(veiled === undefined ? [] : sayLinked("story_hidden", { unit: link(veiled), n: hidden[veiled] })),
    ...(pair ? sayLinked("story_pair", { one: link(pair[0]), other: link(pair[1]) }) : []),
  ].map((part) => (typeof part === "number" ? String(part) : part));
}

// The same words as the picture's text alternative.
function tellStory() {
  byId("story").replaceChildren(make("span", {}, story()).textContent);
}
