// What the server did not take stays in its cell with the sentence beside it, also when the page is loaded again in this tab: nothing typed is lost.

const place = sheet => 'cs-table ' + sheet.host.dataset.url;

/** Keeps the refused values of the sheet as they are now. */
export function keepRefused(sheet) {
  if (!sheet.problems.size && !sheet.kept) return;
  const cells = [...sheet.problems].map(([key, message]) => [...key.split(' '), message]).filter(([id, field]) => field && sheet.model.byId.has(id) && !id.startsWith('new-'))
    .map(([id, field, message]) => ({ id, field, message, value: sheet.model.byId.get(id)[field] ?? null }));
  sheet.kept = cells.length > 0;
  if (sheet.kept) sessionStorage.setItem(place(sheet), JSON.stringify(cells)); else sessionStorage.removeItem(place(sheet));
}

/** Puts them back into a table just loaded, marked as they were. */
export function recallRefused(sheet) {
  const cells = sheet.editable ? JSON.parse(sessionStorage.getItem(place(sheet)) || '[]') : [];
  sheet.kept = cells.length > 0;
  for (const { id, field, value, message } of cells) {
    const row = sheet.model.byId.get(id);
    if (!row || row.locked) continue;
    row[field] = value;
    sheet.problems.set(id + ' ' + field, message);
  }
}
