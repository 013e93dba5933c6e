"use strict";
// The network on its canvas: vis-network draws the ties, keeps the camera, and calls back for the rest.

let network = null;
let edgeData = null;
let scene = null; // nodes and ties of the picture shown, with curves and heads worked out
let bright = { refs: new Set(), duties: new Set() };
const DASH = { lead: false, support: [5, 3.5], phrase: [1, 3] };
const SIZES = { task: 20, unit: 24, pill: 26, bead: 7 }; // how far a sign can be clicked, across
const WIDTH = { lead: 1.15, support: 1, phrase: 1.5 };

function faded(colour, share) {
  return `${colour}${Math.round(share * 255).toString(16).padStart(2, "0")}`;
}

function colourOf(party) {
  if (isUnit(party)) return ink[`k-${PAGE.units[placeOf(party)].kind}`];
  return ink[`k-${PAGE.phrases[placeOf(party)].kinds[0] || "other"}`];
}

function buildScene(name) {
  const picture = DATA.pictures[name];
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const edges = picture.edges.map((edge) => {
    const at = placeOf(edge.id);
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    const via = controlPoint(from, to, edge.bend);
    return { ...edge, at, via, style: styleOf(PAGE.duties[at]), party: PAGE.duties[at].party, ends: [from, to],
      length: Math.hypot(from.x - to.x, from.y - to.y), bead: from.glyph === "bead",
      head: headOf(from, via, to, 9.5) };
  });
  return { name, box: picture.box, marks: picture.marks, nodes, edges };
}

// Far ties are drawn lighter: they say the same, and there is more of them on the canvas.
function strengthOf(edge) {
  if (state.selected) return bright.duties.has(edge.at) ? 1 : 0.05;
  if (edge.bead) return 0.55;
  return (edge.style === "lead" ? 0.42 : 0.3) + 0.4 * Math.max(0, 1 - edge.length / 520);
}

function edgeLook(edge) {
  const chosen = state.selected && bright.duties.has(edge.at);
  return { id: edge.id, color: { color: faded(colourOf(edge.party), strengthOf(edge)) }, hidden: !seen(edge.at),
    width: WIDTH[edge.style] * (chosen ? 1.7 : 1) };
}

function startNetwork() {
  scene = buildScene("duties");
  const nodes = [...scene.nodes.values()].map(({ id, x, y }) => ({ id, x, y }));
  edgeData = new vis.DataSet(scene.edges.map((edge) => ({
    ...edgeLook(edge), from: edge.from, to: edge.to, dashes: DASH[edge.style],
    smooth: { enabled: !edge.bead, type: edge.bend < 0 ? "curvedCCW" : "curvedCW", roundness: Math.abs(edge.bend) },
  })));
  const options = JSON.parse(byId("options").textContent);
  options.nodes.ctxRenderer = drawNode;
  const crowded = scene.edges.length > 1500;
  Object.assign(options.interaction, { hideEdgesOnDrag: crowded, hideEdgesOnZoom: crowded });
  network = new vis.Network(byId("canvas"), { nodes: new vis.DataSet(nodes), edges: edgeData }, options);
  network.on("beforeDrawing", drawUnder);
  network.on("afterDrawing", drawOver);
  network.on("click", (event) => change({ selected: refAt(event.pointer) }));
  byId("canvas").addEventListener("keydown", pictureKeys);
  fit();
}

function fit() {
  const [left, top, right, bottom] = scene.box;
  const { clientWidth, clientHeight } = byId("canvas");
  const scale = Math.min(clientWidth / (right - left), clientHeight / (bottom - top), 1.4);
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: false });
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.02), 6), animation: false });
}

// Restyle the ties that differ after a change of selection, filter, reading or theme.
function restyle() {
  bright = related(state.selected);
  const changed = scene.edges.map(edgeLook).filter((look) => {
    const old = edgeData.get(look.id);
    return old.hidden !== look.hidden || old.color.color !== look.color.color || old.width !== look.width;
  });
  forgetNames();
  if (changed.length) edgeData.update(changed);
  network.redraw();
}

const dimmed = (ref) => Boolean(state.selected) && !bright.refs.has(ref);

