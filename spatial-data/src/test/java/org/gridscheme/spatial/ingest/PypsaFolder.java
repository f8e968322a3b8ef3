package org.gridscheme.spatial.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A small ring in the PyPSA format: busbar B feeds A and C, tee T stands between A and C, the end at C is open.
 *
 * <pre>
 *   B ── A ── T ──/ C ── B        A, C: stations with low voltage below, T: also a spur to J
 * </pre>
 */
final class PypsaFolder {

    private final Map<String, String> files = new LinkedHashMap<>();

    PypsaFolder() {
        files.put("buses.csv", """
                name,x,y,v_nom
                B,6.10,50.77,10
                A,6.11,50.77,10
                T,6.12,50.77,10
                C,6.12,50.76,10
                virtual_C,6.12,50.76,10
                J,6.13,50.77,10
                A_LV,6.11,50.77,0.4
                A_far,6.111,50.771,0.4
                C_LV,6.12,50.76,0.4
                lost_LV,6.2,50.8,0.4
                """);
        files.put("lines.csv", """
                name,bus0,bus1,length,r,x,s_nom,kind,type_info
                BA,B,A,0.8,0.1,0.08,7.2,cable,NA2XS2Y 3x1x240
                AT,A,T,1.0,0.2,0.1,6,cable,NA2XS2Y 3x1x185
                TC,T,virtual_C,2,0.4,0.2,6,cable,NA2XS2Y 3x1x185
                CB,C,B,3,0.6,0.3,6,overhead,AL 94
                TJ,T,J,0.9,0.2,0.1,6,cable,
                low,A_LV,A_far,0.05,0.02,0.001,0.2,cable,NAYY
                """);
        files.put("loads.csv", """
                name,bus,peak_load,annual_consumption,sector
                l1,A_LV,0.1,400,residential
                l2,A_far,0.05,200,residential
                l3,C_LV,0.2,,retail
                l4,lost_LV,0.01,1,retail
                l5,J,1.5,9000,industrial
                """);
        files.put("transformers.csv", """
                name,bus0,bus1,s_nom
                t1,A,A_LV,0.4
                t2,A,A_LV,0.25
                t3,C,C_LV,0.63
                """);
        files.put("transformers_hvmv.csv", """
                name,bus0,bus1,s_nom,type_info
                hv1,B_HV,B,25,25 MVA 110/10 kV
                hv2,B_HV,B,25,25 MVA 110/10 kV
                """);
        files.put(
                "generators.csv",
                "name,bus,p_nom,control,type\nslack,B,0,Slack,\npv1,A_far,0.004,PQ,solar\npv2,J,0.5,PQ,\n");
        files.put("switches.csv", "name,bus_closed,bus_open,branch,type_info\nsw,C,virtual_C,TC,Switch Disconnector\n");
    }

    /** Replaces text of one file; fails when it is not there. */
    PypsaFolder replace(String file, String old, String replacement) {
        files.computeIfPresent(file, (name, text) -> {
            if (!text.contains(old)) {
                throw new IllegalArgumentException(file + " has no " + old);
            }
            return text.replace(old, replacement);
        });
        return this;
    }

    PypsaFolder remove(String file) {
        files.remove(file);
        return this;
    }

    ImportedGrid read(Path folder, PypsaOptions options) throws IOException, GridImportException {
        return read(folder, options, StreetLayout.NONE);
    }

    ImportedGrid read(Path folder, PypsaOptions options, StreetLayout streets) throws IOException, GridImportException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return new PypsaCsvReader(options, streets).read(folder, ImportProgress.NONE);
    }
}
