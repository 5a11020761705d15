// The chart on the screen: one scroller that holds list, time scale and bars, so that the browser keeps them in step; only rows and days
// near the view are in the document. Who may change the plan does so with editing.js.

import { el, svg, oncePerFrame } from '../client/dom.js';
import { timeOf } from '../client/words.js';
import { HEIGHT, ROW, TOP, drawRow } from './bars.js';
import { drawBands, drawHeader } from './grid.js';
import { Load } from './load.js';
import { listHeader, listRow } from './list.js';
import { arrow, linkPaths } from './links.js';
import { Editing } from './editing.js';
import { Filter } from './filter.js';
import { drivingPath, openRows, patched, readModel, standIn, wantedTasks } from './model.js';
import { Scale, ZOOMS, fittingZoom } from './scale.js';
import { toolbar } from './toolbar.js';
import { Tip } from './tip.js';
import { DataTable } from './datatable.js';
import { listen } from './keys.js';
import { Stating } from './stating.js';

const AHEAD = 10;
const EDGE = 3;
const ASIDE = 400;
const HEADER = 48;
const FLAG = 30;
let charts = 0;

export class Chart {
  constructor(host, model, words, data) {
    Object.assign(this, { host, model, words, data, id: 'cs-gantt-' + ++charts, drawn: new Map(), listed: new Map() });
    words.thisYear = new Date(Number.isNaN(model.now) ? model.from : model.now).getUTCFullYear();
    this.filter = new Filter(this, () => this.refilter());
    this.load = new Load(this);
    this.build();
    this.relist();
    this.seen = this.scroller.clientWidth > 0;
    this.zoomTo(fittingZoom(model, Math.max(300, this.scroller.clientWidth - this.listWidth())));
    this.reveal();
    this.scroller.addEventListener('scroll', oncePerFrame(() => this.draw()), { passive: true });
    new ResizeObserver(oncePerFrame(() => this.resized())).observe(this.scroller);
    listen(this);
    this.load.begin();
  }

  build() {
    const { words, model } = this;
    this.tools = toolbar(this);
    this.header = el('div', { class: 'g-times', 'aria-hidden': 'true' });
    this.list = el('div', { class: 'g-list', role: 'rowgroup' });
    this.bars = svg('svg', { class: 'g-svg', 'aria-hidden': 'true', focusable: 'false' });
    this.layers = Object.fromEntries(['bands', 'marks', 'links', 'rows', 'driving', 'outlines', 'hands', 'drafts'].map(name => [name, svg('g', { class: 'g-' + name })]));
    this.bars.append(this.hatching(), ...Object.values(this.layers));
    this.plane = el('div', { class: 'g-plane' }, el('div', { class: 'g-corner', role: 'rowgroup' }, listHeader(words)), this.header, this.list, this.bars);
    this.scroller = el('div', { class: 'g-scroll', role: 'treegrid', tabindex: '0', 'aria-label': words.t('label', model.title), 'aria-readonly': String(!model.editable && !model.copy), 'aria-colcount': '5' }, this.plane);
    this.table = new DataTable(this);
    this.tip = new Tip(this);
    this.stating = new Stating(this);
    this.tools.add(this.stating.undoButton);
    this.said = el('p', { class: 'g-said', role: 'status' });
    this.host.replaceChildren(this.tools, this.said, this.filter.none, this.scroller, this.load.box, this.table.element, this.load.table, this.tip.element);
    if (model.editable || model.copy) this.edit();
  }

  edit() {
    this.editing = new Editing(this);
    const { undoButton, strip, element } = this.editing.trial;
    if (strip) this.scroller.before(strip);
    else this.tools.add(undoButton);
    this.host.append(element);
  }

  /** Says something to who sees and to who hears the chart; the empty text takes it away. */
  say(text) { this.said.textContent = text; }

  /** Shows a change that was kept, the view staying where it is. */
  take(change) {
    this.show(patched(this.data, change));
  }

