package org.gridscheme.api.scheme.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gridscheme.api.scheme.document.Particulars;
import org.gridscheme.api.scheme.dto.SchemeSetDto;
import org.gridscheme.api.testkit.FlatTransform;
import org.gridscheme.api.testkit.SchemeInRoundFigures;
import org.gridscheme.api.text.Language;
import org.gridscheme.api.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostSheetTest {

    private static XSSFWorkbook workbook(SchemeSetDto answer, Language language) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new BillOfQuantitiesFormat()
                .write(
                        new ExportedScheme(
                                answer,
                                answer.schemes().get(0),
                                "",
                                Instant.EPOCH.plus(20_000, ChronoUnit.DAYS),
                                Optional.empty(),
                                new FlatTransform(),
                                Particulars.NONE),
                        Texts.in(language),
                        file);
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }

    /** Grid side, customer side, both. */
    private static List<Double> amounts(Row row) {
        return IntStream.of(2, 3, 4)
                .mapToObj(column -> row.getCell(column).getNumericCellValue())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void formulasLeadFromTheWorksToWhatEachSidePays(Language language) throws IOException {
        try (XSSFWorkbook workbook = workbook(SchemeInRoundFigures.answer(), language)) {
            var sheet = workbook.getSheet(Texts.in(language).get("export.sheet.costs"));

            assertThat(amounts(sheet.getRow(1))).containsExactly(1000.00, 333.33, 1333.33);
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(12);
            assertThat(amounts(sheet.getRow(2))).containsExactly(120.00, 40.00, 160.00);
            assertThat(amounts(sheet.getRow(3))).containsExactly(56.00, 18.67, 74.67);
            assertThat(amounts(sheet.getRow(4))).containsExactly(1176.00, 392.00, 1568.00);
            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            for (int row = 1; row <= 4; row++) {
                assertThat(sheet.getRow(row).getCell(3).getCellType()).isEqualTo(CellType.FORMULA);
            }
        }
    }

    @Test
    void withoutPercentagesTheDifferenceIsANumber() throws IOException {
        SchemeSetDto given = SchemeInRoundFigures.answer();
        try (XSSFWorkbook workbook = workbook(given.with(given.schemes(), given.rejected(), List.of()), Language.EN)) {
            var sheet = workbook.getSheetAt(1);

            assertThat(sheet.getRow(2).getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(amounts(sheet.getRow(2))).containsExactly(176.00, 58.67, 234.67);
            assertThat(amounts(sheet.getRow(3))).containsExactly(1176.00, 392.00, 1568.00);
        }
    }
}
