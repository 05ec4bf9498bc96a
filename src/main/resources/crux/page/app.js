import {html, nothing} from 'lit';
import {answerersOf} from 'crux/circuit/answerers.js';
import {PlainElement} from 'crux/parts/plain-element.js';
import {termsOf, withTerms} from 'crux/parts/terms.js';
import {lineIn, readLine} from 'crux/share/line.js';
import {BrowserStore, Keeping, LibraryStore} from 'crux/share/keeping.js';
import {Session} from 'crux/state/session.js';
import 'crux/answer/answer-view.js';
import 'crux/graph/graph-view.js';
import 'crux/result/result-view.js';
import 'crux/share/save-state.js';
import 'crux/share/share-view.js';

const STEPS = {answer: 'Answer', result: 'Result', share: 'Share', graph: 'Graph'};
/** Open at any time, and no step on the way. */
const ASIDE = 'graph';

/** The whole page: what is argued, the three steps, and the one that is looked at. */
class CruxApp extends PlainElement {
  static properties = {payload: {attribute: false}, step: {state: true}, ready: {state: true}};

  constructor() {
    super();
    this.step = 'answer';
    this.ready = false;
    addEventListener('hashchange', () => this.#takeLink());
  }

  async willUpdate(changed) {
    if (changed.has('payload') && !this.session) {
      const {network, live} = this.payload;
      this.session = new Session(this.payload, answerersOf(this.payload));
      const store = live ? new LibraryStore(network.id, this.payload.profile ?? 'mine', new URLSearchParams(location.search).get('title')) : new BrowserStore(network.id, network.hash);
      this.keeping = new Keeping(this.session, store);
      this.begun = this.keeping.begin().then(() => {
        this.#takeLink();
        this.step = this.session.finished || this.session.order.length === 0 ? 'result' : 'answer';
        this.ready = true;
      });
    }
  }

  #takeLink() {
    const line = lineIn(location.hash);
    if (line) {
      const {responses} = readLine(line, this.session);
      if (responses.size > 0) {
        this.session.replace(responses);
      }
      history.replaceState(null, '', location.pathname + location.search);
    }
  }

  render() {
    const {network, page} = this.payload;
    const measure = this.step !== 'answer' ? 'wide' : this.session.showsEffects && this.session.current ? 'beside' : '';
    return html`<a class="skip-link" href="#main">${network.credences.length > 0 ? 'To the questions' : 'To the figures'}</a>
      <div class=${measure}><header class="top">
        <p class="wordmark">${this.payload.live ? html`<a href="/">crux</a>` : 'crux'}</p>
        <nav aria-label="Steps"><ol>${this.#steps().map(([step, text], i) => html`<li class=${step}><button type="button"
          aria-current=${step === this.step ? 'step' : 'false'} @click=${() => this.#go(step)}>${step === ASIDE ? nothing : html`<span class="step-number">${i + 1}</span>`}${text}</button></li>`)}</ol></nav>
        ${this.keeping ? html`<crux-save-state .keeping=${this.keeping}></crux-save-state>` : nothing}
      </header>
      <main id="main">
        <div class="title ${this.step === 'answer' && this.session.position === 0 ? '' : 'small'}">
          <h1>${page?.title || network.title}</h1>
          ${page?.byline || page?.date ? html`<p class="byline">${[page.byline, page.date].filter(Boolean).join(' · ')}</p>` : nothing}
          ${this.step === 'answer' ? this.#intro() : nothing}
        </div>
        ${this.ready ? this.#view() : html`<p class="loading" role="status">Taking up your answers …</p>`}
      </main>
      <footer>${page?.licence ? html`<p>${page.licence}</p>` : nothing}
        <p>${this.payload.live ? 'Everything is computed on this machine.' : 'Your answers stay in this file; nothing is sent.'}
        ${network.sources.map(({text, url}) => html`<span class="source">${url ? html`<a href=${url} target="_blank" rel="noreferrer noopener">${text}</a>` : text}</span>`)}</p>
      </footer></div>`;
  }

  /** Where nothing is asked there is nothing to answer. */
  #steps() {
    return Object.entries(STEPS).filter(([step]) => step !== 'answer' || this.payload.network.credences.length > 0);
  }

  #intro() {
    const {network, page} = this.payload;
    if (this.session.position > 0 || this.session.finished || (this.session.order.length === 0 && !page?.introduction?.length)) {
      return nothing;
    }
    const {total} = this.session.progress;
    const time = `${total} question${total === 1 ? '' : 's'}, one at a time, in about ${total < 3 ? 'a minute' : `${Math.round(total / 2)} minutes`}.`;
    return html`<div class="intro">${page?.introduction?.length
      ? html`${page.introduction.map((text) => html`<p>${withTerms(text, termsOf(network))}</p>`)}${total > 0 ? html`<p class="aside">${time}</p>` : nothing}`
      : html`<p>${time} Give your own chances; then see what they imply, and which of them it hangs on.</p>`}</div>`;
  }

  #view() {
    switch (this.step) {
      case 'result':
        return html`<crux-result .session=${this.session} @step=${this.#step}></crux-result>`;
      case 'graph':
        return html`<crux-graph .session=${this.session} @step=${this.#step}></crux-graph>`;
      case 'share':
        return html`<crux-share .session=${this.session} .keeping=${this.keeping}></crux-share>`;
      default:
        return html`<crux-answer .session=${this.session} @step=${this.#step}></crux-answer>`;
    }
  }

  #step = (event) => this.#go(event.detail);

  #go(step) {
    this.step = step;
    window.scrollTo({top: 0});
    this.updateComplete.then(() => this.querySelector('main h2')?.focus({preventScroll: true}));
  }

  firstUpdated() {
    this.addEventListener('step', this.#step);
    this.session.addEventListener('change', () => this.requestUpdate());
  }
}

customElements.define('crux-app', CruxApp);

const app = document.createElement('crux-app');
app.payload = JSON.parse(document.getElementById('payload').textContent);
document.getElementById('opening').replaceWith(app);