// Rings and bands under the ties.
function drawUnder(pen) {
  for (const mark of scene.marks) {
    const [x, y] = mark.at;
    if (mark.mark === "lane") {
      disc(pen, x, y, mark.radius);
      pen.strokeStyle = faded(colourOf(mark.ref), dimmed(mark.ref) ? 0.12 : 0.55);
      pen.lineWidth = isUnit(mark.ref) ? 1.3 : 1.5;
      pen.setLineDash(isUnit(mark.ref) ? [6, 4] : [1, 4]);
      pen.stroke();
      pen.setLineDash([]);
    } else if (mark.mark === "chapter") {
      pen.beginPath();
      pen.arc(x, y, mark.radius, mark.from - Math.PI / 2, mark.to - Math.PI / 2);
      pen.strokeStyle = ink.band;
      pen.lineWidth = 25;
      pen.stroke();
    }
  }
}

// Heads and titles over the ties.
function drawOver(pen) {
  const scale = network.getScale();
  for (const edge of scene.edges) {
    if (edge.bead || !seen(edge.at) || (state.selected && !bright.duties.has(edge.at))) continue;
    const colour = faded(colourOf(edge.party), Math.min(strengthOf(edge) + 0.15, 1));
    headSign(pen, edge.head, edge.style === "lead", colour, state.selected ? 8 : 6);
  }
  const size = Math.max(13, 11.5 / scale);
  for (const mark of scene.marks) {
    pen.fillStyle = dimmed(mark.ref) ? ink.ink3 : ink.ink;
    if (mark.mark === "chapter") {
      const radius = mark.radius + 17 + size * 0.62;
      const text = titleThatFits(pen, mark.title, mark, radius, size);
      if (text) curvedText(pen, text, mark, radius, size);
    } else if (mark.mark === "title") {
      pen.font = `600 ${Math.max(20, 13 / scale)}px ${ink.song}`;
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      halo(pen, mark.title, ...mark.at);
    }
  }
  drawCursor(pen);
  const { dataset } = document.documentElement;
  dataset.drawn = dataset.drawn || String(Math.round(performance.now()));
}

function radiusOf(unit) {
  const { index } = now();
  return 4 + 7 * Math.sqrt(index[unit] / Math.max(...index, 1));
}

// vis-network asks for each node: draw its sign, and later, above all ties, its name.
function drawNode({ ctx, id }) {
  const node = scene.nodes.get(id);
  const size = SIZES[node.glyph];
  return {
    drawNode() {
      ctx.globalAlpha = dimmed(node.ref) ? 0.22 : 1;
      drawSign(ctx, node);
      ctx.globalAlpha = 1;
    },
    drawExternalLabel() {
      ctx.globalAlpha = dimmed(node.ref) ? 0.28 : 1;
      drawName(ctx, node);
      ctx.globalAlpha = 1;
    },
    nodeDimensions: { width: size, height: size },
  };
}

function drawSign(pen, node) {
  const at = placeOf(node.ref);
  const chosen = state.selected === node.ref;
  if (node.glyph === "task") taskSign(pen, PAGE.tasks[at].mark, node.x, node.y, 9, chosen);
  if (node.glyph === "unit") {
    unitSign(pen, PAGE.units[at].kind, node.x, node.y, radiusOf(at));
    if (chosen) chosenRing(pen, node.x, node.y, radiusOf(at) + 3.5);
  }
  if (node.glyph === "bead" && seen(placeOf(node.id.slice(1)))) {
    disc(pen, node.x, node.y, 2.6);
    pen.fillStyle = PAGE.duties[placeOf(node.id.slice(1))].lead ? colourOf(node.ref) : ink.paper;
    pen.fill();
    pen.lineWidth = 1.2;
    pen.strokeStyle = colourOf(node.ref);
    pen.stroke();
  }
}

// A click: the nearest sign, else a name, else a tie, else a ring line or a chapter's arc, else nothing.
function refAt({ DOM, canvas }) {
  return signAt(canvas) || nameAt(canvas) || network.getEdgeAt(DOM) || markAt(canvas) || null;
}

function signAt({ x, y }) {
  const away = (node) => Math.hypot(x - node.x, y - node.y);
  const within = [...scene.nodes.values()].filter((node) => away(node) <= SIZES[node.glyph] / 2);
  const [nearest] = within.sort((a, b) => away(a) - away(b));
  if (!nearest) return null;
  return nearest.glyph === "bead" ? nearest.id.slice(1) : nearest.ref;
}

function markAt({ x, y }) {
  for (const mark of scene.marks.filter(({ radius }) => radius)) {
    const [dx, dy] = [x - mark.at[0], y - mark.at[1]];
    const off = Math.hypot(dx, dy) - mark.radius;
    const angle = (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI);
    if (mark.mark === "lane" && Math.abs(off) < 4) return mark.ref;
    if (mark.mark === "chapter" && off > -14 && off < 34 && angle >= mark.from && angle <= mark.to) return mark.ref;
  }
  return null;
}
