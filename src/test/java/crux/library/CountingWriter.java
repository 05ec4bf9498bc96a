package crux.library;

import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.testing.Flagship;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A process that adds to an answer so many times, beginning anew whenever a save is refused. */
final class CountingWriter {

    private CountingWriter() {}

    /** Counts in the folder named first, so many times. */
    public static void main(String[] args) throws IOException {
        BeliefNetwork network = Flagship.network("scheming");
        Archive<Profile> archive = Library.at(Path.of(args[0])).archive(network, "me");
        for (int done = 0; done < Integer.parseInt(args[1]); ) {
            Profile base = archive.current().orElseThrow().value().orElseThrow();
            double value = ((Answer.Point) base.answer("p_speed").orElseThrow())
                    .values()
                    .get(0);
            Profile next = base.with("p_speed", Response.of(Answer.Point.of(Math.rint(value * 1000 + 1) / 1000)));
            Saving<Profile> saving =
                    archive.save(next, Optional.of(base), new Occasion(Instant.EPOCH, "count " + done));
            done += saving instanceof Saving.Done ? 1 : 0;
        }
    }
}
