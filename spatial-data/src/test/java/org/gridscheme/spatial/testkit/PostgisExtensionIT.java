package org.gridscheme.spatial.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgisExtension.class)
class PostgisExtensionIT {

    @BeforeAll
    static void createTable(DataSource source) throws SQLException {
        query(source, "create table place (name text) ; insert into place values ('清溪') returning name");
    }

    @Test
    void databaseHasPostgis(DataSource source) throws SQLException {
        assertThat(query(source, "select ST_AsText(ST_Centroid('LINESTRING(0 0, 2 4)'::geometry))"))
                .isEqualTo("POINT(1 2)");
    }

    @Test
    void textIsUtf8(TestDatabase database) throws SQLException {
        assertThat(query(database.dataSource(), "select name from place")).isEqualTo("清溪");
    }

    @Test
    void anotherDatabaseIsEmpty() throws SQLException {
        DataSource other = PostgisExtension.createDatabase().dataSource();

        assertThat(query(other, "select count(*) from pg_tables where tablename = 'place'"))
                .isEqualTo("0");
    }

    @Nested
    class InNestedClass {

        @Test
        void sharesTheDatabaseOfTheClassAround(DataSource source) throws SQLException {
            assertThat(query(source, "select count(*) from place")).isEqualTo("1");
        }
    }

    private static String query(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
