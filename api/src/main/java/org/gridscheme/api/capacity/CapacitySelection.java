package org.gridscheme.api.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.capacity.CapacitySurvey;
import org.gridscheme.scheme.model.capacity.HexagonCapacity;
import org.gridscheme.scheme.model.capacity.PointCapacity;

/** What a survey has for an area. */
final class CapacitySelection {

    private final CapacitySurvey survey;
    private final CapacityArea area;
    private final CapacityMapper mapper;

    CapacitySelection(CapacitySurvey survey, CapacityArea area, CapacityMapper mapper) {
        this.survey = survey;
        this.area = area;
        this.mapper = mapper;
    }

    List<PointCapacity> points() {
        return select(
                survey.points(),
                point -> point.point().id(),
                point -> point.point().position(),
                point -> point.single().capacity_kVA(),
                point -> point.dual().capacity_kVA());
    }

    /** Those whose middle lies in the area. */
    List<HexagonCapacity> hexagons() {
        return select(
                survey.hexagons(),
                HexagonCapacity::id,
                HexagonCapacity::centre,
                hexagon -> hexagon.single().capacity_kVA(),
                hexagon -> hexagon.dual().capacity_kVA());
    }

    /** The largest first where one of the capacities is asked for, equal ones and all others in the order of the survey. */
    private <T> List<T> select(
            List<T> places,
            Function<T, String> id,
            Function<T, Position> position,
            ToDoubleFunction<T> single_kVA,
            ToDoubleFunction<T> dual_kVA) {
        Stream<T> selected = places.stream()
                .filter(place -> area.includes(id.apply(place)))
                .filter(place -> area.isEnough(single_kVA.applyAsDouble(place), dual_kVA.applyAsDouble(place)))
                .filter(place -> area.isEverywhere() || area.contains(mapper.place(position.apply(place))));
        return area.figure()
                .map(figure -> selected.sorted(Comparator.comparingDouble(
                                (T place) -> figure.of(single_kVA.applyAsDouble(place), dual_kVA.applyAsDouble(place)))
                        .reversed()))
                .orElse(selected)
                .toList();
    }
}
