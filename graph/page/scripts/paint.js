"use strict";
// How things look. Every function draws on a pen: a canvas context, or the recorder that writes SVG.

const ink = {};

function readInk() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ["paper", "ink", "ink2", "ink3", "line", "line2", "seal", "band", "focus", "sans", "song",
    ...KINDS.map((kind) => `k-${kind}`)]) ink[name] = style.getPropertyValue(`--${name}`).trim();
}

const SHAPES = { bureau: "dot", subdistrict: "square", township: "square", government: "ring", park: "hexagon",
  company: "diamond", party: "star", mass: "triangle", vertical: "down", court: "diamond", school: "hexagon",
  section: "ring", other: "ring" };

function polygon(pen, x, y, radius, corners, turn = 0, inner = null) {
  pen.beginPath();
  const steps = inner === null ? corners : corners * 2;
  for (let step = 0; step < steps; step += 1) {
    const angle = turn + (step / steps) * 2 * Math.PI;
    const reach = inner !== null && step % 2 ? radius * inner : radius;
    const corner = [x + reach * Math.sin(angle), y - reach * Math.cos(angle)];
    if (step) pen.lineTo(...corner);
    else pen.moveTo(...corner);
  }
  pen.closePath();
}

function disc(pen, x, y, radius) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

// A unit's sign: its kind is told by shape as well as by colour.
function unitSign(pen, kind, x, y, radius) {
  pen.fillStyle = ink[`k-${kind}`];
  switch (SHAPES[kind]) {
    case "square": polygon(pen, x, y, radius * 1.22, 4, Math.PI / 4); break;
    case "diamond": polygon(pen, x, y, radius * 1.25, 4); break;
    case "hexagon": polygon(pen, x, y, radius * 1.08, 6, Math.PI / 6); break;
    case "triangle": polygon(pen, x, y + radius * 0.15, radius * 1.2, 3); break;
    case "down": polygon(pen, x, y - radius * 0.15, radius * 1.2, 3, Math.PI); break;
    case "star": polygon(pen, x, y, radius * 1.3, 5, 0, 0.46); break;
    default: disc(pen, x, y, radius);
  }
  pen.fill();
  if (SHAPES[kind] !== "ring") return;
  disc(pen, x, y, radius * 0.5);
  pen.fillStyle = ink.paper;
  pen.fill();
}

function taskSign(pen, mark, x, y, radius, chosen) {
  disc(pen, x, y, radius);
  pen.fillStyle = chosen ? ink.ink : ink.paper;
  pen.fill();
  pen.lineWidth = 1;
  pen.strokeStyle = ink.ink;
  pen.stroke();
  pen.fillStyle = chosen ? ink.paper : ink.ink;
  pen.font = `600 ${mark.length > 3 ? 7 : mark.length > 2 ? 8.5 : 10}px ${ink.sans}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(mark, x, y + 0.5);
}

function chosenRing(pen, x, y, radius) {
  disc(pen, x, y, radius);
  pen.lineWidth = 1.8;
  pen.strokeStyle = ink.ink;
  pen.stroke();
}

// Text with paper around it, legible over ties.
function halo(pen, text, x, y, width = 3.5) {
  pen.lineJoin = "round";
  pen.lineWidth = width;
  pen.strokeStyle = ink.paper;
  pen.strokeText(text, x, y);
  pen.fillText(text, x, y);
}

// The name on a ring line, in a capsule of the line's own style.
function pillSign(pen, text, x, y, size, colour, dash, chosen) {
  pen.font = `${size}px ${ink.sans}`;
  const wide = pen.measureText(text).width + size * 1.3;
  const high = size * 1.75;
  pen.beginPath();
  pen.roundRect(x - wide / 2, y - high / 2, wide, high, high / 2);
  pen.fillStyle = chosen ? ink.ink : ink.paper;
  pen.fill();
  pen.lineWidth = 1.2;
  pen.strokeStyle = colour;
  pen.setLineDash(dash);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = chosen ? ink.paper : ink.ink;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(text, x, y + size * 0.04);
}

// Lead: a filled head. Support: an open one.
function headSign(pen, at, lead, colour, size) {
  const wing = (turn) => [at.x - size * Math.cos(at.angle + turn), at.y - size * Math.sin(at.angle + turn)];
  pen.beginPath();
  pen.moveTo(...wing(0.42));
  pen.lineTo(at.x, at.y);
  pen.lineTo(...wing(-0.42));
  if (lead) {
    pen.closePath();
    pen.fillStyle = colour;
    pen.fill();
  } else {
    pen.lineWidth = 1.1;
    pen.strokeStyle = colour;
    pen.stroke();
  }
}

// Text along an arc, upright on both halves of the dial.
function curvedText(pen, text, mark, radius, size) {
  const middle = (mark.from + mark.to) / 2;
  const below = Math.cos(middle) < 0;
  pen.font = `600 ${size}px ${ink.song}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  const characters = [...text];
  const widths = characters.map((character) => pen.measureText(character).width + size * 0.06);
  let at = -widths.reduce((sum, width) => sum + width, 0) / 2;
  characters.forEach((character, place) => {
    const along = (at + widths[place] / 2) / radius;
    const angle = middle + (below ? -along : along);
    pen.save();
    pen.translate(mark.at[0] + radius * Math.sin(angle), mark.at[1] - radius * Math.cos(angle));
    pen.rotate(below ? angle + Math.PI : angle);
    halo(pen, character, 0, 0, size * 0.34);
    pen.restore();
    at += widths[place];
  });
}

// A chapter's title in the longest form its arc has room for.
function titleThatFits(pen, title, mark, radius, size) {
  pen.font = `600 ${size}px ${ink.song}`;
  const room = (mark.to - mark.from) * radius;
  const short = title.replace(/^([一二三四五六七八九十]+、)?关于/, "$1");
  const numeral = title.split(/[、.．\s]/)[0];
  const cut = [...short].slice(0, Math.max(Math.floor(room / size / 1.06) - 1, 0)).join("");
  const forms = [short, cut.length > numeral.length + 3 ? `${cut}…` : numeral, numeral];
  return forms.find((form) => form && pen.measureText(form).width * 1.06 <= room) || "";
}
