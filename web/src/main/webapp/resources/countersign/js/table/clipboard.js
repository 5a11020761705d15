// Copy and paste with Excel: tab-separated lines, cells with line breaks in quotes. A pasted block fills cells from the active one on and adds
// the rows that are missing; the number column is passed over.

import { newId } from './model.js';

export function copyAndPaste(sheet) {
  const { input } = sheet.editor;
  input.addEventListener('copy', event => {
    if (sheet.editor.editing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', written(sheet));
    sheet.say(sheet.words.t('said.copied'));
  });
  input.addEventListener('cut', event => {
    if (sheet.editor.editing || !sheet.editable) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', written(sheet));
    sheet.actions.clear();
  });
  input.addEventListener('paste', event => {
    if (sheet.editor.editing || !sheet.editable) return;
    event.preventDefault();
    paste(sheet, parse(event.clipboardData.getData('text/plain')));
  });
}

function written(sheet) {
  const { left, right } = sheet.grid.range;
  return sheet.grid.rows.map(row => sheet.columns.slice(left, right + 1).map(column => quoted(plain(column, row))).join('\t')).join('\n');
}

const plain = (column, row) => column.kind === 'date' ? row[column.field] ?? '' : column.kind === 'check' ? row[column.field] ? '1' : '' : column.write(row[column.field]);

const quoted = text => /[\t\n"]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;

/** Lines of cells of tab-separated text. */
export function parse(text) {
  const lines = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g;
  for (let match; (match = cells.exec(text));) {
    lines[lines.length - 1].push(match[1] !== undefined ? match[1].replace(/""/g, '"') : match[2]);
    if (match[3] === '') break;
    if (match[3] !== '\t') lines.push([]);
  }
  while (lines.length && lines[lines.length - 1].every(cell => cell === '')) lines.pop();
  return lines;
}

function paste(sheet, lines) {
  if (!lines.length) return;
  const { top, left } = sheet.grid.range;
  const commands = [];
  let end = sheet.actions.atEnd();
  const single = lines.length === 1 && lines[0].length === 1;
  const targets = single ? sheet.grid.rows : [];
  if (targets.length > 1) for (const row of targets) fillLine(sheet, row, row.id, lines[0], left, commands);
  else lines.forEach((cells, at) => {
    const row = sheet.model.open[top + at];
    const id = row?.id ?? newId();
    if (!row) { commands.push({ op: 'insert', tempId: id, ...end }); end = { ...end, after: id }; }
    fillLine(sheet, row, id, cells, left, commands);
  });
  sheet.change(commands);
  if (lines.length > 1 || lines[0]?.length > 1) sheet.offerUndo([sheet.words.t('pasted', lines.length), ...leftOver(sheet, lines, top, left)].join(' '));
  if (!single) sheet.grid.selectBlock(top, left, lines.length, Math.max(...lines.map(cells => cells.length)));
}

/** What of a pasted block had no place: columns beyond the table's last one, and rows that cannot be edited now. */
function leftOver(sheet, lines, top, left) {
  const { t } = sheet.words;
  const room = sheet.columns.length - left;
  const beyond = lines.flatMap(cells => cells.slice(room)).filter(text => text.trim());
  const locked = lines.filter((cells, at) => sheet.model.open[top + at]?.locked).length;
  return [beyond.length && t('pasted.beyond', beyond.length, beyond.slice(0, 3).join('、')), locked && t('pasted.locked', locked)].filter(Boolean);
}

function fillLine(sheet, row, id, cells, left, commands) {
  cells.forEach((text, at) => {
    const column = sheet.columns[left + at];
    if (column && sheet.writable(row, column)) commands.push({ op: 'set', id, field: column.field, value: column.read(text) });
  });
}
