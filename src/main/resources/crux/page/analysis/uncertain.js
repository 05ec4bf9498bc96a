import {domainOf} from 'crux/notation/scrutiny.js';

const NINETY_FIFTH = 1.6448536269514722;
const DRAWN_IN = 1e-3;
const STRAIGHT = 1e-9;

/**
 * How to draw a value of an uncertain answer: of percentiles, by crux.model.Uncertain.Percentiles, on the line its domain is stretched
 * over; of a Beta distribution, as the share of two gamma numbers. Undefined for a value, and for hard bounds, which do not say what is
 * likelier.
 *
 * @returns {((random: import('crux/analysis/random.js').Random) => number)|undefined}
 */
export function drawOf(credence, answer) {
  if (credence.kind === 'distribution') {
    return undefined;
  }
  switch (answer?.type) {
    case 'spread':
      return percentiles(domainOf(credence), answer);
    case 'beta':
      return (random) => {
        const [a, b] = [random.gamma(answer.a), random.gamma(answer.b)];
        return a + b > 0 ? a / (a + b) : 0.5;
      };
    default:
      return undefined;
  }
}

function percentiles(domain, spread) {
  const [least, most] = domain;
  const middle = spread.best ?? spread.low + 0.5 * (spread.high - spread.low);
  const [from, to] = [
    spread.low > least ? spread.low : least + DRAWN_IN * (middle - least),
    spread.high < most ? spread.high : most - DRAWN_IN * (most - middle),
  ].map((x) => toLine(x, domain));
  const centre = typeof spread.best !== 'number' ? 0.5 * (from + to) : toLine(spread.best, domain);
  const exact = Math.log((to - centre) / (centre - from)) / NINETY_FIFTH;
  const skew = Math.abs(exact) < STRAIGHT ? 0 : exact;
  const bent = (z) => (skew === 0 ? z : Math.expm1(skew * z) / skew);
  const stretch = (to - centre) / bent(NINETY_FIFTH);
  return (random) => fromLine(centre + stretch * bent(random.normal()), domain);
}

/** The place of a number on the line its domain is stretched over: as crux.model.LineScale. */
export function toLine(x, [low, high]) {
  if (low === -Infinity) {
    return high === Infinity ? x : -Math.log(high - x);
  }
  return high === Infinity ? Math.log(x - low) : Math.log((x - low) / (high - x));
}

/** The number at a place of the line. */
export function fromLine(t, [low, high]) {
  if (low === -Infinity) {
    return high === Infinity ? t : high - Math.exp(-t);
  }
  if (high === Infinity) {
    return low + Math.exp(t);
  }
  return t < 0 ? low + (high - low) * Math.exp(t) / (1 + Math.exp(t)) : high - (high - low) / (1 + Math.exp(t));
}
