import {html, nothing} from 'lit';
import {csvOf} from 'crux/chart/csv.js';
import {standaloneSvg} from 'crux/chart/standalone-svg.js';
import {PlainElement} from 'crux/parts/plain-element.js';
import {download} from 'crux/parts/download.js';

/**
 * What every chart has: a title, a line that reads exact numbers where a mark is pointed at or focused, a table behind it, and both as
 * files. A chart gives `heading`, `fileName`, `drawing(width)` and `table()`.
 *
 * @typedef {{columns: string[], rows: (string|number|null)[][], shown?: string[][]}} Table rows hold exact numbers, shown what people read
 */
export class ChartElement extends PlainElement {
  static properties = {
    width: {state: true},
    reading: {state: true},
    tabled: {state: true},
  };

  constructor() {
    super();
    this.width = 0;
    this.reading = '';
    this.tabled = false;
    this.hint = 'Point at a mark, or move to it with the keyboard, to read it exactly.';
  }

  render() {
    return html`<figure class="chart">
      <figcaption>${this.heading}</figcaption>
      ${this.controls?.() ?? nothing}
      <div class="drawing" @pointerover=${this.#read} @focusin=${this.#read} @pointerleave=${this.#unread}>
        ${this.width > 0 ? this.drawing(this.width) : nothing}</div>
      <div class="chart-foot"><p class="readout" aria-live="off">${this.reading || this.hint || ' '}</p>
        <div class="chart-links"><button type="button" class="link" aria-expanded=${this.tabled} @click=${() => { this.tabled = !this.tabled; }}>
          ${this.tabled ? 'Hide the table' : 'Table'}</button>
        <button type="button" class="link" @click=${this.#saveSvg} aria-label="Download “${this.heading}” as SVG">SVG</button>
        <button type="button" class="link" @click=${this.#saveCsv} aria-label="Download “${this.heading}” as CSV">CSV</button></div>
      </div>
      ${this.tabled ? this.#table() : nothing}
    </figure>`;
  }

  #table() {
    const {columns, rows, shown} = this.table();
    return html`<div class="table-box" tabindex="0" role="region" aria-label="Table: ${this.heading}"><table>
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${(shown ?? rows).map((row) => html`<tr>${row.map((cell, i) => (i === 0
        ? html`<th scope="row">${cell}</th>` : html`<td>${cell ?? '–'}</td>`))}</tr>`)}</tbody>
    </table></div>`;
  }

  #read = (event) => {
    const mark = event.target.closest?.('[data-reading]');
    if (mark) {
      this.reading = mark.dataset.reading;
    }
  };

  #unread = () => {
    this.reading = '';
  };

  #saveSvg = () => {
    const svg = this.querySelector('.drawing svg');
    if (svg) {
      download(`${this.fileName}.svg`, 'image/svg+xml', standaloneSvg(svg, this.heading));
    }
  };

  #saveCsv = () => download(`${this.fileName}.csv`, 'text/csv', csvOf(this.table()));

  connectedCallback() {
    super.connectedCallback();
    this.observer = new ResizeObserver(([entry]) => {
      this.width = Math.floor(entry.contentRect.width);
    });
    this.updateComplete.then(() => {
      const drawing = this.querySelector('.drawing');
      if (drawing) {
        this.observer.observe(drawing);
      }
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }
}
