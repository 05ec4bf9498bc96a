/**
 * What is supposed of one variable: that a state is `seen`; that a `sign` is seen which is so many times likelier in each state; that one
 * now `believes` each state to such a degree; or that a state is `made` so from outside, whatever it depends on.
 *
 * @typedef {{kind: 'seen'|'made', state: number} | {kind: 'sign'|'believed', numbers: number[]}} Supposition
 */

/** The ways to suppose something: what each is called, and what it means. */
export const KINDS = {
  seen: {name: 'Seen for certain', words: 'You learn that it is so: what it depends on becomes likelier or less likely too.'},
  sign: {name: 'A sign of it is seen', words: 'Say how many times likelier the sign is in each state, in this order: 3 1 is three to one for the first.'},
  believed: {name: 'Believed to a degree', words: 'Say what you now believe of each state, in this order, all things considered: 70 30.'},
  made: {name: 'Made so from outside', words: 'Somebody sees to it: what depends on it moves, what it depends on does not.'},
};

/** Whether the whole of a kind is one state. */
export function isState(kind) {
  return kind === 'seen' || kind === 'made';
}

const WHOLE = 0.005;

/**
 * Numbers, one a state, as people write them.
 *
 * @param {'sign'|'believed'} kind
 * @returns {{numbers: number[]} | {refused: string}}
 */
export function readNumbers(text, kind, states) {
  const parts = text.trim().split(/[\s,;:]+/).map((part) => part.replace(/%$/, '')).filter(Boolean);
  const numbers = parts.map(Number);
  if (numbers.length !== states.length) {
    return {refused: `${numbers.length} number${numbers.length === 1 ? '' : 's'} for ${states.length} states: write one for each, in the order ${states.join(', ')}`};
  }
  const wrong = parts.find((_, i) => !(numbers[i] >= 0 && numbers[i] < Infinity));
  if (wrong !== undefined) {
    return {refused: `“${wrong}” is no weight: write numbers that are not negative`};
  }
  const sum = numbers.reduce((all, each) => all + each, 0);
  if (sum === 0) {
    return {refused: 'every number is 0: make one positive'};
  }
  if (kind === 'sign') {
    return {numbers};
  }
  const whole = Math.abs(sum - 1) < WHOLE ? 1 : 100;
  return Math.abs(sum - whole) > WHOLE * whole
    ? {refused: `together they make ${Number(sum.toPrecision(6))}: let them make 100`}
    : {numbers: numbers.map((each) => each / sum)};
}

/** A supposition in a few words: `“yes” seen`. @param {Supposition} supposition */
export function inWords({label, states, plain, interest}, supposition) {
  const {kind, state, numbers} = supposition;
  if (!isState(kind)) {
    const list = numbers.map((each, i) => (kind === 'sign' ? Number(each.toPrecision(4)) : `${states[i]} ${Number((100 * each).toPrecision(4))} %`));
    return `${label}: ${kind === 'sign' ? `a sign, ${list.join(' to ')}` : `believed ${list.join(', ')}`}`;
  }
  const name = plain && interest === state ? label : `${label}: ${states[state]}`;
  return kind === 'made' ? `${name}, made so` : name;
}

/** What the server is asked: findings in the form of a file of them, and interventions. @param {Map<number, Supposition>} supposed */
export function asked(nodes, supposed, granted) {
  const findings = {};
  const acts = {};
  nodes.forEach((node, i) => {
    const what = supposed.get(i) ?? (granted && node.granted !== undefined ? {kind: 'seen', state: node.granted} : undefined);
    switch (what?.kind) {
      case 'seen':
        findings[node.id] = idsOf(node)[what.state];
        break;
      case 'made':
        acts[node.id] = idsOf(node)[what.state];
        break;
      case 'sign':
        findings[node.id] = what.numbers;
        break;
      case 'believed':
        findings[node.id] = {belief: what.numbers};
        break;
      default:
    }
  });
  return {findings, acts};
}

/** What the states are called in files. @returns {string[]} */
export function idsOf({states, stateIds}) {
  return stateIds ?? states;
}
