import {readAnswers} from 'crux/share/profile.js';
import {write} from 'crux/notation/credence-text.js';

/**
 * A profile in one line, to paste anywhere: the network’s id and a colon, then `credence=answer` one after another; an answer with
 * spaces stands in quotes, a rejected question says `!` and its reason.
 *
 * `scheming: p_goal_guarding=25% d_simpler="0.5 0.3 0.2" p_speed=!"the question assumes a sequential model"`
 */
export function lineOf(session) {
  const parts = session.network.credences.filter(({id}) => session.responses.has(id)).map(({id}) => {
    const {answer, written} = session.responses.get(id);
    return answer.type === 'rejected' ? `${id}=!${quoted(answer.reason, true)}` : `${id}=${quoted(written || write(answer))}`;
  });
  return `${session.network.id}: ${parts.join(' ')}`;
}

/** What a line says, read against the network’s questions. */
export function readLine(line, session) {
  const match = /^\s*([A-Za-z0-9][\w.-]*):\s*([^]*)$/.exec(line);
  if (!match) {
    return {title: '', responses: new Map(), problems: ['This is no line of answers: it begins with a network’s name and a colon.']};
  }
  const problems = match[1] === session.network.id ? [] : [`It answers the questions of “${match[1]}”; what they share is used.`];
  const answers = {};
  const part = /([A-Za-z_]\w*)=(!?)("(?:[^"\\]|\\.)*"|\S+)\s*/y;
  let at = 0;
  for (let found = part.exec(match[2]); found; found = part.exec(match[2])) {
    const text = found[3].startsWith('"') ? unquoted(found[3]) : found[3];
    answers[found[1]] = found[2] === '!' ? {rejected: text} : {is: text};
    at = part.lastIndex;
  }
  if (at < match[2].trimEnd().length) {
    problems.push(`“${match[2].slice(at, at + 20).trim()}” is not understood; write credence=answer.`);
  }
  return {title: 'the other', ...readAnswers(answers, session, problems)};
}

/** The line as the fragment of a link: it never leaves the browser that opens it. */
export function fragmentOf(session) {
  return `#answers=${encodeURIComponent(lineOf(session))}`;
}

/** The line in a link’s fragment; undefined where there is none. */
export function lineIn(fragment) {
  const match = /^#answers=(.+)$/.exec(fragment);
  try {
    return match ? decodeURIComponent(match[1]) : undefined;
  } catch {
    return undefined;
  }
}

function quoted(text, always = false) {
  return !always && /^[^\s"!][^\s"]*$/.test(text) ? text : JSON.stringify(text);
}

function unquoted(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(1, -1);
  }
}
