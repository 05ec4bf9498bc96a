import {percent} from 'crux/notation/figures.js';

/** The conclusion as a claim: the variable’s label, and the state where it is not the plain one. */
export function conclusionName(network) {
  const {label, stateLabel, plain} = network.conclusion;
  return plain ? label : `${label}: ${stateLabel}`;
}

/** What the argument grants, in words: `granted that “Scheming pays”`. */
export function grantedWords(network) {
  return `granted that ${network.granted.words}`;
}

/** A reading as a percentage; impossible evidence is said so. */
export function shown(reading) {
  return Number.isNaN(reading.probability) ? 'impossible' : percent(reading);
}
