import {html, nothing} from 'lit';
import {percent, points} from 'crux/notation/figures.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {historyOf, restore} from 'crux/share/server.js';
import {changedIn, lastOf, monthsOf, movedOver, sharesOf, singly, sittingsOf, when} from 'crux/share/sittings.js';

/** So many are shown at first; where there are more sittings than that, they are shown month by month. */
const SHOWN = 12;
const MOVES = 4;

/** How one’s conclusion came to be: sitting by sitting, what it was, which answers moved it, and the way back. */
class HistoryView extends SessionElement {
  static properties = {
    keeping: {attribute: false},
    revisions: {state: true},
    trouble: {state: true},
    said: {state: true},
    unfolded: {state: true},
  };

  constructor() {
    super();
    this.trouble = '';
    this.said = '';
    this.unfolded = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.keeping.addEventListener('state', this.#saved);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.keeping.removeEventListener('state', this.#saved);
  }

  render() {
    const {revisions} = this;
    return html`<details class="about history" @toggle=${this.#open}><summary>How your conclusion came to be</summary>
      ${this.trouble ? html`<p class="refused" role="alert">${this.trouble}</p>` : nothing}
      <p class="history-said" role="status" tabindex="-1">${revisions ? this.said : this.trouble ? nothing : 'Looking it up …'}</p>
      ${revisions === undefined ? nothing : revisions.length === 0 ? html`<p>Nothing has been saved under this name yet.</p>` : this.#sittings(revisions)}</details>`;
  }

  #sittings(revisions) {
    const sittings = sittingsOf(revisions);
    const months = sittings.length > SHOWN ? monthsOf(sittings).toReversed() : [];
    return html`<p>${sittings.length === 1 ? 'One sitting' : `${sittings.length} sittings, the last first`}; what moved the conclusion is shared out over the
        answers that changed, under the network as it is now.</p>
      ${months.length > 0 ? months.map((month, i) => this.#month(month, i === 0)) : this.#list('all', sittings, 'sittings', (each) => this.#sitting(each))}`;
  }

