/**
 * Numbers as people read them: rounded to what matters, with a proper minus sign.
 *
 * A chance is a probability with its complement, each to full relative precision, so that 2^100 to 1 is told from certainty. Rounding
 * is half up on the exact binary value, which is what toFixed and toPrecision do; crux.notation.Figures gives the same texts.
 *
 * @typedef {{probability: number, complement: number}} Chance
 */

/** Between the forms of one value. */
export const DOT = ' · ';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {number} probability @returns {Chance} */
export function chance(probability) {
  return {probability, complement: 1 - probability};
}

/** log2 of the odds; infinite for certainties. @param {Chance} of */
export function bitsOf(of) {
  return Math.log2(of.probability) - Math.log2(of.complement);
}

/** `25 %`; `0.0003 %`; `3 × 10⁻²⁸ %`; near one, `all but 3 × 10⁻²⁸ %`. @param {Chance|number} of */
export function percent(of) {
  const {probability, complement} = typeof of === 'number' ? chance(of) : of;
  const least = 100 * Math.min(probability, complement);
  if (least >= 1) {
    return `${fixed(100 * probability, least >= 10 ? 1 : 2)} %`;
  }
  if (least === 0) {
    return probability === 0 ? '0 %' : '100 %';
  }
  if (least < 1e-4) {
    const tiny = `${scientific(least)} %`;
    return probability < 0.5 ? tiny : `all but ${tiny}`;
  }
  const small = plain(least, 2);
  const decimals = (small.split('.')[1] ?? '').length;
  return `${probability < 0.5 ? small : fixed(100 - Number(small), decimals)} %`;
}

/** A chance with every digit that may matter to whoever looks closely: `14.3874 %`. @param {Chance|number} of */
export function closely(of) {
  const {probability, complement} = typeof of === 'number' ? chance(of) : of;
  return Math.min(probability, complement) < 1e-6 ? percent(of) : `${Number((100 * probability).toFixed(4))} %`;
}

/** `1 : 3`, `3 : 1`, `1 : 330,000`; the smaller side is 1. @param {Chance} of */
export function odds({probability: p, complement: q}) {
  if (p === 0 || q === 0) {
    return p === 0 ? '0 : 1' : '1 : 0';
  }
  return p <= q ? `1 : ${ratio(q / p)}` : `${ratio(p / q)} : 1`;
}

/** `−1.6 bits`, `+3 bits`, `0 bits`. @param {Chance} of */
export function bits(of) {
  if (of.probability === 0 || of.complement === 0) {
    return of.probability === 0 ? '−∞ bits' : '+∞ bits';
  }
  return signedBits(bitsOf(of));
}

/** A number of bits with its sign. @param {number} value @param {number} decimals */
export function signedBits(value, decimals = 1) {
  const size = fixed(Math.abs(value), decimals);
  if (size === '0') {
    return '0 bits';
  }
  return `${value < 0 ? '−' : '+'}${size}${size === '1' ? ' bit' : ' bits'}`;
}

/** All three: `25 % · 1 : 3 · −1.6 bits`. @param {Chance} of */
export function all(of) {
  return [percent(of), odds(of), bits(of)].join(DOT);
}

/** A share of a whole in bits with its sign: a small one to a hundredth. @param {number} value */
export function shareBits(value) {
  return signedBits(value, Math.abs(value) < 0.95 ? 2 : 1);
}

/** A difference of two probabilities in points of a hundred, with its sign: `+4.2 points`. @param {number} difference */
export function points(difference) {
  const size = Math.abs(100 * difference);
  const text = size === 0 || size >= 0.095 ? fixed(size, 1) : plain(size, 1);
  return text === '0' ? '0 points' : `${difference < 0 ? '−' : '+'}${text}${text === '1' ? ' point' : ' points'}`;
}

/** A number to six significant digits, a large one to the unit, with its unit. @param {number} value @param {string} unit */
export function number(value, unit = '') {
  const shown = digits(Math.abs(value));
  const text = (value < 0 ? '−' : '') + shown;
  return unit === '' ? text : `${text} ${shown === '1' ? singular(unit) : unit}`;
}

function digits(size) {
  if (size !== 0 && (size < 1e-4 || size >= 1e9)) {
    return scientific(size);
  }
  return grouped(size >= 1e5 ? fixed(size, 0) : plain(size, 6));
}

function singular(unit) {
  return /^[a-z]{2,}[a-rt-z]s$/.test(unit) ? unit.slice(0, -1) : unit;
}

function ratio(value) {
  if (value >= 1e9) {
    return value === Infinity ? '∞' : scientific(value);
  }
  return value < 9.95 ? fixed(value, 1) : grouped(value < 100 ? fixed(value, 0) : plain(value, 2));
}

function grouped(text) {
  const [whole, rest] = text.split('.');
  const split = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return rest === undefined ? split : `${split}.${rest}`;
}

function fixed(value, decimals) {
  return String(Number(value.toFixed(decimals)));
}

function plain(value, significant) {
  return String(Number(value.toPrecision(significant)));
}

/** Two significant digits of a positive number: `3.3 × 10⁻²⁸`, `10³²`. */
function scientific(value) {
  const [mantissa, exponent] = value.toExponential(1).split('e');
  const factor = String(Number(mantissa));
  const power = String(Math.abs(Number(exponent)));
  return (factor === '1' ? '10' : `${factor} × 10`)
    + (Number(exponent) < 0 ? '⁻' : '')
    + [...power].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
}
