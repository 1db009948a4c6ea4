// The names that are whole, in the order in which they became so.

/// A queue of names that are ready to be read, each in it once.
struct ReadyQueue {
  private var entries: [(candidate: Candidate, size: Int64)] = []
  private var head = 0
  /// The names in the queue.
  private(set) var names: Set<Candidate> = []

  /// How many names are in the queue.
  var count: Int { entries.count - head }
  /// Whether the queue has nothing in it.
  var isEmpty: Bool { count == 0 }

  /// Whether a name is in the queue.
  func contains(_ candidate: Candidate) -> Bool { names.contains(candidate) }

  /// Adds a name at the end; one that is in the queue keeps its place.
  mutating func append(_ candidate: Candidate, size: Int64) {
    guard names.insert(candidate).inserted else { return }
    entries.append((candidate, size))
  }

  /// Takes names from the front: `most` at the most, and of no more than `bytes` together, a file
  /// counting for no more than `ceiling`; but one name is always taken.
  mutating func take(_ most: Int, bytes: Int, countingAtMost ceiling: Int) -> [Candidate] {
    var taken: [Candidate] = []
    var size: Int64 = 0
    while taken.count < most, head < entries.count {
      let next = min(entries[head].size, Int64(ceiling))
      if !taken.isEmpty && size + next > bytes { break }
      size += next
      taken.append(entries[head].candidate)
      head += 1
    }
    names.subtract(taken)
    if head > entries.count / 2 {
      entries.removeFirst(head)
      head = 0
    }
    return taken
  }
}
