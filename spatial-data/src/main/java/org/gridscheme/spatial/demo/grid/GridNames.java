package org.gridscheme.spatial.demo.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridscheme.grid.model.NodeKind;
import org.gridscheme.scheme.street.StreetData;
import org.gridscheme.scheme.street.StreetEdge;

/**
 * Names of generated equipment: Chinese and English where the streets have Chinese names or none, after the streets and in
 * Latin letters elsewhere.
 */
final class GridNames {

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    private final boolean chinese;
    private final PlaceNames places = new PlaceNames();
    private final Map<String, Integer> timesUsed = new HashMap<>();

    GridNames(StreetData streets) {
        int named = 0;
        int han = 0;
        for (StreetEdge edge : streets.edges()) {
            if (!edge.name().isBlank()) {
                named++;
                han += isHan(edge.name()) ? 1 : 0;
            }
        }
        this.chinese = han * 3 >= named;
    }

    private static boolean isHan(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /**
     * @param streetName a street at the site, empty where none has a name
     * @param dx metres east of the middle of the town
     * @param dy metres north of it
     * @param centre_m how far the middle reaches
     */
    PlaceName place(String streetName, double dx, double dy, double centre_m) {
        if (chinese) {
            return places.next(dx, dy, centre_m);
        }
        String base = streetName.isBlank() ? "Station" : streetName;
        int times = timesUsed.merge(base, 1, Integer::sum);
        return new PlaceName("", times == 1 ? base : base + " " + times);
    }

    String substation(PlaceName place) {
        return chinese ? place.chinese() + "变 " + place.latin() + " Substation" : place.latin() + " Substation";
    }

    String source(int index) {
        if (!chinese) {
            return "220 kV source " + (index + 1);
        }
        PlaceName source = places.source(index);
        return "220 kV " + source.chinese() + "变 " + source.latin();
    }

    String section(int section) {
        return "10 kV " + ROMAN.get(section) + (chinese ? " 段" : "");
    }

    String transformer(int section) {
        int number = section + 1;
        return chinese ? number + " 号主变 Transformer " + number : "Transformer " + number;
    }

    String tie(int section) {
        String between = ROMAN.get(section) + "-" + ROMAN.get(section + 1);
        return chinese ? between + " 母联 Bus tie" : "Bus tie " + between;
    }

    String bay(PlaceName place, BayDraft bay) {
        String word =
                switch (bay.state()) {
                    case USED -> " 线";
                    case SPARE -> " 备用";
                    case RESERVED -> " 预留";
                };
        String suffix =
                switch (bay.state()) {
                    case USED -> " F" + bay.number();
                    case SPARE -> " spare " + bay.number();
                    case RESERVED -> " reserved " + bay.number();
                };
        String latin = place.latin() + suffix;
        return chinese ? place.chinese() + " " + bay.number() + word + " " + latin : latin;
    }

    /** @param number of this kind within the grid */
    String node(NodeKind kind, String streetName, int number) {
        String word = chinese ? chineseWord(kind) + " " : "";
        String code = code(kind) + "-" + GridLists.padded(number, 4);
        return (streetName.isBlank() ? "" : streetName + " ") + word + code;
    }

    String duct(String streetName, int number) {
        String base = (chinese ? "排管 " : "") + "Duct " + number;
        return streetName.isBlank() ? base : streetName + " " + base;
    }

    String load(LoadKind kind) {
        String english = kind.name().charAt(0)
                + kind.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        if (!chinese) {
            return english;
        }
        String word =
                switch (kind) {
                    case RESIDENTIAL -> "居民";
                    case COMMERCIAL -> "商业";
                    case INDUSTRIAL -> "工业";
                    case NIGHT_INDUSTRY -> "夜间工业";
                };
        return word + " " + english;
    }

    String commitment(int number) {
        return (chinese ? "在途客户 " : "") + "Committed customer " + number;
    }

    String restricted(String kind, int number) {
        String english =
                kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ') + " " + number;
        if (!chinese) {
            return english;
        }
        String word =
                switch (kind) {
                    case "HERITAGE" -> "文物保护区";
                    case "WATER_SOURCE" -> "水源保护区";
                    case "PLANNED_METRO" -> "规划地铁";
                    default -> "军事管理区";
                };
        return word + " " + english;
    }

    static String code(NodeKind kind) {
        return switch (kind) {
            case BAY -> "BAY";
            case SWITCHING_STATION -> "SWS";
            case RING_MAIN_UNIT -> "RMU";
            case CABLE_BRANCH_BOX -> "CBB";
            case POLE -> "POLE";
            case DISTRIBUTION_STATION -> "DS";
            case LV_BOARD -> "LVB";
            case LV_BRANCH_BOX -> "LBB";
            case JUNCTION -> "JCT";
        };
    }

    private static String chineseWord(NodeKind kind) {
        return switch (kind) {
            case BAY -> "间隔";
            case SWITCHING_STATION -> "开闭所";
            case RING_MAIN_UNIT -> "环网柜";
            case CABLE_BRANCH_BOX -> "分支箱";
            case POLE -> "杆";
            case DISTRIBUTION_STATION -> "配电站";
            case LV_BOARD -> "低压配电柜";
            case LV_BRANCH_BOX -> "低压分支箱";
            case JUNCTION -> "接头";
        };
    }
}
