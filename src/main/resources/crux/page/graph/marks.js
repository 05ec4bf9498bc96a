/**
 * How a node stands to the rest of the graph.
 *
 * @typedef {{conclusion: boolean, supposition?: import('crux/graph/supposition.js').Supposition, bears: boolean, chosen: boolean, kin: boolean,
 *   known: boolean}} Standing bears on the conclusion; known whether chances are
 */

/** What sets a node apart, in words. @param {Standing} standing */
export function marksOf({role, granted, states, plain, interest}, {conclusion, supposition, bears, known}) {
  return [
    conclusion ? 'the conclusion' : '',
    granted === undefined ? '' : `granted by the argument${plain && interest === granted ? '' : `: ${states[granted]}`}`,
    role === 'lens' ? 'a way of reasoning' : '',
    supposition ? 'supposed' : '',
    !known && bears ? 'bears on the conclusion' : '',
  ].filter(Boolean);
}

/** The same for its style. @param {Standing} standing */
export function classesOf({role, granted}, {conclusion, supposition, bears, chosen, kin}) {
  return [
    conclusion ? 'is-conclusion' : '',
    granted === undefined ? '' : 'is-granted',
    role === 'lens' ? 'is-lens' : '',
    supposition ? `is-supposed ${supposition.kind}` : '',
    bears ? 'bears' : '',
    chosen ? 'chosen' : '',
    kin ? 'kin' : '',
  ].filter(Boolean).join(' ');
}

/** Whether a dependence is on a way to or from the node that is looked at. */
export function edgeClasses({from, to}, centre, before, after) {
  const leadsTo = (to === centre || before.has(to)) && before.has(from);
  const comesFrom = (from === centre || after.has(from)) && after.has(to);
  return leadsTo || comesFrom ? 'kin' : '';
}
