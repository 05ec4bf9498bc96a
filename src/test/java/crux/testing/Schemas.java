package crux.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The published JSON Schemas, as a validator that is not ours reads them. */
public final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private Schemas(Schema schema) {
        this.schema = schema;
    }

    /** The schema {@code crux/schema/NAME.schema.json}. */
    public static Schemas named(String name) {
        String resource = "/crux/schema/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource), resource)) {
            return new Schemas(REGISTRY.getSchema(in, InputFormat.JSON));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a JSON text has that the schema does not allow, a line each; nothing where it is valid. */
    public List<String> violations(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
