package countersign.tasking.schedule;

/** One person's part of a task: working minutes of that person's calendar, and how many of them are left. */
record Part(WorkCalendar calendar, int minutes, int left) {
}
