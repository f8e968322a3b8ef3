package org.gridscheme.api.feasibility.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Columns that are put beside the table as it was sent. Their keys are stable, their headers are words. */
enum ResultColumn {
    ROW,
    STATE,
    MODE,
    OUTCOME,
    SUPPLY_MODE,
    VOLTAGE_KV,
    COST,
    CURRENCY,
    DURATION_DAYS,
    MAIN_POINT,
    MAIN_KIND,
    MAIN_NAME,
    MAIN_SUBSTATION,
    MAIN_FEEDER,
    MAIN_LON,
    MAIN_LAT,
    MAIN_DISTANCE_M,
    MAIN_CABLE,
    MAIN_FEEDER_LOAD_PCT,
    MAIN_FEEDER_LIMIT_PCT,
    MAIN_TRANSFORMER_LOAD_PCT,
    MAIN_TRANSFORMER_LIMIT_PCT,
    STANDBY_POINT,
    STANDBY_KIND,
    STANDBY_NAME,
    STANDBY_SUBSTATION,
    STANDBY_FEEDER,
    STANDBY_LON,
    STANDBY_LAT,
    STANDBY_DISTANCE_M,
    STANDBY_CABLE,
    STANDBY_FEEDER_LOAD_PCT,
    STANDBY_FEEDER_LIMIT_PCT,
    STANDBY_TRANSFORMER_LOAD_PCT,
    STANDBY_TRANSFORMER_LIMIT_PCT,
    REASON_CODES,
    EXPLANATION,
    DUPLICATE_OF,
    GRID_VERSION,
    RULEBOOK_VERSION,
    PRICE_BOOK_VERSION,
    RESERVATION_VERSION;

    static final List<ResultColumn> ALL = List.of(values());

    /** Columns of an errors file: what is wrong is all that is told. */
    static final List<ResultColumn> FAULTS = List.of(ROW, STATE, MODE, REASON_CODES, EXPLANATION);

    /** Columns of the main source, and of the second one, in the same order. */
    static final List<List<ResultColumn>> SOURCES = List.of(listSource("MAIN_"), listSource("STANDBY_"));

    private static List<ResultColumn> listSource(String prefix) {
        return Arrays.stream(values())
                .filter(column -> column.name().startsWith(prefix))
                .toList();
    }

    /** Stable name, the prefix keeps it apart from what the customer may have called a column. */
    String key() {
        return "gs_" + name().toLowerCase(Locale.ROOT);
    }

    /** Key of its header in the message files. */
    String textKey() {
        return "batch.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
