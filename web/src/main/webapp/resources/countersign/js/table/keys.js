// Keyboard and pointer of the table.

import { ROW } from './grid.js';

export function listen(sheet) {
  const { editor, grid } = sheet;
  editor.input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const act = (editor.editing ? whileEditing : whileMoving)(sheet, event);
    if (act) { event.preventDefault(); act(); }
  });
  sheet.host.addEventListener('keydown', event => { if (event.key === 'F6') { event.preventDefault(); sheet.panel.exchangeFocus(); } });
  sheet.panel.element.addEventListener('keydown', event => { if (event.key === 'F2' && event.shiftKey) { event.preventDefault(); sheet.panel.toggleDetails(); } });
  grid.body.addEventListener('pointerdown', event => press(sheet, event));
  grid.body.addEventListener('dblclick', event => { if (cellAt(sheet, event)) openCell(sheet); });
  grid.body.addEventListener('pointerover', event => sheet.panel.hover(event.target.closest('.t-found') ? lineAt(sheet, event) : -1, event));
}

/** The name of a key with its modifiers, such as Ctrl+z or Alt+ArrowUp. */
function named(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + (event.shiftKey && (event.key.length > 1 || event.key === ' ') ? 'Shift+' : '') + key;
}

function whileEditing(sheet, event) {
  const { editor, grid } = sheet;
  const { completion } = editor;
  const leave = (down, right) => () => { editor.commit(); grid.select(grid.line + down, grid.col + right); };
  const choose = completion.shown && completion.fits.length;
  const single = !editor.input.value.includes('\n');
  return {
    Enter: leave(1, 0), 'Shift+Enter': leave(-1, 0), Tab: leave(0, 1), 'Shift+Tab': leave(0, -1),
    Escape: () => editor.cancel(), 'Alt+Enter': editor.field.long ? () => lineBreak(editor) : null,
    ArrowDown: choose ? () => completion.move(1) : single ? leave(1, 0) : null,
    ArrowUp: choose ? () => completion.move(-1) : single ? leave(-1, 0) : null,
    'Ctrl+ ': choose && completion.at >= 0 ? () => completion.accept(true) : null,
  }[named(event)];
}

function lineBreak(editor) {
  editor.input.setRangeText('\n', editor.input.selectionStart, editor.input.selectionEnd, 'end');
  editor.typed();
}

function whileMoving(sheet, event) {
  const { grid, actions, editor, model } = sheet;
  const by = (down, right, extend) => () => grid.select(grid.line + down, grid.col + right, extend);
  const page = Math.max(1, Math.floor(grid.element.clientHeight / ROW) - 2);
  const end = sheet.columns.length - 1;
  const last = Math.max(0, model.open.length - 1);
  const table = {
    ArrowDown: by(1, 0), ArrowUp: by(-1, 0), ArrowRight: by(0, 1), ArrowLeft: by(0, -1),
    'Shift+ArrowDown': by(1, 0, true), 'Shift+ArrowUp': by(-1, 0, true), 'Shift+ArrowRight': by(0, 1, true), 'Shift+ArrowLeft': by(0, -1, true),
    PageDown: by(page, 0), PageUp: by(-page, 0), 'Shift+PageDown': by(page, 0, true), 'Shift+PageUp': by(-page, 0, true),
    'Shift+Home': () => grid.select(grid.line, 0, true), 'Shift+End': () => grid.select(grid.line, end, true),
    'Ctrl+Shift+ArrowDown': () => grid.select(last, grid.col, true), 'Ctrl+Shift+ArrowUp': () => grid.select(0, grid.col, true),
    'Ctrl+Shift+Home': () => grid.select(0, 0, true), 'Ctrl+Shift+End': () => grid.select(last, end, true),
    'Shift+ ': () => grid.selectBlock(grid.range.top, 0, grid.rows.length, end + 1), 'Ctrl+a': () => grid.selectBlock(0, 0, model.open.length, end + 1),
    Home: () => grid.select(grid.line, 0), End: () => grid.select(grid.line, end),
    'Ctrl+Home': () => grid.select(0, 1), 'Ctrl+End': () => grid.select(last, end),
    'Ctrl+ArrowDown': () => grid.select(last, grid.col), 'Ctrl+ArrowUp': () => grid.select(0, grid.col),
    Tab: tab(sheet, 1), 'Shift+Tab': tab(sheet, -1), Enter: () => openCell(sheet), F2: () => openCell(sheet), 'Shift+Enter': by(-1, 0),
    ' ': sheet.column.kind === 'check' ? () => actions.toggleCheck() : sheet.row?.children && grid.col < 2 ? () => actions.fold() : null,
    'Alt+ArrowDown': () => actions.move(1), 'Alt+ArrowUp': () => actions.move(-1), 'Alt+ArrowRight': () => actions.indent(), 'Alt+ArrowLeft': () => actions.outdent(),
    'Alt+Shift+ArrowRight': () => actions.indent(), 'Alt+Shift+ArrowLeft': () => actions.outdent(),
    'Alt+-': () => actions.fold(sheet.row, false), 'Alt+=': () => actions.fold(sheet.row, true), 'Alt++': () => actions.fold(sheet.row, true),
    Insert: () => actions.insert(), 'Ctrl+Enter': () => actions.insert(), 'Ctrl+Delete': () => actions.remove(), 'Ctrl+-': () => actions.remove(), 'Ctrl+Backspace': () => actions.remove(),
    Delete: () => actions.clear(), Backspace: () => actions.clear(), 'Ctrl+d': () => actions.fillDown(),
    'Ctrl+z': event.shiftKey ? () => sheet.redo() : () => sheet.undo(), 'Ctrl+y': () => sheet.redo(),
    'Shift+F2': () => sheet.panel.toggleDetails(), F8: () => sheet.panel.jump(1), 'Shift+F8': () => sheet.panel.jump(-1), 'Ctrl+m': () => sheet.panel.mendHere(), Escape: () => grid.select(grid.line, grid.col), '?': () => sheet.help(), '\uff1f': () => sheet.help(),
  };
  return table[named(event)];
}

