// The bridge to glibc's iconv, the authority on which bytes stand for which character.

import Glibc

/// A converter from one encoding to code points.
final class IconvConverter {
  private let descriptor: iconv_t

  /// Opens the converter that glibc calls `name`; nil when the system has none.
  init?(_ name: String) {
    // iconv_open reports failure by the pointer value -1.
    guard let descriptor = iconv_open("UTF-32LE", name), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit {
    iconv_close(descriptor)
  }

  /// The code points of codes of equal length that stand one behind the other; nil for a code that
  /// stands for none or for several.
  func scalars(of codes: [UInt8], length: Int) -> [UInt32?] {
    together(codes, length: length)
      ?? stride(from: 0, to: codes.count, by: length).map {
        scalar(of: codes[$0..<$0 + length])
      }
  }

  /// All in one go; nil where that does not tell which code point belongs to which code.
  private func together(_ codes: [UInt8], length: Int) -> [UInt32?]? {
    var codes = codes
    let count = codes.count / length
    var output = [UInt32](repeating: 0, count: 2 * count + 4)
    var scalars: [UInt32?] = []
    scalars.reserveCapacity(count)
    // Unsafe: iconv moves raw pointers through both buffers; they live until it returns.
    let isClear = codes.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var input = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var inputLeft = source.count
        iconv(descriptor, nil, nil, nil, nil)
        while inputLeft > 0 {
          var room = target.baseAddress?.assumingMemoryBound(to: CChar.self)
          var roomLeft = target.count
          let before = inputLeft
          let result = iconv(descriptor, &input, &inputLeft, &room, &roomLeft)
          let reason = errno
          // What the converter still holds back belongs to the last code.
          iconv(descriptor, nil, nil, &room, &roomLeft)
          let written = (target.count - roomLeft) / 4
          guard (before - inputLeft) == written * length else { return false }
          for index in 0..<written {
            let scalar = UInt32(
              littleEndian: target.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
            scalars.append(scalar == 0xFFFD ? nil : scalar)
          }
          guard result == -1 else { break }
          guard reason == EILSEQ, inputLeft >= length else { return false }
          scalars.append(nil)
          input = input?.advanced(by: length)
          inputLeft -= length
        }
        return true
      }
    }
    return isClear && scalars.count == count ? scalars : nil
  }

  /// The one code point that a code stands for.
  private func scalar(of code: ArraySlice<UInt8>) -> UInt32? {
    var code = Array(code)
    var output: (UInt32, UInt32) = (0, 0)
    // Unsafe: iconv moves raw pointers through both buffers; they live until it returns.
    let isComplete = code.withUnsafeMutableBytes { source in
      withUnsafeMutableBytes(of: &output) { target in
        var input = source.assumingMemoryBound(to: CChar.self).baseAddress
        var inputLeft = source.count
        var room = target.assumingMemoryBound(to: CChar.self).baseAddress
        var roomLeft = target.count
        iconv(descriptor, nil, nil, nil, nil)
        let result = iconv(descriptor, &input, &inputLeft, &room, &roomLeft)
        return result != -1 && inputLeft == 0 && roomLeft == 4
      }
    }
    return isComplete && output.0 != 0xFFFD ? UInt32(littleEndian: output.0) : nil
  }
}
