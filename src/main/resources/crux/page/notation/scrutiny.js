import {bits, chance, number, odds, percent} from 'crux/notation/figures.js';
import {Refusal} from 'crux/notation/refusal.js';

/** Where percent says enough. */
const PLAIN = [0.02, 0.98];

/** The hard limits of a credence's values; infinite where there are none. @returns {[number, number]} */
export function domainOf(credence) {
  const [low, high] = credence.domain ?? (credence.kind === 'number' ? [null, null] : [0, 1]);
  return [low ?? -Infinity, high ?? Infinity];
}

/** Refuses an answer outside the domain, and percentiles on its edge. */
export function enforceDomain(answer, credence) {
  const [low, high] = domainOf(credence);
  const beyond = ends(answer).find((value) => !(value >= low && value <= high));
  if (beyond !== undefined) {
    throw new Refusal(
      `${number(beyond, credence.unit ?? '')} is outside the limits`, `write a value ${limits(credence)}`);
  }
  if (answer.type === 'spread' && (answer.low === low || answer.high === high)) {
    throw new Refusal(
      'a 5th or 95th percentile at the limit leaves nothing beyond it',
      'write .. for hard bounds, or percentiles inside the limits');
  }
}

/** What the writer of an answer should know. @param {'bare'|'percent'|'other'} style how a single value was written */
export function notesOn(answer, style, credence) {
  const notes = [];
  const range = credence.range;
  if (range && ends(answer).some((value) => !(value >= range[0] && value <= range[1]))) {
    notes.push({
      code: 'OUTSIDE',
      text: `outside ${show(range[0], credence)} to ${show(range[1], credence)}, where the author looked; it is taken as written`,
    });
  }
  if (answer.type === 'point' && credence.kind !== 'number') {
    notes.push(...chanceNotes(answer.values, style, credence));
  }
  return notes;
}

function chanceNotes(values, style, credence) {
  if (values.some((value) => value === 0 || value === 1)) {
    return [{code: 'CERTAIN', text: certain(values[0], style, credence)}];
  }
  const plain = values[0] >= PLAIN[0] && values[0] <= PLAIN[1];
  if (style !== 'other' && credence.kind !== 'distribution' && !plain) {
    const far = chance(values[0]);
    return [{code: 'FAR', text: `so far out, odds or bits are the finer scale: ${odds(far)}, ${bits(far)}`}];
  }
  return [];
}

function certain(value, style, credence) {
  const texts = {
    distribution: 'a share of 0 or 100 % is certainty: no evidence can move it again',
    weight: `${show(value, credence)} leaves one way of reasoning out altogether`,
  };
  const text = texts[credence.kind] ?? `${show(value, credence)} is certainty: no evidence can move it again`;
  return text + (style === 'bare' && value === 1 ? '; 1 of 100 is written 1%' : '');
}

function limits(credence) {
  const [low, high] = domainOf(credence);
  if (low === -Infinity) {
    return `of at most ${show(high, credence)}`;
  }
  return high === Infinity
    ? `of at least ${show(low, credence)}`
    : `from ${show(low, credence)} to ${show(high, credence)}`;
}

function show(value, credence) {
  return credence.kind === 'number' ? number(value, credence.unit ?? '') : percent(value);
}

/** Every value an answer names. */
function ends(answer) {
  switch (answer.type) {
    case 'point':
      return answer.values;
    case 'range':
    case 'spread':
      return [answer.low, answer.high];
    default:
      return [];
  }
}
