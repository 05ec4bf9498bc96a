import {html, svg} from 'lit';
import {axisX} from 'crux/chart/axis.js';
import {ChartElement} from 'crux/chart/chart-element.js';
import {around, linear} from 'crux/chart/linear.js';
import {layoutOf, rowLabel} from 'crux/chart/row-label.js';

/**
 * From one conclusion to another in steps: each share of the way stands where the one above it ended.
 *
 * @typedef {{name: string, share: number, detail: string}} Step
 */
class WaterfallChart extends ChartElement {
  static properties = {
    start: {attribute: false},
    steps: {attribute: false},
    end: {attribute: false},
    show: {attribute: false},
    showShare: {attribute: false},
    unit: {},
    heading: {},
    fileName: {},
  };

  drawing(width) {
    const names = [this.start.name, ...this.steps.map(({name}) => name), this.end.name];
    const layout = layoutOf(width, names);
    const levels = [this.start.value];
    this.steps.forEach(({share}) => levels.push(levels[levels.length - 1] + share));
    const bottom = names.length * layout.row + 6;
    const x = linear(...around([...levels, this.end.value], {margin: 0.06}), layout.column + 8, width - 64);
    return html`<svg width=${width} height=${bottom + 24} role="group" aria-label=${this.heading}>
      ${axisX(x, {top: 0, bottom, count: layout.narrow ? 4 : 7, show: this.show})}
      ${this.#level(this.start, 0, x, layout)}
      ${this.steps.map((step, i) => this.#step(step, levels[i], levels[i + 1], (i + 1) * layout.row, x, layout))}
      ${this.#level(this.end, (names.length - 1) * layout.row, x, layout)}
    </svg>`;
  }

  #level({name, value, detail}, top, x, layout) {
    const y = this.#top(top, layout);
    return svg`<g class="row total" tabindex="0" role="img" aria-label="${name}: ${detail}" data-reading="${name}: ${detail}">
      ${this.#label(name, top, y, x, layout)}
      <circle class="level" cx=${x(value)} cy=${y + layout.bar / 2} r="6"></circle>
      <text class="end strong" x=${x(value) + 11} y=${y + 12.5}>${this.show(value)}</text></g>`;
  }

  #step({name, share, detail}, from, to, top, x, layout) {
    const y = this.#top(top, layout);
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
    const reading = `${name}: ${this.showShare(share)}${detail ? `; ${detail}` : ''}`;
    return svg`<g class="row" tabindex="0" role="img" aria-label=${reading} data-reading=${reading}>
      <rect class="row-ground" x="0" y=${top + 2} width=${x(x.high) + 64} height=${layout.row - 2}></rect>
      ${this.#label(name, top, y, x, layout)}
      <line class="carry" x1=${x(from)} x2=${x(from)} y1=${y - layout.row + layout.bar} y2=${y + layout.bar}></line>
      <rect class="swing ${share < 0 ? 'below' : 'above'}" x=${left} y=${y} width=${Math.max(1, right - left)} height=${layout.bar}
        rx="1.5"></rect>
      <text class="end" x=${right + 5} y=${y + 12.5}>${this.showShare(share)}</text></g>`;
  }

  #top(top, layout) {
    return layout.narrow ? top + 22 : top + (layout.row - layout.bar) / 2;
  }

  #label(name, top, y, x, layout) {
    return layout.narrow
      ? rowLabel(name, {x: 0, y: top + 15, width: x(x.high)})
      : rowLabel(name, {x: 0, y: y + 12.5, width: layout.column - 8});
  }

  table() {
    return {
      columns: ['', `share, ${this.unit}`, 'answers'],
      rows: [
        [this.start.name, this.start.value, ''],
        ...this.steps.map(({name, share, detail}) => [name, share, detail]),
        [this.end.name, this.end.value, ''],
      ],
      shown: [
        [this.start.name, this.show(this.start.value), ''],
        ...this.steps.map(({name, share, detail}) => [name, this.showShare(share), detail]),
        [this.end.name, this.show(this.end.value), ''],
      ],
    };
  }
}

customElements.define('crux-waterfall-chart', WaterfallChart);
