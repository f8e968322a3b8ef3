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
import org.gridscheme.grid.geometry.Position;
import org.gridscheme.grid.geometry.ProjectCrs;
import org.gridscheme.grid.model.GridDescription;
import org.gridscheme.grid.network.NetworkKinds;
import org.gridscheme.grid.snapshot.ElementKinds;
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
                    new IssueCount(
                            Severity.ERROR,
                            "grid.island",
                            3,
                            List.of(new GridDataIssue(
                                    "grid.island",
                                    Severity.ERROR,
                                    "NODE",
                                    "n-7",
                                    Optional.of(new Position(6.08, 50.78)),
                                    Map.of("nodes", "12")))),
                    new IssueCount(
                            Severity.INFO,
                            "import.gb18030",
                            1,
                            List.of(new GridDataIssue(
                                    "import.gb18030",
                                    Severity.INFO,
                                    IssueLog.FILE,
                                    "nodes.csv",
                                    Optional.empty(),
                                    Map.of())))));

    @Test
    void reportInEnglish() {
        assertThat(new ImportReportText(Locale.FRENCH).lines(REPORT))
                .containsExactly(
                        "Grid \"清溪\" (fictional), computed in EPSG:32632",
                        "nodes: 1,200",
                        "feeders: 4, lines: 52.3 km",
                        "quarantined nodes: 1, sections: 2",
                        "Findings:",
                        "  3 × error grid.island: no supply in the normal switching state",
                        "    what to do: Close the gap named at its border, add the missing bay or section, or correct an"
                                + " open switch.",
                        "    - node n-7 at 6.080000, 50.780000: nodes=12",
                        "    - and 2 more",
                        "  1 × remark import.gb18030: read as GB18030, not UTF-8",
                        "    what to do: Look whether names are shown right; else name the encoding.",
                        "    - nodes.csv");
    }

    @Test
    void reportInChinese() {
        assertThat(new ImportReportText(Locale.forLanguageTag("zh-CN")).lines(REPORT))
                .contains(
                        "电网“清溪”（虚构），计算坐标系 EPSG:32632",
                        "  3 × 错误 grid.island：正常方式下无电源",
                        "    - 节点 n-7，位于 6.080000, 50.780000：nodes=12");
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
                        "  2 × error import.bad-coordinates: a position outside its reference system, the row is left out",
                        "    what to do: Check the reference system and the order of the two coordinates.",
                        "    - node n",
                        "    - node n");
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

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyFindingSaysWhatToDo(String language) throws IllegalAccessException {
        ImportReportText text = new ImportReportText(Locale.forLanguageTag(language));

        for (String code : codes(GridIssueCodes.class, ImportIssueCodes.class)) {
            assertThat(text.findHint(code)).as(code).isPresent();
        }
        assertThat(text.findHint("nobody.knows")).isEmpty();
    }

    @Test
    void aProposalIsToldInWords() {
        GridDataIssue gap = new GridDataIssue(
                ImportIssueCodes.GAP,
                Severity.WARNING,
                "LINE_SECTION",
                "L\u001b[31m2",
                Optional.empty(),
                Map.of("proposal", "join"));

        assertThat(new ImportReportText(Locale.ENGLISH).issueLines(List.of(gap)))
                .contains(
                        "    - line section L\uFFFD[31m2: proposal=move the end there, or set tolerance_m to at least this"
                                + " distance");
    }

    @Test
    void everyKindOfElementHasAName() throws IllegalAccessException {
        ResourceBundle texts = ResourceBundle.getBundle("messages.import", Locale.ROOT);

        for (Class<?> kinds : List.of(ElementKinds.class, NetworkKinds.class)) {
            for (Field kind : kinds.getDeclaredFields()) {
                assertThat(texts.containsKey("kind." + kind.get(null)))
                        .as(kind.getName())
                        .isTrue();
            }
        }
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
        return codes(GridIssueCodes.class, ImportIssueCodes.class, ImportProblem.class);
    }

    private static List<String> codes(Class<?>... types) throws IllegalAccessException {
        List<String> codes = new ArrayList<>();
        for (Class<?> type : types) {
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
