/** Saves that follow each other within this belong to one sitting. */
const PAUSE = 30 * 60 * 1000;
/** A share smaller than this is not seen in points. */
const LEAST = 5e-4;

/**
 * A run of saves with no long pause between, and the save before it.
 *
 * @typedef {{saves: object[], before: object|undefined}} Sitting
 */

/** Saves in sittings, in order. @returns {Sitting[]} */
export function sittingsOf(revisions) {
  const sittings = [];
  let last;
  for (const revision of revisions) {
    if (!last || Date.parse(revision.when) - Date.parse(last.when) > PAUSE) {
      sittings.push({saves: [], before: last});
    }
    sittings[sittings.length - 1].saves.push(revision);
    last = revision;
  }
  return sittings;
}

/** Each save of a sitting as a sitting of its own. @param {Sitting} sitting @returns {Sitting[]} */
export function singly({saves, before}) {
  return saves.map((save, i) => ({saves: [save], before: i === 0 ? before : saves[i - 1]}));
}

/** Sittings by month, in order. @param {Sitting[]} sittings @returns {{month: string, sittings: Sitting[]}[]} */
export function monthsOf(sittings) {
  const months = [];
  for (const sitting of sittings) {
    const month = monthOf(lastOf(sitting));
    if (months[months.length - 1]?.month !== month) {
      months.push({month, sittings: []});
    }
    months[months.length - 1].sittings.push(sitting);
  }
  return months;
}

/** The save that a sitting ends with. @param {Sitting} sitting */
export function lastOf({saves}) {
  return saves[saves.length - 1];
}

/** How far the conclusion moved over sittings that follow each other; undefined where it is not known. @param {Sitting[]} sittings */
export function movedOver(sittings) {
  const from = sittings[0].before?.probability;
  const to = lastOf(sittings[sittings.length - 1]).probability;
  return Number.isFinite(from) && Number.isFinite(to) ? to - from : undefined;
}

/** What each answer’s changes come to over a sitting, the greatest first. @param {Sitting} sitting @returns {[string, number][]} */
export function sharesOf({saves}) {
  const totals = new Map();
  for (const {attribution} of saves) {
    for (const {credence, probability} of attribution ?? []) {
      totals.set(credence, (totals.get(credence) ?? 0) + (probability ?? 0));
    }
  }
  return [...totals].filter(([, share]) => Math.abs(share) >= LEAST).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

/** The answers that a sitting changed. @param {Sitting} sitting @returns {string[]} */
export function changedIn({saves}) {
  const paths = saves.flatMap(({changed}) => changed).filter((path) => path.startsWith('answers/'));
  return [...new Set(paths)].map((path) => path.slice('answers/'.length));
}

const DAY = {day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'};

/** When a save was made, as people say it. */
export function when({when: text}) {
  return new Intl.DateTimeFormat('en-GB', DAY).format(new Date(text));
}

function monthOf({when: text}) {
  return new Intl.DateTimeFormat('en-GB', {month: 'long', year: 'numeric'}).format(new Date(text));
}
