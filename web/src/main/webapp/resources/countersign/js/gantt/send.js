// Asks the server about changes made by hand.

/** Posts to an address: `{ reply }`, or `{ trouble: lines, status }` with the reason in the reader's words. */
export async function send(url, body, t) {
  const csrf = document.querySelector('meta[name=csrf]')?.content ?? '';
  const trouble = (text, status) => ({ trouble: text.split('\n').map(line => ({ tone: 'bad', text: line })), status });
  try {
    const text = JSON.stringify(body);
    const answer = await fetch(url, { method: 'POST', body: text, keepalive: text.length < 15_000, credentials: 'same-origin', redirect: 'manual',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-CSRF-Token': csrf } });
    if (answer.ok) return { reply: await answer.json() };
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return trouble(t('trial.signedOut'), answer.status);
    const problem = answer.status < 500 ? await answer.json() : {};
    return trouble(problem.detail || problem.title || t('trial.failed'), answer.status);
  } catch (failure) {
    console.warn('gantt', failure);
    return trouble(t('trial.failed'));
  }
}
