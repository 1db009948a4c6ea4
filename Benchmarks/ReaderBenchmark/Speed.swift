// How fast some work is done, by the processor's time.

import Glibc

/// Megabytes a second of the processor's time, the median of several runs of at least a fifth of a
/// second each.
func speed(of bytes: Int, _ work: () -> Void) -> Double {
  work()
  let runs = (0..<7).map { _ -> Double in
    var rounds = 0
    let start = processorSeconds()
    var seconds = 0.0
    while seconds < 0.2 || rounds < 3 {
      work()
      rounds += 1
      seconds = processorSeconds() - start
    }
    return Double(bytes * rounds) / 1e6 / seconds
  }
  return runs.sorted()[runs.count / 2]
}

/// The processor's time that this process has used so far.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
