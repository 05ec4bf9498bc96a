import {html} from 'lit';

/**
 * A row of choices, one of which holds.
 *
 * @param {string} name of the whole, for those who hear it
 * @param {{value: string, text: string, title?: string}[]} options
 * @param {string} chosen
 * @param {(value: string) => void} choose
 */
export function choice(name, options, chosen, choose) {
  return html`<div class="choice" role="group" aria-label=${name}>${options.map(({value, text, title}) => html`<button
    type="button" aria-pressed=${value === chosen} title=${title ?? ''} @click=${() => choose(value)}>${text}</button>`)}</div>`;
}
