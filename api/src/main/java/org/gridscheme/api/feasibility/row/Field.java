package org.gridscheme.api.feasibility.row;

import java.util.Locale;
import java.util.Optional;

/** What a column of a table can mean. */
public enum Field {
    /** The customer's own number; not planned with. */
    ID(Kind.NOTE, ""),
    NAME(Kind.TEXT, "/customer/name"),
    LON(Kind.NUMBER, "/location/coordinates/0"),
    LAT(Kind.NUMBER, "/location/coordinates/1"),
    CRS(Kind.WORD, "/location/crs"),
    CAPACITY_KVA(Kind.NUMBER, "/capacity_kva"),
    INDUSTRY(Kind.WORD, "/customer/industry"),
    IMPORTANCE(Kind.WORD, "/customer/importance"),
    SOURCES(Kind.WORD, "/sources"),
    IMPORTANT_LOAD_KW(Kind.NUMBER, "/important_load_kw"),
    PROTECTED_LOAD_KW(Kind.NUMBER, "/protected_load_kw"),
    MAX_ROUTE_M(Kind.NUMBER, "/options/max_route_m"),
    /** Place in the order of a sequential batch. */
    PRIORITY(Kind.ORDER, ""),
    DATE(Kind.ORDER, "");

    /** How the cell is read. */
    enum Kind {
        NOTE,
        TEXT,
        /** One of the words of {@code values.properties}, or a code of the interface. */
        WORD,
        NUMBER,
        ORDER
    }

    private final Kind kind;
    private final String pointer;

    Field(Kind kind, String pointer) {
        this.kind = kind;
        this.pointer = pointer;
    }

    Kind kind() {
        return kind;
    }

    /** Where the value stands in a planning request, as JSON Pointer; empty for what is not planned with. */
    String pointer() {
        return pointer;
    }

    /** Name in data files and answers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> ofKey(String key) {
        for (Field field : values()) {
            if (field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