/** To the next cell, at a row's end to the next row; at the end of the table the browser takes the focus on. */
function tab(sheet, step) {
  const { grid, columns } = sheet;
  const col = grid.col + step;
  if (col >= 0 && col < columns.length) return () => grid.select(grid.line, col);
  const line = grid.line + step;
  return line >= 0 && line < grid.lines ? () => grid.select(line, step > 0 ? 0 : columns.length - 1) : null;
}

function openCell(sheet) {
  if (sheet.column.kind === 'check') sheet.actions.toggleCheck();
  else if (sheet.column.kind === 'number') sheet.actions.fold();
  else sheet.editor.open();
}

function lineAt(sheet, event) { return event.target.closest('.t-row')?.line ?? -1; }

function cellAt(sheet, event) {
  const cell = event.target.closest('.t-cell');
  return cell?.col === undefined ? null : cell;
}

function press(sheet, event) {
  if (event.button !== 0) return;
  const line = lineAt(sheet, event);
  const cell = cellAt(sheet, event);
  event.preventDefault();
  sheet.editor.commit();
  if (line < 0) return;
  const again = cell && line === sheet.grid.line && cell.col === sheet.grid.col && event.pointerType === 'touch';
  sheet.grid.select(line, cell?.col ?? sheet.grid.col, event.shiftKey);
  sheet.editor.focus();
  if (event.target.closest('.t-fold') && sheet.row?.children) sheet.actions.fold();
  else if (event.target.closest('.t-found')) sheet.panel.open(sheet.row);
  else if (again) openCell(sheet);
  else drag(sheet);
}

/** Selects a rectangle while the pointer is held down. */
function drag(sheet) {
  const over = event => {
    const line = lineAt(sheet, event);
    const cell = cellAt(sheet, event);
    if (line >= 0 && cell && (line !== sheet.grid.line || cell.col !== sheet.grid.col)) sheet.grid.select(line, cell.col, true);
  };
  sheet.grid.body.addEventListener('pointermove', over);
  addEventListener('pointerup', () => sheet.grid.body.removeEventListener('pointermove', over), { once: true });
}

/** The list of keys for `?`. */
export function keyGroups(t) {
  const keys = (...pairs) => pairs.map(([names, key]) => [names, t('keys.' + key)]);
  return [
    [t('keys.moving'), keys(['↑ ↓ ← →', 'arrows'], ['Tab', 'tab'], ['PgUp PgDn', 'pages'], ['Home End', 'ends'], ['Shift + ↑ ↓ ← →', 'extend'], ['Shift + Space / Ctrl + A', 'whole'], ['Ctrl + ↑ ↓', 'edges'], ['F6', 'panel'], ['Shift + F2', 'details'])],
    [t('keys.editing'), keys(['Enter / F2', 'edit'], ['Enter · Tab', 'commit'], ['Esc', 'cancel'], ['Alt + Enter', 'lineBreak'], ['Delete', 'clear'], ['Ctrl + D', 'fill'], ['Ctrl + C / Ctrl + X / Ctrl + V', 'paste'], ['Ctrl + Z / Ctrl + Y', 'undo'])],
    [t('keys.rows'), keys(['Insert / Ctrl + Enter', 'insert'], ['Ctrl + Delete', 'delete'], ['Alt + ↑ ↓', 'move'], ['Alt + ← →', 'indent'], ['Alt + − / Alt + =', 'fold'], ['F8', 'next'], ['Ctrl + M', 'mend'])],
  ];
}
