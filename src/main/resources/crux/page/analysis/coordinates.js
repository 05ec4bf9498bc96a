/**
 * The numbers of a person's answers in order: one a credence, or one a share of a distribution.
 *
 * @typedef {{credence: import('crux/notation/acceptable.js').Credence, share: number|null, name: string, index: number}} Coordinate
 */
export class Coordinates {
  constructor(credences) {
    this.credences = credences;
    /** @type {Coordinate[]} */
    this.list = [];
    this.first = new Map();
    for (const credence of credences) {
      this.first.set(credence.id, this.list.length);
      const shares = credence.kind === 'distribution' ? credence.shares : [null];
      shares.forEach((state, i) => this.list.push({
        credence,
        share: state === null ? null : i,
        name: state === null ? credence.id : `${credence.id}.${state}`,
        index: this.list.length,
      }));
    }
  }

  get size() {
    return this.list.length;
  }

  /** The coordinates of one credence. @returns {Coordinate[]} */
  of(credence) {
    const first = this.first.get(credence.id);
    return this.list.slice(first, first + sizeOf(credence));
  }

  /** The illustrative default of every credence. @returns {Float64Array} */
  defaults() {
    return Float64Array.from(this.credences.flatMap((credence) => credence.default));
  }

  /** The values of one credence. @returns {number[]} */
  valuesOf(credence, values) {
    const first = this.first.get(credence.id);
    return Array.from(values.subarray(first, first + sizeOf(credence)));
  }

  /** A copy of `values` with one credence answered. */
  withAnswer(values, credence, answer) {
    const changed = values.slice();
    changed.set(answer, this.first.get(credence.id));
    return changed;
  }

  /** A copy of `values` with one coordinate moved; the other shares of its distribution co-vary, evenly where all are 0. */
  moved(values, coordinate, value) {
    const changed = values.slice();
    const {credence, index} = coordinate;
    const size = sizeOf(credence);
    if (size > 1) {
      const first = this.first.get(credence.id);
      const rest = restOf(values, first, size, index);
      for (let i = first; i < first + size; i++) {
        changed[i] = (1 - value) * portion(values, i, size, rest);
      }
    }
    changed[index] = value;
    return changed;
  }

  /** The derivative along one coordinate at `values`, its distribution co-varying, from the derivatives by each alone. */
  derivative(derivatives, coordinate, values) {
    const {credence, index} = coordinate;
    const size = sizeOf(credence);
    let sum = derivatives[index];
    if (size > 1) {
      const first = this.first.get(credence.id);
      const rest = restOf(values, first, size, index);
      for (let i = first; i < first + size; i++) {
        const share = i === index ? 0 : portion(values, i, size, rest);
        sum -= share === 0 ? 0 : share * derivatives[i];
      }
    }
    return sum;
  }
}

/** How many values an answer to a credence has. */
export function sizeOf(credence) {
  return credence.kind === 'distribution' ? credence.shares.length : 1;
}

function restOf(values, first, size, moved) {
  let rest = 0;
  for (let i = first; i < first + size; i++) {
    rest += i === moved ? 0 : values[i];
  }
  return rest;
}

function portion(values, index, size, rest) {
  return rest > 0 ? values[index] / rest : 1 / (size - 1);
}
