import {html, nothing} from 'lit';
import {spreadOf, uncertainOf} from 'crux/analysis/spread.js';
import {percent} from 'crux/notation/figures.js';
import {command, whatFile} from 'crux/parts/command.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {isUncertain} from 'crux/state/answers.js';
import 'crux/chart/density-chart.js';

const SEED = 1;

/** What uncertain answers leave open: how the conclusion spreads when each is drawn from what was said of it. */
class SpreadView extends SessionElement {
  static properties = {hills: {state: true}};

  render() {
    const drawn = uncertainOf(this.session);
    const bounded = [...this.session.responses.values()]
      .filter(({answer}) => answer.type === 'rejected' || (isUncertain(answer) && answer.type === 'range')).length;
    if (drawn.length === 0 && bounded === 0) {
      return nothing;
    }
    return html`<section class="unsure" aria-labelledby="unsure-title"><h3 id="unsure-title">What your ranges leave open</h3>
      ${drawn.length > 0 ? this.#spread(drawn) : nothing}
      ${bounded > 0 ? html`<p class="left-out">${bounded === 1 ? 'One answer has' : `${bounded} answers have`} hard bounds, which do not say what is
        likelier: ${bounded === 1 ? 'it is' : 'they are'} held at the middle here.
        <code>${command(this.session, 'uncertainty')}</code> works out the bounds on the conclusion.${whatFile(this.session)}</p>` : nothing}
    </section>`;
  }

  #spread(drawn) {
    const hills = this.hills?.filter(({spread}) => spread);
    if (!hills) {
      return html`<p class="drawing-now" role="status">Drawing from your answers …</p>`;
    }
    if (hills.length === 0) {
      return html`<p>What is granted cannot happen under any draw from these answers.</p>`;
    }
    const [{spread}] = hills;
    return html`<p>You gave ${drawn.length === 1 ? 'one answer' : `${drawn.length} answers`} with how unsure you are. Drawn from ${drawn.length === 1
        ? 'it' : 'them'} at random, the conclusion lies between <b>${percent(spread.quantiles[0].value)}</b> and
      <b>${percent(spread.quantiles[4].value)}</b> nine times in ten.</p>
      <crux-density-chart .hills=${hills} .heading=${'How the conclusion spreads'} .fileName=${`${this.session.network.id}-spread`}></crux-density-chart>
      <p class="aside">By ${spread.draws} draws from seed ${SEED}; the table has each figure’s standard error.</p>`;
  }

  /** Draws after the rest of the page is shown, and only where the answers changed. */
  updated() {
    const {session} = this;
    const drawn = uncertainOf(session);
    if (this.drawnFor === session.values || drawn.length === 0) {
      return;
    }
    const {values} = session;
    this.drawnFor = values;
    setTimeout(() => {
      if (this.drawnFor !== values) {
        return;
      }
      this.hills = [['overall', 'overall'], ['granted', session.network.granted && grantedWords(session.network)]]
        .filter(([which]) => session.answerers[which])
        .map(([which, name]) => ({
          name,
          kind: which,
          now: session.readings[which].probability,
          spread: spreadOf(session.answerers[which], values, drawn, SEED),
        }));
    }, 30);
  }
}

customElements.define('crux-spread', SpreadView);
