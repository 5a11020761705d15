// The list beside the chart: number, name, owner, start, finish. It is a tree grid that says in words what the bar shows in colour.

import { el } from '../client/dom.js';
import { ROW } from './bars.js';

const COLUMNS = ['number', 'name', 'owner', 'start', 'finish'];

export function listHeader(words) {
  return el('div', { class: 'g-row g-head-row', role: 'row', 'aria-rowindex': '1' },
    ...COLUMNS.map((column, at) => el('div', { class: 'g-cell g-' + column, role: 'columnheader', 'aria-colindex': at + 1 }, words.t('column.' + column))));
}

/** The row of a task, placed at its height. */
export function listRow(task, chart) {
  const { words } = chart;
  const row = el('div', { class: 'g-row' + (task.kind === 'summary' ? ' g-parent' : '') + (task.critical ? ' critical' : ''), role: 'row', id: chart.id + '-' + task.id,
    'aria-rowindex': task.row + 2, 'aria-level': task.level, 'aria-expanded': task.children ? String(task.open) : null, 'aria-describedby': chart.tip.id,
    'aria-selected': task === chart.active ? 'true' : null }, ...cells(task, words));
  row.style.transform = `translateY(${task.row * ROW}px)`;
  row.task = task;
  return row;
}

function cells(task, words) {
  const cell = (at, ...content) => el('div', { class: 'g-cell g-' + COLUMNS[at], role: 'gridcell', 'aria-colindex': at + 1 }, ...content);
  return [cell(0, task.number ?? ''), nameCell(task, words, cell), cell(2, task.owner ?? ''), cell(3, dayOf(task.start, words)), cell(4, dayOf(task.finish, words))];
}

function nameCell(task, words, cell) {
  const fold = el('span', { class: 'g-fold' + (task.children ? task.open ? ' open' : ' shut' : ''), 'aria-hidden': 'true' });
  const made = cell(1, fold, el('span', { class: 'g-label', title: task.name }, task.name), el('span', { class: 'cs-sr' }, inWords(task, words)));
  made.style.paddingInlineStart = Math.min(8, task.level - 1) * 14 + 'px';
  return made;
}

/** What the bar shows, for those who do not see it. */
export function inWords(task, words) {
  const { t } = words;
  const parts = [t('kind.' + task.kind), task.departmentName, task.done >= 0 && task.kind !== 'inbound' ? t('done', words.number(task.done)) : '',
    task.critical ? t('critical') : '', Number.isNaN(task.bufferStart) ? '' : t('bufferFrom', words.day(task.bufferStart))];
  return ' ' + parts.filter(Boolean).join(t('comma'));
}

/** A date without its year where that is this year's. */
export function dayOf(time, words) {
  if (Number.isNaN(time)) return '–';
  return new Date(time).getUTCFullYear() === words.thisYear ? words.day(time) : words.yearDay(time);
}
