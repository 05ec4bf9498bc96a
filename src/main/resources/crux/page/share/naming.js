import {html, nothing} from 'lit';
import {SessionElement} from 'crux/parts/plain-element.js';
import {profileText} from 'crux/share/profile.js';
import {save} from 'crux/share/server.js';

/** Under which name the answers are kept in the library, and the ways to other names: one’s own, or another person’s at this machine. */
class Naming extends SessionElement {
  static properties = {keeping: {attribute: false}, open: {state: true}, refused: {state: true}};

  constructor() {
    super();
    this.open = false;
    this.refused = '';
  }

  render() {
    const {session, keeping} = this;
    const others = (session.payload.profiles ?? []).filter(({whose}) => whose === 'mine' || whose === 'anonymous');
    return html`<p class="promise">Your answers are kept as ${keeping.store.place}, on this machine; nothing is sent anywhere else.
      <button type="button" class="link" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => { this.open = !this.open; }}>Another name …</button></p>
      ${this.open ? html`<form class="naming" @submit=${this.#keep}>
        ${others.length ? html`<p>Answered on this machine too: ${others.map(({id, title}, i) => html`${i ? ', ' : ''}<a href="?as=${id}">${title}</a>`)}.</p>` : nothing}
        <label for="other-name">A new name</label>
        <div class="line"><input id="other-name" name="name" type="text" required maxlength="60" autocomplete="off" spellcheck="false" aria-invalid=${this.refused ? 'true' : 'false'}>
        <button type="submit" ?disabled=${session.responses.size === 0}>Keep these answers under it</button>
        <button type="button" class="quiet" @click=${this.#afresh}>Begin afresh under it</button></div>
        ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
        <p class="aside">What is kept as “${keeping.store.id}” stays as it is.</p></form>` : nothing}`;
  }

  #named() {
    const written = this.querySelector('#other-name').value.trim();
    const id = written.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9_.-]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '');
    this.refused = id ? '' : 'Write a name with letters from A to Z or digits: it becomes the name of a file.';
    return id ? {id, title: written} : undefined;
  }

  #keep = async (event) => {
    event.preventDefault();
    const named = this.#named();
    if (!named) {
      return;
    }
    const {session} = this;
    try {
      const {conflict} = await save(session.network.id, named.id, profileText(session, named), null);
      if (conflict) {
        this.refused = `Somebody’s answers are kept as “${named.id}” already: choose another name, or go on under it with “Begin afresh”.`;
      } else {
        this.#go(named.id);
      }
    } catch (problem) {
      this.refused = problem.message;
    }
  };

  #afresh = () => {
    const named = this.#named();
    if (named) {
      this.#go(named.id);
    }
  };

  #go(id) {
    location.assign(`?as=${encodeURIComponent(id)}`);
  }
}

customElements.define('crux-naming', Naming);
