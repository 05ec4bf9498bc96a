const STILL = 4;
const WHEEL = 0.0022;

/**
 * Moves a viewport by hand: drag, two fingers, and the wheel with Ctrl or ⌘, so that the wheel alone goes on scrolling the page. A drag is
 * not a click: what follows one is stopped.
 */
export class Touch {
  /** @param {HTMLElement} canvas @param {() => import('crux/graph/viewport.js').Viewport} viewport */
  constructor(canvas, viewport) {
    this.canvas = canvas;
    this.viewport = viewport;
    this.pointers = new Map();
    this.dragged = false;
    canvas.addEventListener('pointerdown', (event) => this.#down(event));
    canvas.addEventListener('pointermove', (event) => this.#move(event));
    ['pointerup', 'pointercancel', 'lostpointercapture'].forEach((name) => canvas.addEventListener(name, (event) => this.pointers.delete(event.pointerId)));
    canvas.addEventListener('click', (event) => this.#click(event), true);
    canvas.addEventListener('wheel', (event) => this.#wheel(event), {passive: false});
  }

  #at({clientX, clientY}) {
    const {left, top} = this.canvas.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  #down(event) {
    if (event.button > 0 || event.target.closest('button')) {
      return;
    }
    if (this.pointers.size === 0) {
      this.dragged = false;
      this.from = this.#at(event);
    }
    this.pointers.set(event.pointerId, this.#at(event));
  }

  #move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = this.#at(event);
    if (!this.dragged && this.pointers.size === 1 && distance(now, this.from) < STILL) {
      return;
    }
    if (!this.dragged) {
      this.dragged = true;
      this.canvas.setPointerCapture(event.pointerId);
    }
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      this.viewport().zoom(distance(now, other) / Math.max(1, distance(before, other)), [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    } else {
      this.viewport().pan(now[0] - before[0], now[1] - before[1]);
    }
    this.pointers.set(event.pointerId, now);
  }

  #click(event) {
    if (this.dragged && event.detail > 0) {
      event.stopPropagation();
      event.preventDefault();
    }
    this.dragged = false;
  }

  #wheel(event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.viewport().zoom(Math.exp(-event.deltaY * WHEEL * (event.deltaMode === 1 ? 16 : 1)), this.#at(event));
    }
  }
}

function distance([x, y], [a, b]) {
  return Math.hypot(x - a, y - b);
}
