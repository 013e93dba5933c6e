"use strict";
// What belongs to what is selected: the things and the ties that stay bright.

function related(ref) {
  const refs = new Set();
  const duties = new Set();
  if (!ref) return { refs, duties };
  refs.add(ref);
  const take = (at) => {
    const duty = PAGE.duties[at];
    duties.add(at);
    refs.add(duty.party).add(`t${duty.task}`);
  };
  const at = placeOf(ref);
  const takeTasks = (wanted) => PAGE.tasks.forEach((task, place) => {
    if (wanted(task)) dutiesOfTask[place].forEach(take);
  });
  switch (ref[0]) {
    case "d": take(at); break;
    case "t": dutiesOfTask[at].forEach(take); refs.add(`h${PAGE.tasks[at].chapter}`); break;
    case "u":
      (dutiesOfParty.get(ref) || []).forEach(take);
      phrasesOf(at).forEach((phrase) => dutiesOfParty.get(phrase).forEach(take));
      break;
    case "c":
      (dutiesOfParty.get(ref) || []).forEach(take);
      PAGE.phrases[at].members[state.reading].forEach((unit) => refs.add(`u${unit}`));
      break;
    case "h": takeTasks((task) => task.chapter === at); break;
    case "n": takeTasks((task) => task.document === at); break;
    default:
  }
  return { refs, duties };
}

// The phrases that stand for a unit under the reading, as refs, in the order of the page.
function phrasesOf(unit, reading = state.reading) {
  return PAGE.phrases
    .map((phrase, at) => (phrase.members[reading].includes(unit) ? `c${at}` : null))
    .filter((phrase) => phrase && dutiesOfParty.has(phrase));
}

// Whether the filters let a duty be seen.
function seen(at) {
  const duty = PAGE.duties[at];
  if (state.styles.has(styleOf(duty))) return false;
  if (isUnit(duty.party) && state.kinds.has(PAGE.units[placeOf(duty.party)].kind)) return false;
  return !state.chapters.size || state.chapters.has(PAGE.tasks[duty.task].chapter);
}
