import {refusal} from 'crux/notation/acceptable.js';
import {percent} from 'crux/notation/figures.js';
import {Refusal} from 'crux/notation/refusal.js';
import {numberOf} from 'crux/notation/tokens.js';

const SUFFIXES = ['percent', 'bits', 'unit'];

/**
 * One value as written: a number, its sign or unit, or two numbers and what stands between them. Where nothing follows the number,
 * its form is `number` and the second is the first again.
 */
export class WrittenValue {
  constructor(first, form = 'number', second = first) {
    this.first = first;
    this.form = form;
    this.second = second;
  }

  /** Whether a percent sign or a unit ends it. */
  get hasSuffix() {
    return SUFFIXES.includes(this.form);
  }

  /** This value with the sign or unit of `last`, where it has none. */
  withSuffixOf(last) {
    return this.form === 'number' && last.hasSuffix ? new WrittenValue(this.first, last.form) : this;
  }

  get text() {
    const signs = {percent: '%', slash: `/${this.second.text}`, in: ` in ${this.second.text}`};
    return this.first.text + (signs[this.form] ?? '');
  }

  /** A number of the credence's unit. */
  asNumber(credence) {
    switch (this.form) {
      case 'number':
      case 'unit':
        return numberOf(this.first);
      case 'slash':
        return this.quotient();
      case 'bits':
        throw refusal(credence, 'this is not asked in bits');
      case 'percent':
        throw refusal(credence, 'this is asked as a number, not in percent');
      default:
        throw refusal(credence, 'this is asked as a number, not as a chance');
    }
  }

  /** A chance from 0 to 1. */
  asChance(credence) {
    switch (this.form) {
      case 'number':
        return this.plainChance();
      case 'percent':
        return this.inUnit(this.told(numberOf(this.first, -2)));
      case 'bits':
        return ofBits(numberOf(this.first));
      case 'colon':
        return this.ofOdds();
      case 'slash':
        return this.ofFraction();
      case 'in':
        return this.ofFrequency();
      default:
        throw refusal(credence, 'this is asked as a chance');
    }
  }

  plainChance() {
    const value = numberOf(this.first);
    const text = this.first.text;
    if (value < 0) {
      throw new Refusal(`${text} is below 0`, `write a chance from 0 to 1, or name bits: ${text} bits`);
    }
    if (value > 1 && value <= 100) {
      throw new Refusal(`${text} is above 1`, `for ${text} of 100 write ${text}%`);
    }
    return this.inUnit(value);
  }

  inUnit(value) {
    if (!(value >= 0 && value <= 1)) {
      throw new Refusal(`${this.text} is not a chance`, 'write one from 0 to 100 %, or from 0 to 1');
    }
    return value;
  }

  ofOdds() {
    const won = numberOf(this.first);
    const lost = numberOf(this.second);
    if (won < 0 || lost < 0 || won + lost === 0) {
      throw new Refusal('odds have no negative side and not two of 0', 'write odds such as 1:3 or 3:1');
    }
    // Halves, where the sum of the two is beyond all numbers.
    const part = won + lost === Infinity ? 0.5 : 1;
    const chance = part * won / (part * won + part * lost);
    return won === 0 || lost === 0 ? chance : representable(chance);
  }

  ofFraction() {
    const fraction = this.inUnit(this.quotient());
    if (fraction > 0 && numberOf(this.first) + numberOf(this.second) === 100) {
      throw new Refusal(
        `${this.text} may be read as odds or as a fraction`,
        `write ${this.first.text}:${this.second.text} for odds, or ${percent(fraction)} for the fraction`);
    }
    return fraction;
  }

  ofFrequency() {
    if (numberOf(this.first) > numberOf(this.second)) {
      throw new Refusal(
        `${this.first.text} is more than ${this.second.text}`, 'write how many of how many: 25 of 100');
    }
    return this.inUnit(this.quotient());
  }

  quotient() {
    const below = numberOf(this.second);
    if (below <= 0) {
      throw new Refusal(`nothing can be divided by ${this.second.text}`, 'write a fraction such as 1/4');
    }
    const quotient = this.told(numberOf(this.first) / below);
    if (Math.abs(quotient) === Infinity) {
      throw new Refusal(`${this.text} is too large`, 'write a number below 10^308');
    }
    return quotient;
  }

  /** Refuses what would be kept as 0 and is not 0. */
  told(value) {
    if (value === 0 && numberOf(this.first) !== 0) {
      throw new Refusal(`${this.text} cannot be told from 0`, 'write 0, or a number above 10^-308');
    }
    return value;
  }
}

function ofBits(bits) {
  const other = 2 ** -Math.abs(bits);
  return representable(bits < 0 ? other / (1 + other) : 1 / (1 + other));
}

/** Refuses what would be kept as 0 or 1 and was not so meant. */
function representable(chance) {
  if (chance === 0 || chance === 1) {
    throw new Refusal(
      `a chance so near ${chance} cannot be told from it`,
      `write ${chance === 0 ? '0%' : '100%'}, or at most ${chance === 0 ? '-1074 bits' : '53 bits'}`);
  }
  return chance;
}
