package org.gridscheme.api.scheme.document;

import java.util.Locale;

/** What the service does not know or keep and a document says when it is told: the key is that of the field in the document. */
public enum Particular {
    APPLICATION_NO(40),
    CUSTOMER_NO(40),
    CUSTOMER_NAME(200),
    ADDRESS(300),
    CONTACT(100),
    PHONE(60),
    USAGE_CATEGORY(100),
    RECEPTION_DATE,
    SURVEY_DATE,
    SURVEYOR(100),
    PREPARED_BY(100),
    APPROVED_BY(100),
    REPLY_PERSON(100),
    REPLY_METHOD(100),
    REPLY_DATE;

    private static final int DAY = 0;

    private final int longest;

    Particular(int longest) {
        this.longest = longest;
    }

    Particular() {
        this(DAY);
    }

    /** Name of the field in a request and in a document. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for a day such as 2026-11-29, false for text. */
    public boolean isDay() {
        return longest == DAY;
    }

    /** Most characters (code points) of a text. */
    public int longest() {
        return longest;
    }
}
