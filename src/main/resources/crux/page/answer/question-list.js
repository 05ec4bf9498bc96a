import {html} from 'lit';
import {write} from 'crux/notation/credence-text.js';
import {percent, number} from 'crux/notation/figures.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {isUncertain, representative} from 'crux/state/answers.js';

const STANDINGS = {open: 'open', skipped: 'skipped', rejected: 'rejected'};

/** Every question with where it stands, in a panel over the page. Fires `chosen` with the place of one. */
class QuestionList extends SessionElement {
  render() {
    return html`<dialog class="panel" aria-labelledby="list-title" @click=${this.#outside}>
      <div class="panel-body">
      <header><h2 id="list-title">All questions</h2>
        <button type="button" class="quiet" @click=${this.#close}>Close</button></header>
      <ol class="questions">${this.session.order.map((credence, i) => html`<li>
        <button type="button" aria-current=${i === this.session.position ? 'step' : 'false'} @click=${() => this.#choose(i)}>
          <span>${credence.label}</span><span class="standing ${this.session.standing(credence.id)}">${this.#said(credence)}</span>
        </button></li>`)}</ol>
      ${this.#more()}
      </div>
    </dialog>`;
  }

  #said(credence) {
    const answer = this.session.answerTo(credence.id);
    const values = representative(answer);
    if (!values) {
      return STANDINGS[this.session.standing(credence.id)];
    }
    if (isUncertain(answer)) {
      return this.session.responses.get(credence.id).written || write(answer);
    }
    return credence.kind === 'number'
      ? number(values[0], credence.unit ?? '')
      : values.map((value) => percent(value)).join(' · ');
  }

  #more() {
    const next = [2, 3].find((tier) => this.session.moreUpTo(tier) > 0);
    const count = next ? this.session.moreUpTo(next) : 0;
    return count === 0 ? '' : html`<p class="more">There ${count === 1 ? 'is 1 more question' : `are ${count} more questions`}
      ${next === 2 ? 'for the interested' : 'for experts'}; unanswered, each keeps its illustration.
      <button type="button" @click=${() => this.#ask(next)}>Ask me those too</button></p>`;
  }

  #ask(tier) {
    this.#close();
    this.session.askUpTo(tier);
  }

  #choose(place) {
    this.#close();
    this.dispatchEvent(new CustomEvent('chosen', {detail: place, bubbles: true}));
  }

  #outside = (event) => {
    if (event.target.localName === 'dialog') {
      this.#close();
    }
  };

  #close = () => this.querySelector('dialog').close();

  /** Shows the panel. */
  open() {
    this.querySelector('dialog').showModal();
  }
}

customElements.define('crux-question-list', QuestionList);
