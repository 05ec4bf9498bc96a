import {percent} from 'crux/notation/figures.js';

const ROUNDING = 1e-12;

/**
 * What a node shows of its chances: the state of interest, or the likeliest where none is, its chance and all of them.
 *
 * @param {{states: string[], interest?: number, plain?: boolean}} node
 * @param {Float64Array|undefined} chances undefined where they are not known or not to be shown
 * @returns {{state: string, text: string, share: number, index: number, chances: Float64Array}|undefined}
 */
export function figureOf(node, chances) {
  if (!chances) {
    return undefined;
  }
  const index = node.interest ?? likeliest(chances);
  const share = chances[index];
  return {
    state: node.plain ? '' : node.states[index],
    text: told(share),
    share,
    index,
    chances,
  };
}

/** A chance in few letters. What rounding alone keeps from certainty is certain. */
export function told(share) {
  if (Number.isNaN(share)) {
    return 'impossible';
  }
  const rest = 1 - share;
  return rest > 0 && rest < 5e-4 && rest > ROUNDING ? '> 99.9 %' : percent(Math.abs(rest) <= ROUNDING ? 1 : share);
}

/** A figure in a line of text: `yes 37 %`. */
export function figureText(figure) {
  return figure ? [figure.state, figure.text].filter(Boolean).join(' ') : '';
}

function likeliest(chances) {
  return chances.reduce((best, chance, i) => (chance > chances[best] ? i : best), 0);
}
