import {html, nothing} from 'lit';
import {figureText} from 'crux/graph/figure.js';

/**
 * The graph in words, for who hears it or looks something up: each claim, its figure, and what it depends on.
 *
 * @param {(node: object, place: number) => string[]} marksOf what sets a node apart
 */
export function listed(nodes, figures, kinship, marksOf) {
  return html`<ol>${nodes.map((node, i) => {
    const parents = kinship.parents[i].map((parent) => nodes[parent].label);
    const marks = marksOf(node, i);
    return html`<li><b>${node.label}</b>${figures[i] ? html` <span class="now">${figureText(figures[i])}</span>` : nothing}${marks.length
      ? ` (${marks.join(', ')})` : nothing}: ${parents.length === 0 ? 'depends on no other.' : `depends on ${parents.join(', ')}.`}</li>`;
  })}</ol>`;
}
