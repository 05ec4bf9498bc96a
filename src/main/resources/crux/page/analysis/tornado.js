import {between} from 'crux/analysis/basis.js';
import {Curve, Trace} from 'crux/analysis/trace.js';
import {bitsOf} from 'crux/notation/figures.js';

/** Relative to the smaller chance, differences below this are rounding and count as none. */
const ROUNDING = 1e-14;

/**
 * How far one answer, moved between two values, moves the conclusion.
 *
 * @typedef {object} Swing
 * @property {import('crux/analysis/coordinates.js').Coordinate} coordinate
 * @property {number} value where it is now
 * @property {number} low the lower of the two values
 * @property {number} high
 * @property {number} atLow the conclusion there; NaN where the evidence is impossible
 * @property {number} atHigh
 * @property {number} least the smallest conclusion in between
 * @property {number} greatest
 * @property {number} swing
 * @property {number} swingBits NaN where an extreme is 0 or 1
 * @property {number} derivative
 */

/**
 * Which assumption moves the conclusion most: every answer's swing on one basis, in falling order.
 *
 * @param {import('crux/circuit/answerer.js').Answerer} answerer
 * @param {Float64Array} values the present answers
 * @param {import('crux/analysis/basis.js').Basis} basis
 * @param {number} tier the last tier that counts
 * @param {(credence: string) => import('crux/notation/credence-text.js').Answer|undefined} answerOf whose ranges count on `own`
 * @returns {Swing[]}
 */
export function tornado(answerer, values, basis, tier, answerOf) {
  const {coordinates} = answerer;
  const slope = answerer.slopeAt(values);
  return coordinates.list
    .filter(({credence}) => credence.tier <= tier)
    .map((coordinate) => swingOf(
      new Curve(answerer, values, coordinate),
      between(basis, coordinate.credence, values[coordinate.index], answerOf(coordinate.credence.id)),
      coordinates.derivative(slope.derivatives, coordinate, values)))
    .sort((a, b) => b.swing - a.swing);
}

/** @returns {Swing} */
function swingOf(curve, [low, high], derivative) {
  const trace = new Trace(curve, [low, high]);
  const {least, greatest} = trace;
  const swing = difference(least, greatest);
  return {
    coordinate: curve.coordinate,
    value: curve.value,
    low,
    high,
    atLow: trace.first.probability,
    atHigh: trace.last.probability,
    least: least?.probability ?? NaN,
    greatest: greatest?.probability ?? NaN,
    swing,
    swingBits: swing === 0 ? 0 : bitsBetween(least, greatest),
    derivative,
  };
}

function difference(least, greatest) {
  if (least === undefined) {
    return 0;
  }
  const likely = least.complement < greatest.probability;
  const size = likely ? least.complement - greatest.complement : greatest.probability - least.probability;
  return size > ROUNDING * (likely ? least.complement : greatest.probability) ? size : 0;
}

function bitsBetween(least, greatest) {
  const size = bitsOf(greatest) - bitsOf(least);
  return Number.isFinite(size) ? size : NaN;
}
