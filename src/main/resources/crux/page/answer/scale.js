import {reachOf} from 'crux/analysis/reach.js';
import {number, percent} from 'crux/notation/figures.js';
import {domainOf} from 'crux/notation/scrutiny.js';

/**
 * The line a credence is answered on: 0 to 100 % for a chance, the author's range for a number.
 *
 * @typedef {object} Scale
 * @property {number} low
 * @property {number} high
 * @property {number} step what an arrow key moves
 * @property {{value: number, text: string}[]} ticks
 * @property {(value: number) => string} show
 * @property {(value: number) => string} write the form in which a value on the line is written
 */

/** @returns {Scale} */
export function scaleOf(credence) {
  return credence.kind === 'number' ? ofNumber(credence) : CHANCE;
}

/** @type {Scale} */
const CHANCE = {
  low: 0,
  high: 1,
  step: 0.01,
  ticks: [0, 0.25, 0.5, 0.75, 1].map((value) => ({value, text: String(100 * value)})),
  show: percent,
  write: (value) => `${rounded(100 * value, 1)}%`,
};

function ofNumber(credence) {
  const [low, high] = reachOf(credence);
  const [least, most] = domainOf(credence);
  const step = niceStep((high - low) / 100);
  const ends = [Math.max(least, low), Math.min(most, high)];
  return {
    low: ends[0],
    high: ends[1],
    step,
    ticks: [0, 0.5, 1].map((part) => ends[0] + part * (ends[1] - ends[0]))
      .map((value) => ({value, text: number(rounded(value, step))})),
    show: (value) => number(value, credence.unit ?? ''),
    write: (value) => String(rounded(value, step)),
  };
}

function niceStep(size) {
  const power = 10 ** Math.floor(Math.log10(size));
  const [nice] = [1, 2, 5, 10].filter((factor) => factor * power >= size * 0.999);
  return nice * power;
}

/** A value rounded to a whole number of steps, without the dust of binary fractions. */
export function rounded(value, step) {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return Number((Math.round(value / step) * step).toFixed(decimals));
}
