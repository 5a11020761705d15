// The load as an HTML table: a row for each department and person, a column for each week, or each month of a long plan.

import { el } from '../client/dom.js';

const DAY = 86_400_000;
const MOST_WEEKS = 30;

export function loadTable(rows, model, chart) {
  const { t, day, month, number } = chart.words;
  const weeks = model.length / 7 <= MOST_WEEKS;
  const columns = weeks ? weeksOf(model) : monthsOf(model);
  const title = ({ from }) => weeks ? t('load.week', day(from)) : month(from);
  const cell = ({ minutes, percent, over }) => minutes ? number(percent) + '%' + (over ? ' ' + t('load.over') : '') : '';
  const head = el('tr', {}, el('th', { scope: 'col' }, t('load.who')), el('th', { scope: 'col' }, t('load.worst')), ...columns.map(column => el('th', { scope: 'col' }, title(column))));
  const line = row => el('tr', { class: row.person ? null : 'g-load-department' }, el('th', { scope: 'row' }, row.name),
    el('td', {}, row.peak ? t(row.peak.percent > 100 ? 'load.peak.over' : 'load.peak', day(row.peak.time), number(row.peak.percent)) : t('load.free')),
    ...columns.map(({ from, to }) => { const load = row.between(from, to); return el('td', { class: load.over ? 'over' : null }, cell(load)); }));
  return el('table', { class: 'g-table g-load-table' }, el('caption', {}, t('load.caption'), el('span', { class: 'g-load-note' }, ' ' + t('load.copied'))), el('thead', {}, head), el('tbody', {}, ...rows.map(line)));
}

function weeksOf({ from, length }) {
  const end = from + length * DAY;
  const columns = [];
  for (let monday = from - (new Date(from).getUTCDay() + 6) % 7 * DAY; monday < end; monday += 7 * DAY) columns.push({ from: monday, to: monday + 7 * DAY });
  return columns;
}

function monthsOf({ from, length }) {
  const end = from + length * DAY;
  const first = new Date(from);
  const columns = [];
  for (let at = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1); at < end;) {
    const date = new Date(at);
    const to = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
    columns.push({ from: at, to });
    at = to;
  }
  return columns;
}
