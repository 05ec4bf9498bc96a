import {Circuit} from 'crux/circuit/circuit.js';

/**
 * A conclusion as a function of the credences: settings in, probability and derivatives out.
 *
 * @typedef {{probability: number, complement: number}} Reading NaN where the evidence is impossible
 */
export class Answerer {
  /** @param {import('crux/analysis/coordinates.js').Coordinates} coordinates */
  constructor(data, coordinates) {
    this.coordinates = coordinates;
    this.circuit = new Circuit(data, coordinates.size);
    this.curved = new Set(data.curved ?? []);
  }

  /** Whether the conclusion is a linear-fractional function of each coordinate of a credence. */
  isLinearFractional(credence) {
    return !this.curved.has(credence.id);
  }

  /** @returns {Reading} */
  at(settings) {
    const {target, rest} = this.circuit.run(settings);
    const total = target + rest;
    return {probability: target / total, complement: rest / total};
  }

  /** The reading with its derivative by every coordinate, each moved alone. @returns {Reading & {derivatives: Float64Array}} */
  slopeAt(settings) {
    const {target, rest} = this.circuit.run(settings);
    const total = target + rest;
    const reading = {probability: target / total, complement: rest / total};
    const derivatives = total > 0
      ? this.circuit.gradient(reading.complement / total, -reading.probability / total)
      : new Float64Array(this.coordinates.size).fill(NaN);
    return {...reading, derivatives};
  }
}
