const MARGIN = 14;
const LARGEST = 2.5;
const NATURAL = 1.1;
/** Below this a label cannot be read, and is not drawn. */
const LEGIBLE = 0.42;
const START = 0.72;
const NARROW = 600;
const BEACON = 12.5;

/** The part of a drawing that is looked at: moved and magnified without drawing it again. */
export class Viewport {
  /** @param {SVGSVGElement} svg with a group `.graph-world` @param {{width: number, height: number}} drawing */
  constructor(svg, drawing) {
    this.svg = svg;
    this.drawing = drawing;
    this.world = svg.querySelector('.graph-world');
    this.beacons = svg.querySelector('.graph-beacons');
    this.moved = false;
    this.taken = false;
    [this.x, this.y, this.scale] = [0, 0, 1];
  }

  get #size() {
    return {width: this.svg.clientWidth, height: this.svg.clientHeight};
  }

  get #fitting() {
    const {width, height} = this.#size;
    const {drawing} = this;
    return Math.max(0.01, Math.min((width - 2 * MARGIN) / drawing.width, (height - 2 * MARGIN) / drawing.height, NATURAL));
  }

  /** Shows all of it. */
  fit() {
    const {width, height} = this.#size;
    this.moved = false;
    this.scale = this.#fitting;
    this.x = (width - this.scale * this.drawing.width) / 2;
    this.y = (height - this.scale * this.drawing.height) / 2;
    this.#apply();
  }

  /** Shows all of it; in a narrow window, where that could not be read, what stands around one node. */
  begin(node) {
    const {width, height} = this.#size;
    this.fit();
    if (node && width < NARROW && this.scale < START) {
      this.scale = START;
      this.x = width / 2 - START * (node.x + node.width / 2);
      this.y = 0.6 * height - START * (node.y + node.height / 2);
      this.#inside();
      this.#apply();
    }
  }

  /** Magnifies around a place of the window, its middle where none is named. */
  zoom(factor, at) {
    const {width, height} = this.#size;
    const [x, y] = at ?? [width / 2, height / 2];
    const scale = Math.max(Math.min(this.#fitting, 0.5), Math.min(LARGEST, this.scale * factor));
    this.x = x - (x - this.x) * scale / this.scale;
    this.y = y - (y - this.y) * scale / this.scale;
    this.scale = scale;
    this.#touched();
  }

  pan(dx, dy) {
    this.x += dx;
    this.y += dy;
    this.#touched();
  }

  /** Looks at one node from so near that it can be read; where all can be read already, it is brought into the window alone. */
  approach(node) {
    if (this.scale >= LEGIBLE) {
      this.show(node);
      return;
    }
    const {width, height} = this.#size;
    this.scale = START;
    this.x = width / 2 - START * (node.x + node.width / 2);
    this.y = height / 2 - START * (node.y + node.height / 2);
    this.#touched();
  }

  /** Brings a node into the window. */
  show(node) {
    const {width, height} = this.#size;
    const left = this.x + this.scale * node.x;
    const top = this.y + this.scale * node.y;
    const right = left + this.scale * node.width;
    const bottom = top + this.scale * node.height;
    const dx = left < MARGIN ? MARGIN - left : right > width - MARGIN ? width - MARGIN - right : 0;
    const dy = top < MARGIN ? MARGIN - top : bottom > height - MARGIN ? height - MARGIN - bottom : 0;
    if (dx !== 0 || dy !== 0) {
      this.pan(dx, dy);
    }
  }

  #touched() {
    this.moved = true;
    this.#inside();
    this.#apply();
  }

  /** Keeps some of the drawing in the window. */
  #inside() {
    const {width, height} = this.#size;
    const keep = 60;
    this.x = Math.max(keep - this.scale * this.drawing.width, Math.min(width - keep, this.x));
    this.y = Math.max(keep - this.scale * this.drawing.height, Math.min(height - keep, this.y));
  }

  #apply() {
    if (this.taken) {
      return;
    }
    this.world.setAttribute('transform', `translate(${this.x.toFixed(2)} ${this.y.toFixed(2)}) scale(${this.scale.toFixed(4)})`);
    this.beacons.setAttribute('font-size', (BEACON / this.scale).toFixed(2));
    const detail = this.scale < LEGIBLE ? 'far' : 'near';
    if (this.svg.dataset.detail !== detail) {
      this.svg.dataset.detail = detail;
    }
  }

  /** Lets the whole drawing be taken, on paper or as a picture, and goes back to what was looked at. */
  whole(take) {
    const {width, height} = this.drawing;
    this.taken = true;
    this.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.world.removeAttribute('transform');
    this.svg.dataset.detail = 'near';
    take();
  }

  back() {
    this.taken = false;
    this.svg.removeAttribute('viewBox');
    this.#apply();
  }
}
