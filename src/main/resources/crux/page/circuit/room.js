/** Where doubles have room for a circuit’s values, as crux.circuit.UsualBits and CircuitAnswerer say. */

const MOST_INPUT = 40;
const LEAST_SHARE = 2 ** -400;
const SMALL_TOTAL = 2 ** -500;
const SMALL_PART = 2 ** -900;
const LIKELY = 2 ** -50;

/**
 * Whether answers are those of people and not of a test of extremes: a circuit may rely on it.
 *
 * @param {import('crux/analysis/coordinates.js').Coordinate[]} coordinates
 */
export function areUsual(coordinates, settings) {
  return coordinates.every(({credence}, i) => {
    const size = Math.abs(settings[i]);
    return credence.kind === 'number' ? size <= MOST_INPUT : size >= LEAST_SHARE || size === 0;
  });
}

/** Whether nothing that counts was lost to underflow in two weights. */
export function arePrecise({target, rest}) {
  const total = target + rest;
  const least = Math.min(target, rest);
  return total >= SMALL_TOTAL && total <= Number.MAX_VALUE && (least >= SMALL_PART || (least === 0 && total >= LIKELY));
}
