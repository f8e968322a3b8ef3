package org.gridscheme.api.scheme.document;

import java.util.stream.Collectors;
import org.gridscheme.api.scheme.dto.SwitchingDto;
import org.gridscheme.api.text.Texts;

/** A switching in words, its steps in their order. */
final class SwitchingWords {

    private final Texts texts;

    SwitchingWords(Texts texts) {
        this.texts = texts;
    }

    String of(SwitchingDto switching) {
        String steps =
                switching.steps().stream().map(this::step).collect(Collectors.joining(texts.get("switching.then")));
        return texts.get(
                "switching.words",
                steps,
                Figures.number(switching.moved_a(), 1),
                switching.from_feeder(),
                switching.to_feeder(),
                switching.parallel()
                        ? texts.get("switching.parallel")
                        : texts.get("switching.interrupted", Figures.number(switching.interruption_h(), 2)));
    }

    private String step(SwitchingDto.Step step) {
        String device = step.switch_id();
        return texts.get("switching." + step.action(), device == null ? step.section() : device, step.place());
    }
}
