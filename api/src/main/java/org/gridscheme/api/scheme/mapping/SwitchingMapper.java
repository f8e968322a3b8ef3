package org.gridscheme.api.scheme.mapping;

import org.gridscheme.api.scheme.dto.SwitchingDto;
import org.gridscheme.api.text.Rounding;
import org.gridscheme.scheme.model.Switching;

/** Says what has to be switched before a customer can be connected. */
final class SwitchingMapper {

    private SwitchingMapper() {}

    static SwitchingDto map(Switching switching) {
        return new SwitchingDto(
                switching.fromFeeder(),
                switching.fromFeederName(),
                switching.toFeeder(),
                switching.toFeederName(),
                Rounding.amperes(switching.moved_A()),
                switching.parallel(),
                Rounding.figure(switching.interruption_h()),
                switching.weakEvidence(),
                switching.steps().stream().map(SwitchingMapper::step).toList(),
                switching.loads().stream().map(SwitchingMapper::load).toList());
    }

    private static SwitchingDto.Step step(Switching.Step step) {
        return new SwitchingDto.Step(
                step.action().name(),
                step.switchId().isEmpty() ? null : step.switchId(),
                step.section(),
                step.sectionName(),
                step.place(),
                step.placeName());
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
