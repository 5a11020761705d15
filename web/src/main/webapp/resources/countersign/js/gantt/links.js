// Link arrows. All arrows of the window are four paths (lines and heads, ordinary and critical), so that 7,000 links cost no more elements than one.

import { ROW, endX } from './bars.js';
import { standIn } from './model.js';

const MIDDLE = 14;
const STUB = 8;
const MOST = 500;

/** Paths {line, head, criticalLine, criticalHead} of the links that touch rows first–last. The shortest come first where there are too many. */
export function linkPaths(links, scale, first, last) {
  const touching = [];
  for (const link of links) {
    const from = standIn(link.from);
    const to = standIn(link.to);
    if (!from || !to || from === to || Math.min(from.row, to.row) > last || Math.max(from.row, to.row) < first) continue;
    if (Number.isNaN(from.start) || Number.isNaN(to.start)) continue;
    touching.push({ link, from, to, span: Math.abs(from.row - to.row) });
  }
  if (touching.length > MOST) touching.sort((a, b) => a.span - b.span).length = MOST;
  const paths = { line: '', head: '', criticalLine: '', criticalHead: '' };
  for (const { link, from, to } of touching) {
    const { line, head } = arrow(link.type, from, to, scale);
    paths[link.critical ? 'criticalLine' : 'line'] += line;
    paths[link.critical ? 'criticalHead' : 'head'] += head;
  }
  return paths;
}

/** The arrow of one link: right-angled, leaving the predecessor's start or finish, pointing into the successor's. */
export function arrow(type, from, to, scale) {
  const leavesFinish = type[0] !== 'S';
  const entersFinish = type[1] === 'F';
  const x1 = leavesFinish ? endX(from, scale) : scale.x(from.start);
  const x2 = entersFinish ? endX(to, scale) : scale.x(to.start);
  const y1 = from.row * ROW + MIDDLE;
  const y2 = to.row * ROW + MIDDLE;
  return { line: line(x1, y1, leavesFinish ? 1 : -1, x2, y2, entersFinish ? 1 : -1), head: head(x2, y2, entersFinish ? 1 : -1) };
}

function line(x1, y1, out, x2, y2, side) {
  const leave = x1 + out * STUB;
  const enter = x2 + side * STUB;
  if (out === 1 && side === -1 && leave <= enter) return `M${x1} ${y1}H${leave}V${y2}H${x2}`;
  if (out === side) return `M${x1} ${y1}H${out === 1 ? Math.max(leave, enter) : Math.min(leave, enter)}V${y2}H${x2}`;
  const between = y2 > y1 ? y2 - ROW / 2 : y2 + ROW / 2;
  return `M${x1} ${y1}H${leave}V${between}H${enter}V${y2}H${x2}`;
}

const head = (x, y, side) => `M${x} ${y}l${side * 6} -3.5v7Z`;
