package org.gridscheme.spatial.network.matpower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridscheme.spatial.ingest.ImportProblem;
import org.gridscheme.spatial.network.matpower.CaseSyntaxException.Reason;

/**
 * Reads the statements of a case file in order. Understood are the matrices, numbers and texts of the case, named columns
 * ({@code [PQ, PV, ...] = idx_bus}, {@code define_constants}), numbers with a name ({@code Vbase = ...}) and columns that
 * are multiplied or divided ({@code mpc.branch(:, [BR_R BR_X]) = mpc.branch(:, [BR_R BR_X]) / (Vbase^2 / Sbase)}). Every
 * other statement is a problem with its line; nothing is executed.
 */
final class CaseParser {

    private static final Pattern HEAD =
            Pattern.compile("([A-Za-z_]\\w*)\\s*=\\s*([A-Za-z_]\\w*)\\s*(?:\\(\\s*\\))?\\s*;?");

    private final String file;
    private final CaseText text;
    private final List<ImportProblem> problems;
    private final CaseValues values = new CaseValues();
    private final CaseArithmetic arithmetic;

    /** @param file name of the file, for the problems */
    CaseParser(String file, String content, List<ImportProblem> problems) {
        this.file = file;
        this.text = new CaseText(content);
        this.problems = problems;
        this.arithmetic = new CaseArithmetic(text, values);
    }

    /** What the file says; problems are added for what it says otherwise. */
    CaseValues parse() {
        text.skipToStatement();
        while (!text.isAtEnd()) {
            int start = text.position();
            int startLine = text.line();
            try {
                statement();
                text.requireStatementEnd();
            } catch (CaseSyntaxException e) {
                problems.add(problem(e, start));
                arithmetic.reset();
                text.skipStatement(start, startLine);
            }
            text.skipToStatement();
        }
        return values;
    }

    private ImportProblem problem(CaseSyntaxException fault, int start) {
        return new ImportProblem(
                ImportProblem.STATEMENT_UNKNOWN,
                file,
                Map.of(
                        "line", Integer.toString(fault.line()),
                        "problem", fault.reason().name(),
                        "statement", text.excerpt(start)));
    }

    private void statement() throws CaseSyntaxException {
        if (text.peek() == '[') {
            namedColumns();
            return;
        }
        String word = text.name();
        switch (word) {
            case "function" -> head();
            case "define_constants" -> CaseNames.INDEX_FUNCTIONS.values().forEach(names -> names.forEach(values::put));
            case "end", "endfunction" -> text.skipBlanks();
            default -> assignment(word);
        }
    }

    private void head() throws CaseSyntaxException {
        text.skipBlanks();
        Matcher head = HEAD.matcher(text.restOfLine());
        if (!head.matches()) {
            throw text.fault(Reason.NOT_UNDERSTOOD);
        }
        values.setHead(head.group(1), head.group(2));
    }

    private void assignment(String word) throws CaseSyntaxException {
        if (!text.takeHere('.')) {
            text.require('=');
            put(word, arithmetic.sum());
            return;
        }
        String field = arithmetic.fieldKey(word);
        if (text.take('(')) {
            columns(field);
        } else {
            text.require('=');
            value(field);
        }
    }

    private void value(String key) throws CaseSyntaxException {
        text.skipBlanks();
        switch (text.peek()) {
            case '[' -> values.put(key, new CaseMatrix(text, arithmetic).read());
            case '{' -> values.put(key, cells());
            case '\'' -> values.put(key, List.of(text.quoted()));
            default -> put(key, arithmetic.sum());
        }
    }

    private void put(String key, double number) throws CaseSyntaxException {
        if (!Double.isFinite(number)) {
            throw text.fault(Reason.NOT_FINITE);
        }
        values.put(key, number);
    }

    /** Texts in braces; numbers among them are passed over. */
    private List<String> cells() throws CaseSyntaxException {
        List<String> cells = new ArrayList<>();
        text.require('{');
        text.skipToStatement();
        while (!text.takeHere('}')) {
            if (text.peek() == '\'') {
                cells.add(text.quoted());
            } else {
                arithmetic.element();
            }
            text.skipToStatement();
        }
        return cells;
    }

    /** {@code [A, B, ...] = idx_bus}: names for columns, by their order. */
    private void namedColumns() throws CaseSyntaxException {
        List<String> names = new ArrayList<>();
        text.require('[');
        while (!text.take(']')) {
            names.add(text.name());
            text.take(',');
        }
        text.require('=');
        text.skipBlanks();
        Map<String, Integer> columns = CaseNames.INDEX_FUNCTIONS.get(text.name());
        if (columns == null) {
            throw text.fault(Reason.UNKNOWN_NAME);
        }
        if (names.size() > columns.size()) {
            throw text.fault(Reason.COLUMNS_DIFFER);
        }
        List<Integer> numbers = List.copyOf(columns.values());
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), numbers.get(i));
        }
    }

    /** The rest of {@code mpc.bus(:, COLUMNS) = mpc.bus(:, COLUMNS) * NUMBER}. */
    private void columns(String field) throws CaseSyntaxException {
        CaseTable target = table(field);
        int[] to = columnNumbers(target);
        text.require('=');
        text.skipBlanks();
        String word = text.name();
        text.require('.');
        CaseTable source = table(arithmetic.fieldKey(word));
        text.require('(');
        int[] from = columnNumbers(source);
        if (from.length != to.length || source.rowCount() != target.rowCount()) {
            throw text.fault(Reason.COLUMNS_DIFFER);
        }
        double factor = factor();
        double[] row = new double[to.length];
        for (int i = 0; i < target.rowCount(); i++) {
            for (int k = 0; k < to.length; k++) {
                row[k] = source.value(i, from[k]) * factor;
            }
            for (int k = 0; k < to.length; k++) {
                target.set(i, to[k], row[k]);
            }
        }
    }

    private double factor() throws CaseSyntaxException {
        double factor = 1;
        while (true) {
            if (text.take('*')) {
                factor *= arithmetic.factor();
            } else if (text.take('/')) {
                factor /= arithmetic.factor();
            } else if (Double.isFinite(factor)) {
                return factor;
            } else {
                throw text.fault(Reason.NOT_FINITE);
            }
        }
    }

    private CaseTable table(String key) throws CaseSyntaxException {
        return values.findTable(key).orElseThrow(() -> text.fault(Reason.UNKNOWN_NAME));
    }

    /** {@code :, COLUMN)} or {@code :, [COLUMNS])}. */
    private int[] columnNumbers(CaseTable table) throws CaseSyntaxException {
        text.require(':');
        text.require(',');
        List<Integer> columns = new ArrayList<>();
        if (text.take('[')) {
            while (!text.take(']')) {
                columns.add(arithmetic.elementIndex(table.width()));
                text.take(',');
            }
        } else {
            columns.add(arithmetic.index(table.width()));
        }
        text.require(')');
        return columns.stream().mapToInt(Integer::intValue).toArray();
    }
}
