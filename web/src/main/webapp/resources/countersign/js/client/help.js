// The list of keys that `?` shows (LOOK). A native dialog: focus is kept inside and given back by the browser.

import { el } from './dom.js';

/** A dialog of keys. `groups` is a list of [title, [[keys, meaning], …]]. Returns a function that opens it. */
export function helpDialog(host, t, groups) {
  const dialog = el('dialog', { class: 'cs-keys', 'aria-label': t('keys.title') });
  dialog.append(el('h2', {}, t('keys.title')));
  for (const [title, keys] of groups) {
    if (title) dialog.append(el('h3', {}, title));
    dialog.append(el('dl', {}, ...keys.flatMap(([names, meaning]) => [el('dt', {}, ...caps(names)), el('dd', {}, meaning)])));
  }
  dialog.append(el('button', { type: 'button', class: 'cs-button', onclick: () => dialog.close() }, t('keys.close')));
  dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
  host.append(dialog);
  return () => dialog.showModal();
}

function caps(names) {
  return names.split(' ').map((name, at) => /^[/·]$/.test(name) || name === '+' && at > 0 ? ' ' + name + ' ' : el('kbd', {}, name));
}
