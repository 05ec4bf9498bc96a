import {html, nothing} from 'lit';
import {BASES} from 'crux/analysis/basis.js';
import {tornado} from 'crux/analysis/tornado.js';
import {number, percent, shareBits} from 'crux/notation/figures.js';
import {choice} from 'crux/parts/choice.js';
import {command, named, whatFile} from 'crux/parts/command.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {hangsOn, ownWords} from 'crux/result/sentences.js';
import {ledger, valuesText} from 'crux/result/ledger.js';
import 'crux/chart/tornado-chart.js';
import 'crux/chart/waterfall-chart.js';
import 'crux/result/authors-view.js';
import 'crux/result/change-view.js';
import 'crux/result/conclusions.js';
import 'crux/result/spread-view.js';
import 'crux/result/variables-view.js';

/** The second step: the conclusions, what they hang on, what would change them, how they came about. */
export class ResultView extends SessionElement {
  static properties = {basis: {state: true}, which: {state: true}};

  constructor() {
    super();
    this.basis = 'equal';
    this.which = 'overall';
  }

  render() {
    const {session} = this;
    if (!session.answerers.overall) {
      return this.#withoutConclusion();
    }
    if (!session.showsEffects) {
      return this.#before();
    }
    const swings = this.#swings();
    return html`<section class="result">
      <h2 class="visually-hidden" tabindex="-1">Result</h2>
      <crux-conclusions .session=${session}></crux-conclusions>
      ${session.network.credences.length ? html`
      <p class="own">${ownWords(session)}</p>
      <div class="sentences">${this.#sentences()}</div>
      <section class="hangs" aria-labelledby="tornado-title">
        <h3 id="tornado-title">What it hangs on</h3>
        <div class="line">
          ${session.answerers.granted ? choice('Which conclusion', [
            {value: 'overall', text: 'Overall'}, {value: 'granted', text: 'Granted', title: grantedWords(session.network)},
          ], this.which, (value) => { this.which = value; }) : nothing}
          ${choice('What each answer is moved by', Object.entries(BASES).map(([value, {name, words}]) => ({value, text: name, title: words})),
            this.basis, (value) => { this.basis = value; })}
        </div>
        <p class="aside">${capital(this.which === 'granted' ? `${grantedWords(session.network)}: ${BASES[this.basis].words}` : BASES[this.basis].words)}.</p>
        <crux-tornado-chart .swings=${swings} .base=${session.readings[this.which].probability}
          .heading=${this.which === 'granted' ? 'What moves the conclusion, granted' : 'What moves the conclusion'}
          .fileName=${`${session.network.id}-tornado`}></crux-tornado-chart>
      </section>
      <crux-change .session=${session} .answerer=${session.answerers[this.which]} .which=${this.which} .values=${session.values}></crux-change>
      ${this.#mirror()}
      <crux-spread .session=${session}></crux-spread>
      ${this.#ledger()}
      <crux-authors .session=${session}></crux-authors>` : this.#variables()}
      ${this.#notes()}
    </section>`;
  }

  #mirror() {
    const {session} = this;
    const {variable, state} = session.network.conclusion;
    return session.payload.live ? html`<crux-mirror .session=${session} .values=${session.values}></crux-mirror>` : html`<section class="mirror">
      <h3>What you believe directly</h3>
      <p class="left-out">Stating what you believe yourself, beside what your answers imply, takes the program:
        <code>${command(session, 'coherence', '--state', `"${variable}=${state} is 20%"`)}</code>.${whatFile(session)}</p></section>`;
  }

  #withoutConclusion() {
    const {network} = this.session;
    if (network.credences.length) {
      return html`<section class="result"><h2 tabindex="-1">No conclusion is named</h2>
        <p>This network does not say which of its variables is its conclusion: a key “conclusion” in its file names one. What your answers make of
        each variable stands in the graph.</p>
        <p><button type="button" class="primary" @click=${() => this.#step('graph')}>See the graph</button></p></section>`;
    }
    return html`<section class="result"><h2 class="visually-hidden" tabindex="-1">Result</h2>
      <p>A network of fixed numbers, which names no conclusion. <button type="button" class="link" @click=${() => this.#step('graph')}>In the graph</button>
        you can suppose how any of its variables turns out, and see every other follow.</p>
      ${this.#variables()}
      <p class="left-out">What one of them hangs on, <code>crux sensitivity ${named(this.session)} --target VARIABLE=STATE</code> works out; what would be most
        worth learning about it, <code>crux worth ${named(this.session)} --target VARIABLE=STATE</code>.</p></section>`;
  }

  #variables() {
    const {network, payload} = this.session;
    return network.credences.length ? nothing : html`<crux-variables .network=${network} .name=${named(this.session)} .variables=${payload.variables}></crux-variables>`;
  }

