package org.gridscheme.spatial.street;

import java.util.List;

/** Barriers and water surfaces of a file in longitude and latitude, in file order. */
record RawObstacles(List<Barrier> barriers, List<WaterArea> water) {}
