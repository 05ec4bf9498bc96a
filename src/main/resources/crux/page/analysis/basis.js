import {betaQuantile} from 'crux/analysis/beta.js';
import {sizeOf} from 'crux/analysis/coordinates.js';
import {clamped, reachOf, wholeOf} from 'crux/analysis/reach.js';

/**
 * What a swing compares: between which two values each answer is moved.
 *
 * @typedef {'equal'|'own'|'author'} Basis
 */

/** The bases in words. */
export const BASES = {
  equal: {name: 'Equal move', words: 'every answer moved by 10 points either way, every number by a tenth of its range'},
  own: {name: 'Your ranges', words: 'each answer moved across the range you gave it; a single value does not move'},
  author: {name: 'Author’s ranges', words: 'each answer moved across the range the author looked at, each share from 5 to 95 %'},
};

/** The values a coordinate of `credence` is moved between. @param {Basis} basis @returns {[number, number]} */
export function between(basis, credence, value, answer) {
  if (credence.kind === 'distribution' && sizeOf(credence) === 1) {
    return [value, value];
  }
  switch (basis) {
    case 'equal':
      return equal(credence, value);
    case 'own':
      return own(credence, value, answer);
    default:
      return credence.kind === 'distribution' ? [0.05, 0.95] : reachOf(credence);
  }
}

function equal(credence, value) {
  const [low, high] = reachOf(credence);
  const move = credence.kind === 'number' ? 0.1 * (high - low) : 0.1;
  return [clamped(value - move, credence), clamped(value + move, credence)];
}

function own(credence, value, answer) {
  switch (answer?.type) {
    case 'range':
    case 'spread':
      return [clamped(answer.low, credence), clamped(answer.high, credence)];
    case 'beta':
      return [betaQuantile(0.05, answer.a, answer.b), betaQuantile(0.95, answer.a, answer.b)];
    case 'rejected':
      return wholeOf(credence);
    default:
      return [value, value];
  }
}
