import {html, nothing} from 'lit';
import {forms, read} from 'crux/notation/credence-text.js';
import {echo} from 'crux/notation/echo.js';
import {PlainElement} from 'crux/parts/plain-element.js';

/**
 * A field that takes an answer in every written form and says it back in the others. Fires `written` with `{text, answer}` for every
 * text that is one, and `settled` where Enter is pressed on such a text.
 */
export class WrittenField extends PlainElement {
  static properties = {
    credence: {attribute: false},
    text: {attribute: false},
    answer: {attribute: false},
    tried: {state: true},
  };

  render() {
    const id = `field-${this.credence.id}`;
    return html`<div class="field">
      <label class="field-label" for=${id}>${this.#label()}</label>
      <div class="field-line">
        <input id=${id} type="text" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="next"
          .value=${this.tried?.text ?? this.text} placeholder=${this.#placeholder()}
          aria-describedby="${id}-echo" aria-invalid=${this.tried?.refused ? 'true' : 'false'}
          @input=${this.#input} @keydown=${this.#key}>
        <details class="forms"><summary>Ways to write it</summary><p>${this.#forms()}</p></details>
      </div>
      <div class="echo" id="${id}-echo" aria-live="polite">${this.#echo()}</div>
    </div>`;
  }

  #label() {
    return {
      probability: 'Your answer',
      weight: 'Your weight: a choice of how to reason, not the chance of an event',
      number: this.credence.unit ? `Your answer, in ${this.credence.unit}` : 'Your answer',
      distribution: 'Your shares, in this order',
    }[this.credence.kind];
  }

  #placeholder() {
    switch (this.credence.kind) {
      case 'number':
        return 'a number, or a range such as … to …';
      case 'distribution':
        return `${this.credence.shares.length} numbers that sum to 100`;
      default:
        return 'percent, odds, 1 in … or bits';
    }
  }

  #forms() {
    const text = forms(this.credence);
    return `W${text.slice(1)}.`;
  }

  #echo() {
    const {tried} = this;
    if (tried?.refused) {
      return html`<p class="refused">${capital(tried.refused)}. <span>${capital(tried.mend)}.</span></p>`;
    }
    if (!this.answer || this.answer.type === 'rejected') {
      return nothing;
    }
    const shown = this.credence.kind === 'distribution' ? {...this.credence, shares: this.credence.shareLabels} : this.credence;
    const notes = tried?.notes ?? (this.text ? read(this.text, this.credence).notes : undefined) ?? [];
    return html`<p class="said">${echo(shown, this.answer)}</p>
      ${notes.map(({text}) => html`<p class="aside">${capital(text)}.</p>`)}`;
  }

  #input(event) {
    const text = event.target.value;
    if (text.trim() === '') {
      this.tried = {text};
      this.dispatchEvent(new CustomEvent('emptied', {bubbles: true}));
      return;
    }
    this.tried = {text, ...read(text, this.credence)};
    if (this.tried.answer) {
      this.dispatchEvent(new CustomEvent('written', {detail: {text: text.trim(), answer: this.tried.answer}, bubbles: true}));
    }
  }

  #key(event) {
    if (event.key === 'Enter' && (this.answer || this.tried?.answer) && !this.tried?.refused) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('settled', {bubbles: true}));
    }
  }

  /** What was tried is forgotten where the answer changes from elsewhere, or another question is asked. */
  willUpdate(changed) {
    const elsewhere = changed.has('text') && this.tried && this.tried.text.trim() !== this.text;
    if (changed.has('credence') || elsewhere) {
      this.tried = undefined;
    }
  }
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

customElements.define('crux-written-field', WrittenField);
