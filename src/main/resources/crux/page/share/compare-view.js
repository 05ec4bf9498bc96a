import {html, nothing} from 'lit';
import {MOST_PLAYERS, coalitions, differing, shapley, smallestAgreement} from 'crux/analysis/shapley.js';
import {scaleOf} from 'crux/answer/scale.js';
import {bitsOf, number, percent, points, shareBits, signedBits} from 'crux/notation/figures.js';
import {choice} from 'crux/parts/choice.js';
import {coordinateName} from 'crux/parts/coordinate.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {valuesText} from 'crux/result/ledger.js';
import 'crux/chart/dumbbell-chart.js';
import 'crux/chart/waterfall-chart.js';

/** How near two conclusions are called agreed, as `crux compare` has it. */
const NEAR = 0.02;

/** The person beside another: the gap, the answers that make it, each one’s share, and the least they would have to agree on. */
class CompareView extends SessionElement {
  static properties = {other: {attribute: false}, which: {state: true}, scale: {state: true}};

  constructor() {
    super();
    this.which = 'overall';
    this.scale = 'probability';
  }

  render() {
    const {session, other} = this;
    const answerer = session.answerers[this.which];
    const mine = session.values;
    const theirs = session.valuesOf(other.responses);
    const [a, b] = answerer ? [answerer.at(mine), answerer.at(theirs)] : [];
    const players = differing(session.coordinates, mine, theirs);
    return html`<section class="compare" aria-labelledby="compare-title">
      <h3 id="compare-title">You and “${other.title}”</h3>
      ${other.note ? html`<p class="aside">${other.note}</p>` : nothing}
      ${answerer ? html`<p class="gap"><b>${percent(a)}</b> by your answers, <b>${percent(b)}</b> by “${other.title}”${this.which === 'granted'
        ? `, ${grantedWords(session.network)}` : ''}: a gap of ${points(b.probability - a.probability)}, ${signedBits(bitsOf(b) - bitsOf(a))}.</p>` : nothing}
      ${session.answerers.granted ? html`<div class="line">${choice('Which conclusion', [
        {value: 'overall', text: 'Overall'}, {value: 'granted', text: 'Granted', title: grantedWords(session.network)},
      ], this.which, (value) => { this.which = value; })}</div>` : nothing}
      ${players.length === 0 ? html`<p>You agree on every answer.</p>` : html`
        ${answerer ? this.#shares(answerer, mine, theirs, players, a, b) : nothing}
        <crux-dumbbell-chart .pairs=${this.#pairs(players, mine, theirs)} .names=${['You', other.title]}
          .heading=${'Where your answers differ'} .fileName=${`${session.network.id}-answers`}></crux-dumbbell-chart>`}
    </section>`;
  }

  /** The least that either would have to take over from the other. */
  #agreement(worth, players) {
    const names = (moves) => list(moves.players.map((player) => players[player].label));
    const left = (moves) => points(moves.left).replace('+', '');
    const mine = smallestAgreement(worth, players.length, NEAR);
    const theirs = smallestAgreement(worth.toReversed(), players.length, NEAR);
    return html`<p>The smallest agreement that would bring you together: if you gave the other’s answers on <b>${names(mine)}</b>, you would be
      within ${left(mine)} of each other. ${names(mine) === names(theirs)
        ? html`So you would if “${this.other.title}” gave yours there${left(mine) === left(theirs) ? '' : `, within ${left(theirs)}`}.`
        : html`Or “${this.other.title}” gives yours on <b>${names(theirs)}</b>: within ${left(theirs)}.`}</p>`;
  }

  #pairs(players, mine, theirs) {
    return players.flatMap((credence) => this.session.coordinates.of(credence)).map((coordinate) => {
      const {low, high, show} = scaleOf(coordinate.credence);
      return {name: coordinateName(coordinate), a: mine[coordinate.index], b: theirs[coordinate.index], low, high, show};
    }).filter(({a, b}) => a !== b);
  }

  #shares(answerer, mine, theirs, players, a, b) {
    if (players.length > MOST_PLAYERS) {
      return html`<p class="left-out">You differ on ${players.length} answers; the shares of more than ${MOST_PLAYERS} are too many to work out in the page.
        <code>crux compare</code> works them out from the two profiles.</p>`;
    }
    const worth = coalitions(answerer, mine, theirs, players);
    const bits = this.scale === 'bits';
    const shares = shapley(worth[this.scale], players.length);
    return html`${Math.abs(b.probability - a.probability) <= NEAR ? nothing : this.#agreement(worth.probability, players)}
      <div class="line">${choice('Scale', [{value: 'probability', text: 'Points'}, {value: 'bits', text: 'Bits'}], this.scale,
        (value) => { this.scale = value; })}</div>
      ${shares === null ? html`<p>On the way from one to the other the conclusion becomes certain, and certainty has no bits.</p>`
        : html`<crux-waterfall-chart
          .start=${{name: 'You', value: bits ? bitsOf(a) : a.probability, detail: percent(a)}}
          .end=${{name: this.other.title, value: bits ? bitsOf(b) : b.probability, detail: percent(b)}}
          .steps=${players.map((credence, i) => ({
            name: credence.label,
            share: shares[i],
            detail: `${valuesText(credence, this.session.coordinates.valuesOf(credence, mine))}, theirs ${
              valuesText(credence, this.session.coordinates.valuesOf(credence, theirs))}`,
          })).sort((one, two) => Math.abs(two.share) - Math.abs(one.share))}
          .show=${bits ? (value) => number(Number(value.toFixed(2))) : percent}
          .showShare=${bits ? shareBits : points} unit=${this.scale}
          .heading=${'How much of the gap each answer explains'} .fileName=${`${this.session.network.id}-shares`}></crux-waterfall-chart>`}`;
  }
}

function list(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

customElements.define('crux-compare', CompareView);
