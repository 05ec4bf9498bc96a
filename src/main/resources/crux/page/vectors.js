import {Circuit} from 'crux/circuit/circuit.js';
import {forms, read, readNumbers} from 'crux/notation/credence-text.js';
import {echo} from 'crux/notation/echo.js';
import {bits, number, odds, percent} from 'crux/notation/figures.js';

/**
 * Runs the tables of cases that Java generates or shares with the page. Each run gives a list of failures in words; none is a pass.
 */

/** The whole table crux/vectors/written-credences.json. @returns {string[]} */
export function runWritten(table) {
  const credences = Object.fromEntries(
    Object.entries(table.credences).map(([id, credence]) => [id, {id, ...credence}]));
  return [
    ...Object.entries(table.accepted).flatMap(([id, text]) => compare(`forms of ${id}`, forms(credences[id]), text)),
    ...table.cases.flatMap((each) => writtenCase(each, credences[each.credence])),
    ...table.chances.flatMap((each) => [
      ...compare(`percent of ${each.probability}`, percent(each), each.percent),
      ...compare(`odds of ${each.probability}`, odds(each), each.odds),
      ...compare(`bits of ${each.probability}`, bits(each), each.bits),
    ]),
    ...table.numbers.flatMap((each) => compare(`number ${each.value}`, number(each.value, each.unit), each.text)),
  ];
}

/**
 * The vectors of one circuit, crux/vectors/circuits/*.json.
 *
 * @param {object} data the circuit, open to evidence, in its data form
 * @returns {string[]}
 */
export function runCircuit(data, {cases}) {
  const circuit = new Circuit(data, data.inputs.length);
  return cases.flatMap((each) => {
    const {target, rest} = circuit.run(Float64Array.from(each.inputs));
    const total = target + rest;
    const [probability, complement] = [target / total, rest / total];
    const derivatives = circuit.gradient(complement / total, -probability / total);
    return [
      ...near(`${each.case}: target`, target, each.target),
      ...near(`${each.case}: rest`, rest, each.rest),
      ...near(`${each.case}: probability`, probability, each.probability),
      ...near(`${each.case}: complement`, complement, each.complement),
      ...each.derivatives.flatMap((derivative, i) => near(`${each.case}: derivative ${i}`, derivatives[i], derivative)),
    ];
  });
}

/** To 1e-12, of whichever is the greater: the number or 1. */
function near(name, found, wanted) {
  return Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted)) ? [] : [`${name}: ${found} and not ${wanted}`];
}

function writtenCase(each, credence) {
  const name = `${each.credence} ← ${JSON.stringify(each.text ?? each.numbers)}`;
  const result = 'numbers' in each ? readNumbers(each.numbers, credence) : read(each.text, credence);
  if ('refused' in each) {
    return [
      ...compare(name, result.refused, each.refused),
      ...compare(`mend of ${name}`, result.mend, each.mend ?? forms(credence)),
    ];
  }
  if (result.refused) {
    return [`${name}: refused, ${result.refused}`];
  }
  const notes = Object.fromEntries(result.notes.map(({code, text}) => [code, text]));
  return [
    ...answerCase(name, result.answer, each),
    ...compare(`notes on ${name}`, JSON.stringify(notes), JSON.stringify(each.notes ?? {})),
    ...compare(`echo of ${name}`, echo(credence, result.answer), each.echo),
  ];
}

function answerCase(name, answer, each) {
  const kinds = {
    point: () => answer.values,
    range: () => [answer.low, answer.high],
    interval: () => [answer.low, answer.high],
    percentiles: () => [answer.low, answer.best, answer.high],
    beta: () => [answer.a, answer.b],
  };
  const types = {interval: 'spread', percentiles: 'spread'};
  const kind = Object.keys(kinds).find((key) => key in each);
  if (answer.type !== (types[kind] ?? kind)) {
    return [`${name}: ${answer.type} and not ${kind}`];
  }
  return kinds[kind]().every((value, i) => close(value, each[kind][i], 1e-12))
    ? []
    : [`${name}: ${JSON.stringify(answer)} and not ${each[kind]}`];
}

function compare(name, found, wanted) {
  return found === wanted ? [] : [`${name}: “${found}” and not “${wanted}”`];
}

/** Whether two numbers agree to a relative tolerance, or both do not exist. */
export function close(a, b, tolerance) {
  return a === b || Math.abs(a - b) <= tolerance * Math.max(1e-300, Math.abs(a), Math.abs(b));
}
