import {html, nothing} from 'lit';
import {SessionElement} from 'crux/parts/plain-element.js';
import {apart} from 'crux/share/people.js';
import {profileText} from 'crux/share/profile.js';
import {nameFor, save} from 'crux/share/server.js';

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
    const others = apart((session.payload.profiles ?? []).filter(({whose}) => whose === 'mine' || whose === 'anonymous'));
    return html`<p class="promise">Your answers are kept as ${keeping.store.place}, on this machine; nothing is sent anywhere else.
      <button type="button" class="link" aria-expanded=${this.open ? 'true' : 'false'} @click=${() => { this.open = !this.open; }}>Another name …</button></p>
      ${this.open ? html`<form class="naming" @submit=${this.#keep} @keydown=${this.#key}>
        ${others.length ? html`<p>Answered on this machine too: ${others.map(({id, title}, i) => html`${i ? ', ' : ''}<a href="?as=${id}">${title}</a>`)}.</p>` : nothing}
        <label for="other-name">A new name</label>
        <div class="line"><input id="other-name" name="name" type="text" required maxlength="60" autocomplete="off" spellcheck="false" aria-invalid=${this.refused ? 'true' : 'false'}>
        <button type="submit" ?disabled=${session.responses.size === 0}>Keep these answers under it</button>
        <button type="button" class="quiet" @click=${this.#afresh}>Go on under it</button></div>
        ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}
        <p class="aside">What is kept as “${keeping.store.id}” stays as it is.</p></form>` : nothing}`;
  }

  /** Hands what was written on to an action, under the name that the library keeps it by; what is wrong is said. */
  async #named(action) {
    const title = this.querySelector('#other-name').value.trim();
    this.refused = title ? '' : 'Write a name first.';
    if (!title) {
      return;
    }
    try {
      await action({id: await nameFor(title), title});
    } catch (problem) {
      this.refused = problem.message;
    }
  }

  #keep = (event) => {
    event.preventDefault();
    this.#named(async (named) => {
      const {session} = this;
      const {conflict} = await save(session.network.id, named.id, profileText(session, named), null);
      if (conflict) {
        this.refused = `Answers are kept as “${named.title}” already: choose another name, or go on under that one.`;
      } else {
        this.#go(named);
      }
    });
  };

  #key = (event) => {
    if (event.key === 'Escape') {
      this.open = false;
      this.querySelector('[aria-expanded]').focus();
    }
  };

  #afresh = () => this.#named((named) => this.#go(named));

  #go({id, title}) {
    location.assign(`?${new URLSearchParams(id === title ? {as: id} : {as: id, title})}`);
  }
}

customElements.define('crux-naming', Naming);
