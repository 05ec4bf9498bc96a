import {svg} from 'lit';

const PER_PIXEL = 1 / 6.3;

/** A row's label, cut to a width; the whole stands in its title. */
export function rowLabel(text, {x, y, width, anchor = 'start'}) {
  const most = Math.max(6, Math.floor(width * PER_PIXEL));
  const shown = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
  return svg`<text class="row-label" x=${x} y=${y} text-anchor=${anchor}>${shown}<title>${text}</title></text>`;
}

/** Where labels stand: beside the marks on a wide chart, above them on a narrow one. */
export function layoutOf(width, labels) {
  const narrow = width < 560;
  const longest = Math.max(...labels.map((label) => label.length), 8);
  const column = narrow ? 0 : Math.min(Math.ceil(longest / PER_PIXEL) + 16, Math.floor(0.36 * width));
  return {narrow, column, row: narrow ? 46 : 32, bar: narrow ? 15 : 16};
}
