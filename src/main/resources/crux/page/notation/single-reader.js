import {refusal} from 'crux/notation/acceptable.js';
import {Refusal} from 'crux/notation/refusal.js';
import {numberOf, vanishes} from 'crux/notation/tokens.js';
import {WrittenValue} from 'crux/notation/written-value.js';

const SEPARATORS = ['number', 'comma', 'semicolon'];
const JOINTS = [...SEPARATORS, 'dots', 'to'];

/**
 * Reads an answer to a credence of a single value: one value, hard bounds, a 90 % interval, or three percentiles.
 *
 * text = value | value ".." value | value "to" value | value separator value separator value; a value without a sign or unit takes
 * that of the last.
 *
 * @param {import('crux/notation/tokens.js').Token[]} tokens
 * @returns {import('crux/notation/credence-text.js').Answer}
 */
export function readSingle(tokens, credence) {
  const {values, joints} = split(tokens, credence);
  const read = numbers(values, joints, credence);
  if (read.length === 1) {
    return {type: 'point', values: read};
  }
  const [low, middle, high] = read;
  if (read.length === 2 && joints[0] === 'dots') {
    inOrder('hard bounds', 'the low end comes first', low <= middle);
    return {type: 'range', low, high: middle};
  }
  if (read.length === 2 && joints[0] === 'to') {
    inOrder('an interval', 'the low end comes first, the high end is above it', low < middle);
    return {type: 'spread', low, best: null, high: middle};
  }
  if (read.length === 3 && joints.every((joint) => SEPARATORS.includes(joint))) {
    inOrder('percentiles', 'each is above the one before it', low < middle && middle < high);
    return {type: 'spread', low, best: middle, high};
  }
  throw refusal(credence, read.length === 2
    ? 'two values with nothing between them say neither bounds nor an interval'
    : `${read.length} values are no answer to this question`);
}

function inOrder(what, rule, holds) {
  if (!holds) {
    throw new Refusal(`${what} out of order`, rule);
  }
}

/** Values and what joins them; a dash is refused, for it may mean bounds or an interval. */
function split(tokens, credence) {
  const values = [];
  const joints = [];
  let at = 0;
  while (true) {
    const [value, next] = valueAt(tokens, at, credence);
    values.push(value);
    at = next;
    if (at === tokens.length) {
      return {values, joints};
    }
    const joint = tokens[at];
    if (joint.kind === 'dash') {
      throw new Refusal(
        'a dash between two values may mean bounds or an interval',
        'write .. for hard bounds, to for a 90 % interval: 10..40% or 10% to 40%');
    }
    if (!JOINTS.includes(joint.kind)) {
      throw refusal(credence, `“${joint.text}” is not understood there`);
    }
    joints.push(joint.kind);
    at += joint.kind === 'number' ? 0 : 1;
  }
}

function valueAt(tokens, at, credence) {
  const first = expectNumber(tokens, at, credence);
  const next = tokens[at + 1]?.kind;
  switch (next) {
    case 'percent':
    case 'bits':
    case 'unit':
      return [new WrittenValue(first, next), at + 2];
    case 'colon':
    case 'slash':
    case 'in':
      return [new WrittenValue(first, next, expectNumber(tokens, at + 2, credence)), at + 3];
    default:
      return [new WrittenValue(first), at + 1];
  }
}

function expectNumber(tokens, at, credence) {
  const token = tokens[at];
  if (token === undefined) {
    throw refusal(credence, 'a number is missing at the end');
  }
  if (token.kind !== 'number') {
    throw refusal(credence, `a number is missing before “${token.text}”`);
  }
  if (!Number.isFinite(numberOf(token))) {
    throw new Refusal(`${token.text} is too large`, 'write a number below 10^308');
  }
  if (vanishes(token)) {
    throw new Refusal(`${token.text} cannot be told from 0`, 'write 0, or a number above 10^-308');
  }
  return token;
}

function numbers(values, joints, credence) {
  refuseDecimalComma(values, joints);
  refuseOddsInWords(values, joints, credence);
  const last = values[values.length - 1];
  return values.map((value) => value.withSuffixOf(last))
    .map((value) => (credence.kind === 'number' ? value.asNumber(credence) : value.asChance(credence)));
}

/** A comma after bare digits marks decimals, unless both commas of three values separate them. */
function refuseDecimalComma(values, joints) {
  if (values.length === 3 && joints.every((joint) => joint === 'comma')) {
    return;
  }
  const at = joints.findIndex((joint, i) => joint === 'comma' && !values[i].hasSuffix);
  if (at >= 0) {
    throw new Refusal(
      'a comma never marks decimals here',
      `write a point: ${values[at].second.text}.${values[at + 1].first.text}`);
  }
}

/** "3 to 1" is how odds are spoken; an interval of chances has none above 1. */
function refuseOddsInWords(values, joints, credence) {
  if (credence.kind !== 'number'
    && joints.length === 1 && joints[0] === 'to'
    && values.every((value) => value.form === 'number')
    && values.some((value) => numberOf(value.first) > 1)) {
    const [low, high] = values.map((value) => value.first.text);
    throw new Refusal(
      `${low} to ${high} is no interval of chances`,
      `write ${low}:${high} for odds, or 10% to 40% for a 90 % interval`);
  }
}
