// Tests of this room are on their way.
