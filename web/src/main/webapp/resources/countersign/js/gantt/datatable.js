// The same data as a plain HTML table: always in the document for screen readers, a page of rows around the active one, and on the screen
// when asked for. Paged, because 5,000 rows of ten cells would cost what the chart saves.

import { el } from '../client/dom.js';
import { dayOf } from './list.js';
import { driverOf } from './tip.js';

const COLUMNS = ['number', 'name', 'kind', 'department', 'owner', 'start', 'finish', 'done', 'slack', 'driver', 'predecessors'];
const HIDDEN_PAGE = 20;
const SHOWN_PAGE = 100;

export class DataTable {
  constructor(chart) {
    Object.assign(this, { chart, shown: false, from: -1 });
    const { t } = chart.words;
    this.body = el('tbody', {});
    this.caption = el('caption', {});
    this.pager = el('div', { class: 'g-pager', hidden: true });
    const head = el('thead', {}, el('tr', { 'aria-rowindex': '1' }, ...COLUMNS.map(column => el('th', { scope: 'col' }, t('column.' + column)))));
    this.grid = el('table', { class: 'g-table', 'aria-rowcount': '1' }, this.caption, head, this.body);
    this.element = el('div', { class: 'g-data cs-sr' }, this.grid, this.pager);
  }

  /** Shows the table in place of the chart, or the chart again. Returns whether the table is shown. */
  toggle() {
    this.shown = !this.shown;
    this.element.classList.toggle('cs-sr', !this.shown);
    this.chart.scroller.hidden = this.shown;
    this.chart.host.classList.toggle('as-table', this.shown);
    this.pager.hidden = !this.shown;
    this.from = -1;
    this.follow(this.chart.active);
    this.chart.load.show();
    if (!this.shown) this.chart.resized();
    return this.shown;
  }

  /** Turns to the page that holds the task. */
  follow(task) {
    clearTimeout(this.timer);
    const page = this.shown ? SHOWN_PAGE : HIDDEN_PAGE;
    const from = Math.floor(Math.max(0, task.wanted ? task.place : 0) / page) * page;
    if (from === this.from) return;
    if (this.shown || this.from < 0) this.turn(from); else this.timer = setTimeout(() => this.turn(from), 300);
  }

  turn(from) {
    const tasks = this.chart.wanted;
    const { t, number } = this.chart.words;
    const page = this.shown ? SHOWN_PAGE : HIDDEN_PAGE;
    this.from = from;
    this.grid.setAttribute('aria-rowcount', tasks.length + 1);
    const until = Math.min(tasks.length, from + page);
    this.caption.textContent = t('table.caption', this.chart.model.title, number(Math.min(from + 1, tasks.length)), number(until), number(tasks.length));
    this.body.replaceChildren(...tasks.slice(from, until).map(task => this.row(task)));
    const button = (key, to) => el('button', { type: 'button', class: 'cs-button', disabled: to < 0 || to >= tasks.length, onclick: () => this.turn(to) }, t(key));
    this.pager.replaceChildren(...tasks.length > page ? [button('table.before', from - page), button('table.after', from + page)] : []);
  }

  row(task) {
    const { words } = this.chart;
    const { t } = words;
    const before = task.in.map(link => [link.from.number || link.from.name, t('link.short.' + link.type) + (link.lag ?? '')].join(' ')).join(t('comma'));
    const values = [task.number, task.name, t('kind.' + task.kind) + (task.critical ? t('comma') + t('critical') : ''), task.departmentName, task.owner,
      dayOf(task.start, words), dayOf(task.finish, words), task.done >= 0 && task.kind !== 'inbound' ? words.number(task.done) + ' %' : '', task.slack, driverOf(task, t), before];
    return el('tr', { 'aria-rowindex': task.place + 2 }, ...values.map((value, at) => el(at === 1 ? 'th' : 'td', { scope: at === 1 ? 'row' : null }, value ?? '')));
  }
}
