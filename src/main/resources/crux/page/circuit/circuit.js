import {normalCdf, normalDensity} from 'crux/circuit/normal.js';

const ADD = '+'.charCodeAt(0);
const MULTIPLY = '*'.charCodeAt(0);
const DIVIDE = '/'.charCodeAt(0);
const EXP2 = 'e'.charCodeAt(0);
const LOG2 = 'l'.charCodeAt(0);
const MIN = '<'.charCodeAt(0);
const MAX = '>'.charCodeAt(0);
const NORMAL_CDF = 'n'.charCodeAt(0);

/**
 * A compiled circuit: a flat list of operations from a closed set over credences and constants, run up for the value and down for every
 * derivative. The data form is that of crux.page.LiveTape. Its buffers are its own: one run at a time.
 */
export class Circuit {
  constructor({inputs, constants, kinds, left, right, target, rest}) {
    this.inputs = Int32Array.from(inputs);
    this.first = inputs.length + constants.length;
    this.kinds = Uint8Array.from(kinds, (letter) => letter.charCodeAt(0));
    this.left = Int32Array.from(numbers(left));
    this.right = Int32Array.from(numbers(right));
    this.target = target;
    this.rest = rest;
    this.up = new Float64Array(this.first + kinds.length);
    this.down = new Float64Array(this.up.length);
    this.up.set(constants, inputs.length);
  }

  /** The weights of the target and of the rest at one setting of the credences. */
  run(settings) {
    const {inputs, kinds, left, right, up, first} = this;
    for (let i = 0; i < inputs.length; i++) {
      up[i] = settings[inputs[i]];
    }
    for (let i = 0; i < kinds.length; i++) {
      const a = up[left[i]];
      const b = up[right[i]];
      switch (kinds[i]) {
        case ADD:
          up[first + i] = a + b;
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
        default:
          throw new Error(`the circuit has an operation that this page does not know: ${String.fromCharCode(kinds[i])}`);
      }
    }
    return {target: up[this.target], rest: up[this.rest]};
  }

  /**
   * The derivative of a·target + b·rest by every coordinate, at the setting of the last run.
   *
   * @param {Float64Array} into one place a coordinate; added to
   */
  gradient(a, b, into) {
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
        case MULTIPLY:
          down[l] += d * up[r];
          down[r] += d * up[l];
          break;
        case DIVIDE:
          down[l] += d / up[r];
          down[r] -= d * up[first + i] / up[r];
          break;
        case EXP2:
          down[l] += d * up[first + i] * Math.LN2;
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
        default:
          down[l] += d * normalDensity(up[l]);
      }
    }
    for (let i = 0; i < inputs.length; i++) {
      into[inputs[i]] += down[i];
    }
    return into;
  }
}

function numbers(text) {
  return text === '' ? [] : text.split(' ').map(Number);
}
