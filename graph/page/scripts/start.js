"use strict";
// Put the parts together.

document.documentElement.classList.add("js");
document.documentElement.dataset.theme = state.theme;
readInk();

document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#s="]');
  if (!link) return;
  event.preventDefault();
  const ref = link.getAttribute("href").slice(3);
  if (known(ref)) change({ selected: ref });
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") change({ selected: null });
});

function rebuild() {
  translate();
  buildTabs();
  buildRail();
  buildChips();
  buildTotals();
  buildActions();
  showDetails();
  tellStory();
}

const refused = readAddress();
translate();
updateTables();
rebuild();
if (PAGE.duties.length) startNetwork();
else byId("empty").hidden = false;
if (network) restyle();
markRows();

if (refused) toast(refused, 6000);
watch(Object.keys(state), writeAddress);
watch(["picture"], buildTabs);
watch(["selected"], markRows);
watch(["selected", "reading", "lam", "chapters"], showDetails);
watch(["reading", "lam", "chapters"], tellStory);
watch(["reading", "lam", "chapters", "kinds"], updateTables);
watch(["reading", "styles", "kinds", "chapters"], () => { buildRail(); buildChips(); buildTotals(); });
watch(["lang"], () => { entries = null; byId("legends").remove(); rebuild(); });
watch(["theme"], () => { document.documentElement.dataset.theme = state.theme; readInk(); rebuild(); });
if (network) {
  watch(["selected", "reading", "lam", "styles", "kinds", "chapters", "theme"], restyle);
  window.addEventListener("resize", fit);
}
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readInk(); rebuild(); if (network) restyle(); });
