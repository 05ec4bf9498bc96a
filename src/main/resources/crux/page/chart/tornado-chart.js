import {html, svg} from 'lit';
import {axisX, tellingChances} from 'crux/chart/axis.js';
import {ChartElement} from 'crux/chart/chart-element.js';
import {around, linear} from 'crux/chart/linear.js';
import {layoutOf, rowLabel} from 'crux/chart/row-label.js';
import {closely, signedBits} from 'crux/notation/figures.js';
import {coordinateName, coordinateValue} from 'crux/parts/coordinate.js';

const FEW = 10;

/** Which assumption moves the conclusion most: a bar an answer, from the conclusion at its lower to that at its higher value. */
class TornadoChart extends ChartElement {
  static properties = {
    swings: {attribute: false},
    base: {attribute: false},
    heading: {},
    fileName: {},
    everything: {state: true},
  };

  constructor() {
    super();
    this.everything = false;
  }

  get #rows() {
    const moving = this.swings.filter(({swing}) => swing > 0);
    return this.everything ? moving : moving.slice(0, FEW);
  }

  controls() {
    const moving = this.swings.filter(({swing}) => swing > 0).length;
    return html`<div class="legend"><span><span class="key below"></span> answer lower</span><span><span class="key above"></span> answer higher</span>
      ${moving > FEW ? html`<button type="button" class="link" @click=${() => { this.everything = !this.everything; }}>
        ${this.everything ? `Show the ${FEW} greatest` : `Show all ${moving}`}</button>` : ''}</div>`;
  }

  drawing(width) {
    const rows = this.#rows;
    if (rows.length === 0) {
      return html`<p class="empty">Nothing moves the conclusion on this basis.</p>`;
    }
    const layout = layoutOf(width, rows.map(({coordinate}) => coordinateName(coordinate)));
    const bottom = rows.length * layout.row + 6;
    const ends = rows.flatMap(({least, greatest}) => [least, greatest]).concat(this.base);
    const x = linear(...around(ends, {least: 0, most: 1}), layout.column + 52, width - 52);
    const show = tellingChances([rows[0].least, this.base, rows[0].greatest]);
    return html`<svg width=${width} height=${bottom + 24} role="group" aria-label=${this.heading}>
      ${axisX(x, {top: 0, bottom, count: layout.narrow ? 4 : 7})}
      ${rows.map((row, i) => this.#row(row, i * layout.row + 4, x, layout, show))}
      ${layout.narrow ? '' : svg`<line class="base" x1=${x(this.base)} x2=${x(this.base)} y1="0" y2=${bottom}></line>`}
    </svg>`;
  }

  #row(swing, top, x, layout, show) {
    const {coordinate, atLow, atHigh, least, greatest} = swing;
    const name = coordinateName(coordinate);
    const y = layout.narrow ? top + 19 : top + (layout.row - 8 - layout.bar) / 2;
    const part = (at, kind) => svg`<rect class="swing ${kind}" x=${Math.min(x(at), x(this.base))} y=${y}
      width=${Math.max(0.5, Math.abs(x(at) - x(this.base)))} height=${layout.bar} rx="1.5"></rect>`;
    const beyond = least < Math.min(atLow, atHigh, this.base) || greatest > Math.max(atLow, atHigh, this.base);
    return svg`<g class="row" tabindex="0" role="img" aria-label=${this.#reading(swing)} data-reading=${this.#reading(swing)}>
      <rect class="row-ground" x="0" y=${top - 2} width=${x(x.high) + 52} height=${layout.row - 2}></rect>
      ${layout.narrow
        ? rowLabel(name, {x: 0, y: top + 12, width: x(x.high)})
        : rowLabel(name, {x: 0, y: y + 12.5, width: layout.column - 8})}
      ${beyond ? svg`<line class="beyond" x1=${x(least)} x2=${x(greatest)} y1=${y + layout.bar / 2} y2=${y + layout.bar / 2}></line>` : ''}
      ${Number.isNaN(atLow) ? '' : part(atLow, 'below')}${Number.isNaN(atHigh) ? '' : part(atHigh, 'above')}
      ${layout.narrow ? svg`<line class="base" x1=${x(this.base)} x2=${x(this.base)} y1=${y - 3} y2=${y + layout.bar + 3}></line>` : ''}
      ${least < this.base ? svg`<text class="end" x=${x(least) - 5} y=${y + 12.5} text-anchor="end">${show(least)}</text>` : ''}
      ${greatest > this.base ? svg`<text class="end" x=${x(greatest) + 5} y=${y + 12.5}>${show(greatest)}</text>` : ''}
    </g>`;
  }

  #reading({coordinate, value, low, high, atLow, atHigh, swingBits}) {
    const at = (chance) => (Number.isNaN(chance) ? 'impossible' : closely(chance));
    return `${coordinateName(coordinate)}: at ${coordinateValue(coordinate, low)} the conclusion is ${at(atLow)}, `
      + `at ${coordinateValue(coordinate, high)} it is ${at(atHigh)}; now ${coordinateValue(coordinate, value)}`
      + (Number.isFinite(swingBits) ? `; ${signedBits(swingBits).replace('+', '')} between` : '');
  }

  table() {
    const columns = ['credence', 'value', 'low', 'high', 'at low', 'at high', 'swing', 'swing in bits', 'derivative'];
    const rows = this.swings.map((swing) => [
      swing.coordinate.name, swing.value, swing.low, swing.high, swing.atLow, swing.atHigh, swing.swing, swing.swingBits,
      swing.derivative,
    ]);
    const shown = this.swings.map((swing) => {
      const value = (at) => coordinateValue(swing.coordinate, at);
      return [
        coordinateName(swing.coordinate), value(swing.value), value(swing.low), value(swing.high), closely(swing.atLow),
        closely(swing.atHigh), closely(swing.swing), Number.isFinite(swing.swingBits) ? swing.swingBits.toFixed(2) : '–',
        swing.derivative.toPrecision(3),
      ];
    });
    return {columns, rows, shown};
  }
}

customElements.define('crux-tornado-chart', TornadoChart);
