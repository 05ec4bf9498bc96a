/**
 * A number with an exponent of its own: mantissa · 2^exponent, so that 2^(−10^15) is an ordinary number: as crux.circuit.Scaled.
 *
 * The mantissa is from 1 to 2 in size, or 0, or not finite. A factor of exactly 0 annihilates an infinite one.
 */
export class Scaled {
  constructor(mantissa, exponent) {
    this.mantissa = mantissa;
    this.exponent = exponent;
  }

  /** value · 2^exponent */
  static of(value, exponent = 0) {
    if (value === 0 || !Number.isFinite(value)) {
      return new Scaled(value, 0);
    }
    const own = exponentOf(value);
    return own < LEAST_EXPONENT
      ? Scaled.of(value * powerOfTwo(200), exponent - 200)
      : new Scaled(scaled(value, -own), exponent + own);
  }

  /** 2 to the power of a double. */
  static exp2(power) {
    if (!Number.isFinite(power)) {
      return Scaled.of(Math.pow(2, power));
    }
    const whole = Math.floor(power);
    return Scaled.of(Math.pow(2, power - whole), whole);
  }

  /** The standard normal density at a double. */
  static density(a) {
    return Scaled.exp2(-0.5 * Math.LOG2E * a * a).times(Scaled.of(1 / Math.sqrt(2 * Math.PI)));
  }

  plus(other) {
    if (this.mantissa === 0 || other.mantissa === 0) {
      return this.mantissa === 0 ? other : this;
    }
    if (!this.isFinite || !other.isFinite) {
      return Scaled.of(this.mantissa + other.mantissa);
    }
    const apart = this.exponent - other.exponent;
    if (Math.abs(apart) > FAR) {
      return apart > 0 ? this : other;
    }
    return apart >= 0
      ? Scaled.of(this.mantissa + scaled(other.mantissa, -apart), this.exponent)
      : Scaled.of(scaled(this.mantissa, apart) + other.mantissa, other.exponent);
  }

  minus(other) {
    return this.plus(other.negated());
  }

  times(other) {
    return this.mantissa === 0 || other.mantissa === 0
      ? ZERO
      : Scaled.of(this.mantissa * other.mantissa, this.exponent + other.exponent);
  }

  over(other) {
    return Scaled.of(this.mantissa / other.mantissa, this.exponent - other.exponent);
  }

  negated() {
    return new Scaled(-this.mantissa, this.exponent);
  }

  isLessThan(other) {
    return this.isFinite && other.isFinite ? this.minus(other).mantissa < 0 : this.mantissa < other.mantissa;
  }

  get isZero() {
    return this.mantissa === 0;
  }

  get isFinite() {
    return Number.isFinite(this.mantissa);
  }

  get log2() {
    return Math.log2(this.mantissa) + this.exponent;
  }

  /** The nearest double; 0 or infinity where it is out of range. */
  get value() {
    return scaled(this.mantissa, Math.max(-4 * FAR, Math.min(4 * FAR, this.exponent)));
  }
}

const FAR = 1100;
const LEAST_EXPONENT = -1022;
const MOST_EXPONENT = 1023;
const DOUBLE = new DataView(new ArrayBuffer(8));
export const ZERO = new Scaled(0, 0);

function exponentOf(value) {
  DOUBLE.setFloat64(0, value);
  return (DOUBLE.getUint16(0) >> 4 & 0x7ff) - MOST_EXPONENT;
}

/** 2^n, exactly, of a whole n within the range of normal doubles. */
function powerOfTwo(n) {
  DOUBLE.setUint32(0, (n + MOST_EXPONENT) << 20);
  DOUBLE.setUint32(4, 0);
  return DOUBLE.getFloat64(0);
}

function scaled(value, n) {
  let result = value;
  let rest = n;
  while (rest < LEAST_EXPONENT || rest > MOST_EXPONENT) {
    const part = rest < 0 ? LEAST_EXPONENT : MOST_EXPONENT;
    result *= powerOfTwo(part);
    rest -= part;
  }
  return result * powerOfTwo(rest);
}
