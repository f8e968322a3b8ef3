package org.gridscheme.scheme.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridscheme.scheme.model.EmergencyKind;
import org.gridscheme.scheme.model.LayingMethod;

/** Codes under which the price book keeps what the stages derive quantities for; every price book must have the required ones. */
public final class PriceCodes {
    public static final String CIVIL_DUCT_BANK_2X2 = "civil.duct-bank-2x2";
    public static final String CIVIL_DUCT_BANK_2X4 = "civil.duct-bank-2x4";
    public static final String CIVIL_DUCT_BANK_3X4 = "civil.duct-bank-3x4";
    public static final String CIVIL_DIRECT_BURIAL = "civil.direct-burial";
    public static final String CIVIL_TRENCH = "civil.trench";
    public static final String CIVIL_HDD_2 = "civil.hdd-2";
    public static final String CIVIL_HDD_4 = "civil.hdd-4";
    public static final String CIVIL_PIPE_JACKING = "civil.pipe-jacking";
    public static final String MANHOLE_STRAIGHT = "civil.manhole-straight";
    public static final String MANHOLE_TEE = "civil.manhole-tee";
    public static final String RESTORATION_ASPHALT = "restoration.asphalt";
    public static final String RESTORATION_PAVEMENT = "restoration.pavement";
    public static final String POLE = "overhead.pole";
    public static final String POLE_BREAKER = "overhead.pole-breaker";
    public static final String RMU_NEW = "rmu.new-2in4out";
    public static final String RMU_BAY_FITOUT = "rmu.bay-fitout";
    public static final String BRANCH_BOX_PLAIN = "branch-box.plain";
    public static final String BRANCH_BOX_SWITCHED = "branch-box.switched";
    public static final String SWITCHING_STATION_BAY = "switching-station.bay";
    public static final String SUBSTATION_BAY = "substation.bay";
    public static final String SWITCHING_OPERATION = "switching.operation";
    public static final String CUSTOMER_METERING_PANEL = "customer.metering-panel";
    public static final String CUSTOMER_INCOMING_PANEL = "customer.incoming-panel";
    public static final String CUSTOMER_FEEDER_PANEL = "customer.feeder-panel";
    public static final String CUSTOMER_PT_PANEL = "customer.pt-panel";
    public static final String CUSTOMER_LV_BOARD = "customer.lv-board";

    private static final double LARGE_SECTION_FROM_MM2 = 121;

    /** Above medium voltage work and switchgear are priced by voltage class, whatever the section. */
    private static final double MEDIUM_UP_TO_KV = 30;

    private static final double SUBTRANSMISSION_UP_TO_KV = 72.5;
    private static final String SUBTRANSMISSION = "35kv";
    private static final String HIGH = "110kv";

    private static final List<String> BASE = List.of(
            CIVIL_DUCT_BANK_2X2,
            CIVIL_DUCT_BANK_2X4,
            CIVIL_DUCT_BANK_3X4,
            CIVIL_DIRECT_BURIAL,
            CIVIL_TRENCH,
            CIVIL_HDD_2,
            CIVIL_HDD_4,
            CIVIL_PIPE_JACKING,
            MANHOLE_STRAIGHT,
            MANHOLE_TEE,
            RESTORATION_ASPHALT,
            RESTORATION_PAVEMENT,
            POLE,
            POLE_BREAKER,
            RMU_NEW,
            RMU_BAY_FITOUT,
            BRANCH_BOX_PLAIN,
            BRANCH_BOX_SWITCHED,
            SWITCHING_STATION_BAY,
            SUBSTATION_BAY,
            SWITCHING_OPERATION,
            CUSTOMER_METERING_PANEL,
            CUSTOMER_INCOMING_PANEL,
            CUSTOMER_FEEDER_PANEL,
            CUSTOMER_PT_PANEL,
            CUSTOMER_LV_BOARD);

    /** Switchgear that has a price of its own in every voltage class. */
    private static final List<String> SWITCHGEAR = List.of(
            SUBSTATION_BAY, CUSTOMER_METERING_PANEL, CUSTOMER_INCOMING_PANEL, CUSTOMER_FEEDER_PANEL, CUSTOMER_PT_PANEL);

