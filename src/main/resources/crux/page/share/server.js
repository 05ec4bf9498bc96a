/** What the page asks of the server that serves it. In a file none of this is called. */

/** The profile that is kept under a name, with its version; null where there is none yet. */
export async function load(network, profile) {
  const answer = await ask(`/api/networks/${encodeURIComponent(network)}/profiles/${encodeURIComponent(profile)}`);
  return answer.status === 204 ? null : {text: await answer.text(), version: answer.headers.get('ETag')};
}

/**
 * Saves a profile. Where somebody else saved since `version`, nothing is overwritten.
 *
 * @returns {Promise<{version: string|null, conflict: boolean}>}
 */
export async function save(network, profile, text, version) {
  const headers = {'Content-Type': 'application/json', ...(version ? {'If-Match': version} : {'If-None-Match': '*'})};
  const path = `/api/networks/${encodeURIComponent(network)}/profiles/${encodeURIComponent(profile)}`;
  const answer = await ask(path, {method: 'PUT', headers, body: text, keepalive: text.length < 60000});
  return {version: answer.headers.get('ETag'), conflict: answer.status === 412};
}

/** The smallest change of several answers together that brings the conclusion to a threshold. */
export async function smallestChange(session, which, threshold, signal) {
  const search = crypto.randomUUID();
  signal.addEventListener('abort', () => ask(`/api/searches/${search}`, {method: 'DELETE', keepalive: true}).catch(() => undefined), {once: true});
  const answer = await ask(`/api/networks/${encodeURIComponent(session.network.id)}/change`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({search, which, threshold, tier: session.tier, values: Array.from(session.values)}),
    signal,
  });
  return answer.json();
}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, {credentials: 'same-origin', ...options});
  } catch (problem) {
    if (problem.name === 'AbortError') {
      throw problem;
    }
    throw new Error('The server does not answer. Start it again with crux serve; what you answered is kept in this page until then.');
  }
  if (!answer.ok && answer.status !== 412) {
    const {what, mend} = await answer.json().catch(() => ({what: `the server answered ${answer.status}`}));
    throw new Error(`${what.charAt(0).toUpperCase()}${what.slice(1)}${mend ? `: ${mend}` : ''}.`);
  }
  return answer;
}
