// Files that come alone leave a segment of the full-text index each. They are merged in small steps
// between the store's other work, so that no file waits for it.

internal import NoticeStore

/// What is to be merged of the index.
struct Merging {
  /// After how many files a merge begins; fewer segments are not worth it.
  static let files = 8
  /// How many pages are merged at a time: the store's one writer is free after half a millisecond.
  static let pagesAtOnce = 16

  /// How many files were kept since the last merge began.
  var files = 0
  /// How many pages are left to be merged.
  var pages = 0
  /// What merges now.
  var task: Task<Void, Never>?
}

extension Pipeline {
  /// Takes in that a file was kept that came alone.
  func mergeLater(textBytes: Int) {
    merging.files += 1
    merging.pages += Store.pagesToMerge(forBytes: textBytes)
    guard merging.files >= Merging.files, merging.task == nil else { return }
    merging.files = 0
    merging.task = Task {
      await mergeIndex()
      merging.task = nil
    }
  }

  private func mergeIndex() async {
    while merging.pages > 0 && !isStopping {
      // ignoring: what is wrong with the store shows when the next file is kept; at sixteen segments
      // SQLite merges by itself.
      let known = merging.pages
      let isWorthwhile = (try? await store.mergeIndex(pages: Merging.pagesAtOnce)) ?? false
      merging.pages -= isWorthwhile ? min(known, Merging.pagesAtOnce) : known
    }
  }
}
