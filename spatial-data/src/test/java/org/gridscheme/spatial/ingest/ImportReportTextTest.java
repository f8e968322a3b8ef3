package org.gridscheme.spatial.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.snapshot.GridDataIssue;
import org.gridscheme.grid.snapshot.GridIssueCodes;
import org.gridscheme.grid.snapshot.Severity;
import org.gridscheme.spatial.ingest.ImportReport.IssueCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReportTextTest {

    private static final ImportReport REPORT = new ImportReport(
            new GridDescription("清溪", true, ""),
            new ProjectCrs(32632),
            Map.of("nodes", 1_200),
            4,
            52.34,
            1,
            2,
            List.of(
                    new IssueCount(Severity.ERROR, "grid.island", 3),
                    new IssueCount(Severity.INFO, "import.gb18030", 1)));

    @Test
    void reportInEnglish() {
        assertThat(new ImportReportText(Locale.FRENCH).lines(REPORT))
                .containsExactly(
                        "Grid \"清溪\" (fictional), computed in EPSG:32632",
                        "1,200 nodes",
                        "4 feeders, 52.3 km of lines",
                        "Quarantined: 1 nodes, 2 sections",
                        "Findings:",
                        "  3 × error grid.island: no supply in the normal switching state",
                        "  1 × remark import.gb18030: read as GB18030, not UTF-8");
    }

    @Test
    void reportInChinese() {
        assertThat(new ImportReportText(Locale.forLanguageTag("zh-CN")).lines(REPORT))
                .contains("电网“清溪”（虚构），计算坐标系 EPSG:32632", "  3 × 错误 grid.island：正常方式下无电源");
    }

    @Test
    void refusalListsProblemsAndWhatWasFoundBefore() {
        GridDataIssue issue =
                new GridDataIssue("import.bad-coordinates", Severity.ERROR, "NODE", "n", Optional.empty(), Map.of());
        GridImportException refusal = new GridImportException(
                List.of(ImportProblem.of(ImportProblem.COLUMN_MISSING, "nodes.csv", "column", "lon")),
                List.of(issue, issue));

        assertThat(new ImportReportText(Locale.ENGLISH).lines(refusal))
                .containsExactly(
                        "The import was refused; nothing was stored.",
                        "  nodes.csv import.column-missing: a required column is missing column=lon",
                        "Findings:",
                        "  2 × error import.bad-coordinates: a position outside its reference system, the row is left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyCodeHasAText(String language) throws IllegalAccessException {
        ImportReportText text = new ImportReportText(Locale.forLanguageTag(language));

        for (String code : codes()) {
            assertThat(text.text(code)).as(code).isNotEqualTo(code).isNotBlank();
        }
        assertThat(text.text("nobody.knows")).isEqualTo("nobody.knows");
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(ResourceBundle.getBundle("messages.import", Locale.SIMPLIFIED_CHINESE)
                        .keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("messages.import", Locale.ROOT).keySet());
        assertThat(new ImportReportText(Locale.CHINA).text("grid.island"))
                .isNotEqualTo(new ImportReportText(Locale.ENGLISH).text("grid.island"));
    }

    private static List<String> codes() throws IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Class<?> type : List.of(GridIssueCodes.class, ImportIssueCodes.class, ImportProblem.class)) {
            for (Field field : Stream.of(type.getDeclaredFields())
                    .filter(it -> Modifier.isPublic(it.getModifiers()) && it.getType() == String.class)
                    .toList()) {
                codes.add((String) field.get(null));
            }
        }
        assertThat(codes).hasSizeGreaterThan(40);
        return codes;
    }
}
