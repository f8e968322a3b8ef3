package org.gridscheme.scheme.catalogue;

import java.util.List;
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
    public static final String CUSTOMER_METERING_PANEL = "customer.metering-panel";
    public static final String CUSTOMER_INCOMING_PANEL = "customer.incoming-panel";
    public static final String CUSTOMER_FEEDER_PANEL = "customer.feeder-panel";
    public static final String CUSTOMER_PT_PANEL = "customer.pt-panel";
    public static final String CUSTOMER_LV_BOARD = "customer.lv-board";

    private static final double LARGE_SECTION_FROM_MM2 = 121;

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

    /** Pulling one metre of cable; the book prices two classes of section, up to 120 mm2 and above. */
    public static String cablePulling(double section_mm2) {
        return "work.cable-pulling." + sectionClass(section_mm2);
    }

    /** One joint. */
    public static String joint(double section_mm2) {
        return "work.joint." + sectionClass(section_mm2);
    }

    /** One termination. */
    public static String termination(double section_mm2) {
        return "work.termination." + sectionClass(section_mm2);
    }

    /** Test and commissioning of one circuit. */
    public static String loopTest(double section_mm2) {
        return "test.loop." + sectionClass(section_mm2);
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
        return List.of(
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
                CUSTOMER_METERING_PANEL,
                CUSTOMER_INCOMING_PANEL,
                CUSTOMER_FEEDER_PANEL,
                CUSTOMER_PT_PANEL,
                CUSTOMER_LV_BOARD,
                cablePulling(0),
                cablePulling(LARGE_SECTION_FROM_MM2),
                joint(0),
                joint(LARGE_SECTION_FROM_MM2),
                termination(0),
                termination(LARGE_SECTION_FROM_MM2),
                loopTest(0),
                loopTest(LARGE_SECTION_FROM_MM2));
    }

    private static String sectionClass(double section_mm2) {
        return section_mm2 < LARGE_SECTION_FROM_MM2 ? "up-to-120" : "over-120";
    }
}
