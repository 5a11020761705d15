// The card that names what drives a date, on hover and on keyboard focus (LOOK), and describes the active row to screen readers.

import { el } from '../client/dom.js';
import { ROW } from './bars.js';
import { drivingPath, nameOf } from './model.js';

const WAIT = 250;

export class Tip {
  constructor(chart) {
    this.chart = chart;
    this.id = chart.id + '-tip';
    this.element = el('div', { class: 'g-tip', role: 'tooltip', id: this.id, hidden: true });
  }

  /** Shows the card of a task beside a point of the window, after a short rest of the pointer. */
  later(task, x, y) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(task, x, y), WAIT);
  }

  /** Shows the card of a task; without a point beside its row. */
  show(task, x, y) {
    clearTimeout(this.timer);
    this.task = task;
    this.pointed = x !== undefined;
    this.element.replaceChildren(...this.content(task));
    this.element.hidden = false;
    if (this.pointed) this.place(x + 14, y + 18); else this.follow();
  }

  hide() {
    clearTimeout(this.timer);
    this.element.hidden = true;
    this.task = null;
  }

  /** Keeps the card of the focused row at its row while the chart scrolls. */
  follow() {
    if (!this.task || this.element.hidden) return;
    if (this.pointed) { this.hide(); return; }
    const { scroller, scale } = this.chart;
    const view = scroller.getBoundingClientRect();
    const y = view.top + 48 + (this.task.row + 1) * ROW - scroller.scrollTop;
    const left = view.left + this.chart.listWidth();
    const x = Number.isNaN(this.task.start) ? left : left + scale.x(this.task.start) - scroller.scrollLeft;
    this.place(Math.min(view.right - 120, Math.max(left, x)) + 12, y + 4, ROW + 12);
  }

  place(x, y, lift = 30) {
    const { offsetWidth, offsetHeight, style } = this.element;
    const top = y + offsetHeight > innerHeight - 8 ? y - offsetHeight - lift : y;
    style.left = Math.max(8, Math.min(x, innerWidth - offsetWidth - 8)) + 'px';
    style.top = Math.max(8, top) + 'px';
  }

  content(task) {
    const { t, fullDay, number } = this.chart.words;
    const rows = [];
    const add = (key, value) => { if (value) rows.push(el('dt', {}, t(key)), el('dd', {}, value)); };
    const span = (from, to) => Number.isNaN(from) ? '' : from === to ? fullDay(from) : t('span', fullDay(from), fullDay(to));
    add('tip.driver', driverOf(task, t));
    add('tip.path', pathOf(task, t));
    add('tip.dates', span(task.start, task.finish));
    add('tip.department', task.departmentName);
    add('tip.owner', task.owner);
    if (task.done >= 0 && task.kind !== 'inbound') add('tip.done', number(task.done) + ' %');
    if (!Number.isNaN(task.bufferStart)) add('tip.buffer', span(task.bufferStart, task.finish) + (task.bufferUsed >= 0 ? t('tip.bufferUsed', number(task.bufferUsed)) : ''));
    add('tip.slack', task.critical ? t('critical') : task.slack);
    add('tip.baseline', span(task.baselineStart, task.baselineFinish));
    add('tip.note', task.note);
    return [el('strong', {}, nameOf(task)), el('dl', {}, ...rows)];
  }
}

const NAMED = 4;

/** The tasks before the driving predecessor that decide in turn when it starts, the nearest ones by name; nothing where it is driven by no link itself. */
function pathOf(task, t) {
  const path = drivingPath(task).map(link => link.from);
  if (path.length < 2) return '';
  const names = path.slice(0, NAMED).reverse().map(one => [one.number, one.name].filter(Boolean).join(' ')).join(' → ');
  return path.length > NAMED ? t('tip.path.more', names, path.length) : names;
}

/** In words, what decides the start of a task: the server's sentence, or its driving predecessor with the link. */
export function driverOf(task, t) {
  if (task.driverText) return task.driverText;
  if (!task.driver) return '';
  const link = task.in.find(one => one.from === task.driver);
  const name = nameOf(task.driver);
  return link ? t('driver', name, t('link.' + link.type) + (link.lag ? ' ' + link.lag : '')) : name;
}
