import {Circuit} from 'crux/circuit/circuit.js';
import {arePrecise, areUsual} from 'crux/circuit/room.js';
import {ScaledRun} from 'crux/circuit/scaled-run.js';

/**
 * What works out the chances of every state of every variable at once, under the present answers; null where the page has nothing to do
 * it with.
 *
 * @param {object} payload see crux.page.Payload
 * @returns {{takes(supposed: Map<number, import('crux/graph/supposition.js').Supposition>): boolean,
 *   at(values: Float64Array, granted: boolean, supposed?: Map): Float64Array[], chanceOf?(values: Float64Array, granted: boolean, supposed: Map): number}|null}
 */
export function chancesOf({graph, variables}, coordinates) {
  if (graph.circuit) {
    return new CircuitChances(graph, coordinates);
  }
  return variables?.length ? new FixedChances(variables) : null;
}

/** Chances that no answer moves; nothing can be supposed of them. */
class FixedChances {
  constructor(variables) {
    this.overall = variables.map(({chances}) => Float64Array.from(chances));
    this.granted = variables.map(({chances, granted}) => Float64Array.from(granted ?? chances, (value) => (granted ? value : NaN)));
  }

  takes(supposed) {
    return supposed.size === 0;
  }

  at(_values, granted) {
    return granted ? this.granted : this.overall;
  }
}

/**
 * Chances by a circuit that is open to evidence: an indicator a state, 1 where it may be, 0 where what is granted or seen rules it out, its
 * likelihood where a sign of it is seen. The chance of a state is its indicator times the derivative of the whole weight by it, over that
 * weight.
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
  }

  /** What is seen, for certain or by a sign; a belief and an intervention are no weights on states. */
  takes(supposed) {
    return [...supposed.values()].every(({kind}) => kind === 'seen' || kind === 'sign');
  }

  #inputs(values, granted, supposed) {
    const inputs = new Float64Array(this.circuit.inputs);
    inputs.set(values);
    this.nodes.forEach((node, i) => {
      const weights = indicators(node, granted ? supposed.get(i) ?? grant(node) : supposed.get(i));
      inputs.set(weights, this.first[i]);
    });
    return inputs;
  }

  at(values, granted, supposed = new Map()) {
    const inputs = this.#inputs(values, granted, supposed);
    const weights = this.#weights(inputs);
    const parts = weights ? this.#doubles(weights) : undefined;
    const shares = parts?.every(Number.isFinite) ? parts : new ScaledRun(this.circuit, inputs).relativeDerivatives;
    return this.nodes.map(({states}, i) => Float64Array.from(states, (_, state) => {
      const place = this.first[i] + state;
      return inputs[place] * shares[place];
    }));
  }

  /** The chance of what is supposed, all together, before any of it is. */
  chanceOf(values, granted, supposed) {
    const [with_, without] = [supposed, new Map()].map((each) => new ScaledRun(this.circuit, this.#inputs(values, granted, each)).total);
    return with_.isZero ? 0 : with_.over(without).value;
  }

  /** The weights of a run in doubles; undefined where these have no room for it. */
  #weights(inputs) {
    const weights = areUsual(this.coordinates.list, inputs) ? this.circuit.run(inputs) : {target: NaN, rest: NaN};
    return arePrecise(weights) ? weights : undefined;
  }

  #doubles({target, rest}) {
    const over = 1 / (target + rest);
    return this.circuit.gradient(over, over);
  }
}

function grant({granted}) {
  return granted === undefined ? undefined : {kind: 'seen', state: granted};
}

function indicators({states}, supposition) {
  return states.map((_, state) => {
    switch (supposition?.kind) {
      case 'seen':
        return supposition.state === state ? 1 : 0;
      case 'sign':
        return supposition.numbers[state];
      default:
        return 1;
    }
  });
}
