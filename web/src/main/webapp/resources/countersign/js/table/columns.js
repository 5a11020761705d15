// The columns of the table: which field, how wide, how a value is written for people and how typed text is read. What cannot be read here
// goes to the server as typed, which says what would be right.

import { isoDay, timeOf } from '../client/words.js';

const SEPARATOR = /[,,、;;\n]+/;
const DAY = 86_400_000;

/** All columns for one table's lists and words; where it is narrow only the name stays in view. Each: {field, width, kind, long, write(value), read(text), options(row)}. */
export function columnsOf(data, words, narrow) {
  const lists = listsOf(data, words);
  const text = (field, width, long) => ({ field, width, kind: 'text', long, write: value => value ?? '', read: typed => typed.trim() || null });
  const one = (field, width, list) => ({ field, width, kind: 'list', write: value => nameOf(list, value), read: typed => idOf(list, typed.trim()) || null, options: row => list.options(row) });
  const many = (field, width, list) => ({ field, width, kind: 'list', many: true, write: value => (value || []).map(id => nameOf(list, id)).join('、'),
    read: typed => typed.split(SEPARATOR).map(part => part.trim()).filter(Boolean).map(part => idOf(list, part)), options: row => list.options(row) });
  const date = (field, width) => ({ field, width, kind: 'date', write: value => writeDate(value, data.today, words), read: typed => readDate(typed.trim(), data.today) });
  return [
    { field: 'number', width: narrow ? 44 : 56, kind: 'number', frozen: !narrow, write: value => value ?? '' },
    { ...text('name', narrow ? 180 : 240), frozen: true, tree: true },
    one('lead', 112, lists.departments), many('collaborating', 150, lists.departments),
    { ...one('owner', 104, lists.people), tag: row => (row.shares || []).find(share => share.person === row.owner)?.share }, many('collaborators', 150, lists.people),
    { field: 'estimate', width: 84, kind: 'text', write: value => writeEstimate(value, words), read: readEstimate, end: true },
    date('start', 112), { ...date('finish', 112), tag: row => row.contract && '⚑', tagTitle: row => words.t('details.contract') + ' ' + row.contract },
    { field: 'milestone', width: 96, kind: 'check', write: value => value ? '◆' : '', read: typed => !/^(|0|-|no|n|false|否|×)$/i.test(typed.trim()) },
    text('standard', 240, true), one('acceptedBy', 112, lists.departments),
    { ...text('needs', 200, true), tag: row => row.needLines?.length && words.t('details.lines', row.needLines.length) }, text('contingency', 200, true),
    one('priority', 76, lists.priorities), one('deliverable', 140, lists.deliverables), { ...text('links', 120), many: true, options: row => lists.rows(row), literal: part => !part || /^\d/.test(part) },
  ].map(column => ({ ...column, title: words.t('column.' + column.field) }));
}

function listsOf(data, words) {
  const names = new Map((data.departments || []).map(department => [department.id, department.name]));
  const plain = items => ({ items, options: () => items });
  const people = (data.people || []).map(person => ({ ...person, hint: names.get(person.department) }));
  return {
    departments: { items: data.departments || [], options: () => (data.departments || []).filter(department => !department.ended) },
    rows: row => data.rowsNow().filter(one => one !== row && one.number && one.name).map(one => ({ name: one.number, hint: one.name })),
    people: { items: people, options: row => [...people].sort((a, b) => (b.department === row?.lead) - (a.department === row?.lead)) },
    deliverables: plain([...data.deliverables || [], { id: 'management', name: words.t('management') }]),
    priorities: plain(['high', 'normal', 'low'].map(id => ({ id, name: words.t('priority.' + id) }))),
  };
}

function nameOf(list, value) {
  if (value === null || value === undefined) return '';
  list.names ??= new Map(list.items.map(item => [item.id, item.name]));
  return list.names.get(value) ?? String(value);
}

/** The id of the only item of that name or alias; the text itself where none or several fit. “李强(产品部)” names one of two. */
function idOf(list, text) {
  const wanted = fold(text);
  const fits = list.items.filter(item => !item.ended && [item.name, ...item.aliases || [], item.login, item.hint && item.name + '(' + item.hint + ')'].some(name => name && fold(name) === wanted));
  return fits.length === 1 ? fits[0].id : text;
}

/** Text for comparing: width, case and spaces do not count. */
export const fold = text => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

function writeDate(value, today, words) {
  const time = timeOf(/^\d{4}-\d\d-\d\d$/.test(value ?? '') ? value : '');
  if (Number.isNaN(time)) return value ?? '';
  return value.slice(0, 4) === (today ?? '').slice(0, 4) ? words.day(time) : words.yearDay(time);
}

/** Reads 2026-08-06, 2026年8月6日, 8/6, 8月6日, 8.6; a date without year is the one nearest to today. Other text stays as typed. */
export function readDate(typed, today) {
  if (!typed) return null;
  const parts = /^(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(typed.normalize('NFKC'));
  if (!parts) return typed;
  const [, year, month, day] = parts;
  const now = timeOf(today);
  const near = Number.isNaN(now) ? Date.now() : now;
  const at = y => Date.UTC(y, month - 1, day);
  const years = year ? [+year] : [-1, 0, 1].map(by => new Date(near).getUTCFullYear() + by).sort((a, b) => Math.abs(at(a) - near + 30 * DAY) - Math.abs(at(b) - near + 30 * DAY));
  const time = at(years[0]);
  const real = new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === +day;
  return real ? isoDay(time) : typed;
}

const UNITS = [[/^(d|天|日|个?工作日|個?工作日|days?|wd)?$/i, 'd'], [/^(h|小时|小時|个?工时|hours?|hrs?)$/i, 'h'], [/^(w|周|週|weeks?)$/i, 'w']];

/** Reads 5, 5d, 5天, 4小时, 2周 as 5d, 4h, 2w. Other text stays as typed. */
export function readEstimate(typed) {
  const text = typed.trim();
  if (!text) return null;
  const parts = /^(\d+(?:\.\d+)?)\s*(.*)$/.exec(text.normalize('NFKC'));
  const unit = parts && UNITS.find(([pattern]) => pattern.test(parts[2]));
  return unit ? +parts[1] + unit[1] : text;
}

function writeEstimate(value, words) {
  const parts = /^(\d+(?:\.\d+)?)([dhw])$/.exec(value ?? '');
  return parts ? words.t('unit.' + parts[2], words.number(+parts[1])) : value ?? '';
}
