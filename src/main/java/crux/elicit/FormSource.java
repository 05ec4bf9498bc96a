package crux.elicit;

import crux.model.Conditional;
import java.util.Optional;

/** What forms of a conditional come from: anchors, or a table that is there. */
interface FormSource {

    /** Why a form cannot be had; none where it can. */
    Optional<String> obstacle(FillForm form);

    /** A form that has no obstacle. */
    Conditional of(FillForm form);
}
