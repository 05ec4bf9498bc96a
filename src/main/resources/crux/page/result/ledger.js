import {MOST_PLAYERS, coalitions, differing, shapley} from 'crux/analysis/shapley.js';
import {bitsOf, number, percent} from 'crux/notation/figures.js';

/**
 * What each answer added, in bits, on the way from one set of answers to another.
 *
 * @returns {{start: number, end: number, steps: {credence: object, share: number, from: number[], to: number[]}[]}
 *   | {none: 'same'|'many'|'certain', count: number}}
 */
export function ledger(answerer, from, to) {
  const players = differing(answerer.coordinates, from, to);
  if (players.length === 0 || players.length > MOST_PLAYERS) {
    return {none: players.length === 0 ? 'same' : 'many', count: players.length};
  }
  const shares = shapley(coalitions(answerer, from, to, players).bits, players.length);
  if (shares === null) {
    return {none: 'certain', count: players.length};
  }
  const values = (credence, side) => answerer.coordinates.valuesOf(credence, side);
  return {
    start: bitsOf(answerer.at(from)),
    end: bitsOf(answerer.at(to)),
    steps: players
      .map((credence, i) => ({credence, share: shares[i], from: values(credence, from), to: values(credence, to)}))
      .sort((a, b) => Math.abs(b.share) - Math.abs(a.share)),
  };
}

/** A credence’s values as people read them. */
export function valuesText(credence, values) {
  return credence.kind === 'number'
    ? number(values[0], credence.unit ?? '')
    : values.map((value) => percent(value)).join(' · ');
}
