import {html} from 'lit';
import {scaleOf} from 'crux/answer/scale.js';
import {PlainElement} from 'crux/parts/plain-element.js';
import 'crux/answer/credence-bar.js';

/**
 * A line for each state of a distribution. Until all have a share, each takes at most what is left, and the last gets the rest; from
 * then on moving one lets the others give way in proportion.
 *
 * Fires `shares-input` with the list of shares; null for those not yet given.
 */
export class SharesBar extends PlainElement {
  static properties = {credence: {attribute: false}, shares: {attribute: false}};

  constructor() {
    super();
    this.shares = null;
  }

  render() {
    const shares = this.#current();
    const left = 1 - shares.reduce((sum, share) => sum + (share ?? 0), 0);
    const given = shares.filter((share) => share !== null).length;
    return html`<div class="shares">
      ${this.credence.shareLabels.map((label, i) => html`<div class="share">
        <span class="share-name">${label}</span>
        <crux-credence-bar .scale=${scaleOf(this.credence)} .value=${shares[i]} .name=${label}
          @bar-input=${(event) => this.#set(i, event.detail.value)}></crux-credence-bar>
        <output class="share-value">${shares[i] === null ? '–' : scaleOf(this.credence).show(shares[i])}</output>
      </div>`)}
      <p class="share-left">${given === 0
        ? 'Spread 100 points over these; the last gets what is left.'
        : given < shares.length ? `${scaleOf(this.credence).show(Math.max(0, left))} left to give` : 'Together 100 %'}</p>
    </div>`;
  }

  #current() {
    return this.shares ?? this.partial ?? this.credence.shares.map(() => null);
  }

  #set(at, value) {
    const shares = [...this.#current()];
    const others = shares.map((share, i) => (i === at ? null : share));
    const taken = others.reduce((sum, share) => sum + (share ?? 0), 0);
    const open = others.filter((share, i) => i !== at && share === null).length;
    if (open === 0) {
      others.forEach((share, i) => {
        if (i !== at) {
          shares[i] = (1 - value) * (taken > 0 ? share / taken : 1 / (shares.length - 1));
        }
      });
      shares[at] = value;
    } else {
      shares[at] = Math.min(value, Math.max(0, 1 - taken));
      if (open === 1) {
        shares[others.findIndex((share, i) => i !== at && share === null)] = Math.max(0, 1 - taken - shares[at]);
      }
    }
    this.partial = shares;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('shares-input', {detail: shares, bubbles: true}));
  }

  /** Another question begins blank. */
  willUpdate(changed) {
    if (changed.has('credence') && changed.get('credence') !== undefined) {
      this.partial = undefined;
    }
  }
}

customElements.define('crux-shares-bar', SharesBar);
