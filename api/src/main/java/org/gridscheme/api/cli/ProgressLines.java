package org.gridscheme.api.cli;

import java.util.List;
import java.util.Locale;

/** Says how far a long step has come: one line for each stage, and one more for every quarter of the way. */
final class ProgressLines {

    private static final double STEP = 0.25;

    private final Console console;
    private String stage = "";
    private double told = -1;

    ProgressLines(Console console) {
        this.console = console;
    }

    /**
     * @param newStage message code such as {@code streets.ways}
     * @param fraction share of the whole done so far, 0 to 1
     */
    void progress(String newStage, double fraction) {
        if (newStage.equals(stage) && fraction < told + STEP) {
            return;
        }
        stage = newStage;
        told = fraction;
        String words = console.texts().find("progress." + newStage, List.of()).orElse(newStage);
        console.say(String.format(Locale.ROOT, "[%3.0f %%] %s", fraction * 100, words));
    }
}
