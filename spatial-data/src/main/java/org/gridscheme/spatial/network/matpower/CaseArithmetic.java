package org.gridscheme.spatial.network.matpower;

import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.gridscheme.spatial.network.matpower.CaseSyntaxException.Reason;

/**
 * Works out numbers such as {@code mpc.bus(1, BASE_KV) * 1e3} or {@code sin(acos(pf))} with the precedence of the
 * language: powers, then signs, then products, then sums.
 */
final class CaseArithmetic {

    private static final int DEEPEST = 40;
    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "sin", Math::sin,
            "cos", Math::cos,
            "tan", Math::tan,
            "asin", Math::asin,
            "acos", Math::acos,
            "atan", Math::atan,
            "sqrt", Math::sqrt,
            "abs", Math::abs);
    private static final Map<String, Double> CONSTANTS =
            Map.of("pi", Math.PI, "Inf", Double.POSITIVE_INFINITY, "inf", Double.POSITIVE_INFINITY, "NaN", Double.NaN);

    private final CaseText text;
    private final CaseValues values;

    /** In a matrix blanks part the elements. */
    private boolean blanksPart;

    private int depth;

    CaseArithmetic(CaseText text, CaseValues values) {
        this.text = text;
        this.values = values;
    }

    /** Forgets a statement that broke off. */
    void reset() {
        blanksPart = false;
        depth = 0;
    }

    /** A sum of products. */
    double sum() throws CaseSyntaxException {
        double result = product();
        while (true) {
            if (follows('+')) {
                result += product();
            } else if (follows('-')) {
                result -= product();
            } else {
                return result;
            }
        }
    }

    /** One element of a matrix, which ends at a blank. */
    double element() throws CaseSyntaxException {
        blanksPart = true;
        double result = sum();
        blanksPart = false;
        return result;
    }

    private double product() throws CaseSyntaxException {
        double result = factor();
        while (true) {
            if (follows('*')) {
                result *= factor();
            } else if (follows('/')) {
                result /= factor();
            } else {
                return result;
            }
        }
    }

    /** A power, with signs before it. */
    double factor() throws CaseSyntaxException {
        if (follows('-')) {
            return -nested(this::factor);
        }
        if (follows('+')) {
            return nested(this::factor);
        }
        double result = value();
        while (follows('^')) {
            result = Math.pow(result, exponent());
        }
        return result;
    }

    private double exponent() throws CaseSyntaxException {
        return follows('-') ? -value() : value();
    }

    private double value() throws CaseSyntaxException {
        if (!blanksPart) {
            text.skipBlanks();
        }
        if (text.isAtNumber()) {
            return text.number();
        }
        if (text.takeHere('(')) {
            return bracketed();
        }
        int line = text.line();
        String name = text.name();
        if (text.takeHere('.')) {
            return field(fieldKey(name), line);
        }
        DoubleUnaryOperator function = FUNCTIONS.get(name);
        if (function != null) {
            text.require('(');
            return function.applyAsDouble(bracketed());
        }
        return values.findNumber(name)
                .or(() -> Optional.ofNullable(CONSTANTS.get(name)))
                .orElseThrow(() -> new CaseSyntaxException(Reason.UNKNOWN_NAME, line));
    }

    /** The field that follows the name of the case and a dot. */
    String fieldKey(String word) throws CaseSyntaxException {
        if (!values.isCase(word)) {
            throw text.fault(Reason.UNKNOWN_NAME);
        }
        return "mpc." + text.name();
    }

    private double field(String key, int line) throws CaseSyntaxException {
        if (!text.takeHere('(')) {
            return values.findNumber(key).orElseThrow(() -> new CaseSyntaxException(Reason.UNKNOWN_NAME, line));
        }
        CaseTable table = values.findTable(key).orElseThrow(() -> new CaseSyntaxException(Reason.UNKNOWN_NAME, line));
        boolean outer = blanksPart;
        blanksPart = false;
        int row = index(table.rowCount());
        text.require(',');
        int column = index(table.width());
        text.require(')');
        blanksPart = outer;
        return table.value(row - 1, column);
    }

    /** A row or column, from 1. */
    int index(int most) throws CaseSyntaxException {
        return index(nested(this::sum), most);
    }

    /** The same as an element of a list. */
    int elementIndex(int most) throws CaseSyntaxException {
        text.skipBlanks();
        return index(element(), most);
    }

    private int index(double index, int most) throws CaseSyntaxException {
        if (index != Math.rint(index) || !(index >= 1 && index <= most)) {
            throw text.fault(Reason.OUTSIDE_MATRIX);
        }
        return (int) index;
    }

    private double bracketed() throws CaseSyntaxException {
        boolean outer = blanksPart;
        blanksPart = false;
        double result = nested(this::sum);
        text.require(')');
        blanksPart = outer;
        return result;
    }

    private boolean follows(char operator) {
        return blanksPart ? text.takeHere(operator) : text.take(operator);
    }

    private interface Part {
        double get() throws CaseSyntaxException;
    }

    private double nested(Part part) throws CaseSyntaxException {
        if (++depth > DEEPEST) {
            throw text.fault(Reason.TOO_DEEP);
        }
        double result = part.get();
        depth--;
        return result;
    }
}
