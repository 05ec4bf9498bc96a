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

/** What a profile is kept under that a person calls so. */
export async function nameFor(title) {
  return (await (await ask(`/api/names?of=${encodeURIComponent(title)}`)).json()).id;
}

/** Every state that the profile of a name has been in. */
export async function historyOf(network, profile) {
  return (await ask(`/api/networks/${encodeURIComponent(network)}/profiles/${encodeURIComponent(profile)}/history`)).json();
}

/** Brings an earlier state of a profile back, by its number. */
export async function restore(network, profile, revision) {
  await ask(`/api/networks/${encodeURIComponent(network)}/profiles/${encodeURIComponent(profile)}/restore`,
    {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({revision})});
}

/** What people come to together, each given by a profile. */
export async function groupOf(network, people) {
  const answer = await ask(`/api/networks/${encodeURIComponent(network)}/group`,
    {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({people})});
  return answer.json();
}

/** The smallest change of several answers together that brings the conclusion to a threshold. */
export function smallestChange(session, which, threshold, signal) {
  return search(session, 'change', {values: Array.from(session.values), which, threshold, tier: session.tier}, signal);
}

/** The chances of every variable under findings and interventions, or what of them cannot hold. */
export function posteriors(session, supposed, signal) {
  return search(session, 'posterior', {values: Array.from(session.values), ...supposed}, signal);
}

/** What a profile states directly beside what its answers imply, and the least repair. @param {{profile: object, state: string[], keep: boolean}} asked */
export function coherence(session, asked, signal) {
  return search(session, 'coherence', asked, signal);
}

/** Asks for what may take long; the server gives it up where it is not waited for any more. */
async function search(session, what, body, signal) {
  const name = crypto.randomUUID();
  const stop = () => ask(`/api/searches/${name}`, {method: 'DELETE', keepalive: true}).catch(() => undefined);
  signal.addEventListener('abort', stop, {once: true});
  try {
    const answer = await ask(`/api/networks/${encodeURIComponent(session.network.id)}/${what}`, {
      method: 'POST',
      headers: {'Content-Type': 'application/json'},
      body: JSON.stringify({search: name, ...body}),
      signal,
    });
    return await answer.json();
  } finally {
    signal.removeEventListener('abort', stop);
  }
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
