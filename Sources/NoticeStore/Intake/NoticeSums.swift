// The part of one notice in the sums of all: it is taken in behind all its other rows, and out
// before it is read again.

import NoticeRecord

/// The sums that a notice changes as a whole. Triggers keep those that change afterwards: by copies
/// that come to lead, and by matters that come to stand otherwise.
struct NoticeSums {
  /// The statements, inside a transaction.
  let commands: Commands

  /// Takes the triggers away that ran for each notice: a program each, which looked up what was at
  /// hand.
  static let changes = """
    DROP TRIGGER count_notice;
    DROP TRIGGER count_notice_gone;
    DROP TRIGGER count_region;
    \(TaskTallies.ofCopies)
    """

  /// Takes a notice in, of which all rows are there; of copies only the one that leads counts in
  /// full.
  func add(_ record: Notice, as id: Int64, isCopy: Bool) throws {
    try DayTallies.add(record, as: id, isCopy: isCopy, commands)
    if let region = record.region, let name = RegionName.of(region) {
      try RegionTallies.add(region, name: name, commands)
    }
  }

  /// Takes the tasks of a notice in, which is in the ledger and whose matters stand as they will; from
  /// then on triggers follow what changes of it.
  func addTasks(of record: Notice, as id: Int64, isCopy: Bool) throws {
    if !isCopy { try TaskTallies.add(record, as: id, commands) }
    try mark(id, 1)
  }

  /// Takes a notice out, of which all rows are still there.
  func remove(_ id: Int64) throws {
    let counted = try commands("SELECT counted FROM sketches WHERE notice_id = ?")
    guard try counted.number([.number(id)]) == 1 else { return }
    for removal in [DayTallies.removal, RegionTallies.removal, TaskTallies.removal] {
      try commands(removal).run([.number(id)])
    }
    try mark(id, 0)
  }

  private func mark(_ id: Int64, _ counted: Int) throws {
    try commands("UPDATE sketches SET counted = ? WHERE notice_id = ?").run([
      .integer(counted), .number(id),
    ])
  }
}
