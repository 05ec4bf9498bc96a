import {reachOf} from 'crux/analysis/reach.js';

/** The least probability, and the least distance from 1, that a move is measured to. */
const LEAST = 1e-4;

/**
 * How far one credence moves from one answer to another: the metric of changes of mind, as crux.analysis.Moves.
 *
 * A probability or weight by the difference of its log2 odds; a number by tenths of its range; a distribution by
 * log2 max q/p − log2 min q/p.
 */
export function moveOf(credence, from, to) {
  if (from.every((value, i) => value === to[i])) {
    return 0;
  }
  switch (credence.kind) {
    case 'number':
      return Math.abs(to[0] - from[0]) / tenth(credence);
    case 'distribution': {
      const ratios = from.map((value, i) => Math.log2(clamp(to[i])) - Math.log2(clamp(value)));
      return Math.max(...ratios) - Math.min(...ratios);
    }
    default:
      return Math.abs(bitsOf(to[0]) - bitsOf(from[0]));
  }
}

function tenth(credence) {
  const [low, high] = reachOf(credence);
  return high > low ? 0.1 * (high - low) : 1;
}

function clamp(probability) {
  return Math.max(LEAST, Math.min(1 - LEAST, probability));
}

function bitsOf(probability) {
  const clamped = clamp(probability);
  return Math.log2(clamped) - Math.log2(1 - clamped);
}
