// Behind and above the bars: shaded days off, marked make-up days, today, and the two lines of the time scale, for the pixels in view only.

import { el, svg } from '../client/dom.js';

const DAY = 86_400_000;

/** The bands of the pixels x1–x2, `height` tall. Days narrower than 3 px are not shaded. */
export function drawBands(model, scale, x1, x2, height) {
  const bands = [];
  const width = scale.zoom.width;
  if (width >= 3) for (let day = scale.dayAt(Math.max(0, x1)); day < scale.to && scale.dayX(day) < x2; day += DAY) {
    const kind = model.calendar.kind(day);
    if (kind) bands.push(svg('rect', { class: 'g-day ' + kind, x: scale.dayX(day), y: 0, width: kind === 'half' ? width / 2 : width, height }));
  }
  for (const { x } of scale.units(scale.zoom.upper, x1, x2)) bands.push(svg('path', { class: 'g-line', d: `M${x + 0.5} 0V${height}` }));
  if (!Number.isNaN(model.now) && model.now >= scale.from && model.now <= scale.to) {
    const x = scale.x(model.now);
    bands.push(svg('path', { class: 'g-today', d: `M${x} 0V${height}` }));
  }
  return bands;
}

/** The cells of the two header lines of the pixels x1–x2, each an absolutely placed element. */
export function drawHeader(model, scale, words, x1, x2) {
  const { upper, lower } = scale.zoom;
  const cells = scale.units(upper, x1, x2).map(unit => cell('g-upper', unit, label(upper, unit.time, words, upper)));
  for (const unit of scale.units(lower, x1, x2)) {
    const made = cell('g-lower', unit, '');
    if (lower === 'day') dayCell(made, unit.time, model.calendar, words); else made.textContent = label(lower, unit.time, words, upper);
    cells.push(made);
  }
  if (!Number.isNaN(model.now)) cells.push(today(scale.x(model.now), words, lower === 'day'));
  return cells;
}

function cell(className, unit, text) {
  const made = el('div', { class: className }, el('span', {}, text));
  made.style.left = unit.x + 'px';
  made.style.width = unit.width + 'px';
  return made;
}

function dayCell(made, time, calendar, words) {
  const kind = calendar.kind(time);
  if (kind) made.classList.add(kind);
  if (calendar.name(time) || kind === 'makeup') made.title = [calendar.name(time), kind ? words.t('day.' + kind) : ''].filter(Boolean).join(' · ');
  made.replaceChildren(el('span', {}, String(new Date(time).getUTCDate())), el('small', {}, kind === 'makeup' ? words.t('day.makeup.short') : words.weekday(time)));
}

/** The flag of today's line; above the days where it would hide their numbers. */
function today(x, words, up) {
  const flag = el('div', { class: 'g-now' + (up ? ' up' : '') }, words.t('today'));
  flag.style.left = x + 'px';
  return flag;
}

function label(unit, time, words, upper) {
  const month = new Date(time).getUTCMonth();
  if (unit === 'year') return words.year(time);
  if (unit === 'month') return upper === 'month' ? words.month(time) : words.shortMonth(time);
  if (unit === 'quarter') return words.t('scale.quarter', Math.floor(month / 3) + 1);
  if (unit === 'half') return words.t('scale.half.' + (month < 6 ? 1 : 2));
  return words.numericDay(time);
}
