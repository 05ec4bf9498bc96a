package crux.app;

import crux.app.text.Sheet;
import tools.jackson.databind.JsonNode;

/** What a use case comes to, in the forms a face can give it on: JSON, a table of values, text for people. */
public interface Result {

    /** The whole result, numbers to the bit. */
    JsonNode json();

    /** Its rows, numbers to the bit. */
    CsvTable csv();

    /** What a person reads. */
    void write(Sheet sheet);
}
