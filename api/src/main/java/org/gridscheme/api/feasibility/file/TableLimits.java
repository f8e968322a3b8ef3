package org.gridscheme.api.feasibility.file;

/**
 * What is read at most; the same everywhere and told in the documentation.
 *
 * @param bytes of a file
 * @param rows below the header
 * @param columns of the table, of all objects together in formats of objects
 * @param cellLength characters of a cell
 * @param sharedText characters of all shared strings of a workbook, which have to be kept in memory
 */
public record TableLimits(long bytes, int rows, int columns, int cellLength, long sharedText) {

    public static final TableLimits STANDARD = new TableLimits(512L << 20, 1_000_000, 200, 10_000, 20_000_000);
}
