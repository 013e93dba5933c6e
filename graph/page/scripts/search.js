"use strict";
// The search box: units, phrases, task numbers and words of the text; arrow keys and Enter.

const HITS = 40;
const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
let entries = null;

function allEntries() {
  const unit = (row, at) => ({ ref: `u${at}`, keys: [row.name, row.full || "", ...row.aliases, ...row.pinyin], label: row.name, note: say(`k_${row.kind}`) });
  const phrase = (row, at) => ({ ref: `c${at}`, keys: [row.phrase], label: row.phrase, note: say("kind_phrase") });
  const task = (row, at) => ({ ref: `t${at}`, number: row.mark, keys: [row.text], label: row.text.slice(...row.words), note: say("kind_task", { label: row.mark }) });
  return [...PAGE.units.map(unit), ...PAGE.phrases.map(phrase), ...PAGE.tasks.map(task)]
    .map((entry) => ({ ...entry, keys: entry.keys.map(fold) }));
}

// Best first: a task's number, a name that begins with the words, one that holds them.
function hits(query) {
  const wanted = fold(query);
  if (!wanted) return [];
  entries = entries || allEntries();
  const score = ({ number, keys }) => {
    if (number && fold(number) === wanted) return 0;
    const place = Math.min(...keys.map((key) => key.indexOf(wanted)).filter((at) => at >= 0), Infinity);
    return place === 0 ? 1 : place < Infinity ? 2 : 3;
  };
  return entries.map((entry) => ({ ...entry, score: score(entry) })).filter((entry) => entry.score < 3)
    .sort((a, b) => a.score - b.score);
}

function buildSearch() {
  const input = make("input", { type: "search", id: "query", role: "combobox", autocomplete: "off", "aria-expanded": "false",
    "aria-controls": "hits", "aria-label": say("search_label"), placeholder: say("search") });
  const list = make("ul", { id: "hits", role: "listbox", "aria-label": say("search_label"), hidden: true });
  const count = make("p", { id: "count", class: "note", role: "status" });
  let found = [];
  let at = 0;
  const mark = () => {
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === at)));
    if (list.children[at]) {
      input.setAttribute("aria-activedescendant", list.children[at].id);
      list.children[at].scrollIntoView({ block: "nearest" });
    }
  };
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const take = (entry) => { close(); change({ selected: entry.ref }); };
  const update = () => {
    found = hits(input.value);
    at = 0;
    const shown = found.slice(0, HITS);
    list.replaceChildren(...shown.map((entry, place) => make("li", { role: "option", id: `hit-${place}`, on: { mousedown: (event) => { event.preventDefault(); take(entry); } } },
      make("span", {}, entry.label), make("small", {}, entry.note))));
    const asked = Boolean(fold(input.value));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(Boolean(shown.length)));
    count.textContent = !asked ? "" : found.length ? say("hits", { n: found.length }) : say("no_hits", { query: input.value });
    mark();
  };
  const keys = {
    ArrowDown: () => { at = Math.min(at + 1, Math.min(found.length, HITS) - 1); mark(); },
    ArrowUp: () => { at = Math.max(at - 1, 0); mark(); },
    Enter: () => { if (found[at]) take(found[at]); },
    Escape: () => { input.value = ""; update(); close(); },
  };
  input.addEventListener("input", update);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  return make("div", { class: "search" }, input, list, count);
}
