import {html, nothing} from 'lit';
import {boundsOf} from 'crux/analysis/corners.js';
import {spreadOf, uncertainOf} from 'crux/analysis/spread.js';
import {percent} from 'crux/notation/figures.js';
import {command, whatFile} from 'crux/parts/command.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import 'crux/chart/density-chart.js';

const SEED = 1;
/** So many answers are told by name. */
const NAMED = 3;

/** What uncertain answers leave open: how the conclusion spreads when each is drawn from what was said of it. */
class SpreadView extends SessionElement {
  static properties = {hills: {state: true}};

  render() {
    const drawn = uncertainOf(this.session);
    const open = new Map([...this.session.responses].filter(([id, {answer}]) => this.session.credences.has(id) && ['range', 'rejected'].includes(answer.type))
      .map(([id, {answer}]) => [id, answer]));
    if (drawn.length === 0 && open.size === 0) {
      return nothing;
    }
    return html`<section class="unsure" aria-labelledby="unsure-title"><h3 id="unsure-title">What your ranges leave open</h3>
      ${drawn.length > 0 ? this.#spread(drawn) : nothing}
      ${open.size > 0 ? this.#bounds(open) : nothing}
    </section>`;
  }

  /** What hard bounds and rejected questions leave open, exactly; where the page cannot tell, who can. */
  #bounds(open) {
    const {session} = this;
    const {overall, granted} = session.answerers;
    const [within, given] = [overall, granted].map((answerer) => answerer && boundsOf(answerer, session.values, open));
    const lead = `${said(open, (id) => session.credences.get(id).label)}.`;
    if (!within) {
      return html`<p class="left-out">${lead} At what ends of these the conclusion is least and greatest,
        <code>${command(session, 'uncertainty')}</code> works out.${whatFile(session)}</p>`;
    }
    const span = ({least, greatest}) => html`<b>${percent(least)}</b> and <b>${percent(greatest)}</b>`;
    return html`<p class="bounds">${lead} Wherever the truth lies within, the conclusion is between ${span(within)}${given
      ? html`, and ${grantedWords(session.network)} between ${span(given)}` : nothing}, your other answers as they stand.</p>`;
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

/** Which answers have hard bounds and which questions are rejected, by name where they are few. */
function said(open, name) {
  const of = (type) => [...open].filter(([, answer]) => answer.type === type).map(([id]) => `“${name(id)}”`);
  const [ranges, rejected] = [of('range'), of('rejected')];
  return [
    ranges.length === 0 ? '' : `You gave ${named(ranges, 'answers')} hard bounds`,
    rejected.length === 0 ? '' : `${ranges.length === 0 ? 'You ' : ''}rejected ${named(rejected, 'questions')}, which ${rejected.length === 1
      ? 'is run over its' : 'are run over their'} whole range`,
  ].filter(Boolean).join(' and ');
}

function named(names, kind) {
  return names.length > NAMED ? `${names.length} ${kind}` : [names.slice(0, -1).join(', '), names[names.length - 1]].filter(Boolean).join(' and ');
}

customElements.define('crux-spread', SpreadView);
