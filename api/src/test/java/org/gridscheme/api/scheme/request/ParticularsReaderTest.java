package org.gridscheme.api.scheme.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gridscheme.api.error.ProblemException;
import org.gridscheme.api.error.ProblemType;
import org.gridscheme.api.scheme.document.Particular;
import org.gridscheme.api.scheme.document.Particulars;
import org.gridscheme.api.scheme.dto.ParticularsDto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticularsReaderTest {

    private static Particulars read(String body) {
        return new ParticularsReader().read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException refusal(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body));
    }

    @Test
    void whatIsGivenIsKeptAndWhatIsBlankIsNotGiven() {
        Particulars read = read("""
            {"customer_name": "  晨曦精密机械（江苏）有限公司 ", "address": "", "phone": " ", "reply_date": "2026-11-29", "surveyor": "欧阳𠮷"}""");

        assertThat(read.given())
                .isEqualTo(Map.of(
                        Particular.CUSTOMER_NAME, "晨曦精密机械（江苏）有限公司",
                        Particular.SURVEYOR, "欧阳𠮷",
                        Particular.REPLY_DATE, "2026-11-29"));
        assertThat(read("{}")).isEqualTo(Particulars.NONE);
    }

    @Test
    void everythingWrongIsToldAtOnceAndNothingIsRepeated() {
        ProblemException refusal = refusal("""
                {"customer_name": "%s", "phone": "1\\u00002", "address": 7, "contact": null, "reply_date": "29.11.2026",
                 "surveyor": "A\\u202eB", "approved_by": "\\ufffe", "iban": "DE00"}""".formatted("名".repeat(201)));

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refusal.problems())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/customer_name too-long",
                        "/phone control-characters",
                        "/address wrong-type",
                        "/contact null",
                        "/reply_date no-day",
                        "/surveyor invisible-characters",
                        "/approved_by invisible-characters",
                        "/iban unknown-field");
        assertThat(refusal.getMessage() + refusal.problems()).doesNotContain("名", "29.11", "DE00");
    }

    /** The longest that is let in, and one more; a character beyond the first plane counts once. */
    @ParameterizedTest
    @CsvSource({"customer_name, 200", "address, 300", "application_no, 40", "phone, 60"})
    void lengthsAreCountedInCharacters(String field, int longest) {
        assertThat(read("{\"" + field + "\": \"" + "𠮷".repeat(longest) + "\"}").given())
                .hasSize(1);
        assertThat(refusal("{\"" + field + "\": \"" + "𠮷".repeat(longest + 1) + "\"}")
                        .problems())
                .extracting(fault -> fault.code() + fault.arguments())
                .isEqualTo(List.of("too-long[" + longest + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-1-1", "2026-11-29T00:00", "heute"})
    void aDayIsADay(String text) {
        assertThat(refusal("{\"survey_date\": \"" + text + "\"}").problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"phone\": \"1\", \"phone\": \"2\"}", "{\"phone\": \"\\ud800\"}"})
    void aBodyThatIsNoObjectOfTextsIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(ProblemException.class);
    }

    /** A name in a log line would be there by accident: of a record that prints itself. */
    @Test
    void particularsDoNotPrintThemselves() {
        assertThat(read("{\"phone\": \"13800000000\"}")).hasToString("Particulars[1]");
    }

    @Test
    void theServicesDocumentKnowsTheSameFields() {
        assertThat(Arrays.stream(ParticularsDto.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyElementsOf(
                        Arrays.stream(Particular.values()).map(Particular::key).toList());
    }
}
