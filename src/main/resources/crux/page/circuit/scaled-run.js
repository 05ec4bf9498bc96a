import {Operation} from 'crux/circuit/operation.js';
import {normalCdf} from 'crux/circuit/normal.js';
import {Scaled, ZERO} from 'crux/circuit/scaled.js';

const LN_2 = Scaled.of(Math.LN2);

/**
 * One setting of a circuit in numbers that do not underflow, as crux.circuit.ScaledRun: slower by an order of magnitude, and right where
 * doubles have no room, such as for evidence of a chance of 1e−5000 or for a row all of whose weights are too small.
 */
export class ScaledRun {
  /** @param {import('crux/circuit/circuit.js').Circuit} circuit @param {Float64Array} settings */
  constructor(circuit, settings) {
    this.circuit = circuit;
    const {kinds, left, right, constants} = circuit;
    this.values = [...Array.from(settings, (value) => Scaled.of(value)), ...constants.map((value) => Scaled.of(value))];
    for (let i = 0; i < kinds.length; i++) {
      this.values.push(applied(kinds[i], this.values[left[i]], this.values[right[i]]));
    }
    this.target = this.values[circuit.target];
    this.rest = this.values[circuit.rest];
    this.total = this.target.plus(this.rest);
  }

  /** @returns {import('crux/circuit/answerer.js').Reading} */
  get reading() {
    return this.total.isZero
      ? {probability: NaN, complement: NaN}
      : {probability: this.target.over(this.total).value, complement: this.rest.over(this.total).value};
  }

  /** The derivative of the probability by every coordinate, each moved alone. @returns {Float64Array} */
  get derivatives() {
    const {total} = this;
    return this.#derivatives(this.rest.over(total).over(total), this.target.over(total).over(total).negated());
  }

  /** The derivative of the whole weight by every input, over that weight; NaN where it is 0. @returns {Float64Array} */
  get relativeDerivatives() {
    const {total} = this;
    if (total.isZero) {
      return new Float64Array(this.circuit.inputs).fill(NaN);
    }
    const each = Scaled.of(1).over(total);
    return this.#derivatives(each, each);
  }

  /** The derivative of a·target + b·rest by every input. */
  #derivatives(a, b) {
    const {circuit, values} = this;
    const adjoints = values.map(() => ZERO);
    const add = (place, adjoint) => { adjoints[place] = adjoints[place].plus(adjoint); };
    add(circuit.target, a);
    add(circuit.rest, b);
    for (let i = circuit.kinds.length - 1; i >= 0; i--) {
      const adjoint = adjoints[circuit.first + i];
      if (!adjoint.isZero) {
        this.#down(i, adjoint, add);
      }
    }
    return Float64Array.from(adjoints.slice(0, circuit.inputs), ({value}) => value);
  }

  #down(i, adjoint, add) {
    const {kinds, left, right, first} = this.circuit;
    const [a, b] = [this.values[left[i]], this.values[right[i]]];
    const result = this.values[first + i];
    switch (kinds[i]) {
      case Operation.ADD:
        add(left[i], adjoint);
        add(right[i], adjoint);
        break;
      case Operation.SUBTRACT:
        add(left[i], adjoint);
        add(right[i], adjoint.negated());
        break;
      case Operation.MULTIPLY:
        add(left[i], adjoint.times(b));
        add(right[i], adjoint.times(a));
        break;
      case Operation.DIVIDE:
        add(left[i], adjoint.over(b));
        add(right[i], adjoint.over(b).times(result).negated());
        break;
      case Operation.MIN:
        add(b.isLessThan(a) ? right[i] : left[i], adjoint);
        break;
      case Operation.MAX:
        add(a.isLessThan(b) ? right[i] : left[i], adjoint);
        break;
      case Operation.EXP2:
        add(left[i], adjoint.times(result).times(LN_2));
        break;
      case Operation.LOG2:
        add(left[i], adjoint.over(a.times(LN_2)));
        break;
      case Operation.NORMAL_CDF:
        add(left[i], adjoint.times(Scaled.density(a.value)));
        break;
      default:
        add(left[i], adjoint);
    }
  }
}

function applied(kind, a, b) {
  switch (kind) {
    case Operation.ADD:
      return a.plus(b);
    case Operation.SUBTRACT:
      return a.minus(b);
    case Operation.MULTIPLY:
      return a.times(b);
    case Operation.DIVIDE:
      return a.over(b);
    case Operation.MIN:
      return b.isLessThan(a) ? b : a;
    case Operation.MAX:
      return a.isLessThan(b) ? b : a;
    case Operation.EXP2:
      return Scaled.exp2(a.value);
    case Operation.LOG2:
      return Scaled.of(a.log2);
    case Operation.NORMAL_CDF:
      return Scaled.of(normalCdf(a.value));
    default:
      return a.isLessThan(ZERO) ? ZERO : a;
  }
}
