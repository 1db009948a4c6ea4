// Tables stay plain files that people can read and diff; the compiler puts their bytes into the
// program (C23 #embed), so that nothing is looked up on disk at run time.
#include "NoticeTables.h"

#define TABLE(name)                                                                               \
  const unsigned char *const notice_table_##name = name##_bytes;                                  \
  const size_t notice_table_##name##_size = sizeof name##_bytes

static const unsigned char divisions_bytes[] = {
#embed "divisions.tsv"
};
TABLE(divisions);

static const unsigned char readings_bytes[] = {
#embed "readings.tsv"
};
TABLE(readings);

static const unsigned char variants_bytes[] = {
#embed "variants.tsv"
};
TABLE(variants);

static const unsigned char scripts_bytes[] = {
#embed "scripts.tsv"
};
TABLE(scripts);

static const unsigned char script_phrases_bytes[] = {
#embed "script-phrases.tsv"
};
TABLE(script_phrases);

static const unsigned char words_bytes[] = {
#embed "words.tsv"
};
TABLE(words);

static const unsigned char towns_bytes[] = {
#embed "towns.tsv"
};
TABLE(towns);

static const unsigned char area_codes_bytes[] = {
#embed "area-codes.tsv"
};
TABLE(area_codes);

static const unsigned char frequent_characters_bytes[] = {
#embed "frequent-characters.tsv"
};
TABLE(frequent_characters);

static const unsigned char gb18030_pairs_bytes[] = {
#embed "gb18030-pairs.tsv"
};
TABLE(gb18030_pairs);

static const unsigned char gb18030_runs_bytes[] = {
#embed "gb18030-runs.tsv"
};
TABLE(gb18030_runs);

static const unsigned char big5_pairs_bytes[] = {
#embed "big5-pairs.tsv"
};
TABLE(big5_pairs);
