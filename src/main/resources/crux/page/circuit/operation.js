/** The codes of a circuit’s operations: src/docs/formats/circuit.md. */
export const Operation = Object.freeze({
  ADD: 0, SUBTRACT: 1, MULTIPLY: 2, DIVIDE: 3, MIN: 4, MAX: 5, EXP2: 6, LOG2: 7, NORMAL_CDF: 8, CUT: 9,
});
