import {sizeOf} from 'crux/analysis/coordinates.js';
import {moveOf} from 'crux/analysis/moves.js';
import {wholeOf} from 'crux/analysis/reach.js';
import {Curve, Trace} from 'crux/analysis/trace.js';

const CONFIRMED = 1e-9;

/**
 * What one answer alone would have to be for the conclusion to reach a threshold: those that suffice by how far they are, then the
 * rest. As the singles of crux.analysis.ChangeOfMind.
 *
 * @typedef {{coordinate: import('crux/analysis/coordinates.js').Coordinate, value: number, needed: number|null, distance: number,
 *   least: number, greatest: number}} Single needed is null, and the distance infinite, where no value suffices
 * @returns {Single[]}
 */
export function singleChanges(answerer, values, threshold, tier) {
  return answerer.coordinates.list
    .filter(({credence, share}) => credence.tier <= tier && (share === null || sizeOf(credence) > 1))
    .map((coordinate) => single(answerer, values, coordinate, threshold))
    .sort((a, b) => (a.distance === b.distance ? 0 : a.distance - b.distance));
}

function single(answerer, values, coordinate, threshold) {
  const {credence} = coordinate;
  const {coordinates} = answerer;
  const curve = new Curve(answerer, values, coordinate);
  const trace = new Trace(curve, wholeOf(credence));
  const now = coordinates.valuesOf(credence, values);
  const best = trace.crossings(threshold)
    .filter((value) => Math.abs(curve.at(value).probability - threshold) <= CONFIRMED)
    .map((value) => ({value, distance: moveOf(credence, now, coordinates.valuesOf(credence, curve.settings(value)))}))
    .reduce((nearest, each) => (each.distance < nearest.distance ? each : nearest), {value: null, distance: Infinity});
  return {
    coordinate,
    value: curve.value,
    needed: best.value,
    distance: best.distance,
    least: trace.least?.probability ?? NaN,
    greatest: trace.greatest?.probability ?? NaN,
  };
}
