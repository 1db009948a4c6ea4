// What swift-argument-parser takes from FoundationEssentials, so that the linker leaves Foundation's
// six megabytes out of noticectl: see docs/decisions/0020-noticectl-linked-statically.md. Only
// release builds have it.

#ifdef STANDS_IN

#include <stdio.h>
#include <stdlib.h>

// The descriptor of the protocol `LocalizedError`, after TargetProtocolDescriptor in
// swift/ABI/Metadata.h: unique, open to all types, and without requirements, because no error of
// ours conforms and nothing is ever asked of one.
__asm__(
    ".pushsection .data.rel.ro, \"aw\"\n"
    "0: .asciz \"FoundationEssentials\"\n"
    "1: .asciz \"LocalizedError\"\n"
    ".p2align 2\n"
    "2: .long 0x40, 0, 0b - .\n"  // the module
    ".globl \"$s20FoundationEssentials14LocalizedErrorMp\"\n"
    ".hidden \"$s20FoundationEssentials14LocalizedErrorMp\"\n"
    "\"$s20FoundationEssentials14LocalizedErrorMp\":\n"
    ".long 0x10043\n"
    ".long 2b - .\n"
    ".long 1b - .\n"
    ".long 0, 0, 0\n"
    ".popsection\n");

// JSONEncoder and the text of its Data serve `--experimental-dump-help` alone, which stops here.
#define ABSENT(name, symbol)                                                            \
  _Noreturn __attribute__((visibility("hidden"))) void name(void) __asm__(symbol);                \
  void name(void) { refuse(); }

static _Noreturn void refuse(void) {
  fputs("noticectl: --experimental-dump-help is left out; see noticectl(1)\n", stderr);
  exit(64);
}

ABSENT(encoder_type, "$s20FoundationEssentials11JSONEncoderCMa")
ABSENT(encoder_init, "$s20FoundationEssentials11JSONEncoderCACycfc")
ABSENT(sorted, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV10sortedKeysAEvau")
ABSENT(pretty, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV13prettyPrintedAEvau")
ABSENT(text, "$sSS20FoundationEssentialsE4data8encodingSSSgAA4DataVh_SSAAE8EncodingVtcfC")
ABSENT(utf8, "$sSS20FoundationEssentialsE8EncodingV4utf8ACvau")

#endif
