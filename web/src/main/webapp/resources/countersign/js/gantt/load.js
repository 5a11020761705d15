// The load of people and departments under the chart: how much of their working time the plan and other projects take, in days, weeks or months as the
// zoom has it. What goes beyond working time is hatched and written out. The same numbers as a table beside the chart's own table (S4.3).

import { el, svg } from '../client/dom.js';
import { loadRows, readLoad } from './loadmodel.js';
import { loadTable } from './loadtable.js';
import { item, swatch } from './toolbar.js';

const ROW = 28;
const HEIGHT = 20;
const BASE = 24;
const ASIDE = 400;
const ROOM = 30;
const UNITS = { day: 'day', week: 'week', month: 'week', quarter: 'month', year: 'quarter' };

export class Load {
  constructor(chart) {
    Object.assign(this, { chart, rows: [], state: 'none' });
    const { t } = chart.words;
    this.button = el('button', { type: 'button', class: 'cs-button g-button g-load-button', 'aria-pressed': 'false', title: t('keys.load') + ' (W)', onclick: () => this.toggle() }, t('load'));
    this.list = el('ul', { class: 'g-load-list' });
    this.cells = svg('g', {});
    this.svg = svg('svg', { class: 'g-load-svg', 'aria-hidden': 'true', focusable: 'false' }, hatching(chart), this.cells);
    this.plane = el('div', { class: 'g-load-plane' }, this.list, this.svg);
    this.box = el('div', { class: 'g-load', role: 'region', tabindex: '0', 'aria-label': t('load.label'), hidden: true }, heading(chart), this.plane);
    this.table = el('div', { class: 'g-data g-load-data', role: 'region', tabindex: '0', 'aria-label': t('load.label'), hidden: true });
    chart.host.addEventListener('cs:planned', () => { if (this.shown) this.fetch(); });
    chart.host.addEventListener('cs:filtered', () => { if (this.shown) this.show(); });
  }

  get shown() { return this.button.getAttribute('aria-pressed') === 'true'; }

  /** Opens the load where the address asks for it. */
  begin() { if (new URLSearchParams(location.search).has('load')) this.toggle(); }

  toggle() {
    const shown = !this.shown;
    this.button.setAttribute('aria-pressed', shown);
    const address = new URL(location.href);
    if (shown) address.searchParams.set('load', '1'); else address.searchParams.delete('load');
    history.replaceState(history.state, '', address);
    if (shown) this.fetch(); else this.show();
  }

