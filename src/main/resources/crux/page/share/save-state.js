import {html, nothing} from 'lit';
import {PlainElement} from 'crux/parts/plain-element.js';

const WORDS = {
  blank: '',
  unsaved: 'Not saved yet',
  saving: 'Saving …',
  saved: 'Saved',
  conflict: 'Changed elsewhere',
  failed: 'Not saved',
};

/** Whether the answers are kept, always in view. */
class SaveState extends PlainElement {
  static properties = {keeping: {attribute: false}};

  #listen = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    this.keeping?.addEventListener('state', this.#listen);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.keeping?.removeEventListener('state', this.#listen);
  }

  render() {
    const {state, reason, store} = this.keeping;
    return html`<span class="save-state ${state}" role="status" title=${state === 'saved' ? `in ${store.place}` : ''}>${WORDS[state]}${state === 'saved' && store.id !== 'mine'
      ? ` as ${store.title || store.id}` : ''}</span>
      ${state === 'conflict' ? html`<div class="save-trouble" role="alert"><p>These answers were changed in another window, or by the command line.</p>
        <button type="button" class="link" @click=${() => this.keeping.save(true)}>Keep mine</button>
        <button type="button" class="link" @click=${() => this.keeping.takeTheirs()}>Take theirs</button></div>` : nothing}
      ${state === 'failed' ? html`<div class="save-trouble" role="alert"><p>${reason}</p>
        <button type="button" class="link" @click=${() => this.keeping.save()}>Try again</button></div>` : nothing}`;
  }
}

customElements.define('crux-save-state', SaveState);
