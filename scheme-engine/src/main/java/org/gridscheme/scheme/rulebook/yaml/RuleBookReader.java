package org.gridscheme.scheme.rulebook.yaml;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridscheme.scheme.rulebook.Evidence;
import org.gridscheme.scheme.rulebook.InvalidRuleBookException;
import org.gridscheme.scheme.rulebook.RuleBook;
import org.gridscheme.scheme.rulebook.RuleBookHeader;
import org.gridscheme.scheme.rulebook.RuleBookOverlay;
import org.gridscheme.scheme.rulebook.RuleContent;
import org.gridscheme.scheme.rulebook.RuleEntry;
import org.gridscheme.scheme.rulebook.RuleId;
import org.gridscheme.scheme.rulebook.Severity;
import org.gridscheme.scheme.yaml.DataFile;
import org.gridscheme.scheme.yaml.DataRecord;

/** Reads rulebooks and overlays; the form is described by {@code rulebook.schema.json}. Stateless. */
public final class RuleBookReader {
    private static final String[] RULE_FIELDS = {
        "id", "title_zh", "title_en", "value", "unit", "severity", "source", "evidence", "since"
    };

    /**
     * Reads a whole rulebook.
     *
     * @throws InvalidRuleBookException with all problems of form and content
     */
    public RuleBook read(Reader reader) {
        List<String> problems = new ArrayList<>();
        DataRecord file = DataFile.read(reader, "rulebook", problems);
        refuseUnreadable("rulebook", problems);
        file.allowOnly("id", "version", "profile", "currency", "sources", "rules");
        RuleBookHeader header = new RuleBookHeader(
                file.text("id"),
                file.text("version"),
                file.text("profile"),
                file.text("currency"),
                file.texts("sources"));
        List<RuleEntry> entries = new ArrayList<>();
        for (DataRecord record : file.records("rules")) {
            readEntry(record).ifPresent(entries::add);
        }
        if (problems.isEmpty()) {
            return RuleBook.of(header, entries);
        }
        throw new InvalidRuleBookException(header.id(), withContentProblems(problems, header, entries));
    }

    /** As {@link #read(Reader)}, from the text of a file. */
    public RuleBook readText(String text) {
        return read(new StringReader(text));
    }

    /**
     * Reads a rulebook on the class path.
     *
     * @param path absolute resource path, the default profile is {@code /rulebook/default.yml}
     * @throws InvalidRuleBookException with all problems of form and content
     */
    public RuleBook readResource(String path) {
        try (Reader reader = DataFile.openResource(path)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #readOverlay(Reader)}, from the text of a file. */
    public RuleBookOverlay readOverlayText(String text) {
        return readOverlay(new StringReader(text));
    }

    /**
     * Reads an overlay; what its values may be is checked when it is laid over a rulebook. The same file may replace prices
     * too, which are read as a {@link org.gridscheme.scheme.catalogue.PriceBookOverlay}.
     *
     * @throws InvalidRuleBookException with all problems of form
     */
    public RuleBookOverlay readOverlay(Reader reader) {
        List<String> problems = new ArrayList<>();
        DataRecord file = DataFile.read(reader, "overlay", problems);
        refuseUnreadable("overlay", problems);
        file.allowOnly("id", "version", "values", "prices");
        String id = file.text("id");
        String version = file.text("version");
        List<RuleBookOverlay.Replacement> values = new ArrayList<>();
        for (DataRecord record : file.records("values")) {
            readReplacement(record).ifPresent(values::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidRuleBookException(id, problems);
        }
        return new RuleBookOverlay(id, version, values);
    }

    private static void refuseUnreadable(String name, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRuleBookException(name, problems);
        }
    }

    private Optional<RuleEntry> readEntry(DataRecord unnamed) {
        DataRecord record = unnamed.named(unnamed.text("id"));
        record.allowOnly(RULE_FIELDS);
        String titleZh = record.text("title_zh");
        String titleEn = record.text("title_en");
        RuleContent content = content(record);
        String unit = record.text("unit");
        Severity severity = record.word("severity", Severity.class);
        Evidence evidence = record.word("evidence", Evidence.class);
        String source = record.text("source");
        return id(record)
                .map(id -> new RuleEntry(
                        id, titleZh, titleEn, content, unit, severity, evidence, source, record.date("since")));
    }

    private Optional<RuleBookOverlay.Replacement> readReplacement(DataRecord unnamed) {
        DataRecord record = unnamed.named(unnamed.text("id"));
        record.allowOnly("id", "value", "unit", "severity", "source", "evidence", "since");
        RuleContent content = content(record);
        Optional<String> unit = record.findText("unit");
        Optional<Severity> severity = record.findWord("severity", Severity.class);
        Evidence evidence = record.word("evidence", Evidence.class);
        String source = record.text("source");
        return id(record)
                .map(id -> new RuleBookOverlay.Replacement(
                        id, content, unit, severity, evidence, source, record.date("since")));
    }

    private static Optional<RuleId> id(DataRecord record) {
        Optional<String> id = record.findText("id").filter(text -> !text.isEmpty());
        if (id.isPresent() && !RuleId.isValid(id.get())) {
            record.problem("'" + id.get() + "' is not a rule id of lower-case words joined by dots and hyphens");
        }
        return id.filter(RuleId::isValid).map(RuleId::of);
    }

    private static RuleContent content(DataRecord record) {
        Object value = record.scalarOrList("value");
        if (value instanceof Double number) {
            return new RuleContent.Number(number);
        }
        if (value instanceof Boolean on) {
            return new RuleContent.Flag(on);
        }
        if (value instanceof List<?> items) {
            return listContent(record, items);
        }
        return new RuleContent.Word(String.valueOf(value));
    }

    private static RuleContent listContent(DataRecord record, List<?> items) {
        List<Double> numbers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Object item : items) {
            if (item instanceof Double number) {
                numbers.add(number);
            } else {
                words.add(String.valueOf(item));
            }
        }
        if (!numbers.isEmpty() && !words.isEmpty()) {
            record.problem("field 'value' mixes numbers and words");
        }
        return numbers.isEmpty() ? new RuleContent.Words(words) : new RuleContent.Numbers(numbers);
    }

    private static List<String> withContentProblems(
            List<String> problems, RuleBookHeader header, List<RuleEntry> entries) {
        List<String> all = new ArrayList<>(problems);
        try {
            RuleBook.of(header, entries);
        } catch (InvalidRuleBookException e) {
            all.addAll(e.problems());
        }
        return all;
    }
}
