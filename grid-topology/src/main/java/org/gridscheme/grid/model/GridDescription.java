package org.gridscheme.grid.model;

/**
 * What a grid is and where it comes from; shown to people beside every answer.
 *
 * @param name short name, for example "Stolberg on Aachen"
 * @param fictional true for generated or displaced grids, always said to the user
 * @param attribution source and licence line of the grid data, may be empty
 */
public record GridDescription(String name, boolean fictional, String attribution) {}
