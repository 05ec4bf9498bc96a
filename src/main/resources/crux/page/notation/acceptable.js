import {Refusal} from 'crux/notation/refusal.js';

const CHANCE = '25%, 0.25, 1:3, 1/4, 1 in 4, -1.6 bits';
const UNCERTAIN = '10..40% (hard bounds), 10% to 40% (a 90 % interval), 5% 25% 60% (5th, 50th and 95th percentiles), beta(2,6)';

/**
 * A credence as the page's payload gives it.
 *
 * @typedef {object} Credence
 * @property {string} id
 * @property {'probability'|'distribution'|'weight'|'number'} kind
 * @property {string} [unit] of a number
 * @property {[number|null, number|null]} [domain] hard limits; null for none
 * @property {[number, number]} [range] where the author looked
 * @property {string[]} [shares] the states of a distribution
 */

/** Every form that is accepted in answer to a credence, in words with examples. @param {Credence} credence */
export function forms(credence) {
  switch (credence.kind) {
    case 'probability':
      return `write ${CHANCE}, a word such as likely, ${UNCERTAIN}`;
    case 'weight':
      return `write ${CHANCE}, ${UNCERTAIN}`;
    case 'number':
      return `write a number${credence.unit ? ` of ${credence.unit}` : ''}`
        + ': 3, 1..5 (hard bounds), 1 to 5 (a 90 % interval), 1 3 5 (5th, 50th and 95th percentiles)';
    default:
      return `write ${shares(credence)}`;
  }
}

function shares(credence) {
  const size = credence.shares.length;
  return `${size} shares that sum to 100 % or to 1, in the order ${credence.shares.join(', ')}: `
    + `${example(size, ' ', '%')}, or their proportions: ${example(size, ':', '')}`;
}

/** Falling shares that sum to 100. */
export function example(size, between, sign) {
  const parts = [];
  let left = 100;
  for (let i = 0; i < size; i++) {
    const share = i === size - 1 ? left : Math.floor(left / 2);
    parts.push(share + sign);
    left -= share;
  }
  return parts.join(between);
}

/** The refusal of a text for what is wrong with it as a whole. @param {Credence} credence @param {string} what */
export function refusal(credence, what) {
  return new Refusal(what, forms(credence));
}

/** The refusal of a word or sign that means nothing here. @param {Credence} credence @param {string} piece */
export function notUnderstood(credence, piece) {
  return refusal(credence, `“${piece}” is not understood`);
}

/** The unit as it stands at a place of a cleaned text, in singular or plural; empty where it does not. */
export function unitAt(credence, text, at) {
  const unit = (credence.unit ?? '').toLowerCase();
  if (unit === '') {
    return '';
  }
  const stem = unit.endsWith('s') && unit.length > 1 ? unit.slice(0, -1) : unit;
  const stands = (form) => text.startsWith(form, at) && !/^\p{L}/u.test(text.charAt(at + form.length));
  return [`${stem}s`, unit, stem].find(stands) ?? '';
}
