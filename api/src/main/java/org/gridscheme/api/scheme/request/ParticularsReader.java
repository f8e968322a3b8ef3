package org.gridscheme.api.scheme.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.scheme.document.Particular;
import org.gridscheme.api.scheme.document.Particulars;

/**
 * Reads the particulars of a document. Everything wrong with them is reported at once, by field and code and without repeating
 * what was written there. Thread-safe.
 */
public final class ParticularsReader {

    private static final int LONGEST_DAY = 10;

    private final StrictJson json = new StrictJson();

    /** @throws ProblemException with ALL faults of the body */
    public Particulars read(byte[] body) {
        Faults faults = new Faults();
        RequestObject root = new RequestObject(json.readObject(body, faults), "", faults);
        Map<Particular, String> given = new EnumMap<>(Particular.class);
        for (Particular particular : Particular.values()) {
            (particular.isDay() ? day(root, particular, faults) : text(root, particular, faults))
                    .ifPresent(text -> given.put(particular, text));
        }
        root.refuseUnknown();
        faults.throwIfAny();
        return new Particulars(given);
    }

    /** Without the blanks around it; what is blank is not given. */
    private static Optional<String> text(RequestObject root, Particular particular, Faults faults) {
        Optional<String> text = root.text(particular.key(), particular.longest());
        if (text.isPresent() && text.get().codePoints().anyMatch(ParticularsReader::isInvisible)) {
            faults.add(root.pointerTo(particular.key()), "invisible-characters");
            return Optional.empty();
        }
        return text.map(String::strip).filter(kept -> !kept.isEmpty());
    }

    private static Optional<String> day(RequestObject root, Particular particular, Faults faults) {
        Optional<String> text = root.text(particular.key(), LONGEST_DAY).filter(given -> !given.isEmpty());
        try {
            return text.map(LocalDate::parse).map(LocalDate::toString);
        } catch (DateTimeException noDay) {
            faults.add(root.pointerTo(particular.key()), "no-day");
            return Optional.empty();
        }
    }

    /**
     * What paper does not show but may turn the order of what stands around it, ends a line or is no character at all. Rare
     * characters of names are none of these, also where this machine's Unicode does not know them yet.
     */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        };
    }
}
