package org.gridscheme.spatial.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A small grid package without any fault, to plant faults in.
 *
 * <pre>
 *  SA: === A1 --o-- === A2            SB: === B1
 *       FA                                 FB
 *       R1 ------- R2 ------o------------- R3
 *       TR1
 *       LB - LJ  (0.4 kV)
 * </pre>
 */
final class CleanPackage {

    private final Map<String, String> files = new LinkedHashMap<>();

    CleanPackage() {
        files.put("package.json", "{\"name\":\"clean\",\"crs\":\"EPSG:4326\",\"profile_points\":24}");
        files.put("substations.csv", """
                id,lon,lat,high_voltage_kv,upstream_source
                SA,118.90,32.90,110,North
                SB,118.95,32.90,110,South
                """);
        files.put("busbar_sections.csv", """
                id,substation_id,nominal_voltage_kv,short_circuit_ka
                A1,SA,10,16
                A2,SA,10,16
                B1,SB,10,16
                """);
        files.put("power_transformers.csv", """
                id,substation_id,busbar_section_id,rated_kva,peak_load_kva,uk_pct
                TA1,SA,A1,50000,20000,16
                TA2,SA,A2,50000,20000,16
                TB1,SB,B1,50000,20000,16
                """);
        files.put("nodes.csv", """
                id,kind,lon,lat,nominal_voltage_kv,area_class,total_ways,spare_ways,busbar_section_id,bay_state,measured_peak_a,current_limit_a
                FA,BAY,118.90,32.90,10,B,,,A1,USED,120,400
                FB,BAY,118.95,32.90,10,B,,,B1,USED,80,400
                FS,BAY,118.90,32.90,10,B,,,A2,SPARE,,
                R1,RING_MAIN_UNIT,118.91,32.90,10,B,6,2,,,,
                R2,RING_MAIN_UNIT,118.92,32.90,10,B,4,1,,,,
                R3,RING_MAIN_UNIT,118.94,32.90,10,B,4,1,,,,
                LB,LV_BOARD,118.91,32.9001,0.4,B,,,,,,
                LJ,JUNCTION,118.911,32.9001,0.4,B,,,,,,
                """);
        files.put("line_sections.csv", """
                id,from_node_id,to_node_id,kind,r_ohm_per_km,r_operating_ohm_per_km,x_ohm_per_km,ampacity_a,length_m,geometry
                L1,FA,R1,CABLE,0.06,0.08,0.09,430,950,
                L2,R1,R2,CABLE,0.06,0.08,0.09,430,950,
                L3,R2,R3,CABLE,0.06,0.08,0.09,430,1900,
                L4,FB,R3,CABLE,0.06,0.08,0.09,430,950,
                V1,LB,LJ,CABLE,0.2,0.25,0.08,250,95,
                """);
        files.put("switches.csv", """
                id,kind,node_id,section_id,from_id,to_id,normally_closed
                K1,BUS_TIE,,,A1,A2,false
                W3,LOAD_BREAK_SWITCH,R2,L3,,,false
                """);
        files.put("loads.csv", """
                id,node_id,peak_kw,power_factor,installed_kva,profile_id
                P2,R2,900,0.95,1250,
                PJ,LJ,60,0.95,100,
                """);
        files.put("distribution_transformers.csv", """
                id,node_id,rated_kva,peak_load_kva,lv_node_id,uk_pct,pk_kw
                TR1,R1,630,300,LB,4.5,6
                """);
        files.put("generators.csv", """
                id,node_id,kind,rated_kva,p_kw,q_kvar,commissioned
                G1,R3,SOLAR,500,450,0,2024-05-01
                """);
        files.put("commitments.csv", """
                id,node_id,busbar_section_id,installed_kva,demand_factor,valid_until
                C1,R3,,2000,0.6,2027-11-20
                """);
        files.put("ducts.csv", """
                id,holes_total,holes_free,geometry
                D1,12,5,"LINESTRING (118.90 32.90, 118.91 32.90)"
                """);
        files.put("restricted_areas.csv", """
                id,kind,geometry
                Z1,HERITAGE,"POLYGON ((118.91 32.91, 118.92 32.91, 118.92 32.92, 118.91 32.92, 118.91 32.91))"
                """);
    }

    /** Replaces the one occurrence; fails when there is not exactly one, so that no case tests nothing. */
    CleanPackage replace(String file, String old, String replacement) {
        String text = files.get(file + ".csv");
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException(file + " has \"" + old + "\" not once:\n" + text);
        }
        files.put(file + ".csv", text.replace(old, replacement));
        return this;
    }

    CleanPackage append(String file, String row) {
        files.merge(file + ".csv", row + "\n", String::concat);
        return this;
    }

    PreparedGrid prepare(Path folder) throws IOException, GridImportException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return GridImport.prepare(
                progress -> new GridPackageReader(ConductorRatingSource.NONE).read(folder, progress),
                Optional.empty(),
                ImportProgress.NONE);
    }
}
