import {html, nothing} from 'lit';
import {idsOf} from 'crux/graph/supposition.js';
import {number, percent} from 'crux/notation/figures.js';
import {choice} from 'crux/parts/choice.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {proposals} from 'crux/result/proposals.js';
import {profileText, readAnswers} from 'crux/share/profile.js';
import {coherence} from 'crux/share/server.js';

/** Bits that are told as none. */
const ROUNDED = 0.05;

/** What the person states directly, beside what the answers imply; what cannot hold together; the least change that makes them agree. */
class MirrorView extends SessionElement {
  static properties = {
    values: {attribute: false},
    held: {state: true},
    stale: {state: true},
    waiting: {state: true},
    refused: {state: true},
    variable: {state: true},
    keep: {state: true},
    left: {state: true},
    before: {state: true},
  };

  constructor() {
    super();
    this.refused = '';
    this.keep = false;
    this.left = new Set();
  }

  willUpdate(changed) {
    if (changed.has('values') && this.held) {
      this.stale = true;
      // What was taken up can be put back until something else has changed as well.
      this.before = this.moving ? this.before : undefined;
      this.moving = false;
    }
  }

  firstUpdated() {
    if (this.session.beliefs?.length) {
      this.#ask([]);
    }
  }

  sessionChanged(what) {
    if (what === 'beliefs' && this.session.beliefs.length === 0) {
      this.held = undefined;
    }
    super.sessionChanged(what);
  }

  render() {
    return html`<section class="mirror" aria-labelledby="mirror-title">
      <h3 id="mirror-title" tabindex="-1">What you believe directly</h3>
      <p class="aside">How likely is it as you see it yourself, whatever your answers come to: the conclusion, or any other claim? What you state here is set
        beside what your answers imply, and where the two disagree, the least change that makes them agree is found.</p>
      ${this.#form()}
      ${this.waiting ? html`<p role="status">Holding them side by side … <button type="button" class="link" @click=${() => this.waiting.abort()}>Stop</button></p>` : nothing}
      ${this.held ? html`${this.#stated()}${this.session.showsEffects ? this.#found() : nothing}` : nothing}
    </section>`;
  }

  #form() {
    const {nodes} = this.session.payload.graph;
    const {network: {conclusion}} = this.session;
    const chosen = nodes[this.variable] ?? nodes.find(({id}) => id === conclusion.variable) ?? nodes[0];
    return html`<form class="line state-it" @submit=${this.#submit}>
      <label>I hold <input name="chance" type="text" autocomplete="off" spellcheck="false" size="7" placeholder="10 %"
        aria-label="How likely I hold it to be, in any written form" aria-invalid=${this.refused ? 'true' : 'false'}></label>
      <label>that <select name="variable" aria-label="which claim" @change=${(event) => { this.variable = Number(event.target.value); }}>${nodes
        .map(({label}, i) => html`<option value=${i} ?selected=${nodes[i] === chosen}>${label}</option>`)}</select></label>
      <label>is <select name="state" aria-label="what it is">${chosen.states.map((label, i) => html`<option value=${i}
        ?selected=${chosen.id === conclusion.variable && idsOf(chosen)[i] === conclusion.state}>${label}</option>`)}</select></label>
      <button type="submit" ?disabled=${Boolean(this.waiting)}>State it</button></form>
      ${this.refused ? html`<p class="refused" role="alert">${this.refused}</p>` : nothing}`;
  }

  #stated() {
    const {beliefs, wording} = this.held;
    const effects = this.session.showsEffects && !this.stale;
    return html`<table class="stated"><caption class="visually-hidden">What you state directly</caption>
      <thead><tr><th scope="col">You state</th><th scope="col" class="figure">stated</th>${effects ? html`<th scope="col" class="figure">implied</th>
        <th scope="col" class="figure">apart</th>` : nothing}<th><span class="visually-hidden">Withdraw</span></th></tr></thead>
      <tbody>${beliefs.map((belief, i) => html`<tr><th scope="row">${wording[i]}</th><td class="figure" data-label="stated">${percent(belief.stated)}</td>
        ${effects ? html`<td class="figure" data-label="implied">${belief.implied === null ? '–' : percent(belief.implied)}</td>
          <td class="figure" data-label="apart">${belief.gapBits === null ? '–' : bits(belief.gapBits)}</td>` : nothing}
        <td><button type="button" class="link" aria-label=${`Withdraw: ${wording[i]}`} @click=${() => this.#withdraw(i)}>Withdraw</button></td></tr>`)}</tbody></table>
      ${effects ? nothing : html`<p class="aside">${this.session.showsEffects
        ? html`Your answers have changed since. <button type="button" class="link" @click=${() => this.#ask([])}>Hold them side by side again</button>`
        : 'What your answers imply stands beside it once you have answered.'}</p>`}`;
  }

  #found() {
    return this.stale ? nothing : html`${this.#conflicts()}${this.#repair()}${this.#undo()}`;
  }

  #conflicts() {
    const {conflicts, laws, wording, beliefs} = this.held;
    return conflicts.length === 0 ? nothing : html`<h4>What cannot hold together, whatever your answers</h4>
      <ul class="singles">${conflicts.map((conflict, i) => html`<li>${laws[i]} Leave any one of these out and the rest can hold:
        <ul>${conflict.beliefs.map(({belief, left: [low, high]}) => html`<li>${wording[belief - 1]}: ${percent(beliefs[belief - 1].stated)};
          the others leave it ${percent(low)}${high === low ? '' : ` to ${percent(high)}`}</li>`)}</ul></li>`)}</ul>`;
  }

  #repair() {
    const {repair, beliefs} = this.held;
    const apart = beliefs.some(({gapBits}) => gapBits === null || Math.abs(gapBits) >= ROUNDED);
    const all = repair && apart ? proposals(this.held, this.session) : [];
    if (all.length === 0) {
      return html`<p>${apart ? 'No change of your answers makes them agree.' : 'Your answers and what you state agree.'}</p>`;
    }
    const small = all.filter((each) => each.small);
    const large = all.filter((each) => !each.small);
    return html`<h4>The least change that makes them agree</h4>
      <div class="line">${choice('What may change', [
        {value: 'both', text: 'Answers and statements', title: 'What you are sure of moves least, an illustration nobody gave most'},
        {value: 'answers', text: 'Answers alone', title: 'What you state stays as it is'},
      ], this.keep ? 'answers' : 'both', (value) => this.#keeping(value === 'answers'))}</div>
      ${repair.open > 0.01 ? html`<p>With what you state kept as it is, your answers come no nearer than ${bits(repair.open)}.</p>` : nothing}
      <ul class="proposals">${large.map((each) => this.#proposal([each], html`<b>${each.name}</b> at ${each.to}
        <span class="now">instead of ${each.from}${each.own ? '' : ', an illustration'}</span>`))}
        ${small.length ? this.#proposal(small, `and ${small.length} that ${small.length === 1 ? 'moves' : 'move'} by less than 0.05 bits`) : nothing}</ul>
      <p class="aside">${repair.optimum === 'local' ? `The smallest that was found: ${repair.agreeing} of ${repair.starts} searches end here.` : 'There is no smaller.'}
        What you answered or stated yourself weighs more than an illustration.</p>
      <p><button type="button" ?disabled=${all.every(({id}) => this.left.has(id))} @click=${() => this.#take(all)}>Take up what is ticked</button></p>`;
  }

