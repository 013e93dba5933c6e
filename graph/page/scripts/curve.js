"use strict";
// vis-network's own curve (9.1.2): where a tie runs, and where its head sits.

function controlPoint(from, to, bend) {
  const reach = Math.abs(bend) / 2 + 0.5;
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const angle = Math.atan2(from.y - to.y, to.x - from.x) + (bend / 2 + 0.5) * Math.PI;
  return { x: from.x + reach * length * Math.sin(angle), y: from.y + reach * length * Math.cos(angle) };
}

function pointAt(from, via, to, t) {
  const u = 1 - t;
  return {
    x: u * u * from.x + 2 * u * t * via.x + t * t * to.x,
    y: u * u * from.y + 2 * u * t * via.y + t * t * to.y,
  };
}

// The place on the curve `distance` before its end, and the direction there.
function headOf(from, via, to, distance) {
  let [low, high] = [0, 1];
  for (let step = 0; step < 18; step += 1) {
    const middle = (low + high) / 2;
    const point = pointAt(from, via, to, middle);
    if (Math.hypot(to.x - point.x, to.y - point.y) > distance) low = middle;
    else high = middle;
  }
  const tip = pointAt(from, via, to, low);
  const before = pointAt(from, via, to, Math.max(low - 0.04, 0));
  return { x: tip.x, y: tip.y, angle: Math.atan2(tip.y - before.y, tip.x - before.x) };
}
