package org.gridscheme.scheme.rulebook;

/**
 * Deadlines and validity of the reply (供电方案答复).
 *
 * @param wholeLv_wd without external line
 * @param wholeHvSingle_wd links of the utility
 * @param designReview_wd important customers
 * @param extensionRequest_wd before expiry
 * @param extensions further periods
 */
public record ReplyRules(
        RuleValue acceptance_wd,
        RuleValue lv_wd,
        RuleValue hvSingle_wd,
        RuleValue hvDual_wd,
        RuleValue wholeLv_wd,
        RuleValue wholeLvLine_wd,
        RuleValue wholeHvSingle_wd,
        RuleValue wholeHvDual_wd,
        RuleValue writtenBound_months,
        RuleValue writtenBoundDual_months,
        RuleValue designReview_wd,
        RuleValue completionInspection_wd,
        RuleValue energiseLv_wd,
        RuleValue energiseHv_wd,
        RuleValue validityHv_months,
        RuleValue validityLv_months,
        RuleValue extensionRequest_wd,
        RuleValue extensions) {

    static ReplyRules read(RuleLookup rules) {
        return new ReplyRules(
                rules.value("reply.acceptance", Quantity.WORKING_DAY),
                rules.value("reply.lv", Quantity.WORKING_DAY),
                rules.value("reply.hv-single", Quantity.WORKING_DAY),
                rules.value("reply.hv-dual", Quantity.WORKING_DAY),
                rules.value("reply.whole-process.lv", Quantity.WORKING_DAY),
                rules.value("reply.whole-process.lv-with-line", Quantity.WORKING_DAY),
                rules.value("reply.whole-process.hv-single", Quantity.WORKING_DAY),
                rules.value("reply.whole-process.hv-dual", Quantity.WORKING_DAY),
                rules.value("reply.written-bound", Quantity.MONTH),
                rules.value("reply.written-bound-dual", Quantity.MONTH),
                rules.value("reply.design-review", Quantity.WORKING_DAY),
                rules.value("reply.completion-inspection", Quantity.WORKING_DAY),
                rules.value("reply.energise.lv", Quantity.WORKING_DAY),
                rules.value("reply.energise.hv", Quantity.WORKING_DAY),
                rules.value("reply.validity.hv", Quantity.MONTH),
                rules.value("reply.validity.lv", Quantity.MONTH),
                rules.value("reply.extension-request", Quantity.WORKING_DAY),
                rules.value("reply.extensions", Quantity.COUNT));
    }

    /** Working days to reply by voltage and number of sources. */
    public RuleValue deadline(double voltage_kV, int sources) {
        if (voltage_kV < 1.0) {
            return lv_wd;
        }
        return sources > 1 ? hvDual_wd : hvSingle_wd;
    }

    /** Working days of the links of the grid company from application to energising; a low-voltage line is built too. */
    public RuleValue wholeProcess(double voltage_kV, int sources) {
        if (voltage_kV < 1.0) {
            return wholeLvLine_wd;
        }
        return sources > 1 ? wholeHvDual_wd : wholeHvSingle_wd;
    }

    /** Working days to set the meter and energise. */
    public RuleValue energise(double voltage_kV) {
        return voltage_kV < 1.0 ? energiseLv_wd : energiseHv_wd;
    }

    /** Months the reply is valid. */
    public RuleValue validity(double voltage_kV) {
        return voltage_kV < 1.0 ? validityLv_months : validityHv_months;
    }
}
