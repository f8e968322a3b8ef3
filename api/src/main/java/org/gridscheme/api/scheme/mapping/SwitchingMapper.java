package org.gridscheme.api.scheme.mapping;

import java.util.List;
import java.util.function.Function;
import org.gridscheme.api.scheme.dto.SwitchingDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.scheme.model.Switching;

/** Says what has to be switched before a customer can be connected. */
final class SwitchingMapper {

    private final Function<Position, List<Double>> lonLat;

    /** @param lonLat longitude and latitude of a position in the metres of the grid */
    SwitchingMapper(Function<Position, List<Double>> lonLat) {
        this.lonLat = lonLat;
    }

    SwitchingDto map(Switching switching) {
        return new SwitchingDto(
                switching.fromFeeder(),
                switching.fromFeederName(),
                switching.toFeeder(),
                switching.toFeederName(),
                Rounding.amperes(switching.moved_A()),
                switching.parallel(),
                Rounding.figure(switching.interruption_h()),
                switching.weakEvidence(),
                switching.steps().stream().map(this::step).toList(),
                switching.loads().stream().map(SwitchingMapper::load).toList());
    }

    private SwitchingDto.Step step(Switching.Step step) {
        return new SwitchingDto.Step(
                step.action().name(),
                step.switchId().isEmpty() ? null : step.switchId(),
                step.section(),
                step.sectionName(),
                step.place(),
                step.placeName(),
                lonLat.apply(step.at()));
    }

    private static SwitchingDto.Load load(Switching.Load load) {
        return new SwitchingDto.Load(
                load.element(),
                load.name(),
                load.kind().name(),
                Rounding.percent(load.before_pct()),
                Rounding.percent(load.after_pct()),
                Rounding.percent(load.limit_pct()));
    }
}
