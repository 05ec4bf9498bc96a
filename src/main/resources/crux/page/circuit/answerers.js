import {Coordinates} from 'crux/analysis/coordinates.js';
import {Answerer} from 'crux/circuit/answerer.js';

/** What computes the conclusions of a payload, and the chances of the conditions of its questions. */
export function answerersOf({network, circuits}) {
  const coordinates = new Coordinates(network.credences);
  const answerer = (data) => (data ? new Answerer(data, coordinates) : null);
  return {
    coordinates,
    overall: answerer(circuits.overall),
    granted: answerer(circuits.granted),
    conditions: new Map(Object.entries(circuits.conditions ?? {}).map(([id, parts]) => [id, sumOf(parts, answerer)])),
  };
}

/** The chance that a variable is in any of some states. */
function sumOf(parts, answerer) {
  const states = parts.map(answerer);
  return {at: (settings) => ({probability: states.reduce((sum, state) => sum + state.at(settings).probability, 0)})};
}
