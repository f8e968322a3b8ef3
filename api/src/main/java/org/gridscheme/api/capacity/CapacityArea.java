package org.gridscheme.api.capacity;

import java.util.List;
import java.util.Optional;
import org.gridscheme.api.error.FieldProblem;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.grid.Bounds;
import org.gridscheme.grid.geometry.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a survey is wanted.
 *
 * @param bounds empty for everywhere
 * @param least_kVA capacity at least, 0 for all
 * @param figure which capacity that is; empty where either will do
 * @param id the point or hexagon alone, empty for all
 */
record CapacityArea(Optional<Bounds> bounds, double least_kVA, Optional<Figure> figure, Optional<String> id) {

    /** What a survey tells of, as callers name it. */
    static final String POINTS = "points";

    static final String HEXAGONS = "hexagons";

    /** Number of sources a capacity is told for. */
    enum Figure {
        SINGLE,
        DUAL;

        double of(double single_kVA, double dual_kVA) {
            return this == SINGLE ? single_kVA : dual_kVA;
        }
    }

    /**
     * @param bbox {@code min lon,min lat,max lon,max lat} in WGS84
     * @throws ProblemException of type BAD_REQUEST for anything else
     */
    static CapacityArea of(@Nullable String bbox, double least_kVA) {
        if (!(least_kVA >= 0) || Double.isInfinite(least_kVA)) {
            throw refused("kva");
        }
        return new CapacityArea(
                bbox == null ? Optional.empty() : Optional.of(bounds(bbox)),
                least_kVA,
                Optional.empty(),
                Optional.empty());
    }

    /** The part of it with that id; all of it where that is null. */
    CapacityArea alone(@Nullable String wanted) {
        return new CapacityArea(bounds, least_kVA, figure, Optional.ofNullable(wanted));
    }

    /**
     * The same by one of the two capacities; by either where that is null.
     *
     * @throws ProblemException of type BAD_REQUEST for anything but {@code SINGLE} and {@code DUAL}
     */
    CapacityArea by(@Nullable String wanted) {
        if (wanted != null && !wanted.equals("SINGLE") && !wanted.equals("DUAL")) {
            throw refused("largest");
        }
        return new CapacityArea(bounds, least_kVA, Optional.ofNullable(wanted).map(Figure::valueOf), id);
    }

    private static Bounds bounds(String bbox) {
        String[] sides = bbox.split(",", -1);
        if (sides.length != 4) {
            throw refused("bbox");
        }
        try {
            return new Bounds(
                    Double.parseDouble(sides[0]),
                    Double.parseDouble(sides[1]),
                    Double.parseDouble(sides[2]),
                    Double.parseDouble(sides[3]));
        } catch (IllegalArgumentException noArea) {
            throw refused("bbox");
        }
    }

    /** @throws ProblemException of type BAD_REQUEST for anything but {@link #POINTS} and {@link #HEXAGONS} */
    static void requireKind(String of) {
        if (!of.equals(POINTS) && !of.equals(HEXAGONS)) {
            throw refused("of");
        }
    }

    static ProblemException refused(String parameter) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(FieldProblem.of("", "bad-parameter", parameter)));
    }

    boolean includes(String place) {
        return id.map(place::equals).orElse(true);
    }

    /** Whether it contains every place. */
    boolean isEverywhere() {
        return bounds.isEmpty();
    }

    boolean contains(LonLat place) {
        return bounds.map(b -> b.contains(place)).orElse(true);
    }

    boolean isEnough(double single_kVA, double dual_kVA) {
        return figure.map(f -> f.of(single_kVA, dual_kVA)).orElse(Math.max(single_kVA, dual_kVA)) >= least_kVA;
    }
}
