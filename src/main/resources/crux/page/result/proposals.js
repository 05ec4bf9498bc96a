import {valuesText} from 'crux/result/ledger.js';
import {percent} from 'crux/notation/figures.js';

/** Moves below this are told together, where there are many. */
const SMALL = 0.05;
const MANY = 12;

/**
 * What the least repair would have a person change: answers first, then what is stated.
 *
 * @param {{repair: object, wording: string[]}} held what the server found
 * @param {import('crux/state/session.js').Session} session
 * @returns {{id: string, name: string, from: string, to: string, own: boolean, small: boolean}[]} each under the name it has for `crux coherence --accept`
 */
export function proposals({repair, wording}, session) {
  const many = repair.answers.length > MANY;
  return [
    ...repair.answers.map(({credence: id, from, to, distance, own}) => {
      const credence = session.credences.get(id);
      const text = (values) => valuesText(credence, credence.kind === 'number' ? values.map((value) => Number(value.toPrecision(3))) : values);
      return {id, name: credence.label, from: text(from), to: text(to), own, small: many && Math.abs(distance) < SMALL};
    }),
    ...repair.beliefs.map(({name: id, from, to}) => ({
      id, name: wording[Number(id.slice('belief-'.length)) - 1], from: percent(from), to: percent(to), own: true, small: false,
    })),
  ];
}
