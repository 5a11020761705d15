// The plan as the chart needs it: times as numbers, the tree by index, links by row. Nothing here knows the screen.

import { timeOf } from '../client/words.js';

const DAY = 86_400_000;

/** Reads GanttData (see gantt.js). Each task gets its row in the full list as `at` and its depth as `level` (1 = top). */
export function readModel(data) {
  const departments = new Map((data.departments || []).map(department => [department.id, department]));
  const byId = new Map();
  const tasks = data.tasks.map((task, at) => {
    const parent = byId.get(task.parent);
    const read = { ...task, at, parent, level: parent ? parent.level + 1 : 1, children: 0, open: true, in: [], out: [],
      ...times(task), color: ((departments.get(task.department)?.color ?? 0) - 1) % 8 + 1, departmentName: departments.get(task.department)?.name ?? '' };
    if (parent) parent.children++;
    byId.set(task.id, read);
    return read;
  });
  const links = (data.links || []).map(link => ({ ...link, from: byId.get(link.from), to: byId.get(link.to) })).filter(link => link.from && link.to);
  for (const link of links) { link.from.out.push(link); link.to.in.push(link); }
  for (const task of tasks) task.driver = byId.get(task.driver);
  return { title: data.title || '', stamp: data.stamp, editable: data.editable === true, copy: data.copy, still: data.still, byId, now: timeOf(data.now), tasks, links, departments: [...departments.values()], people: data.people || [], calendar: calendarOf(data), ...extent(tasks, timeOf(data.now)) };
}

function times(task) {
  return { start: timeOf(task.start), finish: timeOf(task.finish), bufferStart: timeOf(task.bufferStart),
    baselineStart: timeOf(task.baselineStart), baselineFinish: timeOf(task.baselineFinish) };
}

function extent(tasks, now) {
  let from = Infinity;
  let to = -Infinity;
  for (const task of tasks) for (const time of [task.start, task.finish, task.baselineStart, task.baselineFinish]) {
    if (time < from) from = time;
    if (time > to) to = time;
  }
  if (from === Infinity) from = to = Number.isNaN(now) ? Date.now() : now;
  return { from: Math.floor(from / DAY) * DAY, to: Math.ceil(to / DAY) * DAY };
}

/** Days off and make-up days: `kind(day)` is 'off', 'makeup', 'half' or null for an ordinary working day; `name(day)` the holiday's name. */
function calendarOf(data) {
  const named = new Map((data.days || []).map(day => [timeOf(day.date), day]));
  const weekend = new Set((data.weekendDays || [6, 7]).map(number => number % 7));
  const minutes = text => text ? +text.slice(0, 2) * 60 + +text.slice(3, 5) : NaN;
  return {
    dayStart: (minutes(data.dayStart) || 0) / 1440,
    dayEnd: (minutes(data.dayEnd) || 1440) / 1440,
    kind: day => named.get(day)?.kind ?? (weekend.has(new Date(day).getUTCDay()) ? 'off' : null),
    name: day => named.get(day)?.name ?? '',
    hasMakeup: [...named.values()].some(day => day.kind === 'makeup'),
  };
}

/** The data with what a change did to it: rows that are other ones now, rows gone, links where they changed. */
export function patched(data, change) {
  const tasks = new Map(data.tasks.map(task => [task.id, task]));
  for (const task of change.tasks) tasks.set(task.id, task);
  for (const id of change.gone || []) tasks.delete(id);
  return { ...data, stamp: change.stamp, tasks: [...tasks.values()], links: change.links ?? data.links };
}

const LONGEST_PATH = 300;

/** The links that decide when a task starts: the one that drives it, the one that drives its predecessor, and so on back to one that no link drives. */
export function drivingPath(task) {
  const path = [];
  for (let to = task; to.driver && path.length < LONGEST_PATH; to = to.driver) {
    const link = to.in.find(one => one.from === to.driver);
    if (!link) break;
    path.push(link);
  }
  return path;
}

/** The rows on the screen: every task that is wanted and none of whose ancestors is folded. Sets each task's `row`, −1 where it is hidden. */
export function openRows(tasks) {
  const rows = [];
  for (const task of tasks) {
    const parent = task.parent;
    task.shown = task.wanted && (!parent || (parent.shown && parent.open));
    task.row = task.shown ? rows.push(task) - 1 : -1;
  }
  return rows;
}

/** The tasks that a filter keeps, with the summaries above them. Sets each task's `wanted` and its `place` among them. */
export function wantedTasks(tasks, keeps) {
  for (const task of tasks) task.wanted = false;
  for (const task of tasks) if (keeps(task)) for (let one = task; one && !one.wanted; one = one.parent) one.wanted = true;
  const wanted = tasks.filter(task => task.wanted);
  wanted.forEach((task, place) => { task.place = place; });
  return wanted;
}

/** The task that stands for a hidden one: its nearest ancestor on the screen; nothing for one that a filter has taken out. */
export function standIn(task) {
  if (!task.wanted) return undefined;
  while (task.row < 0) task = task.parent;
  return task;
}

/** What a task is called: its number and its name. */
export const nameOf = task => [task.number, task.name].filter(Boolean).join(' ');
