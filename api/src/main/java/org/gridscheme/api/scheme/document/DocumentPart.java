package org.gridscheme.api.scheme.document;

import java.util.List;

/** A part of a document, in the order it is read; {@code heading} is a message key part, empty for none. */
sealed interface DocumentPart {

    String heading();

    /** Names with values beside them, two to a line. */
    record Fields(String heading, List<Field> fields) implements DocumentPart {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** @param wide has a line to itself */
    record Field(String key, boolean wide) {}

    /** A row for each item of a table of the content. */
    record Rows(String heading, String table, List<Column> columns) implements DocumentPart {
        public Rows {
            columns = List.copyOf(columns);
        }

        int share() {
            return columns.stream().mapToInt(Column::share).sum();
        }
    }

    /** @param share of the width, against that of the other columns */
    record Column(String key, int share) {}

    /** @param width_mm on paper; one wider than a page in A4 has a page in A3 to itself */
    record Figure(String heading, String picture, double width_mm) implements DocumentPart {
        boolean large() {
            return width_mm > PictureSize.WIDEST_mm;
        }
    }

    /** A paragraph that is the same in every document, from the message files. */
    record Words(String heading, String text) implements DocumentPart {}
}
