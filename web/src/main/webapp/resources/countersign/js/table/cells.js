// One row of cells, and the strip at the right that shows whether the checks found something in it. Rows are copies of one template:
// a copy costs a third of building the cells one by one, and a fast scroll makes thousands a second.

import { el } from '../client/dom.js';

/** A function that makes the node of a row (null: the empty row at the end). */
export function rowMaker(sheet) {
  const template = el('div', { role: 'row' }, ...sheet.columns.map((column, at) => el('div', { class: baseClass(column), role: 'gridcell', 'aria-colindex': at + 1 })),
    el('div', { class: 't-cell t-strip', role: 'gridcell', 'aria-colindex': sheet.columns.length + 1 }));
  return row => {
    const node = template.cloneNode(true);
    node.className = 't-row' + (row ? (row.children ? ' t-parent' : '') + (row.locked ? ' t-locked' : '') : ' t-new');
    node.setAttribute('aria-level', row?.level ?? 1);
    if (row?.children) node.setAttribute('aria-expanded', String(!sheet.model.closed.has(row.id)));
    sheet.columns.forEach((column, at) => { const cell = node.children[at]; cell.col = at; if (row) fillCell(sheet, row, column, cell); });
    if (row) fillStrip(sheet, row, node.lastChild); else node.children[1].textContent = sheet.words.t('newRow');
    return node;
  };
}

const baseClass = column => 't-cell t-' + column.field + (column.frozen ? ' frozen' : '') + (column.end ? ' end' : '');

function fillCell(sheet, row, column, cell) {
  const text = column.write(row[column.field]);
  const problem = sheet.problem(row, column.field);
  const marks = marksOf(sheet, row, column, problem);
  if (marks) cell.className += marks;
  if (text.length > 8) cell.title = text;
  if (column.tree) fillTree(sheet, row, text, cell);
  else if (column.field === 'lead') cell.append(dot(sheet, row.lead), text);
  else if (text || row.locked) cell.textContent = (column.field === 'number' && row.locked ? '🔒' : '') + text;
  const tag = column.tag?.(row);
  if (tag) cell.append(el('span', { class: 't-tag', title: column.tagTitle?.(row) }, tag));
  if (problem) cell.append(el('span', { class: 'cs-sr' }, ' ' + problem));
}

function marksOf(sheet, row, column, problem) {
  let names = '';
  if (problem || sheet.conflicts.holds(row.id, column.field)) names += ' bad';
  if (sheet.conflicts.theirs(row.id, column.field)) names += ' theirs';
  const severity = sheet.findings.ofCell(row.id, column.field);
  return severity ? names + ' ' + severity : names;
}

function fillTree(sheet, row, text, cell) {
  cell.style.paddingInlineStart = 6 + Math.min(9, row.level - 1) * 16 + 'px';
  const fold = row.children ? sheet.model.closed.has(row.id) ? ' shut' : ' open' : '';
  cell.append(el('span', { class: 't-fold' + fold, 'aria-hidden': 'true' }), el('span', { class: 't-text' }, text));
}

function dot(sheet, id) {
  const color = (sheet.data.departments || []).find(department => department.id === id)?.color;
  return color ? el('span', { class: 't-dot d' + ((color - 1) % 8 + 1), 'aria-hidden': 'true' }) : '';
}

/** The strip's cell: shape, colour and number for what was found; its words are in the tooltip, the line below and the panel. */
function fillStrip(sheet, row, cell) {
  const found = sheet.findings.of(row.id);
  const refused = sheet.refused(row);
  const severity = refused || found.some(finding => finding.severity === 'error') ? 'error' : found.length ? 'warning' : '';
  if (!severity) return;
  const words = found.map(finding => finding.text).join('\n') || sheet.words.t('refused');
  cell.append(el('span', { class: 't-found ' + severity, title: words, 'aria-label': sheet.words.t('severity.' + severity) + ' ' + words, role: 'img' },
    (severity === 'error' ? '✕' : '▲') + (found.length > 1 ? found.length : '')));
}
