// The buttons above the table: each shows its key in its tooltip. At the right, whether everything is saved.

import { el } from '../client/dom.js';

/** The toolbar; `history()`, `counts()` and `state(name)` on the element bring it up to date. */
export function toolbar(sheet) {
  const { t } = sheet.words;
  const { actions } = sheet;
  const button = (key, keys, act, text = t('tool.' + key)) => el('button', { type: 'button', class: 'cs-button t-button t-' + key, title: t('tool.' + key) + (keys ? ' (' + keys + ')' : ''),
    'aria-label': t('tool.' + key), 'aria-keyshortcuts': keys ? keys.replace(/←|→|↑|↓/g, arrow => ARROWS[arrow]) : null, onclick: () => { sheet.editor.commit(); act(); if (!['keys', 'findings', 'details'].includes(key)) sheet.editor.focus(); } }, text);
  const group = (...buttons) => el('span', { class: 't-toolgroup' }, ...buttons);
  const undo = button('undo', 'Control+Z', () => sheet.undo(), '↶');
  const redo = button('redo', 'Control+Y', () => sheet.redo(), '↷');
  const findings = button('findings', 'F6', () => sheet.panel.toggle('findings'));
  const details = button('details', 'Shift+F2', () => sheet.panel.toggle('details'));
  const status = el('span', { class: 't-status', role: 'status' });
  const again = el('button', { type: 'button', class: 'cs-button t-button', hidden: true, onclick: () => { sheet.queue.flush(); sheet.editor.focus(); } }, t('state.again'));
  const edits = sheet.editable ? [group(button('insert', 'Insert', () => actions.insert()), button('delete', 'Control+Delete', () => actions.remove())),
    group(button('outdent', 'Alt+←', () => actions.outdent(), '⇤'), button('indent', 'Alt+→', () => actions.indent(), '⇥'), button('up', 'Alt+↑', () => actions.move(-1), '↑'), button('down', 'Alt+↓', () => actions.move(1), '↓')),
    group(undo, redo)] : [el('span', { class: 't-readonly' }, t('readOnly'))];
  const bar = el('div', { class: 't-tools', role: 'toolbar', 'aria-label': t('tools') }, ...edits, findings, details, button('keys', '?', () => sheet.help(), '?'), el('span', { class: 't-space' }), status, again);
  bar.history = () => { undo.disabled = !sheet.past.length; redo.disabled = !sheet.future.length; };
  bar.counts = () => {
    counts(sheet, findings);
    details.setAttribute('aria-pressed', String(!sheet.panel.element.hidden && sheet.panel.tab === 'details'));
  };
  bar.state = name => {
    status.textContent = t('state.' + name);
    status.dataset.state = name;
    again.hidden = !['offline', 'signedOut', 'refused'].includes(name);
  };
  bar.history();
  return bar;
}

const ARROWS = { '←': 'ArrowLeft', '→': 'ArrowRight', '↑': 'ArrowUp', '↓': 'ArrowDown' };

function counts(sheet, button) {
  const { t, number } = sheet.words;
  const errors = sheet.findings.count('error');
  const warnings = sheet.findings.count('warning');
  const badge = (severity, sign, count) => count ? [' ', el('span', { class: 't-found ' + severity }, sign + number(count)), el('span', { class: 'cs-sr' }, t('severity.' + severity))] : [];
  button.replaceChildren(t('tool.findings'), ...badge('error', '✕', errors), ...badge('warning', '▲', warnings), errors + warnings ? '' : ' ✓');
  button.removeAttribute('aria-label');
  button.setAttribute('aria-pressed', String(!sheet.panel.element.hidden && sheet.panel.tab === 'findings'));
}
