package org.gridscheme.spatial.network.matpower;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridscheme.spatial.ingest.ImportProblem;

/** Is everything there that a case of version 2 must have? */
final class CaseCheck {

    static final String BASE_MVA = "mpc.baseMVA";

    private static final List<String> VERSION = List.of("2");

    private final String file;
    private final CaseValues values;
    private final List<ImportProblem> problems;

    CaseCheck(String file, CaseValues values, List<ImportProblem> problems) {
        this.file = file;
        this.values = values;
        this.problems = problems;
    }

    void check() {
        if (!values.texts("mpc.version").equals(VERSION)) {
            problems.add(ImportProblem.of(ImportProblem.KEY_INVALID, file, "key", "mpc.version"));
        }
        Optional<Double> base = values.findNumber(BASE_MVA);
        if (base.isEmpty()) {
            missing(BASE_MVA);
        } else if (!(base.get() > 0)) {
            problems.add(ImportProblem.of(ImportProblem.KEY_INVALID, file, "key", BASE_MVA));
        }
        matrix("mpc.bus", CaseNames.BASE_KV, true);
        matrix("mpc.gen", CaseNames.GEN_STATUS, false);
        matrix("mpc.branch", CaseNames.BR_STATUS, false);
    }

    private void matrix(String key, int leastColumns, boolean filled) {
        Optional<CaseTable> table = values.findTable(key);
        if (table.isEmpty() || (filled && table.get().rowCount() == 0)) {
            missing(key);
        } else if (table.get().rowCount() > 0 && table.get().width() < leastColumns) {
            problems.add(new ImportProblem(
                    ImportProblem.COLUMN_MISSING,
                    file,
                    Map.of(
                            "column",
                            key + "(:, " + leastColumns + ")",
                            "line",
                            Integer.toString(table.get().line(0)))));
        }
    }

    private void missing(String key) {
        problems.add(ImportProblem.of(ImportProblem.KEY_MISSING, file, "key", key));
    }
}
