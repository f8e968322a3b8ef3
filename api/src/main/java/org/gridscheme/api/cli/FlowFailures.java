package org.gridscheme.api.cli;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.api.text.Texts;
import org.gridscheme.grid.flow.FlowFailure;
import org.gridscheme.grid.flow.FlowRefusal;
import org.gridscheme.grid.flow.FlowResult;
import org.gridscheme.grid.shortcircuit.ShortCircuitInputException;
import org.gridscheme.grid.shortcircuit.ShortCircuitProblem;

/** Why something asked for was not calculated, in words. */
final class FlowFailures {

    private final Texts texts;

    FlowFailures(Texts texts) {
        this.texts = texts;
    }

    /** One line each; empty when all was calculated. */
    List<String> lines(FlowStudy study) {
        List<String> lines = new ArrayList<>();
        if (study.result() instanceof FlowResult.NotConverged partly) {
            partly.failures().forEach(it -> lines.add(notConverged(study, it)));
        }
        if (study.result() instanceof FlowResult.Refused refused) {
            refused.reasons().forEach(it -> lines.add(refused(it)));
        }
        study.shortCircuitFault().ifPresent(fault -> addFault(lines, fault));
        return lines;
    }

    private String notConverged(FlowStudy study, FlowFailure it) {
        int nodes = study.index().island(it.island()).nodeCount();
        return texts.get("flow.not-converged", Integer.toString(nodes), it.busId(), Integer.toString(it.iterations()));
    }

    private String refused(FlowRefusal it) {
        return texts.get("flow.refused." + it.reason(), it.busId(), Integer.toString(it.count()));
    }

    private void addFault(List<String> lines, RuntimeException fault) {
        if (!(fault instanceof ShortCircuitInputException input)) {
            lines.add(texts.get("flow.fault.too-meshed"));
            return;
        }
        for (ShortCircuitProblem it : input.problems()) {
            lines.add(texts.get("flow.fault." + it.code(), it.elementKind(), it.elementId()));
        }
    }
}
