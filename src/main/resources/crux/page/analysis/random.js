/** Random numbers from a seed: the same seed gives the same numbers, in every browser. */
export class Random {
  /** @param {number} seed a whole number */
  constructor(seed) {
    this.state = seed >>> 0;
    this.kept = NaN;
  }

  /** Even between 0 and 1, both excluded: 32 bits, by the generator mulberry32. */
  uniform() {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  }

  /** Standard normal, two at a time, by the polar method. */
  normal() {
    if (!Number.isNaN(this.kept)) {
      const kept = this.kept;
      this.kept = NaN;
      return kept;
    }
    let [u, v, size] = [0, 0, 0];
    do {
      u = 2 * this.uniform() - 1;
      v = 2 * this.uniform() - 1;
      size = u * u + v * v;
    } while (size >= 1 || size === 0);
    const factor = Math.sqrt(-2 * Math.log(size) / size);
    this.kept = v * factor;
    return u * factor;
  }

  /** Gamma with this shape and scale 1, by the rejection of Marsaglia and Tsang; a shape below 1 by one above and a power. */
  gamma(shape) {
    if (shape < 1) {
      return this.gamma(shape + 1) * this.uniform() ** (1 / shape);
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
