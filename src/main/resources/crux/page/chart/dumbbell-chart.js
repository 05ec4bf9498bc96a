import {html, svg} from 'lit';
import {axisX} from 'crux/chart/axis.js';
import {ChartElement} from 'crux/chart/chart-element.js';
import {linear} from 'crux/chart/linear.js';
import {layoutOf, rowLabel} from 'crux/chart/row-label.js';

/**
 * Two people’s answers side by side: a line a question, from one answer to the other, on the question’s own scale from end to end.
 *
 * @typedef {{name: string, a: number, b: number, low: number, high: number, show: (value: number) => string}} Pair
 */
class DumbbellChart extends ChartElement {
  static properties = {pairs: {attribute: false}, names: {attribute: false}, heading: {}, fileName: {}};

  controls() {
    return html`<div class="legend"><span><span class="key dot-a"></span> ${this.names[0]}</span><span><span class="key dot-b"></span> ${this.names[1]}</span></div>`;
  }

  drawing(width) {
    const layout = layoutOf(width, this.pairs.map(({name}) => name));
    const bottom = this.pairs.length * layout.row + 6;
    const x = linear(0, 1, layout.column + 14, width - 22);
    return html`<svg width=${width} height=${bottom + 24} role="group" aria-label=${this.heading}>
      ${axisX(x, {top: 0, bottom, count: 4})}
      ${this.pairs.map((pair, i) => this.#row(pair, i * layout.row, x, layout))}
    </svg>`;
  }

  #row({name, a, b, low, high, show}, top, x, layout) {
    const at = (value) => x(Math.max(0, Math.min(1, (value - low) / (high - low || 1))));
    const y = layout.narrow ? top + 31 : top + layout.row / 2;
    const reading = `${name}: ${this.names[0]} ${show(a)}, ${this.names[1]} ${show(b)}`;
    return svg`<g class="row" tabindex="0" role="img" aria-label=${reading} data-reading=${reading}>
      <rect class="row-ground" x="0" y=${top + 1} width=${x(1) + 22} height=${layout.row - 2}></rect>
      ${layout.narrow ? rowLabel(name, {x: 0, y: top + 16, width: x(1)}) : rowLabel(name, {x: 0, y: y + 4.5, width: layout.column - 6})}
      <line class="rail" x1=${x(0)} x2=${x(1)} y1=${y} y2=${y}></line>
      <line class="join" x1=${at(a)} x2=${at(b)} y1=${y} y2=${y}></line>
      <circle class="dot-a" cx=${at(a)} cy=${y} r="6"></circle><circle class="dot-b" cx=${at(b)} cy=${y} r="6"></circle></g>`;
  }

  table() {
    return {
      columns: ['question', ...this.names],
      rows: this.pairs.map(({name, a, b}) => [name, a, b]),
      shown: this.pairs.map(({name, a, b, show}) => [name, show(a), show(b)]),
    };
  }
}

customElements.define('crux-dumbbell-chart', DumbbellChart);
