import {html} from 'lit';
import {SessionElement} from 'crux/parts/plain-element.js';

/** How far the person has come: a segment a question, and the count in words. */
class ProgressLine extends SessionElement {
  render() {
    const {order, position} = this.session;
    const {total, own} = this.session.progress;
    return html`<div class="progress" role="group" aria-label="Question ${position + 1} of ${total}, ${own} answered">
      <div class="segments" aria-hidden="true">${order.map(({id}, i) => html`<i
        class="${this.session.standing(id)} ${i === position ? 'here' : ''}"></i>`)}</div>
      <span class="progress-text">${position + 1} of ${total}</span>
    </div>`;
  }
}

customElements.define('crux-progress-line', ProgressLine);