  #proposal(some, words) {
    return html`<li><label class="check"><input type="checkbox" .checked=${some.every(({id}) => !this.left.has(id))}
      @change=${(event) => this.#tick(some, event.target.checked)}> <span>${words}</span></label></li>`;
  }

  #tick(some, ticked) {
    this.left = new Set(this.left);
    some.forEach(({id}) => (ticked ? this.left.delete(id) : this.left.add(id)));
  }

  #undo() {
    return this.before ? html`<p role="status">Taken up. <button type="button" class="link" @click=${this.#putBack}>Put it back as it was</button></p>` : nothing;
  }

  #keeping(keep) {
    this.keep = keep;
    this.#ask([]);
  }

  #submit = (event) => {
    event.preventDefault();
    const {variable, state, chance} = event.target.elements;
    const node = this.session.payload.graph.nodes[variable.value];
    const form = event.target;
    if (chance.value.trim() === '') {
      this.refused = 'Write how likely it is: 10 %, 0.1, 1:9 or −3.2 bits.';
      return;
    }
    this.#ask([`${node.id}=${idsOf(node)[state.value]} is ${chance.value.trim()}`])
      .then((held) => held && form.reset());
  };

  #withdraw(place) {
    this.session.state(this.session.beliefs.filter((_, i) => i !== place));
    this.before = undefined;
    this.updateComplete.then(() => this.querySelector('#mirror-title').focus());
    if (this.session.beliefs.length) {
      this.#ask([]);
    }
  }

  /** Holds what is stated, and what is stated now, against the answers; whether that came to something. */
  async #ask(state) {
    this.waiting?.abort();
    const abort = new AbortController();
    this.waiting = abort;
    this.refused = '';
    try {
      const held = await coherence(this.session, {profile: JSON.parse(profileText(this.session)), state, keep: this.keep}, abort.signal);
      this.held = held;
      this.left = new Set();
      this.stale = false;
      if (state.length) {
        this.before = undefined;
        this.session.state(held.stated.beliefs ?? []);
      }
      return true;
    } catch (problem) {
      if (problem.name !== 'AbortError') {
        this.refused = problem.message;
      }
      return false;
    } finally {
      if (this.waiting === abort) {
        this.waiting = undefined;
      }
    }
  }

  #take(all) {
    const {repaired} = this.held;
    const ids = new Set(all.map(({id}) => id).filter((id) => !this.left.has(id)));
    const {responses} = readAnswers(Object.fromEntries(Object.entries(repaired.answers ?? {}).filter(([id]) => ids.has(id))), this.session);
    const beliefs = this.session.beliefs.map((belief, i) => (ids.has(`belief-${i + 1}`) ? repaired.beliefs[i] : belief));
    this.before = {responses: new Map(this.session.responses), beliefs: this.session.beliefs};
    this.moving = true;
    this.#become(() => this.session.move(responses), beliefs);
  }

  #putBack = () => {
    const {responses, beliefs} = this.before;
    this.before = undefined;
    this.#become(() => this.session.replace(responses), beliefs);
  };

  #become(change, beliefs) {
    this.session.state(beliefs);
    change();
    this.updateComplete.then(() => this.querySelector('#mirror-title').focus()).then(() => this.#ask([]));
  }
}

function bits(value) {
  const size = Math.round(10 * Math.abs(value)) / 10;
  return `${size === 0 ? '' : value < 0 ? '−' : '+'}${number(size)} bits`;
}

customElements.define('crux-mirror', MirrorView);
