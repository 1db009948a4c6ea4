// glibc's iconv, the authority on which bytes stand for which character.

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

  /// The one code point that a code stands for; nil for none or several.
  func scalar(of code: [UInt8]) -> UInt32? {
    var code = code
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
