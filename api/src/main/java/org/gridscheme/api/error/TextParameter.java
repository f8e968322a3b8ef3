package org.gridscheme.api.error;

import java.util.ArrayList;
import java.util.List;
import org.gridscheme.api.text.Printable;

/** Checks the text of a header or of a parameter in the address. */
public final class TextParameter {

    private TextParameter() {}

    /** Everything wrong with it; {@code longest} in UTF-16 units. */
    public static List<FieldProblem> check(String name, String text, int longest) {
        List<FieldProblem> problems = new ArrayList<>();
        if (text.length() > longest) {
            problems.add(FieldProblem.of("/" + name, "too-long", String.valueOf(longest)));
        }
        if (Printable.hasControlCharacter(text) || Printable.hasLoneSurrogate(text)) {
            problems.add(FieldProblem.of("/" + name, "control-characters"));
        }
        return problems;
    }
}
