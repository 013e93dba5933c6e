"use strict";
// Tabs, the rail with its legend and switches, totals, and the buttons of the header.

const VIEWS = [["duties", "network"], ["tasks", "tasks"], ["units", "units"]];

function segments(options, chosen, act, attributes = {}) {
  return make("div", { class: "segments", role: "group", ...attributes }, options.map(([value, text]) => make("button",
    { type: "button", "aria-pressed": String(value === chosen), on: { click: () => act(value) } }, text)));
}

function buildTabs() {
  const pressed = document.activeElement && document.activeElement.getAttribute("role") === "tab";
  byId("tabs").replaceChildren(...VIEWS.map(([picture]) => make("button", { type: "button", role: "tab", id: `tab-${picture}`,
    "aria-selected": String(state.picture === picture), tabindex: state.picture === picture ? "0" : "-1",
    on: { click: () => change({ picture }), keydown: tabKeys } }, say(`p_${picture}`))));
  if (pressed) byId(`tab-${state.picture}`).focus();
  for (const [picture, view] of VIEWS) byId(view).hidden = state.picture !== picture;
}

function tabKeys(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const at = VIEWS.findIndex(([picture]) => picture === state.picture);
  change({ picture: VIEWS[(at + step + VIEWS.length) % VIEWS.length][0] });
}

// A row of the legend: sign, words, count; pressed while shown.
function legendRow(sign, text, count, pressed, act) {
  return make("button", { class: "legend", type: "button", "aria-pressed": String(pressed), on: { click: act } }, sign, make("span", {}, text), make("b", {}, count));
}

function lineSign(style) {
  const canvas = make("canvas", { width: 76, height: 28, class: "line-sign", "aria-hidden": "true" });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  pen.strokeStyle = ink.ink;
  pen.lineWidth = 1.5;
  pen.setLineDash(DASH[style] || []);
  pen.beginPath();
  pen.moveTo(1, 7);
  pen.lineTo(style === "phrase" ? 36 : 33, 7);
  pen.stroke();
  pen.setLineDash([]);
  if (style !== "phrase") headSign(pen, { x: 36, y: 7, angle: 0 }, style === "lead", ink.ink, 7);
  return canvas;
}

function buildRail() {
  const rail = byId("rail");
  const old = byId("legends");
  const parts = [readingSwitch(), roleLegend(), kindLegend(), chapterLegend()];
  const legends = make("div", { id: "legends" }, parts);
  if (old) {
    const at = [...old.querySelectorAll("button")].indexOf(document.activeElement);
    old.replaceWith(legends);
    if (at >= 0) legends.querySelectorAll("button")[at].focus();
  } else rail.replaceChildren(buildSearch(), legends);
}

function readingSwitch() {
  return make("section", {}, make("h2", {}, say("reading")),
    segments(READINGS.map((reading) => [reading, say(`r_${reading}`)]), state.reading, (reading) => change({ reading }), { "aria-label": say("reading") }),
    make("p", { class: "note" }, say(`says_${state.reading}`)), lambdaSlider());
}

function lambdaSlider() {
  const shown = make("output", {}, plain(state.lam));
  const move = ({ target }) => { shown.textContent = target.value; change({ lam: Number(target.value) }); };
  const input = make("input", { type: "range", id: "lambda", min: 0, max: 1, step: 0.05, value: state.lam, on: { input: move } });
  return make("label", { class: "lambda" }, make("span", {}, say("lambda")), input, shown);
}

function roleLegend() {
  const count = (style) => PAGE.duties.filter((duty) => styleOf(duty) === style && (!state.chapters.size || state.chapters.has(PAGE.tasks[duty.task].chapter))).length;
  const row = (style) => legendRow(lineSign(style), say(style), count(style), !state.styles.has(style), () => change({ styles: toggled(state.styles, style) }));
  return make("section", {}, make("h2", {}, say("legend")), ["lead", "support", "phrase"].map(row), make("p", { class: "note" }, say("arrow")));
}

