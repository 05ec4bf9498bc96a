import {html, nothing} from 'lit';
import {bits, odds} from 'crux/notation/figures.js';
import {conclusionName, grantedWords, shown} from 'crux/parts/conclusion.js';
import {termsOf, withTerms} from 'crux/parts/terms.js';
import {SessionElement} from 'crux/parts/plain-element.js';

/** The two conclusions with their conditions in words, large; odds and bits small. */
class Conclusions extends SessionElement {
  render() {
    const {network, readings} = this.session;
    return html`<div class="conclusions">
      ${this.#figure('overall', readings.overall, html`that <em>${lower(conclusionName(network))}</em>${network.condition
        ? html`, given ${network.condition}` : nothing}`)}
      ${readings.granted ? this.#figure('granted', readings.granted, html`${grantedWords(network)}, which the argument assumes`) : nothing}
    </div>`;
  }

  #figure(kind, reading, words) {
    return html`<div class="conclusion ${kind}">
      <p class="conclusion-number">${shown(reading)}</p>
      <p class="conclusion-words">${words}</p>
      <p class="conclusion-forms">${Number.isNaN(reading.probability)
        ? 'What is granted cannot happen under these answers: change one that rules it out.'
        : withTerms(`odds ${odds(reading)} · ${bits(reading)}`, termsOf(this.session.network))}</p>
    </div>`;
  }
}

/** A label begins a line of its own; inside a sentence its first letter is small, unless a word of capitals begins it. */
function lower(text) {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

customElements.define('crux-conclusions', Conclusions);
