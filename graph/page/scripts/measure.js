"use strict";
// Figures from the participants that Python read, for the tasks that the filters leave.

const memo = { key: null, figures: null };

function tasksChosen() {
  const places = PAGE.tasks.map((_, at) => at);
  return state.chapters.size ? places.filter((at) => state.chapters.has(PAGE.tasks[at].chapter)) : places;
}

// Loads of every unit under the three readings, load index, and rank with its band.
function figures() {
  const key = [state.lam, ...[...state.chapters].sort()].join("|");
  if (memo.key === key) return memo.figures;
  const tasks = tasksChosen();
  const scope = unitsIn(tasks);
  const readings = Object.fromEntries(READINGS.map((reading) => [reading, loads(reading, tasks, scope)]));
  for (const own of Object.values(readings)) {
    own.index = own.lead.map((n, unit) => exact(n + state.lam * own.support[unit]));
    own.rank = ranks(own.index, scope);
  }
  const among = (pick) => PAGE.units.map((_, unit) => pick(...READINGS.map((r) => readings[r].rank[unit])));
  memo.key = key;
  memo.figures = { tasks, scope, readings, low: among(Math.min), high: among(Math.max) };
  return memo.figures;
}

// U: units named in the clauses of these tasks, and the members of their listed phrases.
function unitsIn(tasks) {
  const scope = new Set();
  for (const at of tasks.flatMap((task) => dutiesOfTask[task])) {
    const { party } = PAGE.duties[at];
    if (isUnit(party)) scope.add(placeOf(party));
    else if (PAGE.phrases[placeOf(party)].openness === "listed") {
      PAGE.phrases[placeOf(party)].members.closed.forEach((unit) => scope.add(unit));
    }
  }
  return scope;
}

function loads(reading, tasks, scope) {
  const lead = PAGE.units.map(() => 0);
  const support = PAGE.units.map(() => 0);
  for (const task of tasks) {
    const [leads, supports] = PAGE.parties[reading][task];
    for (const unit of leads) if (scope.has(unit)) lead[unit] += 1;
    for (const unit of supports) if (scope.has(unit)) support[unit] += 1;
  }
  return { lead, support };
}

// Without the last bits, in which equal indices may differ.
const exact = (value) => Math.round(value * 1e9) / 1e9;

// 1 + the number of units in scope with a strictly greater value; null outside the scope.
function ranks(values, scope) {
  const first = new Map();
  [...scope].map((unit) => values[unit]).sort((a, b) => b - a).forEach((value, place) => {
    if (!first.has(value)) first.set(value, place + 1);
  });
  return values.map((value, unit) => (scope.has(unit) ? first.get(value) : null));
}

const now = () => figures().readings[state.reading];
const plain = (value) => (value === null ? "–" : String(Math.round(value * 1000) / 1000));
