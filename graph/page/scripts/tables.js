"use strict";
// The two tables that stand in the page: rows hidden and figures filled in as filters and reading say.

function updateTables() {
  const { scope } = figures();
  const own = now();
  PAGE.tasks.forEach((task, at) => { byId(`t${at}`).hidden = state.chapters.size > 0 && !state.chapters.has(task.chapter); });
  document.querySelectorAll("#tasks tbody").forEach((body) => { body.hidden = ![...body.querySelectorAll("tr[id]")].some((row) => !row.hidden); });
  const body = document.querySelector("#units tbody");
  const order = PAGE.units.map((_, at) => at).sort((a, b) => own.index[b] - own.index[a] || a - b);
  for (const unit of order) {
    const row = byId(`u${unit}`);
    row.hidden = !scope.has(unit) || state.kinds.has(PAGE.units[unit].kind);
    const fill = { rank: own.rank[unit], lead: own.lead[unit], support: own.support[unit], index: own.index[unit] };
    for (const [name, value] of Object.entries(fill)) row.querySelector(`.${name}`).textContent = plain(value);
    body.append(row);
  }
}

function markRows() {
  document.querySelectorAll("tr.chosen, a[aria-current]").forEach((element) => {
    element.classList.remove("chosen");
    element.removeAttribute("aria-current");
  });
  const { selected } = state;
  if (!selected) return;
  const row = byId(selected[0] === "d" ? `t${PAGE.duties[placeOf(selected)].task}` : selected);
  if (row && row.tagName === "TR") {
    row.classList.add("chosen");
    if (!row.closest("section").hidden) row.scrollIntoView({ block: "nearest" });
  }
  document.querySelectorAll(`.view a[href="#s=${selected}"]`).forEach((link) => link.setAttribute("aria-current", "true"));
}
