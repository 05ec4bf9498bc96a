package crux.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SearchesTest {

    private final AtomicLong now = new AtomicLong();
    private final Searches searches = new Searches(100, now::get);

    @Test
    void aSearch_goesOnUntilItIsStopped() {
        try (Searches.Search search = searches.begin("a");
                Searches.Search other = searches.begin("b")) {
            assertThatCode(() -> search.reached(0.1)).doesNotThrowAnyException();
            assertThat(searches.stop("a")).isTrue();
            assertThatThrownBy(() -> search.reached(0.2))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("stopped");
            assertThatCode(() -> other.reached(0.2)).doesNotThrowAnyException();
        }
        assertThat(searches.stop("a")).isFalse();
    }

    @Test
    void aSearch_goesOnUntilItsTimeIsUp() {
        try (Searches.Search search = searches.begin("")) {
            now.set(100);
            assertThatCode(() -> search.reached(0.1)).doesNotThrowAnyException();
            now.set(101);
            assertThatThrownBy(() -> search.reached(0.2))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("too long");
        }
    }

    @Test
    void everySearch_endsWhereTheServerStops() {
        try (Searches.Search search = searches.begin("a")) {
            searches.close();
            assertThatThrownBy(() -> search.reached(0.1))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("stopping");
        }
    }

    @Test
    void twoSearchesOfOneName_areNotUnderWayAtOnce() {
        try (Searches.Search search = searches.begin("a")) {
            assertThatThrownBy(() -> searches.begin("a")).isInstanceOf(Refusal.class);
            search.reached(1);
        }
        searches.begin("a").close();
    }
}
