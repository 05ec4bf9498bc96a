import {refusal} from 'crux/notation/acceptable.js';
import {number} from 'crux/notation/figures.js';
import {Refusal} from 'crux/notation/refusal.js';
import {numberOf, vanishes} from 'crux/notation/tokens.js';

/** How far from a whole shares may sum and still be scaled. */
const TOLERANCE = 1e-3;

/** How far from a whole they are left untouched. */
const EXACT = 1e-12;

const ONE = {kind: 'number', text: '1'};

/**
 * Shares that sum to 1, and what they summed to as written.
 *
 * @typedef {{shares: number[], total: number, scaled: boolean}} WrittenShares
 */

/**
 * Reads shares over the states of a distribution.
 *
 * shares = share (separator share)* | number (":" number)*; a share is a number, a percentage or a fraction. Commas, semicolons and
 * spaces separate; colons make proportions of whatever they sum to.
 *
 * @returns {WrittenShares}
 */
export function readShares(tokens, credence) {
  const written = {firsts: [], seconds: [], percent: false, colons: false, commas: false};
  let at = 0;
  const nextIs = (kind) => tokens[at]?.kind === kind;
  while (at < tokens.length) {
    written.firsts.push(shareNumber(tokens, at++, credence));
    written.seconds.push(nextIs('slash') ? shareNumber(tokens, (at += 2) - 1, credence) : ONE);
    if (nextIs('percent')) {
      at++;
      written.percent = true;
    }
    if (nextIs('comma') || nextIs('semicolon') || nextIs('colon')) {
      written.colons ||= nextIs('colon');
      written.commas ||= nextIs('comma');
      at++;
      if (at === tokens.length) {
        throw refusal(credence, 'a share is missing at the end');
      }
    }
  }
  checkCount(written, credence);
  return written.colons ? proportions(written, credence) : ofAWhole(written, credence);
}

function shareNumber(tokens, at, credence) {
  const token = tokens[at];
  if (token?.kind !== 'number') {
    throw refusal(credence, token === undefined
      ? 'a share is missing at the end'
      : `“${token.text}” is not understood there`);
  }
  const value = numberOf(token);
  if (!(value >= 0) || value === Infinity) {
    throw refusal(credence, `${token.text} is no share`);
  }
  if (vanishes(token)) {
    throw new Refusal(`${token.text} cannot be told from 0`, 'write 0, or a number above 10^-308');
  }
  return token;
}

function checkCount({firsts, commas}, credence) {
  const size = credence.shares.length;
  if (firsts.length !== size) {
    const comma = commas ? '; a comma separates shares and never marks decimals' : '';
    const count = firsts.length === 1 ? '1 share' : `${firsts.length} shares`;
    throw refusal(credence, `${count} where ${size} are asked for${comma}`);
  }
}

function proportions(written, credence) {
  const shares = values(written, 0, credence);
  const total = sum(shares);
  if (written.percent || total === 0 || total === Infinity) {
    throw refusal(credence, 'these are no proportions');
  }
  return {shares: shares.map((share) => share / total), total: 1, scaled: false};
}

/** Shares of 1, or of 100 where a percent sign says so or they sum so. */
function ofAWhole(written, credence) {
  const ofOne = values(written, 0, credence);
  const ofHundred = values(written, -2, credence);
  const hundred = written.percent || Math.abs(sum(ofHundred) - 1) <= TOLERANCE;
  return wholeOf(hundred ? ofHundred : ofOne, written.percent, credence);
}

/** Shares of these values, each at least 0. @returns {WrittenShares} */
export function wholeOf(values, percent, credence) {
  const total = sum(values);
  if (!(Math.abs(total - 1) <= TOLERANCE)) {
    const shown = percent ? `${number(100 * total)} %` : number(total);
    throw refusal(credence, `the shares sum to ${shown}`);
  }
  const scaled = Math.abs(total - 1) > EXACT;
  return {shares: scaled ? values.map((value) => value / total) : values, total, scaled};
}

function values({firsts, seconds}, powerOfTen, credence) {
  return firsts.map((first, i) => {
    const below = numberOf(seconds[i]);
    if (below === 0) {
      throw refusal(credence, 'nothing can be divided by 0');
    }
    return numberOf(first, powerOfTen) / below;
  });
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}
