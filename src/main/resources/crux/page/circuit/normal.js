/** The standard normal distribution, to full relative precision where it is small too. */

const ROOT_HALF = Math.SQRT1_2;
const ROOT_2PI = Math.sqrt(2 * Math.PI);
const ROOT_PI = Math.sqrt(Math.PI);

/** The density at x. */
export function normalDensity(x) {
  return Math.exp(-0.5 * x * x) / ROOT_2PI;
}

/** The distribution function at x. */
export function normalCdf(x) {
  return 0.5 * erfc(-x * ROOT_HALF);
}

/** 1 − erf(x): by its series near 0, by its continued fraction beyond. */
export function erfc(x) {
  if (Number.isNaN(x)) {
    return NaN;
  }
  if (x < 0) {
    return 2 - erfc(-x);
  }
  return x < 2.5 ? 1 - erfSeries(x) : tail(x);
}

/** erf(x) = 2/√π · e^(−x²) · Σ 2^n x^(2n+1) / (1·3·…·(2n+1)): every term positive. */
function erfSeries(x) {
  let term = x;
  let sum = x;
  for (let n = 1; n < 200 && term > 1e-17 * sum; n++) {
    term *= 2 * x * x / (2 * n + 1);
    sum += term;
  }
  return 2 / ROOT_PI * squareExp(x) * sum;
}

/** erfc(x) = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))): from the inside out. */
function tail(x) {
  if (x > 27.3) {
    return 0;
  }
  const depth = Math.ceil(30 + 300 / (x * x));
  let fraction = x;
  for (let k = depth; k >= 1; k--) {
    fraction = x + 0.5 * k / fraction;
  }
  return squareExp(x) / (ROOT_PI * fraction);
}

/** e^(−x²) with the rounding of x² made good. */
function squareExp(x) {
  const high = Math.fround(x);
  const low = x - high;
  return Math.exp(-high * high) * Math.exp(-(x + high) * low);
}
