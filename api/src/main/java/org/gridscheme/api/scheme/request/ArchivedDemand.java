package org.gridscheme.api.scheme.request;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gridscheme.grid.loading.SeasonCurves;

/** When the customer of an archived request draws. Thread-safe. */
public final class ArchivedDemand {

    private final StrictJson json = new StrictJson();

    /** @param request as archived, so without faults; empty where its demand may come at any time */
    public Optional<SeasonCurves> findCurve(String request) {
        Faults none = new Faults();
        RequestObject root =
                new RequestObject(json.readObject(request.getBytes(StandardCharsets.UTF_8), none), "", none);
        return root.object("needs").flatMap(new SeasonsReader(none)::read);
    }
}
