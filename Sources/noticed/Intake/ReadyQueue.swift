// The names that are whole, in the order in which they became so.

internal import LinuxIO

/// A queue of names that are ready to be read, each in it once.
struct ReadyQueue {
  private var entries: [Settled] = []
  private var head = 0
  /// The number of the first of `entries`; they are numbered on from there.
  private var firstNumber = 0
  /// The number of the entry that holds for a name; entries of other numbers were taken out.
  private var numbers: [Candidate: Int] = [:]

  /// How many names are in the queue.
  var count: Int { numbers.count }
  /// Whether the queue has nothing in it.
  var isEmpty: Bool { numbers.isEmpty }
  /// The names in the queue.
  var names: Dictionary<Candidate, Int>.Keys { numbers.keys }

  /// Whether a name is in the queue.
  func contains(_ candidate: Candidate) -> Bool { numbers[candidate] != nil }

  /// A name as it is in the queue; nil where it is not.
  subscript(candidate: Candidate) -> Settled? {
    guard let number = numbers[candidate] else { return nil }
    return entries[number - firstNumber]
  }

  /// Adds a name at the end; one that is in the queue keeps its place.
  mutating func append(_ settled: Settled) {
    guard numbers[settled.candidate] == nil else { return }
    numbers[settled.candidate] = firstNumber + entries.count
    entries.append(settled)
  }

  /// Takes a name out of its place.
  mutating func remove(_ candidate: Candidate) {
    numbers[candidate] = nil
  }

  /// Takes names from the front: `most` at the most, and of no more than `bytes` together, a file
  /// counting for no more than `ceiling`; but one name is always taken.
  mutating func take(_ most: Int, bytes: Int, countingAtMost ceiling: Int) -> [Settled] {
    var taken: [Settled] = []
    var size: Int64 = 0
    while taken.count < most, head < entries.count {
      let settled = entries[head]
      if numbers[settled.candidate] == firstNumber + head {
        let next = min(settled.status.size, Int64(ceiling))
        if !taken.isEmpty && size + next > bytes { break }
        size += next
        taken.append(settled)
        numbers[settled.candidate] = nil
      }
      head += 1
    }
    if head > entries.count / 2 {
      entries.removeFirst(head)
      firstNumber += head
      head = 0
    }
    return taken
  }
}
