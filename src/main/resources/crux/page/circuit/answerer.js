import {Circuit} from 'crux/circuit/circuit.js';
import {arePrecise, areUsual} from 'crux/circuit/room.js';
import {ScaledRun} from 'crux/circuit/scaled-run.js';

const NONE = {target: NaN, rest: NaN};

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
    const weights = this.#hasRoomFor(settings) ? this.circuit.run(settings) : NONE;
    return arePrecise(weights) ? readingOf(weights) : new ScaledRun(this.circuit, settings).reading;
  }

  /** The reading with its derivative by every coordinate, each moved alone. @returns {Reading & {derivatives: Float64Array}} */
  slopeAt(settings) {
    const weights = this.#hasRoomFor(settings) ? this.circuit.run(settings) : NONE;
    if (arePrecise(weights)) {
      const reading = readingOf(weights);
      const total = weights.target + weights.rest;
      const derivatives = this.circuit.gradient(reading.complement / total, -reading.probability / total);
      if (derivatives.every(Number.isFinite)) {
        return {...reading, derivatives};
      }
    }
    const run = new ScaledRun(this.circuit, settings);
    const derivatives = run.total.isZero ? new Float64Array(this.coordinates.size).fill(NaN) : run.derivatives;
    return {...run.reading, derivatives};
  }

  #hasRoomFor(settings) {
    return areUsual(this.coordinates.list, settings);
  }
}

function readingOf({target, rest}) {
  const total = target + rest;
  return {probability: target / total, complement: rest / total};
}
