import {html, nothing} from 'lit';
import {percent} from 'crux/notation/figures.js';
import {grantedWords} from 'crux/parts/conclusion.js';
import {SessionElement} from 'crux/parts/plain-element.js';
import {readGiven} from 'crux/share/profile.js';

/** The author’s own answers, once the reader has given theirs: what they come to, and the way to see both beside each other. */
class AuthorsView extends SessionElement {
  render() {
    const {session} = this;
    const {authors, answerers, network, payload} = session;
    if (!authors) {
      return nothing;
    }
    const values = session.valuesOf(readGiven(authors, session).responses);
    const overall = answerers.overall.at(values);
    const granted = answerers.granted?.at(values);
    return html`<section class="authors" aria-labelledby="authors-title">
      <h3 id="authors-title">The author’s own answers</h3>
      <p>${payload.page.byline ? html`<span class="byline">${payload.page.byline}</span><br>` : nothing}Kept back until you had yours, they come to <b>${percent(overall)}</b>${granted
        ? html`, and ${grantedWords(network)} to <b>${percent(granted)}</b>` : nothing}.</p>
      ${authors.note ? html`<p class="aside">${authors.note}</p>` : nothing}
      <p><button type="button" @click=${this.#beside}>See where you differ</button></p>
    </section>`;
  }

  #beside = () => {
    this.session.beside = readGiven(this.session.authors, this.session);
    this.dispatchEvent(new CustomEvent('step', {detail: 'share', bubbles: true}));
  };
}

customElements.define('crux-authors', AuthorsView);
