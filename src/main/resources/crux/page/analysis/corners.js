import {domainOf} from 'crux/notation/scrutiny.js';

const MOST_CORNERS = 4096;

/**
 * The least and the greatest conclusion that answers with hard bounds and rejected questions leave open, the others as they stand: exact.
 * Along each of these the conclusion is linear-fractional, hence goes one way, so that both stand at corners: an end of each range, one
 * state of each rejected distribution.
 *
 * @param {import('crux/circuit/answerer.js').Answerer} answerer
 * @param {Map<string, import('crux/notation/credence-text.js').Answer>} open by credence
 * @returns {{least: number, greatest: number}|null} null where the corners do not tell, are too many, or some is impossible
 */
export function boundsOf(answerer, values, open) {
  const {coordinates} = answerer;
  const sides = coordinates.credences.filter(({id}) => open.has(id)).map((credence) => ({credence, ends: endsOf(credence, open.get(credence.id))}));
  const told = sides.every(({credence, ends}) => answerer.isLinearFractional(credence) && ends.flat().every(Number.isFinite));
  if (!told || sides.reduce((corners, {ends}) => corners * ends.length, 1) > MOST_CORNERS) {
    return null;
  }
  let least = Infinity;
  let greatest = -Infinity;
  let possible = true;
  const visit = (at, settings) => {
    if (at === sides.length) {
      const {probability} = answerer.at(settings);
      possible &&= !Number.isNaN(probability);
      least = Math.min(least, probability);
      greatest = Math.max(greatest, probability);
      return;
    }
    const {credence, ends} = sides[at];
    ends.forEach((end) => visit(at + 1, coordinates.withAnswer(settings, credence, end)));
  };
  visit(0, values);
  return possible ? {least, greatest} : null;
}

function endsOf(credence, answer) {
  if (answer.type === 'range') {
    return [[answer.low], [answer.high]];
  }
  return credence.kind === 'distribution'
    ? credence.shares.map((_, i) => credence.shares.map((__, j) => (i === j ? 1 : 0)))
    : domainOf(credence).map((end) => [end]);
}
