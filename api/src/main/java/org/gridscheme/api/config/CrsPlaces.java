package org.gridscheme.api.config;

import org.gridscheme.api.scheme.request.PlaceResolver;
import org.gridscheme.spatial.crs.PlaceConversion;
import org.gridscheme.spatial.crs.PlaceConverter;
import org.jspecify.annotations.Nullable;

/** Resolves places through the register of reference systems. */
final class CrsPlaces implements PlaceResolver {

    private final PlaceConverter converter = new PlaceConverter();

    @Override
    public Resolution resolve(@Nullable String crs, double first, double second) {
        PlaceConversion conversion = converter.convert(crs, first, second);
        return new Resolution(
                conversion.place(),
                conversion.problems().stream()
                        .map(problem -> new PlaceFault(problem.pointer(), problem.code()))
                        .toList());
    }
}
