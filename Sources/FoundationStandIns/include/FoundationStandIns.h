// Declares nothing: what StandIns.c defines is known to the linker alone.
