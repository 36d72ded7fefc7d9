package io.wattledger.launcher.suite;

/** What an administrator of an external PostgreSQL does instead of this program. */
final class OutsideAdvice {

  static final String BACKUP =
      """
      The databases are on a PostgreSQL that others run, and its administrator backs it up:
        every database at once, with restore to any moment:
          pg_basebackup -h HOST -U ADMIN -D FOLDER -X stream --checkpoint=fast    plus archive_command for the log
        or one by one, each consistent in itself:
          for d in cost_model fleet energy_contracts ai_hosting gateway keycloak; do
            pg_dump -h HOST -U ADMIN --format=custom --file=$d.dump $d; done
      Together with them belongs secrets.properties of the home. See docs/guide/operations.md.""";

  static final String RESTORE =
      """
      The databases are on a PostgreSQL that others run; its administrator brings them back:
        from pg_basebackup: the folder as data folder, recovery_target_time for a moment in the past
        from pg_dump: deploy/postgresql/service.sql makes roles and empty databases, then for each
          pg_restore -h HOST -U ADMIN --exit-on-error --dbname=$d $d.dump
      Together with them belongs secrets.properties of the home. See docs/guide/operations.md.""";

  private OutsideAdvice() {}
}
