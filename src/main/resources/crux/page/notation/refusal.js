/** Carries what is wrong with a written credence, and what would be accepted, out of its reading. */
export class Refusal extends Error {
  /** @param {string} what @param {string} mend */
  constructor(what, mend) {
    super(what);
    this.what = what;
    this.mend = mend;
  }
}
