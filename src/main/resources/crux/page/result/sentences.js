import {percent} from 'crux/notation/figures.js';
import {coordinateName, coordinateValue} from 'crux/parts/coordinate.js';

/**
 * What a tornado says in words: what the conclusion hangs on, and what it would be at other values.
 *
 * @param {import('crux/analysis/tornado.js').Swing[]} swings
 * @param {number} base the conclusion now
 * @returns {{credence: object, name: string, text: string, next: string[]}|null} null where nothing moves it
 */
export function hangsOn(swings, base) {
  const moving = swings.filter(({swing}) => swing > 0);
  if (moving.length === 0) {
    return null;
  }
  const [first] = moving;
  const others = moving.filter(({coordinate}) => coordinate.credence !== first.coordinate.credence);
  const next = [...new Set(others.map(({coordinate}) => coordinate.credence.label))].slice(0, 2);
  return {credence: first.coordinate.credence, name: coordinateName(first.coordinate), text: unbroken(instead(first, base)), next};
}

/** `at 40 % instead of 50 % you would be at 13 %, at 60 % at 19 %`. @param {import('crux/analysis/tornado.js').Swing} swing */
export function instead({coordinate, value, low, high, atLow, atHigh}, base) {
  const show = (at) => coordinateValue(coordinate, at);
  const ends = [[low, atLow], [high, atHigh]].filter(([at, chance]) => at !== value && !Number.isNaN(chance));
  const [first, second] = ends;
  if (!first) {
    return '';
  }
  if (ends.every(([, chance]) => percent(chance) === percent(base))) {
    return 'even that moves it by less than these figures show';
  }
  return `at ${show(first[0])} instead of ${show(value)} you would be at ${percent(first[1])}`
    + (second ? `, at ${show(second[0])} at ${percent(second[1])}` : '');
}

/** Keeps a number and its sign on one line. */
export function unbroken(text) {
  return text.replace(/(\d) (?=%|bits?\b|points?\b)/g, '$1\u00A0');
}

/** How many of the numbers are the person’s own, in words. */
export function ownWords(session) {
  const {own, total} = session.progress;
  const all = session.network.credences.length;
  const rest = all - session.own;
  const asked = own === total ? `All ${total} answers are your own` : `${own} of ${total} answers are your own`;
  if (own === 0) {
    return `None of the ${total} answers is yours: these are the illustrations, nobody’s opinion.`;
  }
  return rest === 0 ? `${asked}.` : `${asked}; the other ${rest} numbers are illustrations, nobody’s opinion.`;
}