  async fetch() {
    const { t } = this.chart.words;
    if (!this.model) this.say(t('load.loading'));
    try {
      const answer = await fetch(this.chart.host.dataset.url + '/load', { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
      if (!answer.ok) throw new Error(answer.status);
      this.model = readLoad(await answer.json());
      this.show();
    } catch (failure) {
      console.warn('gantt', failure);
      this.say(t('load.failed'));
    }
  }

  say(text) {
    this.box.hidden = false;
    this.rows = [];
    this.list.replaceChildren(el('li', { class: 'g-load-said', role: 'status' }, text));
    this.cells.replaceChildren();
  }

  /** Shows what the filter leaves: under the chart, or as a table where the chart is one. */
  show() {
    const { chart } = this;
    const asTable = chart.table.shown;
    this.box.hidden = !this.shown || asTable;
    this.table.hidden = !this.shown || !asTable;
    if (!this.shown || !this.model) return;
    this.rows = loadRows(this.model, chart.model.departments, chart.filter, chart.words.t);
    if (!this.rows.length) { this.say(chart.words.t('load.none')); this.box.hidden = asTable; return; }
    if (asTable) this.table.replaceChildren(loadTable(this.rows, this.model, chart));
    else this.lay();
  }

  lay() {
    this.list.replaceChildren(...this.rows.map(row => this.name(row)));
    this.svg.setAttribute('height', this.rows.length * ROW);
    this.window = null;
    this.draw();
  }

  /** A row's name with its worst day, which says in words what the colours show. */
  name(row) {
    const { t, day, number } = this.chart.words;
    const { peak } = row;
    const over = peak && peak.percent > 100;
    const words = peak ? t(over ? 'load.peak.over' : 'load.peak', day(peak.time), number(peak.percent)) : t('load.free');
    return el('li', { class: (row.person ? '' : 'g-load-department') + (over ? ' over' : ''), title: row.name + t('comma') + words },
      el('span', { class: 'g-load-name' }, row.name), el('span', { class: 'g-load-peak', 'aria-hidden': 'true' }, peak ? (over ? '▲ ' : '') + number(peak.percent) + '%' : ''), el('span', { class: 'cs-sr' }, t('comma') + words));
  }

  /** Follows the chart sideways; draws anew where it has come to an end of what is drawn, or where `anew`. */
  draw(anew) {
    if (!this.shown || this.box.hidden || !this.rows.length) return;
    const { scroller, scale } = this.chart;
    const x1 = scroller.scrollLeft;
    const x2 = x1 + scroller.clientWidth;
    if (anew || !this.window || x1 < this.window.x1 && this.window.x1 > 0 || x2 > this.window.x2) {
      this.window = { x1: Math.max(0, x1 - ASIDE), x2: x2 + ASIDE };
      const units = scale.units(UNITS[scale.zoom.name], this.window.x1, this.window.x2);
      this.cells.replaceChildren(...this.rows.flatMap((row, at) => this.drawRow(row, at * ROW, units)));
    }
    this.cells.setAttribute('transform', `translate(${-x1} 0)`);
  }

  drawRow(row, top, units) {
    const paths = { here: '', elsewhere: '', over: '' };
    const texts = [];
    for (const { time, x, width } of units) {
      const load = row.between(time, this.chart.scale.dayAt(x + width + 0.5));
      if (!load.minutes) continue;
      const full = Math.min(1, load.percent / 100) * HEIGHT;
      const here = full * load.here / load.minutes;
      const box = (bottom, height) => `M${x + 1} ${top + bottom}h${Math.max(1, width - 2)}v${-height}h${-Math.max(1, width - 2)}Z`;
      paths.here += box(BASE, here);
      if (full > here) paths.elsewhere += box(BASE - here, full - here);
      if (load.over) paths.over += box(BASE, HEIGHT);
      if (width >= ROOM) texts.push(svg('text', { class: load.over ? 'g-load-text over' : 'g-load-text', x: x + width / 2, y: top + 18 }, this.chart.words.number(load.percent)));
      else if (load.over && width >= 8) texts.push(svg('text', { class: 'g-load-text over', x: x + width / 2, y: top + 18 }, '!'));
    }
    const shapes = Object.entries(paths).filter(([, d]) => d).map(([name, d]) => svg('path', { class: 'g-load-' + name, d, ...name === 'over' ? { fill: `url(#${this.chart.id}-over)` } : {} }));
    return [svg('g', { class: 'd' + row.color }, svg('path', { class: 'g-line', d: `M0 ${top + ROW - 0.5}H${this.chart.scale.width}` }), ...shapes, ...texts)];
  }
}

function heading(chart) {
  const { t } = chart.words;
  const box = (className, more) => svg('rect', { class: className, x: 1, y: 3, width: 20, height: 10, ...more });
  return el('div', { class: 'g-load-head' }, el('strong', {}, t('load.label')), el('ul', { class: 'g-legend', 'aria-label': t('legend') },
    item(t('legend.load.over'), swatch('d1', box('g-load-here'), box('g-load-over', { fill: `url(#${chart.id}-over)` }))), item(t('legend.load.elsewhere'), swatch('d1', box('g-load-elsewhere')))), el('span', { class: 'g-load-note' }, t('load.copied')));
}

function hatching(chart) {
  return svg('defs', {}, svg('pattern', { id: chart.id + '-over', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, svg('rect', { class: 'g-over-line', width: 2, height: 5 })));
}
