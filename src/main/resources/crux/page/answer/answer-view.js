import {html, nothing} from 'lit';
import {nestedCount, runningCount} from 'crux/answer/nested-count.js';
import {scaleOf} from 'crux/answer/scale.js';
import {write} from 'crux/notation/credence-text.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {placeOf} from 'crux/parts/place.js';
import {termsOf, withTerms} from 'crux/parts/terms.js';
import {representative} from 'crux/state/answers.js';
import 'crux/answer/credence-bar.js';
import 'crux/answer/progress-line.js';
import 'crux/answer/question-list.js';
import 'crux/answer/shares-bar.js';
import 'crux/answer/standing-panel.js';
import 'crux/answer/written-field.js';

/** One question at a time: the first step. Fires `step` with `result` where the person goes on to it. */
export class AnswerView extends SessionElement {
  static properties = {
    ranged: {state: true},
    rejecting: {state: true},
    noting: {state: true},
  };

  constructor() {
    super();
    this.ranged = false;
    this.rejecting = false;
    this.noting = false;
  }

  render() {
    const {session} = this;
    const credence = session.current;
    const terms = termsOf(session.network);
    if (!credence) {
      return html`<section class="answer none"><h2>Nothing is asked here</h2>
        <p>This network’s numbers are fixed: it has no questions to answer. What they come to stands under Result.</p>
        <button type="button" class="primary" @click=${() => this.#step('result')}>See the result</button></section>`;
    }
    return html`<section class="answer ${session.showsEffects ? 'live' : ''}">
      <crux-progress-line .session=${session}></crux-progress-line>
      ${this.#prose(credence)}
      <div class="question-card" data-credence=${credence.id}>
        <p class="claim">${withTerms(credence.label, terms)}</p>
        ${credence.given ? this.#lead(credence) : nothing}
        <h2 class="question" tabindex="-1">${withTerms(credence.question, terms)}</h2>
        ${this.#entry(credence)}
        ${this.#actions(credence)}
        ${this.#about(credence)}
      </div>
      ${session.showsEffects ? html`<crux-standing-panel .session=${session}></crux-standing-panel>` : nothing}
    </section>`;
  }

