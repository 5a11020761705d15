// One row of the chart as SVG: bar, done part, buffer, baseline, milestone, name. Geometry in attributes, colours in classes (css/gantt.css).

import { svg } from '../client/dom.js';

export const ROW = 32;
export const TOP = 7;
export const HEIGHT = 14;
const SMALLEST = 4;
const BESIDE = 264;

/** The group of shapes of a task in its row; `hatch(color)` names the hatching of a department's buffers. */
export function drawRow(task, scale, hatch) {
  const group = svg('g', { class: 'g-shape d' + task.color + (task.critical ? ' critical' : ''), transform: `translate(0 ${task.row * ROW})` });
  if (Number.isNaN(task.start) || Number.isNaN(task.finish)) return group;
  const x = scale.x(task.start);
  const end = endX(task, scale);
  group.append(...baseline(task, scale));
  if (task.kind === 'milestone' || task.kind === 'inbound') group.append(diamond(task, x));
  else if (task.kind === 'summary') group.append(...summary(task, x, end));
  else group.append(...bar(task, scale, x, end, hatch));
  group.append(name(task, x, end));
  return group;
}

/** Where a task's shape ends: at its finish, or far enough to be seen. */
export function endX(task, scale) {
  const x = scale.x(task.start);
  if (task.kind === 'milestone' || task.kind === 'inbound') return x;
  return Math.max(scale.x(task.finish), x + SMALLEST);
}

/** Where the done part of a task's shape ends. */
export function doneX(task, scale) {
  const x = scale.x(task.start);
  if (task.kind === 'milestone') return x;
  const end = Number.isNaN(task.bufferStart) ? endX(task, scale) : Math.min(endX(task, scale), scale.x(task.bufferStart));
  return x + (end - x) * Math.min(100, task.done ?? 0) / 100;
}

function bar(task, scale, x, end, hatch) {
  const whole = task.kind === 'buffer';
  const tail = whole ? x : Number.isNaN(task.bufferStart) ? end : Math.min(end, scale.x(task.bufferStart));
  const shapes = [];
  if (tail < end) shapes.push(rect('g-buffer', tail, end, { fill: `url(#${hatch(task.color)})` }));
  if (whole || tail <= x) return withCritical(task, shapes, x, end);
  shapes.push(rect('g-bar', x, tail));
  if (task.done > 0) shapes.push(rect('g-done', x, x + (tail - x) * Math.min(100, task.done) / 100));
  return withCritical(task, shapes, x, end);
}

function withCritical(task, shapes, x, end) {
  if (task.critical) shapes.push(rect('g-outline', x, end));
  return shapes;
}

function rect(className, x, end, more) {
  return svg('rect', { class: className, x, y: TOP, width: Math.max(1, end - x), height: HEIGHT, rx: 2, ...more });
}

function summary(task, x, end) {
  const foot = Math.min(6, (end - x) / 2);
  const path = `M${x} ${TOP + 1}H${end}V${TOP + 13}L${end - foot} ${TOP + 7}H${x + foot}L${x} ${TOP + 13}Z`;
  const shapes = [svg('path', { class: 'g-summary', d: path })];
  if (task.critical) shapes.push(svg('path', { class: 'g-outline', d: `M${x} ${TOP - 1.5}H${end}` }));
  if (task.done > 0) shapes.push(svg('rect', { class: 'g-summary-done', x, y: TOP + 2.5, width: (end - x) * Math.min(100, task.done) / 100, height: 3 }));
  return shapes;
}

function diamond(task, x) {
  const y = TOP + HEIGHT / 2;
  return svg('path', { class: task.kind === 'inbound' ? 'g-inbound' : 'g-milestone', d: `M${x} ${y - 8}L${x + 8} ${y}L${x} ${y + 8}L${x - 8} ${y}Z` });
}

function baseline(task, scale) {
  if (Number.isNaN(task.baselineStart) || Number.isNaN(task.baselineFinish)) return [];
  const x = scale.x(task.baselineStart);
  const width = Math.max(SMALLEST, scale.x(task.baselineFinish) - x);
  if (task.kind === 'milestone') return [svg('path', { class: 'g-baseline', d: `M${x - 4} 26h8l-4 4Z` })];
  return [svg('rect', { class: 'g-baseline', x, y: 24, width, height: 3 })];
}

/** The name: inside where the coloured part has room for it, else beside. */
function name(task, x, end) {
  const y = TOP + HEIGHT / 2 + 4;
  const solid = task.kind === 'task' ? end - x - 12 : 0;
  if (task.kind === 'task' && Number.isNaN(task.bufferStart) && widthOf(task.name) < solid) return svg('text', { class: 'g-name inside', x: x + 6, y }, task.name);
  const gap = task.kind === 'milestone' || task.kind === 'inbound' ? 13 : 7;
  return svg('text', { class: 'g-name', x: end + gap, y }, shortened(task.name));
}

/** A name cut to what may stand beside a bar. */
function shortened(text) {
  if (widthOf(text) <= BESIDE) return text;
  let end = 0;
  for (let width = 0; width < BESIDE - 12; end++) width += letterWidth(text.codePointAt(end));
  return text.slice(0, end).trimEnd() + '…';
}

/** About how wide a text is at 12 px, without asking the browser (which would cost a layout a row). */
function widthOf(text) {
  let width = 0;
  for (const letter of text) width += letterWidth(letter.codePointAt(0));
  return width;
}

const letterWidth = code => code > 0x2e80 ? 12 : 6.6;
