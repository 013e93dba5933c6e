"use strict";
// The picture by keyboard: arrows step to the nearest thing that way, Enter selects, + − 0 zoom.

let cursor = null; // id of the node the keyboard stands on

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

// The nearest node within 45° of the direction, counted from the one under the cursor.
function stepTo([dx, dy]) {
  const from = scene.nodes.get(cursor);
  const nodes = [...scene.nodes.values()].filter(({ glyph, id }) => glyph !== "bead" && id !== cursor);
  if (!from) return nodes[0];
  const ahead = nodes.map((node) => ({ node, x: node.x - from.x, y: node.y - from.y }))
    .map((way) => ({ ...way, along: way.x * dx + way.y * dy, aside: Math.abs(way.x * dy) + Math.abs(way.y * dx) }))
    .filter(({ along, aside }) => along > 0 && aside <= along * 1.2);
  ahead.sort((a, b) => a.along + 1.5 * a.aside - b.along - 1.5 * b.aside);
  return ahead.length ? ahead[0].node : from;
}

function pictureKeys(event) {
  if (STEPS[event.key]) {
    const node = stepTo(STEPS[event.key]);
    cursor = node.id;
    byId("focus").textContent = describe(node.ref);
    network.redraw();
  } else if (event.key === "Enter" && cursor) change({ selected: scene.nodes.get(cursor).ref });
  else if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
}

// What a node is, in words, for the screen reader.
function describe(ref) {
  const name = nameOf(ref);
  if (!isUnit(ref)) return ref[0] === "t" ? `${say("kind_task", { label: name })} ${PAGE.tasks[placeOf(ref)].text}` : name;
  const own = now();
  const at = placeOf(ref);
  return `${name} ${say("lead")} ${own.lead[at]} ${say("support")} ${own.support[at]}`;
}

function drawCursor(pen) {
  const node = document.activeElement === byId("canvas") && scene.nodes.get(cursor);
  if (!node) return;
  disc(pen, node.x, node.y, 15);
  pen.lineWidth = 2.5;
  pen.strokeStyle = ink.focus;
  pen.stroke();
}