  #month({month, sittings}, newest) {
    const key = `month ${month}`;
    const open = this.unfolded.has(key) !== newest;
    return html`<details class="month" .open=${open} @toggle=${(event) => this.#unfold(key, event.target.open !== newest)}>
      <summary>${month} <span class="now">${sittings.length === 1 ? 'one sitting' : `${sittings.length} sittings`}${percentOf(lastOf(sittings[sittings.length - 1]), ', at the end ')}${
        movedBy(sittings, ', ')}</span></summary>
      ${open ? this.#list(key, sittings, 'sittings', (each) => this.#sitting(each)) : nothing}</details>`;
  }

  /** A list, the last first; where it is long, its newest part until the rest is asked for. */
  #list(key, sittings, kind, shown) {
    const all = sittings.toReversed();
    const some = this.unfolded.has(`all ${key}`) ? all : all.slice(0, SHOWN);
    return html`<ol class=${kind} data-list=${key}>${some.map(shown)}</ol>
      ${some.length < all.length ? html`<p><button type="button" class="link" @click=${() => this.#showRest(key, some.length)}>Show ${all.length - some.length} earlier</button></p>` : nothing}`;
  }

  #sitting(sitting) {
    const {number} = lastOf(sitting);
    const key = `saves ${number}`;
    const {length} = sitting.saves;
    return html`<li tabindex="-1">${this.#state(sitting)}
      <p class="sitting-ways">${this.#back(lastOf(sitting))}${length === 1 ? nothing : html`<button type="button" class="link sitting-saves"
        aria-expanded=${this.unfolded.has(key) ? 'true' : 'false'} aria-label="${length} saves of ${when(lastOf(sitting))}"
        @click=${() => this.#unfold(key, !this.unfolded.has(key))}>${length} saves</button>`}</p>
      ${this.unfolded.has(key) && length > 1 ? this.#list(key, singly(sitting), 'saves', (each) => html`<li tabindex="-1">${this.#state(each)}
        <p class="sitting-ways">${this.#back(lastOf(each))}</p></li>`) : nothing}</li>`;
  }

  /** What the conclusion was after a sitting, and which answers moved it. */
  #state(sitting) {
    const last = lastOf(sitting);
    return html`<p class="sitting-head"><time datetime=${last.when}>${when(last)}</time>
        ${Number.isFinite(last.probability) ? html`<b>${percent(last.probability)}</b>` : nothing}
        <span class="now">${movedBy([sitting])}</span>
        ${last.granted ? html`<span class="now">${percent(last.granted.probability)} ${grantedWords(this.session.network)}</span>` : nothing}</p>
      ${this.#moves(sitting)}
      ${last.how === 'saved' ? nothing : html`<p class="aside">${last.how === 'undone' ? 'A change taken back' : `Brought back${last.of ? ` from save ${last.of}` : ''}`}.</p>`}`;
  }

  #moves(sitting) {
    const name = (id) => this.session.credences.get(id)?.label ?? id;
    const shares = sharesOf(sitting);
    const changed = changedIn(sitting);
    const more = (count) => (count > MOVES ? html` <span class="now">and ${count - MOVES} more</span>` : nothing);
    if (shares.length > 0) {
      return html`<ul class="moves">${shares.slice(0, MOVES).map(([id, share]) => html`<li>${name(id)} <span class="now">${points(share)}</span></li>`)}${
        shares.length > MOVES ? html`<li class="now">and ${shares.length - MOVES} more</li>` : nothing}</ul>`;
    }
    return changed.length === 0 ? nothing : html`<p class="aside">${changed.slice(0, MOVES).map(name).join(', ')}${more(changed.length)} answered${sitting.before
      ? '; it moved nothing' : ''}.</p>`;
  }

  /** The way back to any state but the present one. */
  #back(save) {
    const {revisions} = this;
    return save === revisions[revisions.length - 1] ? html`<span class="now">As it stands now</span>` : html`<button type="button" class="link"
      aria-label="Go back to this, of ${when(save)}" @click=${() => this.#restore(save)}>Go back to this</button>`;
  }

  #unfold(key, whether) {
    const unfolded = new Set(this.unfolded);
    if (whether) {
      unfolded.add(key);
    } else {
      unfolded.delete(key);
    }
    this.unfolded = unfolded;
  }

  /** Shows the rest of a list, and goes to where it begins: what was pressed is gone. */
  async #showRest(key, from) {
    this.#unfold(`all ${key}`, true);
    await this.updateComplete;
    this.querySelector(`[data-list="${key}"]`).children[from].focus();
  }

  #open = (event) => {
    if (event.target !== this.querySelector('details')) {
      return;
    }
    this.opened = event.target.open;
    if (this.opened) {
      this.#load();
    }
  };

  #saved = () => {
    if (this.opened && !this.restoring && this.keeping.state === 'saved') {
      this.#load();
    }
  };

  async #load() {
    try {
      this.revisions = (await historyOf(this.session.network.id, this.keeping.store.id)).revisions;
      this.trouble = '';
    } catch (problem) {
      this.trouble = problem.message;
    }
  }

  /** Keeps first what is not kept yet, so that it can be gone back to as well. */
  async #restore(save) {
    const {keeping, session} = this;
    this.restoring = true;
    try {
      if (keeping.state === 'unsaved') {
        await keeping.save();
      }
      await restore(session.network.id, keeping.store.id, save.number);
      await keeping.takeTheirs();
      await this.#load();
      this.said = `Your answers are again those of ${when(save)}. What they were before stays in this list.`;
      await this.updateComplete;
      this.querySelector('.history-said').focus();
    } catch (problem) {
      this.trouble = problem.message;
    }
    this.restoring = false;
  }
}

function percentOf({probability}, before) {
  return Number.isFinite(probability) ? `${before}${percent(probability)}` : '';
}

function movedBy(sittings, before = '') {
  const moved = movedOver(sittings);
  return moved === undefined ? '' : `${before}${points(moved)}`;
}

customElements.define('crux-history', HistoryView);