  #prose(credence) {
    const prose = this.session.payload.page?.prose?.[credence.id];
    return prose ? html`<div class="prose">${prose.map((text) => html`<p>${withTerms(text, termsOf(this.session.network))}</p>`)}</div>` : nothing;
  }

  #lead(credence) {
    const {words, sources} = credence.given;
    const own = sources.every((id) => this.session.standing(id) === 'answered');
    const condition = this.session.answerers.conditions.get(credence.id);
    return nestedCount(words, credence.question, own && condition ? runningCount(condition.at(this.session.values).probability) : null);
  }

  #entry(credence) {
    const response = this.session.responses.get(credence.id);
    const answer = response?.answer;
    if (answer?.type === 'rejected') {
      return html`<div class="rejected-answer"><p>You do not accept this question: “${answer.reason}”. It is run over its whole
        range.</p><button type="button" @click=${() => this.session.clear(credence.id)}>Answer it after all</button></div>`;
    }
    const text = response ? response.written || write(answer) : '';
    const scale = scaleOf(credence);
    const values = representative(answer);
    return html`<div class="entry">
      ${credence.kind === 'distribution'
        ? html`<crux-shares-bar .credence=${credence} .shares=${values ?? null} @shares-input=${this.#shares}></crux-shares-bar>`
        : html`<crux-credence-bar .scale=${scale} .value=${values?.[0] ?? null} .name=${credence.label}
            .low=${answer?.low ?? null} .high=${answer?.high ?? null} ?ranged=${this.#isRanged(answer)}
            @bar-input=${(event) => this.#bar(event, scale)}></crux-credence-bar>`}
      <crux-written-field .credence=${credence} .text=${text} .answer=${answer}
        @written=${this.#written} @emptied=${() => this.session.clear(credence.id)} @settled=${this.#next}></crux-written-field>
      ${credence.kind === 'distribution' ? nothing : html`<label class="check"><input type="checkbox"
        .checked=${this.#isRanged(answer)} @change=${this.#toggleRange}> Show how unsure I am, with a range</label>`}
    </div>`;
  }

  #isRanged(answer) {
    return this.ranged || answer?.type === 'range' || answer?.type === 'spread';
  }

  #bar({detail: {value, low, high}}, scale) {
    const text = low === null ? scale.write(value) : [low, value, high].map(scale.write).join(' ');
    this.#take(text, low === null ? {type: 'point', values: [value]} : {type: 'spread', low, best: value, high});
  }

  #shares({detail: shares}) {
    if (shares.every((share) => share !== null)) {
      this.#take('', {type: 'point', values: shares});
    }
  }

  #written({detail: {text, answer}}) {
    this.#take(text, answer);
  }

  #take(text, answer) {
    this.session.answer(this.session.current.id, answer, text);
  }

  #toggleRange(event) {
    this.ranged = event.target.checked;
    const {current} = this.session;
    const answer = this.session.answerTo(current.id);
    const scale = scaleOf(current);
    if (!this.ranged && answer && answer.type !== 'point') {
      const [value] = representative(answer);
      this.#take(scale.write(value), {type: 'point', values: [Number(value)]});
    } else if (this.ranged && answer?.type === 'point') {
      const width = scale.high - scale.low;
      const inner = (value) => Math.max(scale.low + scale.step, Math.min(scale.high - scale.step, value));
      const best = Math.max(scale.low + 2 * scale.step, Math.min(scale.high - 2 * scale.step, answer.values[0]));
      const detail = {value: best, low: inner(best - 0.1 * width), high: inner(best + 0.1 * width)};
      this.#bar({detail}, scale);
    }
  }

  #actions(credence) {
    const standing = this.session.standing(credence.id);
    const said = standing === 'answered' || standing === 'rejected';
    return html`<div class="actions">
        <button type="button" class="quiet" ?disabled=${this.session.position === 0} @click=${this.#back}>Back</button>
        <span class="spacer"></span>
        <button type="button" class="quiet" @click=${this.#skip}>Skip</button>
        <button type="button" class="primary" ?disabled=${!said && standing !== 'skipped'} @click=${this.#next}>${this.#nextName()}</button>
      </div>
      <div class="more-actions">
        <button type="button" class="link" aria-expanded=${this.noting} @click=${() => { this.noting = !this.noting; }}>
          ${this.session.noteOn(credence.id) ? 'Your note' : 'Add a note'}</button>
        <button type="button" class="link" aria-expanded=${this.rejecting} @click=${() => { this.rejecting = !this.rejecting; }}>
          Reject the question</button>
        <button type="button" class="link" @click=${this.#list}>All questions</button>
      </div>
      ${this.noting ? html`<label class="noted">Why you answer so
        <textarea rows="3" .value=${this.session.noteOn(credence.id)}
          @change=${(event) => this.session.note(credence.id, event.target.value.trim())}></textarea></label>` : nothing}
      ${this.rejecting ? html`<form class="rejecting" @submit=${this.#reject}>
        <label for="reason">What is wrong with the question? It is then run over its whole range.</label>
        <div class="field-line"><input id="reason" name="reason" type="text" required autocomplete="off">
        <button type="submit">Reject</button></div></form>` : nothing}
      <crux-question-list .session=${this.session} @chosen=${this.#chosen}></crux-question-list>`;
  }

  #nextName() {
    const last = this.session.nextOpen === this.session.order.length;
    return last ? 'See the result' : 'Next';
  }

  #about(credence) {
    const {network} = this.session;
    const claims = network.claims.filter(({id}) => credence.claims?.includes(id));
    const place = placeOf(credence.place, network.sources);
    const terms = termsOf(network);
    return html`<details class="about"><summary>Why this is asked</summary>
      ${credence.bears ? html`<p>It bears on ${credence.bears}.</p>` : nothing}
      ${place ? html`<p>Raised in ${place}.</p>` : nothing}
      ${claims.length ? html`<p>What the text claims here, in the words of this network’s author:</p>
        <ul>${claims.slice(0, 6).map(({text, section}) => html`<li>${withTerms(text, terms)}${section ? html` <span class="section">§ ${section}</span>` : nothing}</li>`)}</ul>` : nothing}
      ${this.session.showsEffects && credence.why ? html`<p>The illustration, nobody’s opinion, is
        ${credence.defaultText}: ${withTerms(credence.why, terms)}</p>` : nothing}
    </details>`;
  }

  #next = () => {
    const {session} = this;
    const place = session.nextOpen;
    if (place === session.order.length) {
      session.goTo(place);
      this.#step('result');
    } else {
      const after = session.position + 1;
      this.#go(session.showsEffects && after < session.order.length ? after : place);
    }
  };

  #skip = () => {
    this.session.skip(this.session.current.id);
    this.#next();
  };

  #back = () => this.#go(this.session.position - 1);

  #chosen = (event) => this.#go(event.detail);

  #list = () => this.querySelector('crux-question-list').open();

  #reject = (event) => {
    event.preventDefault();
    const reason = new FormData(event.target).get('reason').trim();
    if (reason) {
      this.session.reject(this.session.current.id, reason);
      this.#next();
    }
  };

  #go(place) {
    this.ranged = false;
    this.rejecting = false;
    this.noting = false;
    this.session.goTo(place);
    this.updateComplete.then(() => this.querySelector('.question')?.focus({preventScroll: true}));
    window.scrollTo({top: 0});
  }

  #step(name) {
    this.dispatchEvent(new CustomEvent('step', {detail: name, bubbles: true}));
  }
}

customElements.define('crux-answer', AnswerView);
