/**
 * A command that goes on from what the page shows: about this network, under the answers that are kept, since without them it would answer
 * for the illustrations.
 *
 * @param {import('crux/state/session.js').Session} session
 */
export function command(session, name, ...rest) {
  const {network, payload, own} = session;
  const whose = own === 0 ? [] : ['--profile', payload.live ? payload.profile : 'FILE'];
  return ['crux', name, named(session), ...whose, ...rest].join(' ');
}

/** What a command calls the network: a file where it was served from one. */
export function named({network, payload}) {
  const name = payload.named ?? network.id;
  return /^[\w./\\:@%+,-]+$/.test(name) ? name : `"${name}"`;
}

/** What FILE stands for in such a command; nothing where a library keeps the answers. */
export function whatFile({payload, own}) {
  return payload.live || own === 0 ? '' : ' FILE is your profile, which Share hands you.';
}
