import {root, turn} from 'crux/analysis/roots.js';

const PIECES = 8;
const HALVINGS = 12;
const TOLERANCE = 1e-6;

/**
 * The conclusion along one coordinate, all other answers fixed and the other shares of a distribution co-varying.
 *
 * @typedef {import('crux/circuit/answerer.js').Answerer} Answerer
 */
export class Curve {
  /** @param {Answerer} answerer @param {Float64Array} values @param {import('crux/analysis/coordinates.js').Coordinate} coordinate */
  constructor(answerer, values, coordinate) {
    this.answerer = answerer;
    this.values = values;
    this.coordinate = coordinate;
    this.value = values[coordinate.index];
    this.simple = answerer.isLinearFractional(coordinate.credence);
  }

  settings(value) {
    return value === this.value ? this.values : this.answerer.coordinates.moved(this.values, this.coordinate, value);
  }

  at(value) {
    return this.answerer.at(this.settings(value));
  }

  slopeAt(value) {
    const slope = this.answerer.slopeAt(this.settings(value));
    return {
      value,
      probability: slope.probability,
      complement: slope.complement,
      derivative: this.answerer.coordinates.derivative(slope.derivatives, this.coordinate, this.values),
    };
  }
}

/**
 * A curve followed between two values, so closely that it is monotone from each point to the next: as crux.analysis.Trace.
 *
 * A linear-fractional curve is monotone, its ends are enough. Any other is followed by cubic pieces, halved until each foretells its
 * middle; turning points are searched and kept.
 */
export class Trace {
  /** @param {Curve} curve @param {[number, number]} between */
  constructor(curve, [low, high]) {
    this.curve = curve;
    let left = curve.slopeAt(low);
    this.points = [left];
    const pieces = low === high ? 0 : curve.simple ? 1 : PIECES;
    for (let i = 1; i <= pieces; i++) {
      const right = curve.slopeAt(i === pieces ? high : low + (high - low) * i / pieces);
      if (curve.simple) {
        this.points.push(right);
      } else {
        this.#halve(left, right, HALVINGS);
      }
      left = right;
    }
  }

  #halve(left, right, halvings) {
    const middle = this.curve.slopeAt(0.5 * (left.value + right.value));
    if (halvings > 0 && !foretold(left, middle, right)) {
      this.#halve(left, middle, halvings - 1);
      this.#halve(middle, right, halvings - 1);
    } else {
      this.#addTurn(left, middle);
      this.points.push(middle);
      this.#addTurn(middle, right);
      this.points.push(right);
    }
  }

  #addTurn(left, right) {
    if (left.derivative * right.derivative < 0) {
      const at = turn((value) => this.curve.slopeAt(value).derivative, left.value, right.value);
      this.points.push(this.curve.slopeAt(at));
    }
  }

  get first() {
    return this.points[0];
  }

  get last() {
    return this.points[this.points.length - 1];
  }

  /** The point of the smallest conclusion; undefined where the evidence is impossible throughout. */
  get least() {
    return this.#possible().reduce((best, point) => (best === undefined || order(point, best) < 0 ? point : best), undefined);
  }

  /** The point of the greatest conclusion. */
  get greatest() {
    return this.#possible().reduce((best, point) => (best === undefined || order(point, best) > 0 ? point : best), undefined);
  }

  #possible() {
    return this.points.filter(({probability}) => !Number.isNaN(probability));
  }

  /** The values at which the conclusion is `threshold`, in rising order. @returns {number[]} */
  crossings(threshold) {
    const crossings = [];
    this.points.forEach((point, i) => {
      const here = point.probability - threshold;
      const before = i > 0 ? this.points[i - 1] : point;
      if (here === 0) {
        crossings.push(point.value);
      } else if (here * (before.probability - threshold) < 0) {
        crossings.push(root((value) => this.curve.at(value).probability - threshold, before.value, point.value));
      }
    });
    return crossings;
  }
}

function order(a, b) {
  return a.probability - b.probability || b.complement - a.complement;
}

/** Whether the cubic through both ends gives the middle and its derivative, or the evidence is impossible at all three. */
function foretold(left, middle, right) {
  if ([left, middle, right].every(({probability}) => Number.isNaN(probability))) {
    return true;
  }
  const width = right.value - left.value;
  const [p, q] = [left.probability, right.probability];
  const value = 0.5 * (p + q) + width * (left.derivative - right.derivative) / 8;
  const rise = 1.5 * (q - p) - 0.25 * width * (left.derivative + right.derivative);
  return Math.abs(value - middle.probability) + Math.abs(rise - width * middle.derivative) <= TOLERANCE;
}
