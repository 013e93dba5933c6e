"use strict";
// The panel: what is selected, with its figures and the words it stands in.

function showDetails() {
  const panel = byId("panel");
  const ref = state.selected;
  const draw = { u: unitDetails, t: taskDetails, c: phraseDetails, d: tieDetails, h: chapterDetails };
  panel.replaceChildren(...(ref && draw[ref[0]] ? draw[ref[0]](placeOf(ref)) : overview()).flat().filter(Boolean));
  panel.scrollTop = 0;
}

function heading(kind, title, sign = null) {
  const close = make("button", { class: "quiet", type: "button", on: { click: () => change({ selected: null }) } }, say("close"));
  return [make("p", { class: "kind" }, make("span", {}, sign, kind), close), make("h2", {}, title)];
}

const section = (title, ...children) => make("section", {}, make("h3", {}, title), ...children);

// The opening panel: who leads most, who supports most.
function overview() {
  const own = now();
  const { scope } = figures();
  const top = (values) => [...scope].filter((unit) => values[unit] > 0).sort((a, b) => values[b] - values[a] || a - b).slice(0, 8);
  const bars = (values, style) => {
    const rows = top(values);
    const most = Math.max(...rows.map((unit) => values[unit]), 1);
    return make("ul", { class: `bars ${style}` }, rows.map((unit) => bar(unit, values[unit], most)));
  };
  return [
    make("p", { class: "kind" }, say("overview")),
    make("p", { class: "story" }, story()),
    section(say("most_leads"), bars(own.lead, "lead")),
    section(say("most_supports"), bars(own.support, "support")),
  ];
}

function bar(unit, value, most) {
  const meter = make("span", { class: "meter" }, make("i"));
  meter.firstChild.style.width = `${(value / most) * 100}%`;
  meter.firstChild.style.setProperty("--c", `var(--k-${PAGE.units[unit].kind})`);
  return make("li", {}, signOf(PAGE.units[unit].kind), linkTo(`u${unit}`, PAGE.units[unit].name), meter, make("b", {}, plain(value)));
}

// A unit's sign as a small picture of its own.
function signOf(kind) {
  const canvas = make("canvas", { width: 32, height: 32, class: "sign", "aria-hidden": "true" });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  unitSign(pen, kind, 8, 8, 4.8);
  return canvas;
}

function unitDetails(at) {
  const unit = PAGE.units[at];
  const { readings, low, high } = figures();
  const cell = (reading, value) => make("td", { class: reading === state.reading ? "now" : null }, plain(value));
  const row = (title, pick) => make("tr", {}, make("th", { scope: "row" }, title), READINGS.map((reading) => cell(reading, pick(readings[reading]))));
  const own = dutiesOfParty.get(`u${at}`) || [];
  const byPhrase = phrasesOf(at).flatMap((phrase) => dutiesOfParty.get(phrase));
  const rank = now().rank[at];
  return [
    heading(say(`k_${unit.kind}`), unit.name, signOf(unit.kind)),
    make("table", { class: "loads" },
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say("load")), READINGS.map((reading) => make("th", { scope: "col", class: reading === state.reading ? "now" : null }, say(`r_${reading}`))))),
      make("tbody", {}, row(say("lead"), (own) => own.lead[at]), row(say("support"), (own) => own.support[at]), row(say("load_index"), (own) => own.index[at]))),
    make("p", { class: "note" }, `${say("rank")}：${rank === null ? "–" : say("band", { rank, low: low[at], high: high[at] })}`),
    facts([["full_name", unit.full], ["aliases", unit.aliases.join("、")], ["place", PAGE.documents.length > 1 ? unit.place : ""]]),
    unit.provisional ? make("p", { class: "note" }, say("provisional")) : null,
    clauseList("leads_here", own.filter((duty) => PAGE.duties[duty].lead)),
    clauseList("supports_here", own.filter((duty) => !PAGE.duties[duty].lead)),
    clauseList("phrases_here", byPhrase),
  ];
}

function facts(pairs) {
  const given = pairs.filter(([, value]) => value);
  return given.length ? make("dl", { class: "facts" }, given.flatMap(([key, value]) => [make("dt", {}, say(key)), make("dd", {}, value)])) : null;
}

// Duties as links: the task's number and the beginning of its words.
function clauseList(title, duties) {
  if (!duties.length) return null;
  const item = (at) => {
    const duty = PAGE.duties[at];
    const task = PAGE.tasks[duty.task];
    const words = task.text.slice(...task.words);
    return make("li", {}, make("a", { href: `#s=d${at}` }, make("b", {}, task.mark), ` ${words.length > 34 ? `${words.slice(0, 33)}…` : words}`));
  };
  return section(say(title, { n: duties.length }), make("ul", { class: "clauses" }, duties.map(item)));
}

function taskDetails(at) {
  const task = PAGE.tasks[at];
  const duties = dutiesOfTask[at];
  const names = (pick) => duties.filter((duty) => pick(PAGE.duties[duty])).map((duty) => partyItem(duty));
  const group = (title, items) => section(title, items.length ? make("ul", { class: "names" }, items) : make("p", { class: "note" }, say("nobody")));
  return [
    heading(`${task.heading.join(" ")}`, say("kind_task", { label: task.mark })),
    sentence(at, duties),
    group(say("who_leads"), names((duty) => duty.lead)),
    group(say("who_supports"), names((duty) => !duty.lead)),
    targetList(task),
    facts([["deadline", task.deadline], ["leaders", task.leaders.join("、")]]),
    citation(at, task.text),
  ];
}