    private PriceCodes() {}

    /** Material of one metre of cable by its catalogue code. */
    public static String cable(String type) {
        return "cable." + type;
    }

    /** One metre of complete overhead line by the conductor's catalogue code. */
    public static String overheadLine(String type) {
        return "overhead." + type;
    }

    /** One customer transformer by its catalogue code. */
    public static String customerTransformer(String type) {
        return "customer.transformer." + type;
    }

    /** One main transformer of a customer above medium voltage by its catalogue code. */
    public static String customerMainTransformer(String type) {
        return "customer.main-transformer." + type;
    }

    /** The customer's emergency supply: one kW of it, for a mobile set its connection. */
    public static String emergency(EmergencyKind kind) {
        return "customer.emergency." + kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Pulling one metre of cable; the book prices two classes of section up to medium voltage, up to 120 mm2 and above, and
     * one class for each higher voltage.
     */
    public static String cablePulling(double level_kV, double section_mm2) {
        return "work.cable-pulling." + workClass(level_kV, section_mm2);
    }

    /** One joint. */
    public static String joint(double level_kV, double section_mm2) {
        return "work.joint." + workClass(level_kV, section_mm2);
    }

    /** One termination. */
    public static String termination(double level_kV, double section_mm2) {
        return "work.termination." + workClass(level_kV, section_mm2);
    }

    /** Test and commissioning of one circuit. */
    public static String loopTest(double level_kV, double section_mm2) {
        return "test.loop." + workClass(level_kV, section_mm2);
    }

    /** Switchgear named by one of the codes above at a voltage: the code itself at medium voltage, else with its class. */
    public static String atVoltage(String code, double level_kV) {
        return level_kV <= MEDIUM_UP_TO_KV ? code : code + "." + voltageClass(level_kV);
    }

    /** Civil work of one metre by method; a duct bank in its smallest form. Existing ducts and overhead lines need none. */
    public static String civil(LayingMethod method) {
        return switch (method) {
            case DUCT_BANK -> CIVIL_DUCT_BANK_2X2;
            case DIRECT_BURIAL -> CIVIL_DIRECT_BURIAL;
            case TRENCH -> CIVIL_TRENCH;
            case HDD -> CIVIL_HDD_2;
            case PIPE_JACKING -> CIVIL_PIPE_JACKING;
            case EXISTING_DUCT, OVERHEAD ->
                throw new IllegalArgumentException(method + " has no civil work by the metre");
        };
    }

    /** Codes without which no scheme can be priced. */
    public static List<String> required() {
        List<String> codes = new ArrayList<>(BASE);
        for (EmergencyKind kind : EmergencyKind.values()) {
            codes.add(emergency(kind));
        }
        for (double section_mm2 : List.of(0.0, LARGE_SECTION_FROM_MM2)) {
            codes.addAll(works(0, section_mm2));
        }
        for (double level_kV : List.of(SUBTRANSMISSION_UP_TO_KV, SUBTRANSMISSION_UP_TO_KV + 1)) {
            codes.addAll(works(level_kV, 0));
            SWITCHGEAR.forEach(code -> codes.add(atVoltage(code, level_kV)));
        }
        return List.copyOf(codes);
    }

    private static List<String> works(double level_kV, double section_mm2) {
        return List.of(
                cablePulling(level_kV, section_mm2),
                joint(level_kV, section_mm2),
                termination(level_kV, section_mm2),
                loopTest(level_kV, section_mm2));
    }

    private static String workClass(double level_kV, double section_mm2) {
        if (level_kV > MEDIUM_UP_TO_KV) {
            return voltageClass(level_kV);
        }
        return section_mm2 < LARGE_SECTION_FROM_MM2 ? "up-to-120" : "over-120";
    }

    private static String voltageClass(double level_kV) {
        return level_kV <= SUBTRANSMISSION_UP_TO_KV ? SUBTRANSMISSION : HIGH;
    }
}
