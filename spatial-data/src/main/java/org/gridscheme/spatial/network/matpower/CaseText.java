package org.gridscheme.spatial.network.matpower;

import org.gridscheme.spatial.network.matpower.CaseSyntaxException.Reason;

/** The text of a case file with a place in it. Comments and continued lines count as blanks. */
final class CaseText {

    private static final char END = '\0';
    private static final int LONGEST_EXCERPT = 80;

    private final String text;
    private int at;
    private int line = 1;

    CaseText(String text) {
        this.text = text;
    }

    int line() {
        return line;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    /** The character here, {@code '\0'} at the end. */
    char peek() {
        return peek(0);
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    void advance() {
        if (peek() == '\n') {
            line++;
        }
        at++;
    }

    /** Passes blanks, comments and continuations, up to the end of the line. */
    void skipBlanks() {
        while (!isAtEnd()) {
            if (isBlank(peek())) {
                at++;
            } else if (peek() == '%') {
                skipToLineEnd();
            } else if (text.startsWith("...", at)) {
                skipToLineEnd();
                advance();
            } else {
                return;
            }
        }
    }

    /** Passes blanks, line ends and the separators of statements. */
    void skipToStatement() {
        skipBlanks();
        while (!isAtEnd() && (peek() == '\n' || peek() == ';' || peek() == ',')) {
            advance();
            skipBlanks();
        }
    }

    private void skipToLineEnd() {
        while (!isAtEnd() && peek() != '\n') {
            at++;
        }
    }

    /** The rest of the line as it stands, without its comment. */
    String restOfLine() {
        int start = at;
        while (!isAtEnd() && peek() != '\n' && peek() != '%') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** Passes blanks, then the character if it is the next one. */
    boolean take(char wanted) {
        skipBlanks();
        return takeHere(wanted);
    }

    /** Passes the character if it stands exactly here. */
    boolean takeHere(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        advance();
        return true;
    }

    void require(char wanted) throws CaseSyntaxException {
        if (!take(wanted)) {
            throw fault(Reason.NOT_UNDERSTOOD);
        }
    }

    /** After a statement there must be a separator, a line end or the end of the text. */
    void requireStatementEnd() throws CaseSyntaxException {
        skipBlanks();
        if (!isAtEnd() && peek() != ';' && peek() != ',' && peek() != '\n') {
            throw fault(Reason.NOT_UNDERSTOOD);
        }
    }

    boolean isAtName() {
        return isNameStart(peek());
    }

    /** A name such as {@code mpc} or {@code BR_R}. */
    String name() throws CaseSyntaxException {
        if (!isAtName()) {
            throw fault(Reason.NOT_UNDERSTOOD);
        }
        int start = at;
        while (isNameStart(peek()) || isDigit(peek())) {
            at++;
        }
        return text.substring(start, at);
    }

    boolean isAtNumber() {
        return isDigit(peek()) || (peek() == '.' && isDigit(peek(1)));
    }

    /** A number without a sign, which may have an exponent. */
    double number() throws CaseSyntaxException {
        int start = at;
        skipDigits();
        if (peek() == '.') {
            at++;
            skipDigits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            skipDigits();
        }
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw fault(Reason.NOT_UNDERSTOOD);
        }
    }

    /** A text in single quotes, a doubled quote standing for one. */
    String quoted() throws CaseSyntaxException {
        require('\'');
        StringBuilder value = new StringBuilder();
        while (true) {
            if (isAtEnd() || peek() == '\n') {
                throw fault(Reason.NOT_UNDERSTOOD);
            }
            char c = peek();
            at++;
            if (c != '\'') {
                value.append(c);
            } else if (!takeHere('\'')) {
                return value.toString();
            } else {
                value.append('\'');
            }
        }
    }

    /** Goes on behind the statement that could not be read: at the next line end outside brackets. */
    void skipStatement(int start, int startLine) {
        at = start;
        line = startLine;
        int depth = 0;
        while (!isAtEnd() && (depth > 0 || peek() != '\n')) {
            char c = peek();
            if (c == '%') {
                skipToLineEnd();
                continue;
            }
            if (c == '[' || c == '{' || c == '(') {
                depth++;
            } else if (c == ']' || c == '}' || c == ')') {
                depth--;
            }
            advance();
        }
    }

    /** Place in the text, for {@link #skipStatement} and {@link #excerpt}. */
    int position() {
        return at;
    }

    /** The start of a statement, printable. */
    String excerpt(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && end - start < LONGEST_EXCERPT) {
            end++;
        }
        return text.substring(start, end).replaceAll("\\p{Cntrl}", " ").strip();
    }

    CaseSyntaxException fault(Reason reason) {
        return new CaseSyntaxException(reason, line);
    }

    private void skipDigits() {
        while (isDigit(peek())) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