function partyItem(at) {
  const duty = PAGE.duties[at];
  const sign = isUnit(duty.party) ? signOf(PAGE.units[placeOf(duty.party)].kind) : null;
  return make("li", { class: styleOf(duty) }, sign, linkTo(`d${at}`, nameOf(duty.party)));
}

function targetList(task) {
  if (!task.targets.length) return null;
  return section(say("targets"), make("dl", { class: "targets" }, task.targets.flatMap(({ metric, comparator, value, unit }) => {
    const sign = { ">=": "≥", "<=": "≤", ">": ">", "<": "<", range: "", "=": "" }[comparator] ?? comparator;
    return [make("dt", {}, metric), make("dd", {}, `${sign}${Array.isArray(value) ? value.join("–") : value}${unit}`)];
  })));
}

// The task's own sentence to the end of its clause, the words of these duties marked.
function sentence(at, duties, marked = null) {
  const { text } = PAGE.tasks[at];
  const spans = duties.filter((duty) => PAGE.duties[duty].at).map((duty) => ({ duty, span: PAGE.duties[duty].at }));
  spans.sort((a, b) => a.span[0] - b.span[0]);
  const parts = [];
  let end = 0;
  for (const { duty, span } of spans) {
    if (span[0] < end) continue;
    parts.push(text.slice(end, span[0]));
    const words = text.slice(...span);
    parts.push(duty === marked ? make("mark", {}, words) : linkTo(`d${duty}`, words, { class: styleOf(PAGE.duties[duty]) }));
    end = span[1];
  }
  parts.push(text.slice(end));
  return make("blockquote", {}, parts);
}

function tieDetails(at) {
  const duty = PAGE.duties[at];
  const task = PAGE.tasks[duty.task];
  const role = say(duty.lead ? "lead" : "support");
  const quote = duty.quote
    ? [make("p", { class: "note" }, say("rule_words")), make("blockquote", {}, duty.quote[0], make("mark", {}, duty.quote[1]), duty.quote[2])]
    : [];
  const others = duty.at ? dutiesOfTask[duty.task].filter((other) => other === at || !PAGE.duties[other].at || PAGE.duties[other].at[0] !== duty.at[0]) : dutiesOfTask[duty.task];
  return [
    heading(say("kind_tie"), ""),
    make("p", { class: "tie" }, linkTo(duty.party, nameOf(duty.party)), make("em", { class: styleOf(duty) }, role), linkTo(`t${duty.task}`, say("kind_task", { label: task.mark }))),
    quote,
    sentence(duty.task, others, at),
    citation(duty.task, duty.at ? task.text.slice(...duty.at) : duty.quote[1]),
  ];
}

function citation(at, words) {
  const task = PAGE.tasks[at];
  const paper = PAGE.documents[task.document];
  const text = say("citation", { ...paper, issued: paper.issued || "–", label: task.label || task.mark, words });
  const copy = make("button", { class: "button", type: "button", on: { click: () => copyText(text) } }, say("copy"));
  return section(say("cite"), make("p", { class: "cite" }, text), copy);
}

function copyText(text) {
  const area = make("textarea", {}, text);
  document.body.append(area);
  area.select();
  document.execCommand("copy"); // works from a file, where the newer clipboard may be refused
  area.remove();
  toast(say("copied"));
}

function toast(text, during = 1600) {
  byId("toast").textContent = text;
  byId("toast").classList.add("shown");
  setTimeout(() => byId("toast").classList.remove("shown"), during);
}

function phraseDetails(at) {
  const phrase = PAGE.phrases[at];
  const members = phrase.members[state.reading];
  const duties = dutiesOfParty.get(`c${at}`) || [];
  return [
    heading(say("kind_phrase"), phrase.phrase),
    make("p", { class: "note" }, say("phrase_tasks", { n: new Set(duties.map((duty) => PAGE.duties[duty].task)).size })),
    members.length
      ? section(say("members", { n: members.length }), make("ul", { class: "names" }, members.map((unit) => make("li", {}, signOf(PAGE.units[unit].kind), linkTo(`u${unit}`, PAGE.units[unit].name)))))
      : make("p", { class: "note" }, say("members_unknown")),
    phrase.source ? make("p", { class: "note" }, say("source", { source: phrase.source })) : null,
    clauseList("clauses_here", duties),
  ];
}

function chapterDetails(at) {
  const tasks = PAGE.tasks.map((_, task) => task).filter((task) => PAGE.tasks[task].chapter === at);
  const item = (task) => {
    const { mark, text, words } = PAGE.tasks[task];
    return make("li", {}, make("a", { href: `#s=t${task}` }, make("b", {}, mark), ` ${text.slice(...words).slice(0, 34)}`));
  };
  return [heading(say("kind_chapter"), nameOf(`h${at}`)), section(say("tasks_here", { n: tasks.length }), make("ul", { class: "clauses" }, tasks.map(item)))];
}
