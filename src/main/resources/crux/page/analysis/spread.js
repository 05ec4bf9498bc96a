import {Random} from 'crux/analysis/random.js';
import {drawOf} from 'crux/analysis/uncertain.js';

const MOST_DRAWS = 4000;
const FEWEST_DRAWS = 400;
/** How many operations of a circuit a view may wait for. */
const PATIENCE = 4e7;
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const GRID = 121;

/**
 * How the conclusion spreads where answers are uncertain, by seeded draws that are independent of each other.
 *
 * @typedef {object} Spread
 * @property {number} draws that count: those under which what is granted can happen
 * @property {{value: number, error: number}} mean with its standard error
 * @property {{level: number, value: number, error: number}[]} quantiles
 * @property {{at: number, density: number}[]} density smoothed, on an even grid
 */

/** The credences that are drawn, with how. */
export function uncertainOf(session) {
  return session.network.credences
    .map((credence) => ({credence, draw: drawOf(credence, session.answerTo(credence.id))}))
    .filter(({draw}) => draw);
}

/** @returns {Spread|null} null where what is granted cannot happen under any draw */
export function spreadOf(answerer, values, drawn, seed) {
  const random = new Random(seed);
  const count = Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(PATIENCE / Math.max(1, answerer.circuit.kinds.length))));
  const places = drawn.map(({credence}) => answerer.coordinates.first.get(credence.id));
  const settings = values.slice();
  const found = [];
  for (let i = 0; i < count; i++) {
    drawn.forEach(({draw}, k) => { settings[places[k]] = draw(random); });
    const {probability} = answerer.at(settings);
    if (!Number.isNaN(probability)) {
      found.push(probability);
    }
  }
  return found.length > 1 ? summary(Float64Array.from(found).sort()) : null;
}

function summary(sorted) {
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const deviation = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const width = Math.max(1e-9, bandwidth(sorted, deviation));
  return {
    draws: n,
    mean: {value: mean, error: deviation / Math.sqrt(n)},
    quantiles: LEVELS.map((level) => {
      const value = quantile(sorted, level);
      // The error of an order statistic: that of its level, over the density there.
      return {level, value, error: Math.sqrt(level * (1 - level) / n) / Math.max(1e-9, densityAt(sorted, value, width))};
    }),
    density: grid(sorted, width).map((at) => ({at, density: densityAt(sorted, at, width)})),
  };
}

function quantile(sorted, level) {
  const at = level * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(sorted.length - 1, below + 1);
  return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
}

/** Silverman’s rule, by whichever is the smaller of the deviation and the middle half. */
function bandwidth(sorted, deviation) {
  const half = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.349;
  return 0.9 * (half > 0 ? Math.min(deviation, half) : deviation) * sorted.length ** -0.2;
}

function grid(sorted, width) {
  const low = Math.max(0, sorted[0] - 3 * width);
  const high = Math.min(1, sorted[sorted.length - 1] + 3 * width);
  return Array.from({length: GRID}, (_, i) => low + (high - low) * i / (GRID - 1));
}

/** A normal kernel, folded back at 0 and at 1, beyond which no chance lies. */
function densityAt(sorted, at, width) {
  let sum = 0;
  for (const place of [at, -at, 2 - at]) {
    const from = firstFrom(sorted, place - 5 * width);
    for (let i = from; i < sorted.length && sorted[i] <= place + 5 * width; i++) {
      const z = (sorted[i] - place) / width;
      sum += Math.exp(-0.5 * z * z);
    }
  }
  return sum / (sorted.length * width * Math.sqrt(2 * Math.PI));
}

function firstFrom(sorted, value) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
