/**
 * Saved networks and profiles with their history. It computes nothing.
 *
 * <p>Nouns: the {@link crux.library.Library}, a folder of JSON files that suits git, laid over the networks shipped inside the jar,
 * which are never modified ({@link crux.library.LibraryFolder} says where it is); an {@link crux.library.Archive}, one saved network or
 * profile with its history of <em>revisions</em>; an {@link crux.library.Occasion}, when and why something is saved; a
 * {@link crux.library.Saving}, what came of it; a {@link crux.library.Merge} of two people's changes, part by part.
 *
 * <p>Entry points: {@code Library.archive(network, profile)} and {@code Library.archive(network)}; of an archive {@code current},
 * {@code save(mine, base, occasion)}, {@code undo}, {@code restore}, {@code history} and {@code at(revision)}. Saving costs the reading
 * of one revision and the writing of two files.
 *
 * <pre>
 * ID/network.json                      the network as it is
 * ID/profiles/NAME.json                a profile as it is
 * ID/scenarios/NAME.json               what is supposed for an occasion: evidence, interventions, target
 * ID/history/network/000003-1a2b3c4d.json         its revisions, the whole of it in each
 * ID/history/profiles/NAME/000012-9f8e7d6c.json
 * .lock                                in a folder that was written to: who may write
 * .gitignore                            keeps those, and files half-written, from git; made where there is none
 * </pre>
 *
 * <p>A file is written whole or not at all: temporary file, sync, atomic move, sync of the folder where the system has
 * it. A cut of power leaves either the old file or the new one. The file is in its place before its revision is: what the last
 * revision does not account for was saved by a program that was killed, or edited by hand or by git, and is found as a revision of its
 * own. A file that cannot be read is set aside as {@code NAME.json.damaged-1}.
 *
 * <p>May import {@code crux.model}, {@code crux.notation}, {@code crux.inference} and {@code crux.format}; not
 * {@code crux.circuit}, which is on the same floor. Elsewhere: what is in a file ({@code crux.format}); why a conclusion
 * moved between two revisions ({@code crux.app}).
 */
@NullMarked
package crux.library;

import org.jspecify.annotations.NullMarked;
