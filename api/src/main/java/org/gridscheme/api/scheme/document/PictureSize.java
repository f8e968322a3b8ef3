package org.gridscheme.api.scheme.document;

import org.gridscheme.api.scheme.picture.Picture;

/** How large a picture stands on the page: as wide as asked for, or as high as there is room. */
record PictureSize(double width_mm, double height_mm) {

    static final double WIDEST_mm = 170;
    static final double HIGHEST_mm = 225;

    /** @param width_mm wished for; less where the picture would become too high */
    static PictureSize ofWidth(Picture picture, double width_mm) {
        double slimness = picture.height() / picture.width();
        double width = Math.min(width_mm, HIGHEST_mm / slimness);
        return new PictureSize(width, width * slimness);
    }
}
