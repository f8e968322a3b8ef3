package org.gridscheme.api.scheme.document;

/** The documents there are; each has a layout {@code document/NAME.xml}. */
public enum DocumentKind {
    /** 供电方案答复单. */
    REPLY("reply"),
    /** 现场勘查单. */
    SURVEY("survey");

    private final String key;

    DocumentKind(String key) {
        this.key = key;
    }

    /** As in file names, addresses and message keys. */
    public String key() {
        return key;
    }
}
