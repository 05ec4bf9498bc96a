package crux.library;

import crux.format.Loaded;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.testing.Flagship;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A process that saves without end, saying a line after each save; it is there to be killed. */
final class KilledWriter {

    private KilledWriter() {}

    /** Saves in the folder named first. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        BeliefNetwork network = Flagship.network("scheming");
        Archive<Profile> archive = Library.at(Path.of(args[0])).archive(network, "me");
        Profile blank = Profile.blank("me", network.id(), "");
        Optional<Profile> base = archive.current().flatMap(Loaded::value);
        for (int count = Integer.parseInt(args[1]); ; count++) {
            Profile next = base.orElse(blank).with("p_speed", Response.of(Answer.Point.of(count / 1e6)));
            archive.save(next, base, new Occasion(Instant.EPOCH.plusSeconds(count), "save " + count));
            base = Optional.of(next);
            System.out.println(count);
            System.out.flush();
        }
    }
}
