// The load as numbers: a row for each department and each person, with sums over any stretch of days in one look-up.

import { timeOf } from '../client/words.js';

const DAY = 86_400_000;

/** Reads GanttLoad: people with minutes of each day, and of what their working time is. */
export function readLoad(data) {
  const calendars = data.calendars ?? [];
  return {
    from: timeOf(data.from),
    length: calendars[0]?.length ?? 0,
    people: (data.people ?? []).map(person => ({ ...person, ...perDay(person.days ?? [], calendars[person.calendar]) })),
  };
}

function perDay(days, capacity) {
  const here = new Array(capacity.length).fill(0);
  const elsewhere = here.slice();
  for (const [day, mine, others] of days) { here[day] = mine; elsewhere[day] = others; }
  return { capacity, here, elsewhere };
}

/** The rows to show: each department with its people below it, as far as the filter leaves them. */
export function loadRows(model, departments, filter, t) {
  const rows = [];
  const known = new Set(departments.map(department => department.id));
  const groups = [...departments, { id: null, name: t('filter.others'), color: 0 }];
  for (const department of groups) {
    if (filter.department && department.id !== filter.department) continue;
    const people = model.people.filter(person => (department.id === null ? !known.has(person.department) : person.department === department.id) && (!filter.person || person.id === filter.person));
    if (!people.length) continue;
    const color = department.color ? (department.color - 1) % 8 + 1 : 0;
    if (!filter.person) rows.push(loadRow({ name: department.name, color, person: false }, sum(people), model.from));
    for (const person of people) rows.push(loadRow({ name: person.name, color, person: true }, person, model.from));
  }
  return rows;
}

function sum(people) {
  const add = key => people[0][key].map((_, day) => people.reduce((all, person) => all + person[key][day], 0));
  return { capacity: add('capacity'), here: add('here'), elsewhere: add('elsewhere') };
}

/** A row; `between(from, to)` tells of the days from one time up to before another: minutes, percent of working time, and whether a day of them goes beyond it. */
function loadRow(row, { capacity, here, elsewhere }, from) {
  const taken = here.map((minutes, day) => minutes + elsewhere[day]);
  const over = taken.map((minutes, day) => minutes > capacity[day] ? 1 : 0);
  const sums = [here, taken, capacity, over].map(running);
  const index = time => Math.min(capacity.length, Math.max(0, Math.round((time - from) / DAY)));
  const between = (first, end) => {
    const [mine, minutes, available, beyond] = sums.map(all => all[index(end)] - all[index(first)]);
    return { here: mine, minutes, percent: percentOf(minutes, available), over: beyond > 0 };
  };
  return { ...row, between, peak: peak(taken, capacity, from) };
}

function running(values) {
  const sums = [0];
  for (const value of values) sums.push(sums[sums.length - 1] + value);
  return sums;
}

const percentOf = (minutes, available) => available ? Math.round(100 * minutes / available) : minutes ? 100 : 0;

/** The worst day: its time and percent; null where there is no work. */
function peak(taken, capacity, from) {
  let worst = null;
  taken.forEach((minutes, day) => {
    const percent = percentOf(minutes, capacity[day]);
    if (minutes && (!worst || percent > worst.percent)) worst = { time: from + day * DAY, percent };
  });
  return worst;
}
