// The inbox by keyboard (A2): j and k go down and up the list, Space ticks, x as well, Shift+Enter gives the ticked ones their agreeing answer, ? shows the keys.
// Enter opens what has the focus, as on any link. Nothing is taken from somebody who is typing.

import { helpDialog } from './client/help.js';
import { wordsOf } from './client/words.js';

const list = document.querySelector('.cs-inbox-list');
const button = document.getElementById('inbox-keys');
const { t } = wordsOf(button);
const help = helpDialog(document.body, t, [['', [['j k', t('keys.move')], ['Enter', t('keys.open')], ['Space / x', t('keys.tick')], ['Shift + Enter', t('keys.together')],
  ['?', t('keys.help')]]]]);
const rows = () => [...(list ? list.querySelectorAll('li') : [])];
const link = row => row.querySelector('a');
const here = () => rows().findIndex(row => row.contains(document.activeElement));

function move(by) {
  const all = rows();
  if (!all.length) return;
  const from = here() < 0 ? all.findIndex(row => row.classList.contains('cs-inbox-now')) : here();
  const to = Math.max(0, Math.min(all.length - 1, from + by));
  link(all[to]).focus();
}

function tick() {
  const box = rows()[here()]?.querySelector('input[type=checkbox]');
  if (!box) return false;
  box.click();
  return true;
}

function together() {
  const button = document.getElementById('list:together');
  if (!button || !list.querySelector('input[type=checkbox]:checked')) return false;
  button.click();
  return true;
}

// A dialog that was just closed still holds the focus until the next frame.
const typing = target => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]');

function pressed(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
  const onBox = event.target.matches('input[type=checkbox]');
  switch (event.key) {
    case 'j': move(1); break;
    case 'k': move(-1); break;
    case 'x': if (!tick()) return; break;
    case ' ': if (onBox || !tick()) return; break;
    case 'Enter': if (!event.shiftKey || !together()) return; break;
    case '?': help(); break;
    default: return;
  }
  event.preventDefault();
}

document.addEventListener('keydown', pressed);
button.addEventListener('click', help);
