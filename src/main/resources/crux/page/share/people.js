/** What oneself is called. */
export const YOU = 'You';

/**
 * Profiles under titles by which they can be told apart: from oneself, and from each other where two are called alike.
 *
 * @template {{id: string, title?: string}} P
 * @param {P[]} profiles
 * @returns {P[]}
 */
export function apart(profiles) {
  const named = profiles.map((profile) => ({...profile, title: profile.title?.trim() || profile.id}));
  const count = new Map();
  named.forEach(({title}) => count.set(key(title), (count.get(key(title)) ?? 0) + 1));
  return named.map((profile) => {
    const {id, title} = profile;
    return {...profile, title: isYou(title) ? another(title, `, kept as ${id}`) : count.get(key(title)) > 1 ? `${title} (kept as ${id})` : title};
  });
}

/** The title of somebody whose answers come from elsewhere, told apart from oneself. */
export function notYou(title) {
  return isYou(title) ? another(title, '') : title;
}

/** An id like this one that none of these has. @param {{id: string}[]} profiles */
export function freeId(id, profiles) {
  return profiles.some((profile) => profile.id === id) ? freeId(`${id}-`, profiles) : id;
}

function another(title, where) {
  return `${title.trim()} (another person${where})`;
}

function isYou(title) {
  return key(title) === key(YOU);
}

function key(title) {
  return title.trim().toLowerCase();
}
