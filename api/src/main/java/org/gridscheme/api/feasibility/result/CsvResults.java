package org.gridscheme.api.feasibility.result;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.gridscheme.scheme.job.JobRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Comma-separated values in UTF-8 with byte order mark, which spreadsheets need to see Chinese. Text that a spreadsheet would
 * take for a formula gets an apostrophe in front; numbers stay numbers.
 */
final class CsvResults implements ResultFile {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final ResultTable table;
    private final Writer out;

    CsvResults(ResultTable table, OutputStream stream) throws IOException {
        this.table = table;
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        out.write('\uFEFF');
        String separator = "";
        for (String header : table.headers()) {
            out.write(separator);
            out.write(quoted(harmless(header)));
            separator = ",";
        }
        out.write("\r\n");
    }

    @Override
    public void row(JobRow row) throws IOException {
        String separator = "";
        for (JsonNode cell : table.cells(row)) {
            out.write(separator);
            out.write(text(cell));
            separator = ",";
        }
        out.write("\r\n");
    }

    private static String text(@Nullable JsonNode cell) {
        if (cell == null || cell.isNull()) {
            return "";
        }
        if (cell.isNumber()) {
            return cell.decimalValue().toPlainString();
        }
        return quoted(harmless(cell.isString() ? cell.asString() : cell.toString()));
    }

    static String harmless(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                && text.strip().length() == text.length();
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
