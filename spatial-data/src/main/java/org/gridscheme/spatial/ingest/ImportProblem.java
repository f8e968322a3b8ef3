package org.gridscheme.spatial.ingest;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One reason why a whole import is refused.
 *
 * @param code stable code such as {@code import.file-missing}; text in {@code import-report*.properties}
 * @param file file concerned, relative to the folder
 * @param details named values, sorted by name
 */
public record ImportProblem(String code, String file, Map<String, String> details) {

    public static final String FOLDER_MISSING = "import.folder-missing";
    public static final String FILE_MISSING = "import.file-missing";
    public static final String FILE_UNREADABLE = "import.file-unreadable";
    public static final String COLUMN_MISSING = "import.column-missing";
    public static final String COLUMN_TWICE = "import.column-twice";
    public static final String CSV_BROKEN = "import.csv-broken";
    public static final String JSON_BROKEN = "import.json-broken";
    public static final String KEY_MISSING = "import.key-missing";
    public static final String KEY_NOT_ALLOWED = "import.key-not-allowed";
    public static final String KEY_TWICE = "import.key-twice";
    public static final String YAML_BROKEN = "import.yaml-broken";
    public static final String LAYER_FORMAT = "import.layer-format";
    public static final String LAYER_UNREADABLE = "import.layer-unreadable";
    public static final String CRS_MISSING = "import.crs-missing";
    public static final String KEY_INVALID = "import.key-invalid";
    public static final String CRS_UNKNOWN = "import.crs-unknown";
    public static final String CRS_UNFIT = "import.crs-unfit";
    public static final String NOTHING_USABLE = "import.nothing-usable";
    public static final String OUTSIDE_STREETS = "import.outside-streets";
    public static final String STATEMENT_UNKNOWN = "import.statement-unknown";
    public static final String FORMAT_VERSION = "import.format-version";
    public static final String VALUE_UNREADABLE = "import.value-unreadable";
    public static final String XML_BROKEN = "import.xml-broken";
    public static final String XML_DOCTYPE = "import.xml-doctype";
    public static final String NOT_CONVERTED = "import.not-converted";
    public static final String NO_SOURCE = "import.no-source";
    public static final String NO_POSITIONS = "import.no-positions";

    public ImportProblem {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    public static ImportProblem of(String code, String file) {
        return new ImportProblem(code, file, Map.of());
    }

    public static ImportProblem of(String code, String file, String detail, String value) {
        return new ImportProblem(code, file, Map.of(detail, value));
    }
}
