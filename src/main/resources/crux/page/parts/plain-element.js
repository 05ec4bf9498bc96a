import {LitElement} from 'lit';

/** A component whose markup stands in the page itself, so that one style sheet and one outline of headings hold everywhere. */
export class PlainElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** A component that is drawn again when its `session` changes. */
export class SessionElement extends PlainElement {
  static properties = {session: {attribute: false}};

  #listen = (event) => this.sessionChanged(event.detail);

  connectedCallback() {
    super.connectedCallback();
    this.session?.addEventListener('change', this.#listen);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.session?.removeEventListener('change', this.#listen);
  }

  /** What a change calls for. @param {'answers'|'place'} _what */
  sessionChanged(_what) {
    this.requestUpdate();
  }
}
