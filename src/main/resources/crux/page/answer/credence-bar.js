import {html, nothing} from 'lit';
import {rounded} from 'crux/answer/scale.js';
import {PlainElement} from 'crux/parts/plain-element.js';

/**
 * A line to drag along. Nothing stands on it until it is touched, so that nothing anchors. With `ranged` it has a handle on either side
 * for the 5th and 95th percentiles.
 *
 * Fires `bar-input` with `{value, low, high}` while it is moved; low and high are null without a range.
 */
export class CredenceBar extends PlainElement {
  static properties = {
    scale: {attribute: false},
    value: {attribute: false},
    low: {attribute: false},
    high: {attribute: false},
    ranged: {type: Boolean},
    name: {},
  };

  constructor() {
    super();
    this.value = null;
    this.low = null;
    this.high = null;
    this.ranged = false;
  }

  render() {
    const blank = this.value === null;
    return html`<div class="bar ${blank ? 'blank' : ''}"
        @pointerdown=${this.#grab} @pointermove=${this.#drag} @pointerup=${this.#drop} @pointercancel=${this.#drop}>
      <div class="bar-track"></div>
      <span class="bar-hint">${blank ? 'Drag along the line, or write below' : nothing}</span>
      ${blank || this.low !== null ? nothing : html`<div class="bar-fill" .style="--to: ${this.#part(this.value)}"></div>`}
      ${this.low === null ? nothing : html`<div class="bar-band"
        .style="--from: ${this.#part(this.low)}; --to: ${this.#part(this.high)}"></div>`}
      ${this.ranged && this.low !== null ? this.#handle('low', this.low, `${this.name}: 5th percentile`) : nothing}
      ${this.#handle('value', this.value, this.name)}
      ${this.ranged && this.high !== null ? this.#handle('high', this.high, `${this.name}: 95th percentile`) : nothing}
      <div class="bar-ticks" aria-hidden="true">${this.scale.ticks.map((tick, i) => html`<span
        class="tick-${i === 0 ? 'first' : i === this.scale.ticks.length - 1 ? 'last' : 'inner'}"
        .style="--at: ${this.#part(tick.value)}">${tick.text}</span>`)}</div>
    </div>`;
  }

  #handle(part, value, label) {
    const {low, high, show} = this.scale;
    return html`<div class="thumb thumb-${part}" role="slider" tabindex="0" data-part=${part}
      .style="--at: ${value === null ? '0' : this.#part(value)}"
      aria-label=${label} aria-valuemin=${low} aria-valuemax=${high} aria-valuenow=${value ?? low}
      aria-valuetext=${value === null ? 'not answered yet' : show(value)} @keydown=${this.#key}></div>`;
  }

  #part(value) {
    const {low, high} = this.scale;
    return Math.max(0, Math.min(1, (value - low) / (high - low)));
  }

  #grab(event) {
    if (event.button > 0) {
      return;
    }
    event.preventDefault();
    const bar = event.currentTarget;
    bar.setPointerCapture(event.pointerId);
    this.bounds = bar.querySelector('.bar-track').getBoundingClientRect();
    this.held = event.target.dataset?.part ?? 'value';
    this.querySelector(`.thumb-${this.held}`).focus({preventScroll: true});
    this.#drag(event);
  }

  #drag(event) {
    if (!this.held) {
      return;
    }
    const part = Math.max(0, Math.min(1, (event.clientX - this.bounds.left) / this.bounds.width));
    const {low, high, step} = this.scale;
    this.#move(this.held, rounded(low + part * (high - low), step));
  }

  #drop() {
    this.held = undefined;
  }

  #key(event) {
    const part = event.currentTarget.dataset.part;
    const {low, high, step} = this.scale;
    const moves = {
      ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step, PageUp: 10 * step, PageDown: -10 * step,
    };
    const ends = {Home: low, End: high};
    if (event.key in moves) {
      const from = this[part] ?? (moves[event.key] > 0 ? low - step : high + step);
      this.#move(part, rounded(from + moves[event.key] * (event.shiftKey ? 10 : 1), step));
    } else if (event.key in ends) {
      this.#move(part, ends[event.key]);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Moves one handle; the others give way, so that their order holds. */
  #move(part, to) {
    const {low, high, step} = this.scale;
    const at = Math.max(low, Math.min(high, to));
    let next = {value: this.value, low: this.low, high: this.high, [part]: at};
    if (this.ranged) {
      next = this.#ordered(part, next, step);
    }
    if (next.value !== this.value || next.low !== this.low || next.high !== this.high) {
      this.dispatchEvent(new CustomEvent('bar-input', {detail: next, bubbles: true}));
    }
  }

  #ordered(part, {value, low, high}, step) {
    const {low: least, high: most} = this.scale;
    const gap = step / 2;
    const middle = Math.max(least + step, Math.min(most - step, value ?? low ?? high));
    const spread = 0.1 * (most - least);
    const [from, to] = [low ?? middle - spread, high ?? middle + spread];
    const inner = (at) => Math.max(least + gap, Math.min(most - gap, at));
    switch (part) {
      case 'low':
        return {low: inner(Math.min(from, most - 2 * step)), value: Math.max(middle, from + step), high: Math.max(to, from + 2 * step)};
      case 'high':
        return {high: inner(Math.max(to, least + 2 * step)), value: Math.min(middle, to - step), low: Math.min(from, to - 2 * step)};
      default:
        return {value: middle, low: inner(Math.min(from, middle - step)), high: inner(Math.max(to, middle + step))};
    }
  }
}

customElements.define('crux-credence-bar', CredenceBar);
