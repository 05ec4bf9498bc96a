import {forms, refusal} from 'crux/notation/acceptable.js';
import {number, percent} from 'crux/notation/figures.js';
import {Refusal} from 'crux/notation/refusal.js';
import {enforceDomain, notesOn} from 'crux/notation/scrutiny.js';
import {readShares, wholeOf} from 'crux/notation/shares-reader.js';
import {readSingle} from 'crux/notation/single-reader.js';
import {cleaned, tokensOf} from 'crux/notation/tokens.js';
import {rangeOf} from 'crux/notation/verbal-scale.js';

/**
 * Answers to one credence as people write them, and back. The table crux/vectors/written-credences.json is the specification, case
 * by case, for this reader and for crux.notation.CredenceText.
 *
 * @typedef {{type: 'point', values: number[]} | {type: 'range', low: number, high: number}
 *   | {type: 'spread', low: number, best: number|null, high: number} | {type: 'beta', a: number, b: number}
 *   | {type: 'rejected', reason: string}} Answer
 * @typedef {{code: string, text: string}} Note something the writer of an accepted text should know
 * @typedef {{answer: Answer, notes: Note[]} | {refused: string, mend: string}} Written
 */

const HEDGE = /^(?:about|around|approximately|roughly|~|≈) *(?=[0-9.+-])/;
const BETA = /^beta ?\( ?([^ ,;()]+) ?[,; ] ?([^ ,;()]+) ?\)$/;
/** Within which a Beta distribution can be computed: beyond, it all lies at 0 and 1, or at one value. */
const LEAST_PARAMETER = 1e-3;
const MOST_PARAMETER = 1e9;
const POSITIVE = /^(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:e[+-]?[0-9]{1,4})?$/;

export {forms};

/** The answer a text stands for, or why it stands for none. @param {string} text @returns {Written} */
export function read(text, credence) {
  return guarded(() => accepted(cleaned(text), credence));
}

/** The answer that plain numbers stand for, one value or a share for each state. @param {number[]} values @returns {Written} */
export function readNumbers(values, credence) {
  return guarded(() => numbers(values, credence));
}

/** A text that reads back as the same answer, to the bit: what a file keeps. Not for a rejected question. @param {Answer} answer */
export function write(answer) {
  switch (answer.type) {
    case 'point':
      return answer.values.join(' ');
    case 'range':
      return `${answer.low}..${answer.high}`;
    case 'spread':
      return `${answer.low}${answer.best === null ? ' to ' : ` ${answer.best} `}${answer.high}`;
    default:
      return `beta(${answer.a},${answer.b})`;
  }
}

function guarded(reading) {
  try {
    return reading();
  } catch (error) {
    if (error instanceof Refusal) {
      return {refused: error.what, mend: error.mend};
    }
    throw error;
  }
}

function accepted(text, credence) {
  if (text === '') {
    throw refusal(credence, 'nothing is written');
  }
  const word = text.replaceAll('-', ' ');
  const range = rangeOf(word);
  if (range) {
    return wordRange(word, range, credence);
  }
  if (text.startsWith('beta')) {
    return written(beta(text, credence), 'other', [], credence);
  }
  const hedge = HEDGE.exec(text)?.[0] ?? '';
  const notes = hedge === ''
    ? []
    : [{code: 'HEDGE', text: `“${hedge.trim()}” is not kept: write 10% to 40% to say how unsure you are`}];
  return values(text.slice(hedge.length), notes, credence);
}

function values(text, notes, credence) {
  const tokens = tokensOf(text, credence);
  if (tokens.grouped) {
    notes.push({code: 'THOUSANDS', text: 'a comma groups thousands; a point marks decimals'});
  }
  return credence.kind === 'distribution'
    ? shares(readShares(tokens.list, credence), notes, credence)
    : written(readSingle(tokens.list, credence), style(tokens.list), notes, credence);
}

function style(tokens) {
  if (tokens.length === 1) {
    return 'bare';
  }
  return tokens.every(({kind}) => kind === 'number' || kind === 'percent') ? 'percent' : 'other';
}

function shares({shares: values, total, scaled}, notes, credence) {
  const normalised = {
    code: 'NORMALISED',
    text: `the shares summed to ${number(100 * total)} % and were scaled to 100 %`,
  };
  return written({type: 'point', values}, 'other', scaled ? [...notes, normalised] : notes, credence);
}

function numbers(values, credence) {
  const size = credence.kind === 'distribution' ? credence.shares.length : 1;
  if (values.length !== size) {
    throw refusal(credence, `${values.length} numbers where ${size} are asked for`);
  }
  if (!values.every(Number.isFinite)) {
    throw refusal(credence, 'a number is not finite');
  }
  return credence.kind === 'distribution'
    ? shares(wholeOf(values, false, credence), [], credence)
    : written({type: 'point', values}, 'bare', [], credence);
}

function wordRange(word, [low, high], credence) {
  if (credence.kind !== 'probability') {
    throw refusal(credence, `“${word}” is a word for the chance of an event`);
  }
  const text = `“${word}” is ${percent(low)} to ${percent(high)} on the scale of ICD 203; the range is kept`;
  return written({type: 'range', low, high}, 'other', [{code: 'WORD', text}], credence);
}

function beta(text, credence) {
  if (credence.kind === 'distribution' || credence.kind === 'number') {
    throw refusal(credence, 'a Beta distribution is for a chance');
  }
  const match = BETA.exec(text);
  if (!match) {
    throw new Refusal('a Beta distribution takes two numbers', 'write beta(2,6)');
  }
  return {type: 'beta', a: positive(match[1]), b: positive(match[2])};
}

function positive(text) {
  const value = POSITIVE.test(text) ? Number(text) : 0;
  if (!(value > 0) || value === Infinity) {
    throw new Refusal(`${text} is no parameter of a Beta distribution`, 'write two positive numbers');
  }
  if (value < LEAST_PARAMETER || value > MOST_PARAMETER) {
    throw new Refusal(
      `${text} is too ${value < 1 ? 'small' : 'large'} for a Beta distribution`, 'write two numbers from 0.001 to 1000000000');
  }
  return value;
}

function written(answer, style, notes, credence) {
  enforceDomain(answer, credence);
  return {answer, notes: [...notes, ...notesOn(answer, style, credence)]};
}
