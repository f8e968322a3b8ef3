package org.gridscheme.spatial.ingest;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.Severity;

/** Import reports and refusals as lines for people, in English or Chinese ({@code messages/import*.properties}). */
public final class ImportReportText {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final ResourceBundle texts;
    private final Locale locale;

    /** Chinese for {@code zh}, English for every other language. */
    public ImportReportText(Locale locale) {
        this.locale = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        this.texts = ResourceBundle.getBundle(
                "messages.import",
                this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Counts, and findings by code with what to do and the first few of each. */
    public List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                report.description().fictional() ? "report.title-fictional" : "report.title",
                report.description().name(),
                report.crs()));
        report.counts().forEach((list, count) -> {
            if (count > 0) {
                lines.add(format("report.count", count, texts.getString("list." + list)));
            }
        });
        lines.add(format("report.feeders", report.feeders(), report.sectionLength_km()));
        lines.add(format("report.quarantined", report.quarantinedNodes(), report.quarantinedSections()));
        addIssues(lines, report.issues());
        return lines;
    }

    /** Findings by code with what to do and the first few of each. */
    public List<String> issueLines(List<GridDataIssue> issues) {
        List<String> lines = new ArrayList<>();
        addIssues(lines, ImportReport.countByCode(issues));
        return lines;
    }

    private void addIssues(List<String> lines, List<ImportReport.IssueCount> issues) {
        lines.add(texts.getString(issues.isEmpty() ? "report.no-issues" : "report.issues"));
        for (ImportReport.IssueCount it : issues) {
            lines.add(format("report.issue", it.count(), severity(it.severity()), it.code(), text(it.code())));
            findHint(it.code()).ifPresent(hint -> lines.add(format("report.hint", hint)));
            it.examples().forEach(example -> lines.add(example(example)));
            if (it.count() > it.examples().size()) {
                lines.add(format("report.more", it.count() - it.examples().size()));
            }
        }
    }

    /** One finding: which element, where, and what is known of it. */
    private String example(GridDataIssue issue) {
        String element = issue.elementKind().equals(IssueLog.FILE)
                ? issue.elementId()
                : kind(issue.elementKind()) + " " + issue.elementId();
        String values = issue.details().entrySet().stream()
                .map(detail -> detail.getKey() + "=" + detail(detail.getKey(), detail.getValue()))
                .collect(Collectors.joining(", "));
        String details = values.isEmpty() ? "" : format("report.details", values);
        String line = issue.position()
                .map(it -> format("report.example-at", element, degrees(it.x()), degrees(it.y()), details))
                .orElseGet(() -> format("report.example", element, details));
        return CONTROL.matcher(line).replaceAll("\uFFFD").stripTrailing();
    }

    /** A proposal is a code, and told in words. */
    private String detail(String name, String value) {
        String key = "proposal." + value;
        return name.equals("proposal") && texts.containsKey(key) ? texts.getString(key) : value;
    }

    /** About a tenth of a metre. */
    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    /** What a new version changes, one line each. */
    public List<String> lines(GridChange change) {
        List<String> lines = new ArrayList<>();
        lines.add(format("change.title", change.activeVersion(), change.largest_pct()));
        for (GridChange.Count it : change.counts()) {
            if (it.before() != it.after()) {
                lines.add(format("change.count", texts.getString("list." + it.list()), it.before(), it.after()));
            }
        }
        lines.add(format("change.length", change.lengthBefore_km(), change.lengthAfter_km()));
        lines.add(
                change.sameTrees()
                        ? texts.getString("change.same-trees")
                        : format("change.moved", change.movedNodes(), change.sharedNodes()));
        return lines;
    }

    /** Why an import was refused, one line per problem, and what was found in the rows before. */
    public List<String> lines(GridImportException refusal) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.getString("refused.title"));
        lines.addAll(problemLines(refusal));
        return lines;
    }

    /** Why a grid cannot be read, one line per problem, and what was found in the rows before. */
    public List<String> problemLines(GridImportException refusal) {
        List<String> lines = new ArrayList<>();
        for (ImportProblem problem : refusal.problems()) {
            String details = problem.details().entrySet().stream()
                    .map(detail -> detail.getKey() + "=" + detail.getValue())
                    .collect(Collectors.joining(", "));
            lines.add(format("refused.problem", problem.file(), problem.code(), text(problem.code()), details)
                    .stripTrailing());
            findHint(problem.code()).ifPresent(hint -> lines.add(format("report.hint", hint)));
        }
        if (!refusal.issues().isEmpty()) {
            addIssues(lines, ImportReport.countByCode(refusal.issues()));
        }
        return lines;
    }

    /** What a code means; the code itself where it is not one of the grid's or the importers'. */
    public String text(String code) {
        String key = "code." + code;
        return texts.containsKey(key) ? texts.getString(key) : code;
    }

    /** What to do about findings of a code. */
    public Optional<String> findHint(String code) {
        String key = "hint." + code;
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }

    private String kind(String elementKind) {
        String key = "kind." + elementKind;
        return texts.containsKey(key) ? texts.getString(key) : elementKind;
    }

    private String severity(Severity severity) {
        return texts.getString("severity." + severity.name());
    }

    private String format(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
