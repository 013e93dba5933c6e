"use strict";
// Names in the picture: which have room at this zoom, where they stand, and which one was clicked.

let names = { key: "", shown: new Map() };

function forgetNames() {
  names.key = "";
}

// Names with room: what is bright first, then the most loaded; none over another.
function namesShown(pen) {
  const scale = network.getScale();
  const key = `${scale.toFixed(3)}`;
  if (names.key === key) return names.shown;
  const size = Math.max(12.5, 11.5 / scale);
  const { index } = now();
  const weight = ({ ref, glyph }) => (bright.refs.has(ref) ? 1e6 : 0) + (glyph === "pill" ? 1e3 : index[placeOf(ref)]);
  const wanted = [...scene.nodes.values()].filter(({ glyph }) => glyph === "unit" || glyph === "pill");
  wanted.sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  const shown = new Map();
  for (const node of wanted) {
    const name = node.glyph === "pill" ? pillName(pen, node, size) : sideName(pen, node, size);
    if (![...shown.values()].some((other) => overlap(other.box, name.box))) shown.set(node.id, name);
  }
  names = { key, shown };
  return shown;
}

const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function pillName(pen, { ref, x, y }, size) {
  pen.font = `${size}px ${ink.sans}`;
  const text = shortName(ref);
  const half = pen.measureText(text).width / 2 + size * 0.65;
  return { ref, text, size, box: { left: x - half, right: x + half, top: y - size * 0.9, bottom: y + size * 0.9 } };
}

// A unit's name beside its sign, with the numbers of tasks it leads and supports.
function sideName(pen, { ref, x, y, side }, size) {
  const unit = placeOf(ref);
  const own = now();
  const start = x + side * (radiusOf(unit) + 5);
  const room = side < 0 ? start - scene.box[0] : scene.box[2] - start;
  pen.font = `${size}px ${ink.sans}`;
  const text = textWithin(pen, shortName(ref), room);
  const bare = pen.measureText(text).width;
  const wide = bare + size * 0.35;
  pen.font = `${size * 0.84}px ${ink.sans}`;
  const count = `${own.lead[unit]}·${own.support[unit]}`;
  const figure = wide + pen.measureText(count).width <= room ? count : "";
  const whole = figure ? wide + pen.measureText(figure).width : bare;
  const box = { left: Math.min(start, start + side * whole), right: Math.max(start, start + side * whole),
    top: y - size * 0.7, bottom: y + size * 0.7 };
  return { ref, text, figure, size, start, figureStart: start + side * wide, box };
}

// On a phone the edge of the picture is near: the figures go first, then the end of the name.
function textWithin(pen, text, room) {
  const characters = [...text];
  let kept = characters.length;
  while (kept > 1 && pen.measureText(characters.slice(0, kept).join("") + (kept < characters.length ? "…" : "")).width > room) kept -= 1;
  return characters.slice(0, kept).join("") + (kept < characters.length ? "…" : "");
}

function drawName(pen, node) {
  if (node.glyph !== "unit" && node.glyph !== "pill") return;
  const name = namesShown(pen).get(node.id);
  if (!name) return;
  const chosen = state.selected === node.ref;
  if (node.glyph === "pill") {
    const dash = isUnit(node.ref) ? [] : [1.5, 2.5];
    pillSign(pen, name.text, node.x, node.y, name.size, colourOf(node.ref), dash, chosen);
    return;
  }
  pen.textBaseline = "middle";
  pen.textAlign = node.side < 0 ? "right" : "left";
  pen.font = `${chosen ? 700 : 400} ${name.size}px ${ink.sans}`;
  pen.fillStyle = ink.ink;
  halo(pen, name.text, name.start, node.y);
  pen.font = `${name.size * 0.84}px ${ink.sans}`;
  pen.fillStyle = ink.ink2;
  halo(pen, name.figure, name.figureStart, node.y);
}

function nameAt({ x, y }) {
  const inside = ({ box }) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  const found = [...names.shown.values()].find(inside);
  return found ? found.ref : null;
}
