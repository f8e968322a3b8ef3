package org.gridscheme.spatial.postgis;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One table of elements that belong to a version or network and keep their order.
 *
 * @param saveSql COPY statement whose first two columns are the owner's number and the ordinal
 * @param loadSql query with the owner's number as its parameter, in the order of the ordinal
 * @param columns number of columns of the COPY statement
 * @param writer adds all columns but the first two
 * @param reader reads one row of {@code loadSql}
 */
record ElementTable<T>(String saveSql, String loadSql, int columns, RowWriter<T> writer, Database.RowReader<T> reader) {

    interface RowWriter<T> {
        void write(BinaryCopy row, T element);
    }

    static <T> ElementTable<T> of(
            SqlFile sql, String name, int columns, RowWriter<T> writer, Database.RowReader<T> reader) {
        return new ElementTable<>(sql.get(name + ".save"), sql.get(name + ".load"), columns, writer, reader);
    }

    void save(Connection connection, int owner, List<? extends T> elements) throws SQLException {
        try (BinaryCopy copy = new BinaryCopy(connection, saveSql)) {
            int ordinal = 0;
            for (T element : elements) {
                writer.write(copy.row(columns).integer(owner).integer(ordinal++), element);
            }
            copy.finish();
        }
    }

    List<T> load(Connection connection, int owner) throws SQLException {
        return Database.readAll(connection, loadSql, owner, reader);
    }

    static OptionalDouble optionalReal(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static Optional<Boolean> optionalFlag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static Optional<String> optionalText(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
