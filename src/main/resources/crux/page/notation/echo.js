import {DOT, all, bits, chance, number, odds, percent} from 'crux/notation/figures.js';

/** An answer said back in every form it may be written in, so that its writer sees what was understood. */
export function echo(credence, answer) {
  switch (answer.type) {
    case 'rejected':
      return answer.reason === '' ? 'rejected' : `rejected: ${answer.reason}`;
    case 'beta':
      return `beta(${number(answer.a)}, ${number(answer.b)}), mean ${percent(answer.a / (answer.a + answer.b))}`;
    case 'point':
      return point(credence, answer.values);
    default:
      return credence.kind === 'number'
        ? spanned(answer, (value) => number(value, credence.unit ?? ''))
        : [
          spanned(answer, percent),
          ends(answer, (value) => odds(chance(value))),
          ends(answer, (value) => bits(chance(value))),
        ].join(DOT);
  }
}

function point(credence, values) {
  switch (credence.kind) {
    case 'probability':
      return all(chance(values[0]));
    case 'weight':
      return percent(values[0]) + DOT + odds(chance(values[0]));
    case 'number':
      return number(values[0], credence.unit ?? '');
    default:
      return values.map((value, i) => `${credence.shares[i]} ${percent(value)}`).join(', ');
  }
}

/** The values of an uncertain answer with what they are. */
function spanned(answer, show) {
  if (answer.type === 'spread') {
    const between = `90 % between ${ends(answer, show)}`;
    return answer.best === null ? between : `${between}, median ${show(answer.best)}`;
  }
  return `between ${ends(answer, show)}`;
}

function ends(answer, show) {
  return `${show(answer.low)} and ${show(answer.high)}`;
}
