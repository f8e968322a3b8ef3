package org.gridscheme.api.scheme.document;

import java.util.Locale;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Fields of a paragraph that are spread over its runs (ECMA-376, part 1, 17.16): the page and the number of pages are counted
 * anew, of every other field the result that the office program kept is shown.
 */
final class WordFields {

    private final StringBuilder instruction = new StringBuilder();
    private boolean inInstruction;
    private boolean inCounted;

    /** The class of what counts the pages, for an instruction that asks for it. */
    static Optional<String> counter(String instruction) {
        String[] words = instruction.strip().toUpperCase(Locale.ROOT).split("\\s+", 2);
        return switch (words[0]) {
            case "PAGE" -> Optional.of("page");
            case "NUMPAGES", "SECTIONPAGES" -> Optional.of("pages");
            default -> Optional.empty();
        };
    }

    /** Takes note of a piece of a run; what is to be counted where the piece ends the instruction of such a field. */
    Optional<String> read(Element piece) {
        if ("instrText".equals(piece.getLocalName())) {
            instruction.append(piece.getTextContent());
        }
        if (!"fldChar".equals(piece.getLocalName())) {
            return Optional.empty();
        }
        switch (WordDom.attribute(piece, "fldCharType")) {
            case "begin" -> {
                instruction.setLength(0);
                inInstruction = true;
                inCounted = false;
            }
            case "separate" -> {
                inInstruction = false;
                inCounted = counter(instruction.toString()).isPresent();
                return counter(instruction.toString());
            }
            default -> {
                boolean unseparated = inInstruction;
                inInstruction = false;
                inCounted = false;
                return unseparated ? counter(instruction.toString()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether what comes now is shown. */
    boolean shows() {
        return !inInstruction && !inCounted;
    }
}
