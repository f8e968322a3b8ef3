package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gridscheme.grid.geometry.LonLat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code location}: a named coordinate reference system and {@code [lon, lat]} within the service area. */
final class LocationReader {

    /** Metres of any projected system and degrees of any geographic one lie well within. */
    private static final NumberRange ORDINATE = NumberRange.from(-1e9, 1e9, NumberRange.ANY_DECIMALS);

    static final int LONGEST_CRS = 40;

    private final RequestContext context;
    private final Faults faults;

    LocationReader(RequestContext context, Faults faults) {
        this.context = context;
        this.faults = faults;
    }

    /** The place in WGS84; empty when there are faults. */
    Optional<LonLat> read(RequestObject location) {
        Optional<String> crs = location.text("crs", LONGEST_CRS);
        boolean crsReadable = !faults.has(location.pointerTo("crs"));
        location.require("coordinates");
        Optional<Ordinates> ordinates = ordinates(location);
        location.refuseUnknown();
        if (!crsReadable) {
            return Optional.empty();
        }
        if (ordinates.isEmpty()) {
            noteCrsFaults(crs.orElse(null), location);
            return Optional.empty();
        }
        return place(crs.orElse(null), ordinates.get(), location);
    }

    private Optional<Ordinates> ordinates(RequestObject location) {
        Optional<List<JsonNode>> elements = location.array("coordinates", 2);
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        String pointer = location.pointerTo("coordinates");
        if (elements.get().size() != 2) {
            faults.add(pointer, "wrong-length", "2");
            return Optional.empty();
        }
        Optional<BigDecimal> first = ORDINATE.read(elements.get().get(0), pointer + "/0", faults);
        Optional<BigDecimal> second = ORDINATE.read(elements.get().get(1), pointer + "/1", faults);
        return first.flatMap(x -> second.map(y -> new Ordinates(x.doubleValue(), y.doubleValue())));
    }

    /** Checks the system even where there are no coordinates to convert, so that both faults are told at once. */
    private void noteCrsFaults(@Nullable String crs, RequestObject location) {
        context.places().resolve(crs, 0, 0).faults().stream()
                .filter(fault -> fault.part().equals("crs"))
                .forEach(fault -> faults.add(location.pointerTo("crs"), fault.code()));
    }

    private Optional<LonLat> place(@Nullable String crs, Ordinates given, RequestObject location) {
        PlaceResolver.Resolution resolution = context.places().resolve(crs, given.first(), given.second());
        resolution.faults().forEach(fault -> faults.add(location.pointerTo(fault.part()), fault.code()));
        Optional<LonLat> served = resolution.place().filter(context.area()::contains);
        String pointer = location.pointerTo("coordinates");
        if (served.isEmpty() && resolution.place().isPresent()) {
            faults.add(pointer, "out-of-area", context.area().inWords());
        }
        if (served.isEmpty() && context.area().contains(given.second(), given.first())) {
            faults.add(pointer, "coordinates-swapped");
        }
        return served;
    }

    private record Ordinates(double first, double second) {}
}
