"use strict";
// The page's state in its address: what can be mailed and opened again, from a file as well.

// Tells the pages of different notices apart, so that a link never selects a stranger by its place.
function fingerprint() {
  const text = JSON.stringify([PAGE.documents, PAGE.units.map(({ id }) => id), PAGE.duties.length]);
  let hash = 0;
  for (const character of text) hash = (hash * 31 + character.codePointAt(0)) % 4294967296;
  return hash.toString(36);
}

function addressOf() {
  const parts = new URLSearchParams();
  const put = (key, value, usual) => { if (value && value !== usual) parts.set(key, value); };
  put("s", state.selected);
  put("p", state.picture, "duties");
  put("r", state.reading, "closed");
  put("l", String(state.lam), String(DATA.lam));
  put("c", [...state.chapters].join("."));
  put("k", [...state.kinds].join("."));
  put("x", [...state.styles].join("."));
  if ([...parts].length) parts.set("of", fingerprint());
  return parts.toString();
}

function writeAddress() {
  const address = addressOf();
  history.replaceState(null, "", address ? `#${address}` : location.href.split("#")[0]);
}

// Take from the address what this page knows; everything else in it is passed over.
function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  if (parts.has("of") && parts.get("of") !== fingerprint()) return say("other_page");
  const list = (key) => (parts.get(key) || "").split(".").filter(Boolean);
  const among = (value, allowed, otherwise) => (allowed.includes(value) ? value : otherwise);
  const lam = parts.has("l") && parts.get("l") !== "" ? Number(parts.get("l")) : DATA.lam;
  state.selected = known(parts.get("s") || "") ? parts.get("s") : null;
  state.picture = among(parts.get("p"), VIEWS.map(([picture]) => picture), "duties");
  state.reading = among(parts.get("r"), READINGS, "closed");
  state.lam = lam >= 0 && lam <= 1 ? lam : DATA.lam;
  state.chapters = new Set(list("c").map(Number).filter((at) => at in PAGE.chapters));
  state.kinds = new Set(list("k").filter((kind) => KINDS.includes(kind)));
  state.styles = new Set(list("x").filter((style) => Object.hasOwn(DASH, style)));
  return null;
}
