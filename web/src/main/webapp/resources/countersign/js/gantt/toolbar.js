// Zoom, today, fold, table, keys, and the legend.

import { el, svg } from '../client/dom.js';
import { ZOOMS } from './scale.js';
import { helpDialog } from '../client/help.js';

/** The bar above the chart; `show(zoom)` on the element marks the zoom in use. */
export function toolbar(chart) {
  const { t } = chart.words;
  const button = (text, onclick, more) => el('button', { type: 'button', class: 'cs-button g-button', onclick, ...more }, text);
  const zooms = ZOOMS.map((zoom, at) => button(t('zoom.' + zoom.name), () => chart.zoomTo(at), { 'aria-pressed': 'false' }));
  const table = button(t('table.show'), () => { table.setAttribute('aria-pressed', chart.table.toggle()); }, { 'aria-pressed': 'false' });
  chart.help = helpDialog(chart.host.parentNode ?? document.body, t, [...keyGroups(t), ...chart.model.editable || chart.model.copy ? editKeys(t, chart.model) : []]);
  const tools = el('div', { class: 'g-tools', role: 'toolbar', 'aria-label': t('tools') },
    el('span', { class: 'g-zooms', role: 'group', 'aria-label': t('zoom') }, ...zooms),
    button(t('today'), () => toToday(chart), { disabled: Number.isNaN(chart.model.now), class: 'cs-button g-button g-jump' }),
    el('span', { class: 'g-group' }, button(t('expand'), () => chart.fold(null, true)), button(t('collapse'), () => chart.fold(null, false))),
    chart.load.button, table, button('?', () => chart.help(), { 'aria-label': t('keys.title'), title: t('keys.title') }));
  const bar = el('div', { class: 'g-bar-top' }, tools, chart.filter.element, legend(chart));
  bar.add = more => tools.insertBefore(more, tools.lastChild);
  bar.show = zoom => zooms.forEach((one, at) => one.setAttribute('aria-pressed', at === zoom));
  return bar;
}

/** Scrolls to today. */
export function toToday(chart) {
  if (Number.isNaN(chart.model.now)) return;
  chart.scroller.scrollLeft = chart.scale.x(chart.model.now) - (chart.scroller.clientWidth - chart.listWidth()) / 3;
}

function keyGroups(t) {
  return [['', [['↑ ↓', t('keys.rows')], ['PgUp PgDn Home End', t('keys.far')], ['← →', t('keys.fold')], ['Shift + ← →', t('keys.sideways')], ['Enter', t('keys.bar')],
    ['+ −', t('keys.zoom')], ['T', t('keys.today')], ['P', t('keys.driver')], ['F', t('keys.filter')], ['W', t('keys.load')], ['Esc', t('keys.escape')], ['?', t('keys.title')]]]];
}

function editKeys(t, model) {
  return [[t('keys.edit'), [['M', t('keys.move')], ['D', t('keys.resize')], ['L', t('keys.link')], ['U', t('keys.unlink')], ...model.still ? [] : [['C', t('keys.stated')]], ['Ctrl + Z', t('keys.undo')]]]];
}

function legend(chart) {
  const { t } = chart.words;
  const used = new Set(chart.model.tasks.map(task => task.department));
  const items = chart.model.departments.filter(department => used.has(department.id))
    .map(department => item(department.name, swatch('d' + ((department.color - 1) % 8 + 1), svg('rect', { class: 'g-bar', x: 1, y: 3, width: 20, height: 10, rx: 2 }))));
  const has = test => chart.model.tasks.some(test);
  const add = (key, wanted, ...shapes) => { if (wanted) items.push(item(t(key), swatch('d1', ...shapes))); };
  add('legend.done', has(task => task.done > 0), svg('rect', { class: 'g-bar', x: 1, y: 3, width: 20, height: 10, rx: 2 }), svg('rect', { class: 'g-done', x: 1, y: 3, width: 11, height: 10, rx: 2 }));
  add('legend.buffer', has(task => task.bufferStart || task.kind === 'buffer'), svg('rect', { class: 'g-buffer', x: 1, y: 3, width: 20, height: 10, fill: `url(#${chart.hatchName(1)})` }));
  add('legend.critical', has(task => task.critical), svg('rect', { class: 'g-outline critical', x: 2, y: 3, width: 18, height: 10, rx: 2 }));
  add('legend.baseline', has(task => task.baselineStart), svg('rect', { class: 'g-baseline', x: 1, y: 7, width: 20, height: 3 }));
  add('kind.milestone', has(task => task.kind === 'milestone'), svg('path', { class: 'g-milestone', d: 'M11 1L18 8L11 15L4 8Z' }));
  add('kind.inbound', has(task => task.kind === 'inbound'), svg('path', { class: 'g-inbound', d: 'M11 1L18 8L11 15L4 8Z' }));
  add('legend.off', true, svg('rect', { class: 'g-day off', x: 1, y: 1, width: 20, height: 14 }));
  add('day.makeup', chart.model.calendar.hasMakeup, svg('rect', { class: 'g-day makeup', x: 1, y: 1, width: 20, height: 14 }));
  return el('ul', { class: 'g-legend', 'aria-label': t('legend') }, ...items);
}

/** An entry of a legend. */
export const item = (text, picture) => el('li', {}, picture, text);
/** A legend's small picture. */
export const swatch = (className, ...shapes) => svg('svg', { class: 'g-swatch ' + className, width: 22, height: 16, 'aria-hidden': 'true' }, ...shapes);
