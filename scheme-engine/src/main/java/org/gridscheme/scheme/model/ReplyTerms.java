package org.gridscheme.scheme.model;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Deadlines of the process and validity of the reply 答复期限与有效期; working days unless the name says months.
 *
 * @param reply_wd until the reply is given
 * @param wholeProcess_wd links of the grid company from application to energising
 * @param designReview_wd review of the customer's design, 0 where none is asked for
 * @param validity_months from the reply; then the committed capacity is released
 * @param extensionRequest_wd before expiry, by when an extension must be asked for
 * @param extensions how many further periods there can be
 */
public record ReplyTerms(
        int acceptance_wd,
        int reply_wd,
        int wholeProcess_wd,
        int designReview_wd,
        int completionInspection_wd,
        int energise_wd,
        int validity_months,
        int extensionRequest_wd,
        int extensions) {

    /** Last day a reply of the given day is valid. */
    public LocalDate validUntil(LocalDate replied) {
        return replied.plusMonths(validity_months);
    }

    /**
     * Last day on which an extension of a reply of the given day can be asked for: so many working days before it expires.
     * Saturdays and Sundays are no working days; public holidays are not known here and bring the day forward.
     */
    public LocalDate extensionRequestBy(LocalDate replied) {
        LocalDate day = validUntil(replied);
        int left = extensionRequest_wd;
        while (left > 0) {
            day = day.minusDays(1);
            left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day;
    }
}
