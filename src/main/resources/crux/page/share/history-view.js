import {html, nothing} from 'lit';
import {percent, points} from 'crux/notation/figures.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {historyOf, restore} from 'crux/share/server.js';

/** Saves that follow each other within this belong to one sitting. */
const SITTING = 30 * 60 * 1000;
const SHOWN = 12;
const MOVES = 4;
/** A share smaller than this is not seen in points. */
const LEAST = 5e-4;

/** How one’s conclusion came to be: sitting by sitting, what it was, which answers moved it, and the way back. */
class HistoryView extends SessionElement {
  static properties = {keeping: {attribute: false}, revisions: {state: true}, trouble: {state: true}, each: {state: true}, all: {state: true}};

  constructor() {
    super();
    this.trouble = '';
    this.each = false;
    this.all = false;
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
      ${revisions === undefined ? html`<p role="status">${this.trouble ? nothing : 'Looking it up …'}</p>`
        : revisions.length === 0 ? html`<p>Nothing has been saved under this name yet.</p>` : this.#list(revisions)}</details>`;
  }

  #list(revisions) {
    const sittings = this.each ? revisions.map((revision) => [revision]) : sittingsOf(revisions);
    const shown = sittings.toReversed().slice(0, this.all ? sittings.length : SHOWN);
    return html`<p>${sittings.length === 1 ? 'One sitting' : `${sittings.length} ${this.each ? 'saves' : 'sittings'}, the last first`}; what moved the
        conclusion is shared out over the answers that changed, under the network as it is now.
        ${revisions.length > 1 ? html`<button type="button" class="link" @click=${() => { this.each = !this.each; }}>${this.each ? 'Show sittings' : 'Show every save'}</button>` : nothing}</p>
      <ol class="sittings" reversed start=${sittings.length}>${shown.map((sitting, i) => this.#sitting(sitting, i === 0, sittings[sittings.length - 2 - i]))}</ol>
      ${shown.length < sittings.length ? html`<button type="button" class="link" @click=${() => { this.all = true; }}>Show all ${sittings.length}</button>` : nothing}`;
  }

  #sitting(sitting, isLast, before) {
    const {session} = this;
    const last = sitting[sitting.length - 1];
    const shares = sharesOf(sitting);
    const name = (id) => session.credences.get(id)?.label ?? id;
    const changed = [...new Set(sitting.flatMap((revision) => revision.changed))].filter((path) => path.startsWith('answers/')).map((path) => path.slice('answers/'.length));
    const moved = before && last.probability !== undefined ? last.probability - before[before.length - 1].probability : undefined;
    return html`<li><p class="sitting-head"><time datetime=${last.when}>${when(last.when)}</time>
        ${last.probability === undefined || last.probability === null ? nothing : html`<b>${percent(last.probability)}</b>`}
        ${moved === undefined || Number.isNaN(moved) ? nothing : html`<span class="now">${points(moved)}</span>`}
        ${last.granted ? html`<span class="now">${percent(last.granted.probability)} ${grantedWords(session.network)}</span>` : nothing}</p>
      ${shares.length ? html`<p>${shares.slice(0, MOVES).map(([id, share], i) => html`${i ? ' · ' : ''}${name(id)} <span class="now">${points(share)}</span>`)}${shares.length > MOVES
          ? html` <span class="now">and ${shares.length - MOVES} more</span>` : nothing}</p>`
        : changed.length ? html`<p class="aside">${changed.slice(0, MOVES).map(name).join(', ')}${changed.length > MOVES ? ` and ${changed.length - MOVES} more` : ''} answered${before
          ? '; it moved nothing' : ''}.</p>` : nothing}
      ${last.how === 'saved' ? nothing : html`<p class="aside">${last.how === 'undone' ? 'A change taken back' : `Brought back${last.of ? ` from save ${last.of}` : ''}`}.</p>`}
      ${isLast ? nothing : html`<button type="button" class="link" @click=${() => this.#restore(last.number)}>Go back to this</button>`}</li>`;
  }

  #open = (event) => {
    if (event.target.open && event.target === this.querySelector('details')) {
      this.opened = true;
      this.#load();
    } else if (!event.target.open) {
      this.opened = false;
    }
  };

  #saved = () => {
    if (this.opened && this.keeping.state === 'saved') {
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

  async #restore(number) {
    try {
      await restore(this.session.network.id, this.keeping.store.id, number);
      await this.keeping.takeTheirs();
      await this.#load();
    } catch (problem) {
      this.trouble = problem.message;
    }
  }
}

/** Saves in sittings: runs of them with no long pause between. */
export function sittingsOf(revisions) {
  const sittings = [];
  let last = -Infinity;
  for (const revision of revisions) {
    const at = Date.parse(revision.when);
    if (at - last > SITTING) {
      sittings.push([]);
    }
    sittings[sittings.length - 1].push(revision);
    last = at;
  }
  return sittings;
}

/** What each answer’s changes come to over a sitting, the greatest first. @returns {[string, number][]} */
export function sharesOf(sitting) {
  const totals = new Map();
  for (const {attribution} of sitting) {
    for (const {credence, probability} of attribution ?? []) {
      totals.set(credence, (totals.get(credence) ?? 0) + (probability ?? 0));
    }
  }
  return [...totals].filter(([, share]) => Math.abs(share) >= LEAST).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
}

function when(text) {
  return new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit'}).format(new Date(text));
}

customElements.define('crux-history', HistoryView);
