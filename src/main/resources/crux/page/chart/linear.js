import ticks from 'd3-array/src/ticks.js';

/**
 * A linear scale from values to pixels.
 *
 * @typedef {{(value: number): number, low: number, high: number, ticks: (count: number) => number[]}} Linear
 * @returns {Linear}
 */
export function linear(low, high, from, to) {
  const width = high - low || 1;
  const scale = (value) => from + (value - low) / width * (to - from);
  return Object.assign(scale, {low, high, ticks: (count) => ticks(low, high, count)});
}

/** Ends a little beyond the least and the greatest of some values, kept within limits. */
export function around(values, {least = -Infinity, most = Infinity, margin = 0.04} = {}) {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const room = margin * (high - low || 0.1);
  return [Math.max(least, low - room), Math.min(most, high + room)];
}
