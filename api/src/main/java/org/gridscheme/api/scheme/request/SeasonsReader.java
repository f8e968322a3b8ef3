package org.gridscheme.api.scheme.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.grid.loading.DayCurve;
import org.gridscheme.grid.loading.Season;
import org.gridscheme.grid.loading.SeasonCurves;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads {@code seasons}: when a customer draws, as shares of its highest demand. */
final class SeasonsReader {

    private static final String NAME = "seasons";
    private static final String SHARES = "shares";
    private static final int HOURS = 24;
    private static final NumberRange SHARE = NumberRange.from(0, 1, 6);

    private final Faults faults;

    SeasonsReader(Faults faults) {
        this.faults = faults;
    }

    /** Empty where nothing is said or something is wrong with it. */
    Optional<SeasonCurves> read(RequestObject needs) {
        List<JsonNode> elements = needs.array(NAME, Season.values().length).orElse(List.of());
        Map<Season, DayCurve> curves = new EnumMap<>(Season.class);
        for (int i = 0; i < elements.size(); i++) {
            season(elements.get(i), needs.pointerTo(NAME) + "/" + i, curves);
        }
        if (elements.isEmpty() || curves.size() < elements.size()) {
            return Optional.empty();
        }
        SeasonCurves all = SeasonCurves.only(curves);
        if (all.max() != 1) {
            faults.add(needs.pointerTo(NAME), "seasons.no-highest");
        }
        return Optional.of(all);
    }

    private void season(JsonNode element, String pointer, Map<Season, DayCurve> curves) {
        if (!(element instanceof ObjectNode object)) {
            RequestObject.noteWrongKind(element, "object", pointer, faults);
            return;
        }
        RequestObject season = new RequestObject(object, pointer, faults);
        season.require("season");
        Optional<Season> named = season.choice("season", Season.class);
        Optional<DayCurve> curve = season.has(SHARES) ? shares(season) : Optional.of(DayCurve.flat(1));
        season.refuseUnknown();
        if (named.isPresent() && curves.containsKey(named.get())) {
            faults.add(pointer, "seasons.twice", named.get().name());
        } else if (named.isPresent() && curve.isPresent()) {
            curves.put(named.get(), curve.get());
        }
    }

    private Optional<DayCurve> shares(RequestObject season) {
        Optional<List<JsonNode>> elements = season.array(SHARES, DayCurve.STEPS);
        String pointer = season.pointerTo(SHARES);
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < elements.map(List::size).orElse(0); i++) {
            Optional<BigDecimal> share = SHARE.read(elements.orElseThrow().get(i), pointer + "/" + i, faults);
            share.ifPresent(value -> shares.add(value.doubleValue()));
        }
        if (elements.isEmpty() || shares.size() < elements.get().size()) {
            return Optional.empty();
        }
        if (shares.size() != HOURS && shares.size() != DayCurve.STEPS) {
            faults.add(pointer, "seasons.hours", String.valueOf(HOURS), String.valueOf(DayCurve.STEPS));
            return Optional.empty();
        }
        return Optional.of(DayCurve.of(shares));
    }
}
