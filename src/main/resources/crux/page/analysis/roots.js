/** Where a function of one number is 0, and where it turns. */

/** The place between `low` and `high`, at which the function has unlike signs, where it is 0; by Brent's method to 1e-13. */
export function root(f, low, high) {
  let [a, b, fa, fb] = [low, high, f(low), f(high)];
  let [c, fc, d, e] = [a, fa, b - a, b - a];
  for (let i = 0; i < 200 && fb !== 0; i++) {
    if (fb * fc > 0) {
      [c, fc, d, e] = [a, fa, b - a, b - a];
    }
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    }
    const close = 1e-15 * Math.abs(b) + 1e-15;
    const middle = 0.5 * (c - b);
    if (Math.abs(middle) <= close) {
      break;
    }
    const step = interpolated(a, b, c, fa, fb, fc, middle);
    const good = Math.abs(e) >= close && Math.abs(fa) > Math.abs(fb)
      && step.q !== 0 && 2 * step.p < Math.min(3 * middle * step.q - Math.abs(close * step.q), Math.abs(e * step.q));
    [e, d] = good ? [d, step.p / step.q] : [middle, middle];
    [a, fa] = [b, fb];
    b += Math.abs(d) > close ? d : Math.sign(middle) * close;
    fb = f(b);
  }
  return b;
}

function interpolated(a, b, c, fa, fb, fc, middle) {
  const s = fb / fa;
  let p = 2 * middle * s;
  let q = 1 - s;
  if (a !== c) {
    const t = fa / fc;
    const r = fb / fc;
    p = s * (2 * middle * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  return p > 0 ? {p, q: -q} : {p: -p, q};
}

/** The place between `low` and `high` where the derivative changes its sign: by halving, to the last bits. */
export function turn(derivative, low, high) {
  const rising = derivative(low) > 0;
  let [a, b] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = 0.5 * (a + b);
    if (derivative(middle) > 0 === rising) {
      a = middle;
    } else {
      b = middle;
    }
  }
  return 0.5 * (a + b);
}
