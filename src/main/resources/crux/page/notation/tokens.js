import {notUnderstood, refusal, unitAt} from 'crux/notation/acceptable.js';
import {Refusal} from 'crux/notation/refusal.js';

/**
 * A piece of a written credence.
 *
 * @typedef {{kind: string, text: string}} Token kind is one of number, percent, bits, unit, colon, slash, in, dots, to, comma,
 *   semicolon, dash; of a number the text is its digits without grouping
 */

const PLAIN = /(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:e[+-]?[0-9]{1,4})?/y;
const GROUPED = /[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9,])(?:\.[0-9]+)?(?:e[+-]?[0-9]{1,4})?/y;
const WORD = /[^0-9 .,;:/%()+-]+/y;
const SPACE = / +/y;
const ENDS_VALUE = ['number', 'percent', 'bits', 'unit'];
const SYMBOLS = {'%': 'percent', ':': 'colon', '/': 'slash', ',': 'comma', ';': 'semicolon', '-': 'dash'};
const WORDS = {percent: 'percent', pct: 'percent', bit: 'bits', bits: 'bits', in: 'in', of: 'in', to: 'to'};

/** A text as the reader takes it: small letters, plain single spaces and none at the ends, every dash and minus a hyphen. */
export function cleaned(text) {
  return text.replace(/[\t-\r \u00A0\u2007\u2009\u202F]+/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^ | $/g, '')
    .toLowerCase();
}

/** The number, times a power of ten: correctly rounded, so that 16.2 % is the double nearest to 0.162; −0 is 0. */
export function numberOf(token, powerOfTen = 0) {
  const [digits, exponent] = token.text.split('e');
  return Number(`${digits}e${Number(exponent ?? 0) + powerOfTen}`) + 0;
}

/** Whether it is not 0 and too near it to be told from it. */
export function vanishes(token) {
  return numberOf(token) === 0 && /[1-9]/.test(token.text.split('e')[0]);
}

/** The tokens of a cleaned text, and whether a comma was read as grouping thousands. @returns {{list: Token[], grouped: boolean}} */
export function tokensOf(text, credence) {
  const cutter = new Cutter(text, credence);
  while (cutter.at < text.length) {
    cutter.next();
  }
  return {list: cutter.list, grouped: cutter.grouped};
}

class Cutter {
  constructor(text, credence) {
    this.text = text;
    this.credence = credence;
    this.list = [];
    this.grouped = false;
    this.at = 0;
  }

  next() {
    if (this.match(SPACE) !== '') {
      return;
    }
    const start = this.at;
    const sign = this.isSign() ? this.text[this.at] : '';
    this.at += sign.length;
    let digits = this.credence.kind === 'distribution' ? '' : this.match(GROUPED);
    if (digits !== '') {
      this.grouped = true;
    } else {
      digits = this.match(PLAIN);
    }
    if (digits === '') {
      this.symbolOrWord();
    } else {
      this.refuseJoined(start);
      this.add('number', (sign === '-' ? '-' : '') + digits.replaceAll(',', ''));
    }
  }

  /** Two numbers with nothing between them are one mistyped. */
  refuseJoined(start) {
    if (start > 0 && this.text[start - 1] !== ' ' && this.list.length > 0 && this.endsValue()) {
      throw refusal(this.credence, `a space is missing before “${this.text.slice(start, this.at)}”`);
    }
  }

  /** A plus or minus before a digit, where no number or suffix stands before it: `10-40` has no sign. */
  isSign() {
    if (!/^[+-][0-9.]/.test(this.text.slice(this.at, this.at + 2))) {
      return false;
    }
    const spaced = this.at > 0 && this.text[this.at - 1] === ' ';
    return this.list.length === 0 || spaced || !this.endsValue();
  }

  endsValue() {
    return ENDS_VALUE.includes(this.list[this.list.length - 1].kind);
  }

  symbolOrWord() {
    if (this.text.startsWith('...', this.at)) {
      throw new Refusal('three dots are not understood', 'write two: 10..40%');
    }
    const unit = unitAt(this.credence, this.text, this.at);
    const symbol = this.text[this.at];
    if (unit !== '') {
      this.take('unit', unit);
    } else if (this.text.startsWith('..', this.at)) {
      this.take('dots', '..');
    } else if (Object.hasOwn(SYMBOLS, symbol)) {
      this.take(SYMBOLS[symbol], symbol);
    } else {
      this.word();
    }
  }

  word() {
    const word = this.match(WORD);
    if (Object.hasOwn(WORDS, word)) {
      this.add(WORDS[word], word);
    } else if (word === 'per' || word === 'out') {
      this.secondWord(word);
    } else {
      throw notUnderstood(this.credence, word === '' ? this.text[this.at] : word);
    }
  }

  secondWord(first) {
    this.match(SPACE);
    const both = `${first} ${this.match(WORD)}`;
    if (both !== 'per cent' && both !== 'out of') {
      throw notUnderstood(this.credence, first);
    }
    this.add(both === 'per cent' ? 'percent' : 'in', both);
  }

  take(kind, symbol) {
    this.add(kind, symbol);
    this.at += symbol.length;
  }

  add(kind, text) {
    this.list.push({kind, text});
  }

  /** What the pattern matches here, passed over; empty where it matches nothing. */
  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}
