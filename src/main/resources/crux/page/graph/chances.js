import {Circuit} from 'crux/circuit/circuit.js';
import {arePrecise, areUsual} from 'crux/circuit/room.js';
import {ScaledRun} from 'crux/circuit/scaled-run.js';

/**
 * The chances of every state of every variable at once, under the present answers; null where the page has nothing to compute them with.
 *
 * @param {object} payload see crux.page.Payload
 * @returns {{at(values: Float64Array, granted: boolean): Float64Array[]}|null}
 */
export function chancesOf({graph, variables}, coordinates) {
  if (graph.circuit) {
    return new CircuitChances(graph, coordinates);
  }
  return variables?.length ? new FixedChances(variables) : null;
}

/** Chances that no answer moves. */
class FixedChances {
  constructor(variables) {
    this.overall = variables.map(({chances}) => Float64Array.from(chances));
    this.granted = variables.map(({chances, granted}) => Float64Array.from(granted ?? chances, (value) => (granted ? value : NaN)));
  }

  at(_values, granted) {
    return granted ? this.granted : this.overall;
  }
}

/**
 * Chances by a circuit that is open to evidence: an indicator a state, 1 where it may be, 0 where what is granted rules it out. The chance of
 * a state is its indicator times the derivative of the whole weight by it, over that weight.
 */
class CircuitChances {
  constructor({nodes, circuit}, coordinates) {
    this.coordinates = coordinates;
    this.nodes = nodes;
    this.first = [];
    let place = coordinates.size;
    for (const {states} of nodes) {
      this.first.push(place);
      place += states.length;
    }
    this.circuit = new Circuit(circuit, place);
    this.open = this.#indicators(() => true);
    this.closed = this.#indicators((node, state) => node.granted === undefined || node.granted === state);
  }

  #indicators(may) {
    const inputs = new Float64Array(this.circuit.inputs);
    this.nodes.forEach((node, i) => node.states.forEach((_, state) => {
      inputs[this.first[i] + state] = may(node, state) ? 1 : 0;
    }));
    return inputs;
  }

  at(values, granted) {
    const inputs = granted ? this.closed : this.open;
    inputs.set(values);
    const weights = areUsual(this.coordinates.list, values) ? this.circuit.run(inputs) : {target: NaN, rest: NaN};
    const parts = arePrecise(weights) ? this.#doubles(weights) : undefined;
    const shares = parts?.every(Number.isFinite) ? parts : new ScaledRun(this.circuit, inputs).relativeDerivatives;
    return this.nodes.map(({states}, i) => Float64Array.from(states, (_, state) => {
      const place = this.first[i] + state;
      return inputs[place] === 0 ? 0 * shares[place] : shares[place];
    }));
  }

  #doubles({target, rest}) {
    const over = 1 / (target + rest);
    return this.circuit.gradient(over, over);
  }
}
