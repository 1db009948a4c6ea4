// The steps that bring a store of any age up to date: named, append-only, never edited once
// released.

import GRDB

/// The store's migrations.
enum Migrations {
  /// All of them, in order.
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001 notices, outcomes and index") { db in
      try db.execute(sql: FirstSchema.notices)
      try db.execute(sql: FirstSchema.facts)
      try db.execute(sql: FirstSchema.outcomes)
      try db.execute(sql: FirstSchema.index)
    }
    migrator.registerMigration("002 the ledger") { db in
      try db.execute(sql: LedgerSchema.tables)
    }
    migrator.registerMigration("003 tallies") { db in try db.execute(sql: Tallies.tables) }
    migrator.registerMigration("004 judgements of samples") { db in
      try db.execute(sql: JudgementSchema.tables)
    }
    migrator.registerMigration("005 links by hand and deadlines of findings") { db in
      try db.execute(sql: LedgerAdditions.tables)
    }
    migrator.registerMigration("006 lists of large ledgers") { db in
      try db.execute(sql: LargeLedgers.changes)
    }
    migrator.registerMigration("007 checks without tables") { db in try PlainChecks.write(db) }
    migrator.registerMigration("008 the index is merged apart") { db in
      try db.execute(sql: IndexMerging.setup)
    }
    migrator.registerMigration("009 names of bodies") { db in
      try db.execute(sql: BodyNames.tables)
    }
    migrator.registerMigration("010 lists that say how many there are") { db in
      try db.execute(sql: TaskTallies.measures)
      try db.execute(sql: DayTallies.tables)
      try db.execute(sql: BodyTallies.tables)
      try db.execute(sql: TaskTallies.tables)
      try db.execute(sql: TaskRows.indexes)
      try db.execute(sql: FoundWords.rereadings)
    }
    migrator.registerMigration("011 how matters stand") { db in
      try db.execute(sql: MatterStates.changes)
    }
    migrator.registerMigration("012 matters are counted together") { db in
      try db.execute(sql: BodyTallies.countedTogether)
    }
    migrator.registerMigration("013 notices by region") { db in
      try db.execute(sql: RegionTallies.tables)
    }
    migrator.registerMigration("014 wordings of matters") { db in
      try db.execute(sql: Wordings.changes)
    }
    migrator.registerMigration("015 how many bodies there are") { db in
      try db.execute(sql: BodyCount.changes)
    }
    migrator.registerMigration("016 an index of copies") { db in
      try db.execute(sql: Copies.changes)
    }
    migrator.registerMigration("017 mentions by their days") { db in
      try db.execute(sql: ChangeSources.index)
    }
    migrator.registerMigration("018 fewer steps for a notice") { db in
      try db.execute(sql: NoticeSums.changes)
      try db.execute(sql: ChangeSources.indexOfFirst)
      // Reminders go by the index `matters_in_order`.
      try db.execute(sql: "DROP INDEX matters_by_due")
      try Copies.freeKeys(db)
      try db.execute(sql: Wordings.cut)
    }
    // 022 does it again.
    migrator.registerMigration("019 sketches taken anew") { _ in }
    migrator.registerMigration("020 judged figures as they are written") { db in
      try db.execute(sql: WrittenFigure.judgements)
    }
    migrator.registerMigration("021 ledger rows without references") { db in
      try OwnedRows.free(db)
    }
    migrator.registerMigration("022 sketches of whole bytes") { db in try Sketches.takeAnew(db) }
    return migrator
  }()
}
