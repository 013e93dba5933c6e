"use strict";
// What the page knows, as the view model wrote it, and the words of both languages.

const DATA = JSON.parse(document.getElementById("data").textContent);
const PAGE = DATA.page;
const READINGS = ["named", "closed", "upper"];
const KINDS = ["bureau", "subdistrict", "township", "government", "park", "company", "party", "mass",
  "vertical", "court", "school", "section", "other"];

const byId = (id) => document.getElementById(id);

// A ref names one thing by its list and place: t3, u5, c0, d17, h2, n0.
const placeOf = (ref) => Number(ref.slice(1));
const isUnit = (ref) => ref[0] === "u";
const isPhrase = (ref) => ref[0] === "c";

const dutiesOfTask = PAGE.tasks.map(() => []);
const dutiesOfParty = new Map();
PAGE.duties.forEach((duty, at) => {
  dutiesOfTask[duty.task].push(at);
  if (!dutiesOfParty.has(duty.party)) dutiesOfParty.set(duty.party, []);
  dutiesOfParty.get(duty.party).push(at);
});

// Line style of a duty: phrases are a style of their own, whatever their role.
const styleOf = (duty) => (isPhrase(duty.party) ? "phrase" : duty.lead ? "lead" : "support");

function nameOf(ref) {
  const at = placeOf(ref);
  switch (ref[0]) {
    case "u": return PAGE.units[at].name;
    case "c": return PAGE.phrases[at].phrase;
    case "t": return PAGE.tasks[at].label || PAGE.tasks[at].mark;
    case "h": return PAGE.chapters[at] ? PAGE.chapters[at].title : "";
    case "n": return PAGE.documents[at].number || PAGE.documents[at].title;
    default: return "";
  }
}

// A name as a picture has room for it.
function shortName(ref) {
  const characters = [...nameOf(ref).replace(/街道办事处$/, "街道")];
  return characters.length > 12 ? `${characters.slice(0, 11).join("")}…` : characters.join("");
}

// Whether a ref, perhaps from somebody else's link, names something in this page.
function known(ref) {
  const list = { t: PAGE.tasks, u: PAGE.units, c: PAGE.phrases, d: PAGE.duties, h: PAGE.chapters,
    n: PAGE.documents }[String(ref)[0]];
  return Boolean(list) && /^[a-z]\d+$/.test(ref) && placeOf(ref) < list.length;
}
