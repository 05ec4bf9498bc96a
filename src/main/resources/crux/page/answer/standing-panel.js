import {html, nothing} from 'lit';
import {points} from 'crux/notation/figures.js';
import {conclusionName, grantedWords, shown} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';

/** A move smaller than this is rounding and counts as none. */
const ROUNDING = 1e-9;

/** The conclusion beside the question, moving with the answer; and by how much it moved since the question was come to. */
class StandingPanel extends SessionElement {
  #came = undefined;
  #at = undefined;

  render() {
    const {readings, network, current} = this.session;
    if (this.#at !== current.id) {
      this.#at = current.id;
      this.#came = readings;
    }
    if (!readings.overall) {
      return nothing;
    }
    return html`<aside class="standing-panel" aria-label="The conclusion now">
      <p class="standing-name">${conclusionName(network)}</p>
      ${this.#figure('overall', 'By your answers')}
      ${readings.granted ? this.#figure('granted', grantedWords(network)) : nothing}
    </aside>`;
  }

  #figure(which, words) {
    const reading = this.session.readings[which];
    const moved = reading.probability - this.#came[which].probability;
    return html`<div class="standing-figure ${which}"><span class="standing-number">${shown(reading)}</span>
      <span class="standing-words">${words}</span>
      <span class="standing-moved">${Math.abs(moved) > ROUNDING ? points(moved) : nothing}</span></div>`;
  }
}

customElements.define('crux-standing-panel', StandingPanel);
