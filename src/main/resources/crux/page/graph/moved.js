import {html, nothing} from 'lit';
import {told} from 'crux/graph/figure.js';

const SHOWN = 8;
/** A move smaller than half a tenth of a point is not seen in the figures. */
const LEAST = 5e-4;

/**
 * The variables that what is supposed moves most, the furthest first: by half the sum of how far their chances moved. Those of which
 * something is supposed are left out.
 *
 * @returns {{place: number, state: number, from: number, to: number, far: number}[]} each with the state that moved furthest
 */
export function moves(before, after, supposed) {
  return after.map((chances, place) => {
    const steps = Array.from(chances, (chance, state) => chance - before[place][state]);
    const far = steps.reduce((sum, step) => sum + Math.abs(step), 0) / 2;
    const state = steps.reduce((best, step, i) => (Math.abs(step) > Math.abs(steps[best]) + 1e-12 ? i : best), 0);
    return {place, state, from: before[place][state], to: chances[state], far};
  }).filter(({place, far}) => far >= LEAST && !supposed.has(place)).sort((a, b) => b.far - a.far);
}

/** The list of {@link moves}, each a way to its claim. */
export function moved(nodes, before, after, supposed, choose) {
  const all = moves(before, after, supposed);
  const state = ({states, interest}, i) => interest ?? i;
  return html`<h3 class="graph-name">What that moves</h3>
    ${all.length === 0 ? html`<p class="aside">Nothing else: no other chance moves by as much as these figures show.</p>` : html`
      <ol class="graph-links graph-moves">${all.slice(0, SHOWN).map(({place, state: i}) => {
        const node = nodes[place];
        const at = state(node, i);
        return html`<li><button type="button" class="link" @click=${() => choose(place)}>${node.label}${node.plain ? nothing : `: ${node.states[at]}`}</button>
          <span class="moved-by">${told(before[place][at])} → <b>${told(after[place][at])}</b></span></li>`;
      })}</ol>
      ${all.length > SHOWN ? html`<p class="aside">and ${all.length - SHOWN} others by less; the graph shows each.</p>` : nothing}`}`;
}
