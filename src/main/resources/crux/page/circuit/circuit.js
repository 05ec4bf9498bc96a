import {normalCdf, normalDensity} from 'crux/circuit/normal.js';
import {Operation} from 'crux/circuit/operation.js';

const {ADD, SUBTRACT, MULTIPLY, DIVIDE, MIN, MAX, EXP2, LOG2, NORMAL_CDF, CUT} = Operation;

/**
 * A compiled circuit: a flat list of operations from a closed set over credences and constants, run up for the value and down for every
 * derivative. Its data form is that of src/docs/formats/circuit.md. Its buffers are its own: one run at a time.
 */
export class Circuit {
  /** @param {number} inputs how many coordinates the credences have */
  constructor({constants, operations, outputs}, inputs) {
    this.inputs = inputs;
    this.constants = constants.map(Number);
    this.first = inputs + constants.length;
    this.kinds = Uint8Array.from(operations.codes);
    this.left = Int32Array.from(operations.first);
    this.right = Int32Array.from(operations.second);
    this.target = outputs.target;
    this.rest = outputs.rest;
    this.up = new Float64Array(this.first + this.kinds.length);
    this.down = new Float64Array(this.up.length);
    this.up.set(this.constants, inputs);
  }

  /** The weights of the target and of the rest at one setting of the credences. */
  run(settings) {
    const {kinds, left, right, up, first} = this;
    up.set(settings);
    for (let i = 0; i < kinds.length; i++) {
      const a = up[left[i]];
      const b = up[right[i]];
      switch (kinds[i]) {
        case ADD:
          up[first + i] = a + b;
          break;
        case SUBTRACT:
          up[first + i] = a - b;
          break;
        case MULTIPLY:
          up[first + i] = a * b;
          break;
        case DIVIDE:
          up[first + i] = a / b;
          break;
        case EXP2:
          up[first + i] = Math.pow(2, a);
          break;
        case LOG2:
          up[first + i] = Math.log2(a);
          break;
        case MIN:
          up[first + i] = b < a ? b : a;
          break;
        case MAX:
          up[first + i] = b > a ? b : a;
          break;
        case NORMAL_CDF:
          up[first + i] = normalCdf(a);
          break;
        case CUT:
          up[first + i] = a < 0 ? 0 : a;
          break;
        default:
          throw new Error(`the circuit has an operation that this page does not know: ${kinds[i]}`);
      }
    }
    return {target: up[this.target], rest: up[this.rest]};
  }

  /**
   * The derivative of a·target + b·rest by every coordinate, at the setting of the last run.
   *
   * @returns {Float64Array} one place a coordinate
   */
  gradient(a, b) {
    const {inputs, kinds, left, right, up, down, first} = this;
    down.fill(0);
    down[this.target] += a;
    down[this.rest] += b;
    for (let i = kinds.length - 1; i >= 0; i--) {
      const d = down[first + i];
      if (d === 0) {
        continue;
      }
      const l = left[i];
      const r = right[i];
      switch (kinds[i]) {
        case ADD:
          down[l] += d;
          down[r] += d;
          break;
        case SUBTRACT:
          down[l] += d;
          down[r] -= d;
          break;
        case MULTIPLY:
          down[l] += product(d, up[r]);
          down[r] += product(d, up[l]);
          break;
        case DIVIDE:
          down[l] += d / up[r];
          down[r] -= product(d, up[first + i]) / up[r];
          break;
        case EXP2:
          down[l] += product(d, up[first + i]) * Math.LN2;
          break;
        case LOG2:
          down[l] += d / (up[l] * Math.LN2);
          break;
        case MIN:
          down[up[r] < up[l] ? r : l] += d;
          break;
        case MAX:
          down[up[r] > up[l] ? r : l] += d;
          break;
        case CUT:
          down[l] += d;
          break;
        default:
          down[l] += product(d, normalDensity(up[l]));
      }
    }
    return down.slice(0, inputs);
  }
}

/** A product with a factor of exactly 0 is 0, even where the other is infinite. */
function product(a, b) {
  return b === 0 ? 0 : a * b;
}
