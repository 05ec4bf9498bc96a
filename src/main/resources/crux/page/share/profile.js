import {fromEntry, toEntry} from 'crux/state/answers.js';

/** The session’s answers as the text of a profile file, as `crux.format` writes it. */
export function profileText(session, {id = 'mine', title = ''} = {}) {
  const answers = Object.fromEntries(
    session.network.credences.filter(({id: each}) => session.responses.has(each))
      .map(({id: each}) => [each, toEntry(session.responses.get(each))]));
  const profile = {
    crux: 1, kind: 'profile', id, title: title || id, network: session.network.id, hash: session.network.hash, answers,
    ...(session.beliefs ? {beliefs: session.beliefs} : {}),
  };
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/**
 * What a profile file says, read against the network’s questions.
 *
 * @returns {{title: string, responses: Map<string, import('crux/state/answers.js').Response>, beliefs: object[], problems: string[]}}
 */
export function readProfile(text, session) {
  let profile;
  try {
    profile = JSON.parse(text);
  } catch (error) {
    return unreadable(`This is no profile: ${error.message}.`);
  }
  const answers = profile?.answers ?? {};
  if (profile?.kind !== 'profile' || typeof answers !== 'object') {
    return unreadable('This is no profile: a profile file says "kind": "profile", and its "answers" are by question.');
  }
  const problems = [];
  if (profile.network !== session.network.id) {
    problems.push(`It answers the questions of “${profile.network}”, not of “${session.network.id}”; what they share is used.`);
  } else if (profile.hash && session.network.hash && profile.hash !== session.network.hash) {
    problems.push('It was answered to an earlier or later version of this network; a question may have changed since.');
  }
  const beliefs = Array.isArray(profile.beliefs) ? profile.beliefs : [];
  return {title: profile.title ?? profile.id ?? 'the other', beliefs, ...readAnswers(answers, session, problems)};
}

/** A profile that came with the page, read against the network’s questions. */
export function readGiven({title, note, answers}, session) {
  return {title, note, ...readAnswers(answers, session)};
}

/** Entries by credence, read; what cannot be read is said and left out. */
export function readAnswers(answers, session, problems = []) {
  const responses = new Map();
  for (const [id, entry] of Object.entries(answers)) {
    const credence = session.credences.get(id);
    const response = credence && entry && typeof entry === 'object' ? fromEntry(entry, credence) : undefined;
    if (response === undefined) {
      problems.push(`“${id}” is no question here.`);
    } else if ('refused' in response) {
      problems.push(`“${credence.label}”: ${response.refused}; ${response.mend}.`);
    } else {
      responses.set(id, response);
    }
  }
  return {responses, problems};
}

function unreadable(problem) {
  return {title: '', responses: new Map(), beliefs: [], problems: [problem]};
}
