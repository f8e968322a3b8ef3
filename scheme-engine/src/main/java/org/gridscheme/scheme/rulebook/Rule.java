package org.gridscheme.scheme.rulebook;

/** One value of the rulebook with what a check needs to cite it. */
public sealed interface Rule permits RuleValue, RuleFlag, RuleChoice, RuleChoices, RuleLadder {
    RuleId id();

    Severity severity();

    Evidence evidence();

    /** Where the value comes from, in words. */
    String source();

    /** True when the value rests on unverified practice or an unseen standard. */
    default boolean weakEvidence() {
        return evidence().isWeak();
    }
}
