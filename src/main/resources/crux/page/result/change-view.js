import {html, nothing} from 'lit';
import {reachOf, wholeOf} from 'crux/analysis/reach.js';
import {singleChanges} from 'crux/analysis/change.js';
import {Curve} from 'crux/analysis/trace.js';
import {percent} from 'crux/notation/figures.js';
import {choice} from 'crux/parts/choice.js';
import {command, whatFile} from 'crux/parts/command.js';
import {coordinateName, coordinateValue} from 'crux/parts/coordinate.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {PlainElement} from 'crux/parts/plain-element.js';
import {smallestChange} from 'crux/share/server.js';
import 'crux/chart/curve-chart.js';

const THRESHOLDS = [0.1, 0.25, 0.5, 0.75, 0.9];
const POINTS = 61;
const FEW = 5;

/** What would change the person's mind: each answer alone, the curve along one of them, and the smallest joint change. */
class ChangeView extends PlainElement {
  static properties = {
    session: {attribute: false},
    answerer: {attribute: false},
    which: {},
    values: {attribute: false},
    threshold: {state: true},
    chosen: {state: true},
    joint: {state: true},
  };

  willUpdate(changed) {
    if (this.threshold === undefined) {
      const now = this.answerer.at(this.values).probability;
      this.threshold = now < 0.5 ? THRESHOLDS.find((each) => each > now + 0.05) ?? 0.5 : 0.5;
      if (Math.abs(now - 0.5) < 0.01) {
        this.threshold = 0.75;
      } else if (now < 0.5 && now > 0.2) {
        this.threshold = 0.5;
      }
    }
    if (['answerer', 'values', 'threshold'].some((name) => changed.has(name))) {
      this.singles = singleChanges(this.answerer, this.values, this.threshold, this.session.tier);
      this.joint = undefined;
    }
  }

  render() {
    const enough = this.singles.filter(({needed}) => needed !== null);
    const coordinate = this.chosen ?? (enough[0] ?? this.#furthest() ?? this.singles[0])?.coordinate;
    return html`<section class="change" aria-labelledby="change-title">
      <h3 id="change-title">What would change your mind</h3>
      <div class="line">To reach ${choice('The conclusion to reach', THRESHOLDS.map((each) => ({value: String(each), text: percent(each)})),
        String(this.threshold), (value) => { this.threshold = Number(value); })}</div>
      ${enough.length === 0 ? this.#none() : html`<p>Any one of these answers alone would do it, the nearest first:</p>
        <ul class="singles">${enough.slice(0, FEW).map((single) => this.#single(single))}</ul>`}
      ${this.#joint()}
      ${coordinate ? html`<label class="line">Follow one answer
        <select @change=${(event) => { this.chosen = this.answerer.coordinates.list[event.target.value]; }}>${this.singles
          .map(({coordinate: each}) => html`<option value=${each.index} ?selected=${each === coordinate}>${coordinateName(each)}</option>`)}
        </select></label>${this.#curve(coordinate)}` : nothing}
    </section>`;
  }

  #single({coordinate, value, needed}) {
    return html`<li><b>${coordinateName(coordinate)}</b> at ${coordinateValue(coordinate, needed)}
      <span class="now">instead of ${coordinateValue(coordinate, value)}</span></li>`;
  }

  #furthest() {
    const up = this.answerer.at(this.values).probability < this.threshold;
    const reach = (single) => (up ? -single.greatest : single.least);
    return this.singles.filter((single) => Number.isFinite(reach(single))).sort((a, b) => reach(a) - reach(b))[0];
  }

  #none() {
    const furthest = this.#furthest();
    if (!furthest) {
      return nothing;
    }
    const up = this.answerer.at(this.values).probability < this.threshold;
    return html`<p>No single answer brings the conclusion to ${percent(this.threshold)}. The furthest is
      <b>${coordinateName(furthest.coordinate)}</b>: alone it takes the conclusion to
      ${percent(up ? furthest.greatest : furthest.least)} at ${up ? 'most' : 'least'}.</p>`;
  }

  #joint() {
    if (!this.session.payload.live) {
      return html`<p class="left-out">The smallest change of several answers together takes a longer search and is left out of this file:
        <code>${command(this.session, 'change', '--reach', this.threshold)}</code> finds it.${whatFile(this.session)}</p>`;
    }
    if (this.joint === undefined) {
      return html`<p><button type="button" @click=${this.#ask}>Find the smallest change of several answers together</button></p>`;
    }
    if (this.joint.waiting) {
      return html`<p role="status">Searching … <button type="button" class="link" @click=${() => this.joint.abort.abort()}>Stop</button></p>`;
    }
    return this.joint.problem
      ? html`<p role="alert" class="refused">${this.joint.problem}</p>`
      : this.#found();
  }

  #found() {
    const {moves, reached} = this.joint;
    if (!moves) {
      return html`<p>No change of the answers together was found that brings it there; the nearest comes to
        ${reached === null ? 'nothing' : percent(reached)}.</p>`;
    }
    return html`<p>The smallest change of several answers together:</p><ul class="singles">${moves.slice(0, 8).map((move) => {
      const credence = this.session.credences.get(move.credence);
      const text = (values) => (credence.kind === 'number'
        ? coordinateValue({credence}, values[0]) : values.map((value) => percent(value)).join(' · '));
      return html`<li><b>${credence.label}</b> at ${text(move.to)} <span class="now">instead of ${text(move.from)}</span></li>`;
    })}</ul>${moves.length > 8 ? html`<p class="aside">and ${moves.length - 8} smaller moves</p>` : nothing}`;
  }

  #ask = async () => {
    const abort = new AbortController();
    this.joint = {waiting: true, abort};
    try {
      this.joint = await smallestChange(this.session, this.which, this.threshold, abort.signal);
    } catch (problem) {
      this.joint = problem.name === 'AbortError' ? undefined : {problem: problem.message};
    }
  };

  #curve(coordinate) {
    const {credence} = coordinate;
    const [low, high] = credence.kind === 'number' ? reachOf(credence) : wholeOf(credence);
    const at = Array.from({length: POINTS}, (_, i) => low + (high - low) * i / (POINTS - 1));
    const lines = [['overall', 'overall'], ['granted', 'granted']]
      .filter(([which]) => this.session.answerers[which])
      .map(([which, kind]) => {
        const curve = new Curve(this.session.answerers[which], this.values, coordinate);
        return {
          name: which === 'overall' ? 'overall' : grantedWords(this.session.network),
          kind,
          points: at.map((value) => ({value, probability: curve.at(value).probability})),
        };
      });
    return html`<crux-curve-chart .lines=${lines} .coordinate=${coordinate} .present=${this.values[coordinate.index]}
      .threshold=${this.threshold} .heading=${`The conclusion as “${coordinateName(coordinate)}” varies`}
      .fileName=${`${this.session.network.id}-curve`}></crux-curve-chart>`;
  }
}

customElements.define('crux-change', ChangeView);
