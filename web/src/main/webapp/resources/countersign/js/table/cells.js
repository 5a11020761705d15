// One cell, and the strip at the right that shows whether the checks found something in the row.

import { el } from '../client/dom.js';

/** The cell of a row (null: the empty row at the end) in a column. */
export function drawCell(sheet, row, column, at) {
  const { t } = sheet.words;
  const text = row ? column.write(row[column.field]) : column.field === 'name' ? t('newRow') : '';
  const cell = el('div', { class: 't-cell t-' + column.field + classes(sheet, row, column), role: 'gridcell', 'aria-colindex': at + 1, id: row ? cellId(sheet, row, column) : null, title: row && text.length > 8 ? text : null });
  cell.col = at;
  if (column.tree && row) return treeCell(cell, sheet, row, text);
  if (column.field === 'lead' && row) cell.append(dot(sheet, row.lead));
  if (column.field === 'number' && row) cell.append(row.locked ? '🔒' : '', text); else cell.append(text);
  const problem = row && sheet.problem(row, column.field);
  if (problem) cell.append(el('span', { class: 'cs-sr' }, ' ' + problem));
  return cell;
}

export const cellId = (sheet, row, column) => sheet.id + '-' + row.id + '-' + column.field;

function classes(sheet, row, column) {
  let names = column.frozen ? ' frozen' : '';
  if (column.end) names += ' end';
  if (!row) return names;
  if (sheet.problem(row, column.field)) names += ' bad';
  if (sheet.conflicts.holds(row.id, column.field)) names += ' bad';
  if (sheet.conflicts.theirs(row.id, column.field)) names += ' theirs';
  const severity = sheet.findings.ofCell(row.id, column.field);
  return severity ? names + ' ' + severity : names;
}

function treeCell(cell, sheet, row, text) {
  const closed = sheet.model.closed.has(row.id);
  cell.style.paddingInlineStart = 6 + Math.min(9, row.level - 1) * 16 + 'px';
  cell.append(el('span', { class: 't-fold' + (row.children ? closed ? ' shut' : ' open' : ''), 'aria-hidden': 'true' }), el('span', { class: 't-text' }, text));
  const problem = sheet.problem(row, 'name');
  if (problem) cell.append(el('span', { class: 'cs-sr' }, ' ' + problem));
  return cell;
}

function dot(sheet, id) {
  const color = (sheet.data.departments || []).find(department => department.id === id)?.color;
  return color ? el('span', { class: 't-dot d' + ((color - 1) % 8 + 1), 'aria-hidden': 'true' }) : '';
}

/** The strip's cell: shape, colour and number for what was found; its words are in the tooltip, the line below and the panel. */
export function drawStrip(sheet, row) {
  const cell = el('div', { class: 't-cell t-strip', role: 'gridcell' });
  if (!row) return cell;
  const found = sheet.findings.of(row.id);
  const refused = sheet.problem(row) || sheet.columns.some(column => sheet.problem(row, column.field));
  const severity = refused || found.some(finding => finding.severity === 'error') ? 'error' : found.length ? 'warning' : '';
  if (!severity) return cell;
  const words = found.map(finding => finding.text).join('\n') || sheet.words.t('refused');
  cell.append(el('span', { class: 't-found ' + severity, title: words, 'aria-label': sheet.words.t('severity.' + severity) + ' ' + words, role: 'img' },
    (severity === 'error' ? '✕' : '▲') + (found.length > 1 ? found.length : '')));
  return cell;
}
