import {domainOf} from 'crux/notation/scrutiny.js';

const UNITS = 5;

/** The finite interval a credence is looked at over: the author's range, else its whole domain. @returns {[number, number]} */
export function reachOf(credence) {
  return credence.range ?? wholeOf(credence);
}

/** The domain, with an end that is infinite drawn in to the range's, or to five units from the default. @returns {[number, number]} */
export function wholeOf(credence) {
  const [low, high] = domainOf(credence);
  const middle = credence.default[0];
  return [
    low === -Infinity ? credence.range?.[0] ?? Math.min(middle, high) - UNITS : low,
    high === Infinity ? credence.range?.[1] ?? Math.max(middle, low) + UNITS : high,
  ];
}

/** A value, or the end of the domain nearest to it. */
export function clamped(value, credence) {
  const [low, high] = domainOf(credence);
  return Math.max(low, Math.min(high, value));
}
