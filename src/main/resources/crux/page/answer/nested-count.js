import {html, nothing, svg} from 'lit';
import {number} from 'crux/notation/figures.js';

const LEAST = 1e-12;

/**
 * How many of so many cases a person's own answers leave where a condition holds, as crux.elicit.RunningCount: of the least power of
 * ten, from 100, that makes the count at least 10.
 */
export function runningCount(probability) {
  let of = 100;
  while (probability * of < 9.5 && probability > LEAST) {
    of *= 10;
  }
  return {probability, of, count: Math.round(probability * of)};
}

/** How a question begins that says itself which cases it is about. */
const SAYS_SO = /^(take|suppose|assume|imagine|given|granted|if|where|of) /i;

/**
 * The words and the figure that lead to a conditional question: of 100 cases, those left, drawn out to the whole line of the answer.
 *
 * @param {string} words the condition
 * @param {string} question a question that names the condition is not led to by the same words
 * @param {{probability: number, of: number, count: number}|null} count null where some answer it comes from is not the person's own
 */
export function nestedCount(words, question, count) {
  if (count === null && SAYS_SO.test(question)) {
    return nothing;
  }
  if (count === null) {
    return html`<p class="lead">Take only the cases where you learn that ${words}.</p>`;
  }
  if (count.count === 0) {
    return html`<p class="lead">By your answers so far it never happens that ${words}: what you say here will change nothing.</p>`;
  }
  const left = number(count.count);
  const width = Math.max(0.4, 100 * count.probability);
  return html`<p class="lead">By your answers so far, ${words} in <b>${left}</b> of ${number(count.of)} cases. This asks about those.</p>
    <svg class="nested" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<rect class="nested-all" x="0" y="0" width="100" height="4"></rect>
      <rect class="nested-left" x="0" y="0" width=${width} height="4"></rect>
      <path class="nested-out" d="M0 4 L${width} 4 L100 14 L0 14 Z"></path>`}
    </svg>`;
}