  #swings(which = this.which, basis = this.basis) {
    const key = `${which} ${basis} ${this.session.tier}`;
    if (this.cachedFor !== this.session.values) {
      this.cachedFor = this.session.values;
      this.cached = new Map();
    }
    if (!this.cached.has(key)) {
      this.cached.set(key, tornado(
        this.session.answerers[which], this.session.values, basis, 3, (id) => this.session.answerTo(id)));
    }
    return this.cached.get(key);
  }

  #sentences() {
    const overall = hangsOn(this.#swings('overall', 'equal'), this.session.readings.overall.probability);
    const granted = this.session.answerers.granted ? hangsOn(this.#swings('granted', 'equal'), this.session.readings.granted.probability) : null;
    return html`
      ${overall ? html`<p>It hangs most on <b>${overall.name}</b>: ${overall.text}.${next(overall)}${this.#open(overall.credence)}</p>` : nothing}
      ${granted ? html`<p>${capital(grantedWords(this.session.network))}, ${granted.name === overall?.name ? 'it still hangs most on' : 'it hangs most on'}
        <b>${granted.name}</b>: ${granted.text}.${next(granted)}${granted.credence === overall?.credence ? nothing : this.#open(granted.credence)}</p>` : nothing}`;
  }

  /** The way to a question that matters most and has no answer of the person’s own. */
  #open(credence) {
    return this.session.responses.has(credence.id) ? nothing : html` <span class="yours">What you see there is an illustration.
      <button type="button" class="link" @click=${() => this.#ask(credence.id)}>Give your own answer</button></span>`;
  }

  #ask(id) {
    this.session.ask(id);
    this.#step('answer');
  }

  #ledger() {
    const {session} = this;
    const answerer = session.answerers[this.which];
    const found = ledger(answerer, session.coordinates.defaults(), session.values);
    return html`<section class="ledger" aria-labelledby="ledger-title"><h3 id="ledger-title">How you got there</h3>
      ${found.none ? html`<p>${{
        same: 'Your answers are the illustrations, so nothing pushes away from them.',
        many: html`More than a dozen answers differ from the illustrations (${found.count}); their shares are too many to work out in the page.
          <code>${command(session, 'explain')}</code> gives them.${whatFile(session)}`,
        certain: 'On the way from the illustrations to your answers the conclusion becomes certain, and certainty has no bits.',
      }[found.none]}</p>` : html`<p class="aside">From what the illustrations would give to your conclusion, each of your answers pushes it by so
        many bits, averaged over every order they could be taken in.</p>
      <crux-waterfall-chart .start=${{name: 'The illustrations', value: found.start, detail: percent(answerer.at(session.coordinates.defaults()))}}
        .end=${{name: 'Your conclusion', value: found.end, detail: percent(session.readings[this.which])}}
        .steps=${found.steps.map(({credence, share, from, to}) => ({
          name: credence.label, share, detail: `${valuesText(credence, to)} instead of ${valuesText(credence, from)}`,
        }))}
        .show=${(value) => number(Number(value.toFixed(2)))} .showShare=${shareBits} unit="bits"
        .heading=${'From the illustrations to your conclusion, in bits'} .fileName=${`${session.network.id}-ledger`}></crux-waterfall-chart>`}
    </section>`;
  }

  #notes() {
    const {notes} = this.session.network;
    return notes.length ? html`<details class="about"><summary>What to bear in mind</summary>${notes.map((note) => html`<p>${note}</p>`)}</details>` : nothing;
  }

  #before() {
    const {total, own} = this.session.progress;
    return html`<section class="result before"><h2 tabindex="-1">Your conclusion comes after your answers</h2>
      <p>${own} of ${total} answered. Settle on your own numbers first: a number seen first pulls yours towards it.</p>
      <div class="actions"><button type="button" class="primary" @click=${() => this.#step('answer')}>${own === 0 ? 'Answer' : 'Go on answering'}</button>
      <button type="button" class="quiet" @click=${() => this.session.showEffects()}>Show it now, with illustrations for the rest</button></div>
      ${this.session.payload.live ? this.#mirror() : nothing}</section>`;
  }

  #step(name) {
    this.dispatchEvent(new CustomEvent('step', {detail: name, bubbles: true}));
  }
}

function next({next: names}) {
  return names.length ? ` After that, on ${names.map((name) => `“${name}”`).join(' and ')}.` : '';
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

customElements.define('crux-result', ResultView);
