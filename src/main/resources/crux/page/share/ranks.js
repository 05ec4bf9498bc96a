/** So many are shown whole. */
const FEW = 12;
/** So many are shown at either end and about the middle. */
const END = 3;

/**
 * A long ranking in parts: its ends, its middle and oneself, with what is left out between.
 *
 * @template T
 * @param {T[]} all in order
 * @param {(each: T) => boolean} isYou
 * @param {boolean} every whether nothing is to be left out
 * @returns {({shown: T[]} | {left: T[]})[]}
 */
export function ranked(all, isYou, every) {
  if (every || all.length <= FEW) {
    return [{shown: all}];
  }
  const middle = (all.length - 1) / 2;
  const kept = all.map((each, i) => i < END || i >= all.length - END || Math.abs(i - middle) <= 1 || isYou(each));
  // One alone takes no more room than the word that it is left out.
  const shows = kept.map((keep, i) => keep || (kept[i - 1] && kept[i + 1]));
  const parts = [];
  all.forEach((each, i) => {
    const part = shows[i] ? 'shown' : 'left';
    if (parts.length === 0 || !parts[parts.length - 1][part]) {
      parts.push({[part]: []});
    }
    parts[parts.length - 1][part].push(each);
  });
  return parts;
}
