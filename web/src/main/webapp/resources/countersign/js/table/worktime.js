// Working time by the project's calendar, in whole days: of estimate, earliest start and latest finish two give the third. Weeks and days off
// come from the server (TableData.calendar).

import { isoDay, timeOf } from '../client/words.js';

const DAY = 86_400_000;
const FURTHEST = 4000;

export class WorkTime {
  /** @param calendar {dayMinutes, week: [minutes from Monday on], days: {"2026-10-01": minutes}} */
  constructor(calendar) { Object.assign(this, calendar); }

  /** Working minutes of a day. */
  on(day) { return this.days?.[day] ?? this.week[(new Date(timeOf(day)).getUTCDay() + 6) % 7]; }

  /** Working minutes of an estimate such as 5d, 4h, 2w; NaN for anything else. */
  minutes(estimate) {
    const parts = /^(\d+(?:\.\d+)?)([dhw])$/.exec(estimate ?? '');
    return parts ? +parts[1] * { h: 60, d: this.dayMinutes, w: 5 * this.dayMinutes }[parts[2]] : NaN;
  }

  /** Written as an estimate: days where they come out even, else hours. */
  written(minutes) { return minutes % (this.dayMinutes / 2) === 0 ? minutes / this.dayMinutes + 'd' : Math.round(minutes / 6) / 10 + 'h'; }

  /** Working minutes from the first day to the last, both counted. */
  between(first, last) {
    let sum = 0;
    for (let time = timeOf(first), i = 0; time <= timeOf(last) && i < FURTHEST; time += DAY, i++) sum += this.on(isoDay(time));
    return sum;
  }

  /** The day by whose end so much is worked from a day on, or, with step −1, the day from whose beginning on until that day's end; null where there is none. */
  reach(day, minutes, step = 1) {
    let left = minutes;
    for (let time = timeOf(day), i = 0; i < FURTHEST; time += step * DAY, i++) {
      left -= this.on(isoDay(time));
      if (left <= 0) return isoDay(time);
    }
    return null;
  }

  /** What else follows for a row from changed fields of it: {field: value}, empty where nothing does. A window that fits the estimate exactly moves with it. */
  follows(row, changed) {
    const now = { ...row, ...changed };
    const { start, finish } = now;
    const minutes = this.minutes(now.estimate);
    const days = [start, finish].map(isDay);
    if (now.milestone) return {};
    if (!now.estimate && days[0] && days[1]) { const time = this.between(start, finish); return time > 0 ? { estimate: this.written(time) } : {}; }
    if (!(minutes > 0)) return {};
    if (!finish && days[0] || days[0] && !('finish' in changed) && this.fits(row)) return finds('finish', this.reach(start, minutes));
    return !start && days[1] ? finds('start', this.reach(finish, minutes, -1)) : {};
  }

  /** Whether a row's window is as short as its estimate. */
  fits(row) { return isDay(row.start) && isDay(row.finish) && this.reach(row.start, this.minutes(row.estimate)) === row.finish; }
}

const isDay = text => /^\d{4}-\d\d-\d\d$/.test(text ?? '');

const finds = (field, value) => value ? { [field]: value } : {};

const TIMES = ['estimate', 'start', 'finish'];

/** The commands with those behind them that follow for estimate, start and finish: one step for undo. Rows with others below them are left alone. */
export function withTimes(commands, model, workTime) {
  const byRow = new Map();
  for (const command of commands) {
    if (command.op !== 'set' || !TIMES.includes(command.field)) continue;
    if (!byRow.has(command.id)) byRow.set(command.id, {});
    byRow.get(command.id)[command.field] = command.value;
  }
  const more = [];
  for (const [id, changed] of byRow) {
    const row = model.byId.get(id);
    if (row?.children || row?.locked || Object.values(changed).every(value => value === null)) continue;
    for (const [field, value] of Object.entries(workTime.follows(row ?? {}, changed))) more.push({ op: 'set', id, field, value });
  }
  return more.length ? [...commands, ...more] : commands;
}
