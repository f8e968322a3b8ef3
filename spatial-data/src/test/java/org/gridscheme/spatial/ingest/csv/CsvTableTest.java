package org.gridscheme.spatial.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridscheme.spatial.ingest.csv.CsvSyntaxException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

    @TempDir
    private Path folder;

    @Test
    void readsLineEndingsOfAnySystem() throws IOException {
        assertThat(rows("a,b\n1,2\n3,4")).containsExactly("2: 1|2", "3: 3|4");
        assertThat(rows("a,b\r\n1,2\r\n\r\n3,4\r\n")).containsExactly("2: 1|2", "4: 3|4");
        assertThat(rows("a,b\r1,2\r3,4\r")).containsExactly("2: 1|2", "3: 3|4");
    }

    @Test
    void readsQuotedCells() throws IOException {
        assertThat(rows("a,b\n\"x, \"\"y\"\"\nz\",2\n3,\"\"\n")).containsExactly("2: x, \"y\"\nz|2", "4: 3|-");
    }

    @Test
    void emptyAndMissingCellsAreAbsent() throws IOException {
        assertThat(rows("a,b\n ,2\n3\n")).containsExactly("2: -|2", "3: 3|-");
    }

    @Test
    void emptyFileHasNoColumns() throws IOException {
        try (CsvTable table = open("".getBytes(StandardCharsets.UTF_8))) {
            assertThat(table.columns()).isEmpty();
            assertThat(table.next()).isEmpty();
        }
    }

    @Test
    void knowsItsHeader() throws IOException {
        try (CsvTable table = open("\uFEFF a ,b,a,\n1,2,3,\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(table.columns()).containsExactly("a", "b");
            assertThat(table.repeatedColumns()).containsExactly("a");
            assertThat(table.next().orElseThrow().fitsHeader()).isTrue();
        }
    }

    @Test
    void recognisesGb18030() throws IOException {
        try (CsvTable table = open("名称\n清溪\n".getBytes(Charset.forName("GB18030")))) {
            assertThat(table.isGb18030()).isTrue();
            assertThat(table.next().orElseThrow().find("名称")).contains("清溪");
        }
        try (CsvTable table = open("名称\n清溪\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(table.isGb18030()).isFalse();
        }
    }

    @Test
    void brokenStructureIsNamedWithItsLine() {
        assertBroken("a\n1\n\"2\n3\n", Reason.UNCLOSED_QUOTE, 3);
        assertBroken("a\n" + "x".repeat(2_000_001), Reason.CELL_TOO_LONG, 2);
        assertBroken("a" + ",a".repeat(2_000), Reason.TOO_MANY_COLUMNS, 1);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String alphabet = "ab,\"\n\r 清'\t;";
        List<List<String>> written = new ArrayList<>();
        Path file = folder.resolve("random.csv");
        try (CsvWriter writer = new CsvWriter(file, "a", "b", "c")) {
            for (int row = 0; row < 200; row++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < 3; cell++) {
                    StringBuilder text = new StringBuilder("x");
                    for (int i = random.nextInt(8); i > 0; i--) {
                        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
                    }
                    cells.add(text.append('x').toString());
                }
                written.add(cells);
                writer.row(cells.toArray());
            }
        }
        try (CsvTable table = CsvTable.open(file)) {
            for (List<String> cells : written) {
                CsvRow row = table.next().orElseThrow();
                assertThat(List.of(
                                row.find("a").orElse(""),
                                row.find("b").orElse(""),
                                row.find("c").orElse("")))
                        .as("seed %d", seed)
                        .isEqualTo(cells);
            }
            assertThat(table.next()).isEmpty();
        }
    }

    private void assertBroken(String text, Reason reason, int line) {
        assertThatThrownBy(() -> rows(text)).isInstanceOfSatisfying(CsvSyntaxException.class, broken -> {
            assertThat(broken.reason()).isEqualTo(reason);
            assertThat(broken.line()).isEqualTo(line);
        });
    }

    private List<String> rows(String text) throws IOException {
        List<String> rows = new ArrayList<>();
        try (CsvTable table = open(text.getBytes(StandardCharsets.UTF_8))) {
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                rows.add(row.get().line() + ": " + row.get().find("a").orElse("-") + "|"
                        + row.get().find("b").orElse("-"));
            }
        }
        return rows;
    }

    private CsvTable open(byte[] bytes) throws IOException {
        return CsvTable.open(Files.write(folder.resolve("table.csv"), bytes));
    }
}
