package org.gridscheme.spatial.demo.grid;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gridscheme.grid.model.GridModel;

/** A fingerprint of everything a model says; lines and polygons enter as well-known text with all digits. */
final class GridDigest {

    private GridDigest() {}

    static String of(GridModel model) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(model.description().toString().getBytes(StandardCharsets.UTF_8));
            List<List<?>> lists = List.of(
                    model.substations(),
                    model.busbarSections(),
                    model.busTies(),
                    model.powerTransformers(),
                    model.nodes(),
                    model.lineSections(),
                    model.lineSwitches(),
                    model.loads(),
                    model.profiles(),
                    model.distributionTransformers(),
                    model.ducts(),
                    model.restrictedAreas(),
                    model.commitments(),
                    model.generatingUnits());
            for (List<?> list : lists) {
                for (Object element : list) {
                    digest.update(element.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