  /** Fetches the plan as it is now. */
  async reload() {
    const answer = await fetch(this.host.dataset.url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
    if (!answer.ok) return;
    this.show(await answer.json());
  }

  show(data) {
    this.renew(data);
    this.editing?.trial.hold?.(this.data);
  }

  renew(data) {
    const model = readModel(data);
    for (const task of model.tasks) task.open = this.model.byId.get(task.id)?.open ?? true;
    const active = model.byId.get(this.active.id) ?? model.tasks[0];
    this.tip.hide();
    Object.assign(this, { data, model, active, hovered: null });
    this.relist();
    this.zoomTo(this.zoom, 0);
    this.reveal();
    this.host.dispatchEvent(new CustomEvent('cs:planned', { bubbles: true }));
  }

  /** Outlines where rows would lie that move. */
  foresee(tasks) {
    const moved = tasks.map(task => ({ was: this.model.byId.get(task.id), start: timeOf(task.start), finish: timeOf(task.finish) }))
      .filter(({ was, start, finish }) => was?.row >= 0 && !Number.isNaN(start) && (start !== was.start || finish !== was.finish));
    const d = moved.map(({ was: { row }, start, finish }) => {
      const x = this.scale.x(start);
      const end = Math.max(x + 4, this.scale.x(finish));
      return `M${x} ${row * ROW + TOP - 2}H${end}V${row * ROW + TOP + HEIGHT + 2}H${x}Z`;
    }).join('');
    this.layers.outlines.replaceChildren(...d ? [svg('path', { class: 'g-ahead', d })] : []);
  }

  /** Patterns of the buffers, one a department colour. */
  hatching() {
    const defs = svg('defs', {});
    for (let color = 0; color <= 8; color++) defs.append(svg('pattern', { id: this.hatchName(color), class: 'd' + color, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      svg('rect', { class: 'g-hatch-back', width: 6, height: 6 }), svg('rect', { class: 'g-hatch', width: 2, height: 6 })));
    return defs;
  }

  hatchName(color) { return this.id + '-hatch-' + color; }

  listWidth() { return this.list.offsetWidth; }

  /** Shows the chart at a zoom (index into ZOOMS), with the time at `x` of the view (if left out: the active bar's start, or the middle) staying where it is. */
  zoomTo(zoom, x = this.anchor()) {
    this.zoom = Math.min(ZOOMS.length - 1, Math.max(0, zoom));
    const held = this.scale && this.scale.from + (this.scroller.scrollLeft + x) / this.scale.zoom.width * 86_400_000;
    this.layOut();
    this.scroller.scrollLeft = held === undefined ? this.firstLook() : this.scale.dayX(held) - x;
    this.tools.show(this.zoom);
    this.redraw();
  }

  anchor() {
    const middle = (this.scroller.clientWidth - this.listWidth()) / 2;
    const start = this.scale && !Number.isNaN(this.active.start) ? this.scale.x(this.active.start) - this.scroller.scrollLeft : NaN;
    return start >= 0 && start < 2 * middle ? start : middle;
  }

  /** Where the view begins: at the start of the plan, or at today where that is shortly before it, or two thirds before today if the start would leave today out of view. */
  firstLook() {
    const view = this.scroller.clientWidth - this.listWidth();
    const start = this.scale.dayX(this.model.from) - 16;
    const today = Number.isNaN(this.model.now) ? start : this.scale.x(this.model.now);
    if (today <= start + FLAG && today > start - view / 3) return today - FLAG;
    return today > start + view && this.model.now < this.model.to ? today - view / 3 : start;
  }

  layOut() {
    this.scale = new Scale(this.model, ZOOMS[this.zoom], this.scroller.clientWidth - this.listWidth());
    const height = Math.max(this.rows.length * ROW, this.scroller.clientHeight - HEADER);
    this.laidOut = this.viewSize();
    this.bars.setAttribute('width', this.scale.width);
    this.bars.setAttribute('height', height);
    this.list.style.height = height + 'px';
    this.header.style.width = this.scale.width + 'px';
    this.scroller.setAttribute('aria-rowcount', this.rows.length + 1);
  }

  viewSize() { return this.scroller.clientWidth + 'x' + this.scroller.clientHeight; }

  /** Lays out anew for another size; the observer also calls when it begins, with the size that the chart was just drawn at. */
  resized() {
    if (this.laidOut === this.viewSize()) return;
    if (!this.seen && this.scroller.clientWidth > 0) { this.seen = true; this.zoomTo(fittingZoom(this.model, this.scroller.clientWidth - this.listWidth())); return; }
    const left = this.scroller.scrollLeft;
    this.layOut();
    this.scroller.scrollLeft = left;
    this.redraw();
  }

  /** Draws all bars anew; the rows of the list stay, which no zoom changes. */
  redraw() {
    this.window = null;
    this.drawn.clear();
    this.layers.rows.replaceChildren();
    this.draw();
    this.mark(this.hovered);
    this.load.draw(true);
  }

  /** Draws what has come near the view and drops what has gone far from it. Does nothing while the view stays within what is drawn. */
  draw() {
    this.load.draw();
    const { scrollTop, scrollLeft, clientHeight, clientWidth } = this.scroller;
    const first = Math.floor(scrollTop / ROW);
    const last = Math.min(this.rows.length - 1, Math.ceil((scrollTop + clientHeight - HEADER) / ROW));
    const x2 = scrollLeft + clientWidth - this.listWidth();
    const old = this.window;
    const sameX = old && (scrollLeft >= old.x1 || old.x1 === 0) && x2 <= old.x2;
    const sameRows = old && (first >= old.first + EDGE || old.first === 0) && (last <= old.last - EDGE || old.last === this.rows.length - 1);
    if (sameX && sameRows) return;
    // A leap draws just what is seen: in a fast scroll the rows ahead would be gone before anybody saw them.
    const ahead = old && (first > old.last || last < old.first) ? 1 : AHEAD;
    this.window = { first: Math.max(0, first - ahead), last: Math.min(this.rows.length - 1, last + ahead), x1: Math.max(0, scrollLeft - ASIDE), x2: x2 + ASIDE };
    if (!sameX) this.drawTimes();
    else Object.assign(this.window, { x1: old.x1, x2: old.x2 });
    if (!sameRows) this.drawRows();
    this.tip.follow();
  }

  drawTimes() {
    const { x1, x2 } = this.window;
    this.layers.bands.replaceChildren(...drawBands(this.model, this.scale, x1, x2, this.bars.getAttribute('height')));
    this.header.replaceChildren(...drawHeader(this.model, this.scale, this.words, x1, x2));
  }

  drawRows() {
    const { first, last } = this.window;
    for (const rows of [this.drawn, this.listed]) for (const [task, node] of rows) {
      if (task.row >= first && task.row <= last || rows === this.listed && task === this.active) continue;
      node.remove();
      rows.delete(task);
    }
    for (let row = first; row <= last; row++) this.drawOne(this.rows[row]);
    if (this.active?.row >= 0) this.drawOne(this.active);
    const { line, head, criticalLine, criticalHead } = linkPaths(this.model.links, this.scale, first, last);
    this.layers.links.replaceChildren(svg('path', { class: 'g-link', d: line }), svg('path', { class: 'g-head', d: head }),
      svg('path', { class: 'g-link critical', d: criticalLine }), svg('path', { class: 'g-head critical', d: criticalHead }));
  }

  drawOne(task) {
    if (!this.drawn.has(task) && task.row >= this.window.first && task.row <= this.window.last) {
      const shape = drawRow(task, this.scale, color => this.hatchName(color));
      this.drawn.set(task, shape);
      this.layers.rows.append(shape);
    }
    if (this.listed.has(task)) return;
    const row = listRow(task, this);
    this.listed.set(task, row);
    this.list.append(row);
  }

  /** Makes a task the active row, scrolls to it, and says so. */
  activate(task) {
    if (!task || task === this.active) return;
    const before = this.listed.get(this.active);
    if (before) before.removeAttribute('aria-selected');
    this.active = task;
    this.reveal();
    this.host.dispatchEvent(new CustomEvent('cs:select', { detail: task, bubbles: true }));
  }

  reveal() {
    if (this.active.row < 0) {
      this.scroller.removeAttribute('aria-activedescendant');
      this.table.follow(this.active);
      this.mark();
      return;
    }
    const top = this.active.row * ROW;
    const view = this.scroller.clientHeight - HEADER;
    if (top < this.scroller.scrollTop) this.scroller.scrollTop = top;
    else if (top + ROW > this.scroller.scrollTop + view) this.scroller.scrollTop = top + ROW - view;
    this.draw();
    this.drawOne(this.active);
    const row = this.listed.get(this.active);
    row.setAttribute('aria-selected', 'true');
    this.scroller.setAttribute('aria-activedescendant', row.id);
    this.table.follow(this.active);
    this.mark();
  }

  /** Whether some of the bar of a task is in view sideways. */
  seesBar(task) {
    const view = this.scroller.clientWidth - this.listWidth();
    return Number.isNaN(task.start) || this.scale.x(task.finish) >= this.scroller.scrollLeft && this.scale.x(task.start) < this.scroller.scrollLeft + view - 20;
  }

  /** Brings the bar of a task into view sideways. */
  showBar(task) {
    const view = this.scroller.clientWidth - this.listWidth();
    if (!Number.isNaN(task.start)) this.scroller.scrollLeft = this.scale.x(task.start) - view / 4;
  }

  /** Opens or folds a summary; all summaries if no task is named. */
  fold(task, open) {
    for (const one of task ? [task] : this.model.tasks) if (one.children) one.open = open;
    this.relist();
    this.relay();
  }

  /** Lists anew what is to be seen: what the filter keeps and no fold hides. The active row is one of them as long as there is one. */
  relist() {
    this.wanted = wantedTasks(this.model.tasks, task => this.filter.keeps(task));
    this.rows = openRows(this.model.tasks);
    this.active = (this.active && standIn(this.active)) ?? this.rows[0] ?? this.model.tasks[0];
    this.listed.clear();
    this.list.replaceChildren();
    this.table.from = -1;
    this.filter.show();
  }

  refilter() {
    this.tip.hide();
    this.hovered = null;
    this.relist();
    this.relay();
    if (this.rows.length && !this.seesBar(this.active)) this.showBar(this.active);
    this.host.dispatchEvent(new CustomEvent('cs:filtered', { bubbles: true }));
  }

  relay() {
    this.layOut();
    this.redraw();
    this.reveal();
  }

  /** Highlights the row under the pointer or the active row, and the path of links that drives its date. */
  mark(hovered) {
    const task = hovered ?? this.active;
    this.layers.marks.replaceChildren(...[...new Set([this.active, task])].filter(one => one.row >= 0).map(one =>
      svg('rect', { class: one === this.active ? 'g-active' : 'g-hover', x: 0, y: one.row * ROW, width: this.scale.width, height: ROW })));
    const arrows = drivingPath(task).filter(({ from, to }) => from.row >= 0 && to.row >= 0).map(({ from, to, type }) => arrow(type, from, to, this.scale));
    const d = part => arrows.map(one => one[part]).join('');
    this.layers.driving.replaceChildren(...arrows.length ? [svg('path', { class: 'g-link', d: d('line') }), svg('path', { class: 'g-head', d: d('head') })] : []);
  }
}
