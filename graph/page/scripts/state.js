"use strict";
// The one state of the page, who is told when it changes, and small helpers to say and to make.

const state = {
  picture: "duties",
  selected: null,
  reading: "closed",
  lam: DATA.lam,
  styles: new Set(), // line styles and kinds that are hidden; empty: all are seen
  kinds: new Set(),
  chapters: new Set(), // the chapters chosen; empty: all
  lang: DATA.lang,
  theme: "auto",
};
const watchers = [];

// Call `act` after every change of one of `keys`.
function watch(keys, act) {
  watchers.push({ keys, act });
}

function change(patch) {
  const changed = Object.keys(patch).filter((key) => state[key] !== patch[key]);
  if (!changed.length) return;
  Object.assign(state, patch);
  for (const { keys, act } of watchers) if (keys.some((key) => changed.includes(key))) act();
}

// The same set with `value` put in or taken out.
function toggled(set, value) {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

// Words in the language chosen; {names} are filled in.
function say(key, facts = {}) {
  const wording = DATA.words[state.lang][key] ?? key;
  return wording.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? facts[name] : whole));
}

// An element with attributes and children; text is always text, never markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === "on") Object.entries(value).forEach(([event, act]) => element.addEventListener(event, act));
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

// A link that selects, for mouse, keyboard and screen reader alike.
const linkTo = (ref, text, attributes = {}) => make("a", { href: `#s=${ref}`, ...attributes }, text);