function kindLegend() {
  const { scope } = figures();
  const counts = new Map(KINDS.map((kind) => [kind, 0]));
  scope.forEach((unit) => counts.set(PAGE.units[unit].kind, counts.get(PAGE.units[unit].kind) + 1));
  const rows = KINDS.filter((kind) => PAGE.units.some((unit) => unit.kind === kind)).map((kind) => legendRow(signOf(kind), say(`k_${kind}`), counts.get(kind),
    !state.kinds.has(kind), () => change({ kinds: toggled(state.kinds, kind) })));
  return make("section", {}, make("h2", {}, say("kinds")), rows);
}

function chapterLegend() {
  if (PAGE.chapters.length < 2 || PAGE.documents.length > 1) return null;
  const counts = PAGE.chapters.map((_, at) => PAGE.tasks.filter((task) => task.chapter === at).length);
  const rows = PAGE.chapters.map((chapter, at) => make("button", { class: "legend", type: "button", "aria-pressed": String(state.chapters.has(at)),
    on: { click: () => change({ chapters: toggled(state.chapters, at) }) } }, make("span", {}, chapter.title.replace(/^([一二三四五六七八九十]+、)关于/, "$1")), make("b", {}, counts[at])));
  return make("section", { class: "chapters" }, make("h2", {}, say("chapters")), rows);
}

function buildChips() {
  const chip = (text, patch) => make("button", { class: "chip", type: "button", "aria-label": say("remove", { text }), on: { click: () => change(patch) } }, text, make("span", { "aria-hidden": "true" }, "×"));
  byId("chips").replaceChildren(
    ...[...state.chapters].map((at) => chip(PAGE.chapters[at].title, { chapters: toggled(state.chapters, at) })),
    ...[...state.kinds].map((kind) => chip(say("without", { what: say(`k_${kind}`) }), { kinds: toggled(state.kinds, kind) })),
    ...[...state.styles].map((style) => chip(say("without", { what: say(style) }), { styles: toggled(state.styles, style) })),
  );
}

function buildTotals() {
  const { tasks, scope } = figures();
  const duties = PAGE.duties.filter((_, at) => seen(at));
  const count = (style) => duties.filter((duty) => styleOf(duty) === style).length;
  const shown = [...scope].filter((unit) => !state.kinds.has(PAGE.units[unit].kind));
  const rows = [["tasks", tasks.length], ["units", shown.length], ["leads", count("lead")], ["supports", count("support")], ["phrases", count("phrase")]];
  byId("totals").replaceChildren(...rows.map(([key, n]) => make("div", {}, make("dt", {}, say(key)), make("dd", {}, n))));
}

function isDark() {
  return state.theme === "dark" || (state.theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}

function buildActions() {
  const button = (text, act, attributes = {}) => make("button", { class: "button", type: "button", on: { click: act }, ...attributes }, text);
  byId("actions").replaceChildren(
    button(say("language"), () => change({ lang: state.lang === "zh" ? "en" : "zh" }), { "aria-label": say("language_say"), lang: state.lang === "zh" ? "en" : "zh-CN" }),
    button("CSV", () => save(`${document.title}.csv`, "text/csv;charset=utf-8", tiesAsTable()), { "aria-label": say("save_csv") }),
    button(say(isDark() ? "light" : "dark"), () => change({ theme: isDark() ? "light" : "dark" })),
  );
  byId("camera").replaceChildren(
    button("+", () => zoom(1.25), { "aria-label": say("zoom_in") }),
    button("−", () => zoom(0.8), { "aria-label": say("zoom_out") }),
    button("⤢", fit, { "aria-label": say("fit") }),
  );
}

// Words that the template wrote, in the language chosen now.
function translate() {
  document.documentElement.lang = state.lang === "zh" ? "zh-CN" : "en";
  document.querySelectorAll("[data-w]").forEach((element) => { element.textContent = say(element.dataset.w); });
  document.querySelectorAll("[data-label]").forEach((element) => element.setAttribute("aria-label", say(element.dataset.label)));
  byId("caption").textContent = say("says_duties");
}
